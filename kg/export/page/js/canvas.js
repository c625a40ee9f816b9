// The drawing: vis-network holds the nodes and the view, lines.js and labels.js paint the rest.
// Nothing else in the page knows vis: another renderer needs the same methods (show, light, fit,
// reveal, zoom, pan, middle, where) and the same events.

/** Up to so many nodes everything is drawn as finely as it can be. */
const FINE = 500;
/** Smallest radius of a node on the screen, in pixels. */
const LEAST = 3.2;
/** Pixels about the pointer in which a line is meant. */
const REACH = matchMedia("(pointer: coarse)").matches ? 14 : 6;

class Canvas {
  #network;
  #nodes = new vis.DataSet();
  #made = new Set();
  #on = new Set();
  #areas = null;
  #fills = new Map();
  #lit = null;
  #moving = false;
  #over = { node: "", edge: "" };

  constructor(holder, model, theme, options, events) {
    this.model = model;
    this.theme = theme;
    this.lines = new Lines(model, theme);
    this.names = new Names(model, theme);
    this.showRegions = true;
    this.chosen = "";
    this.order = [];
    this.covered = 0; // pixels at the bottom that something else lies over
    this.#network = new vis.Network(holder, { nodes: this.#nodes, edges: new vis.DataSet() }, {
      ...options,
      interaction: { hover: true, multiselect: false, keyboard: false, tooltipDelay: 1e9, zoomSpeed: 0.7 },
      nodes: { shape: "custom", ctxRenderer: (context) => this.#renderNode(context), chosen: false, font: { size: 0 } },
    });
    this.#listen(events);
    this.#watchPointer(events);
  }

  #listen(events) {
    const network = this.#network;
    network.on("beforeDrawing", (ctx) => this.#before(ctx));
    network.on("afterDrawing", (ctx) => this.#after(ctx));
    network.on("click", ({ nodes, pointer }) => events.pick(nodes[0], nodes.length ? undefined : this.#lineAt(pointer.canvas)));
    network.on("doubleClick", ({ nodes }) => nodes.length && events.isolate(nodes[0]));
    network.on("hoverNode", ({ node, event }) => {
      this.#over = { node, edge: "" };
      events.hover({ node }, event);
    });
    network.on("blurNode", () => {
      this.#over.node = "";
      events.hover(null);
    });
    for (const name of ["dragStart", "zoom"]) network.on(name, () => events.hover(null));
    network.on("dragStart", () => { this.#moving = true; });
    network.on("dragging", ({ nodes }) => this.#follow(nodes));
    network.on("dragEnd", ({ nodes }) => {
      this.#moving = false;
      this.#follow(nodes);
      network.redraw();
    });
  }

  /** A node is being dragged: its lines and its region go with it. */
  #follow(nodes) {
    for (const id of nodes) Object.assign(this.model.node.get(id), this.#network.getPosition(id));
    if (!nodes.length) return;
    this.lines.moved(nodes);
    this.#areas = null;
  }

  #watchPointer(events) {
    const { frame } = this.#network.canvas;
    const look = soon((event) => {
      if (this.#over.node || event.buttons) return;
      const box = frame.getBoundingClientRect();
      const edge = this.#lineAt(this.#network.DOMtoCanvas({ x: event.clientX - box.x, y: event.clientY - box.y })) || "";
      frame.style.cursor = edge ? "pointer" : "";
      if (edge === this.#over.edge) return;
      this.#over.edge = edge;
      events.hover(edge ? { edge } : null, event);
      this.redraw();
    });
    frame.addEventListener("mousemove", look);
    frame.addEventListener("mouseleave", () => {
      this.#over = { node: "", edge: "" };
      events.hover(null);
    });
  }

  #lineAt(point) {
    const line = this.lines.at(point, REACH / this.scale);
    return line ? line.edge.id : undefined;
  }

  /** Draws these nodes and edges and no others. `edges`: Map id -> status. */
  show(nodes, edges) {
    this.#on = new Set(nodes);
    const fresh = nodes.filter((id) => !this.#made.has(id));
    // Nodes stay in vis once they are there: to hide one is far cheaper than to make it again.
    if (fresh.length) this.#nodes.add(fresh.map((id) => this.#visNode(id)));
    for (const id of fresh) this.#made.add(id);
    for (const id of this.#made) this.#network.body.nodes[id].options.hidden = !this.#on.has(id);
    this.#network._updateVisibleIndices();
    this.lines.set(edges, nodes.length > FINE);
    this.order = [...nodes].sort((a, b) => this.names.weight(b) - this.names.weight(a) || (a < b ? -1 : 1));
    this.#areas = null;
    this.redraw();
  }

  #visNode(id) {
    const { x, y, size } = this.model.node.get(id);
    return { id, x, y, size };
  }

  #renderNode({ ctx, id, x, y, state }) {
    const node = this.model.node.get(id);
    return { drawNode: () => this.#drawNode(ctx, node, x, y, state.hover), nodeDimensions: { width: node.size * 2, height: node.size * 2 } };
  }

  #fill(color) {
    const key = `${this.theme.dark} ${color}`;
    if (!this.#fills.has(key)) this.#fills.set(key, legible(color, this.theme.dark));
    return this.#fills.get(key);
  }

  #drawNode(ctx, node, x, y, hover) {
    const { scale } = this;
    trace(ctx, node.shape, x, y, Math.max(node.size, LEAST / scale));
    ctx.fillStyle = this.#fill(node.color);
    ctx.fill();
    ctx.strokeStyle = hover ? this.theme.ink : this.theme.ring;
    ctx.lineWidth = (hover ? 2.5 : 1.5) / Math.max(scale, 0.8);
    ctx.stroke();
  }

  /** Lights up nodes and edges and dims the rest; null ends it. */
  light(nodes, edges) {
    this.#lit = nodes ? { nodes: [...new Set(nodes)], edges: [...new Set(edges)] } : null;
    this.redraw();
  }

  #before(ctx) {
    if (this.showRegions) paintRegions(ctx, this.#regions(), this.theme.dark, this.scale);
    this.lines.paint(ctx, this.scale, this.#box(), { plain: this.#hasty });
  }

  /** While much moves, arrows and lesser names can wait. */
  get #hasty() {
    return this.#moving && this.lines.size > DENSE;
  }

  #regions() {
    if (!this.#areas) {
      const members = new Map();
      for (const id of this.order) {
        const node = this.model.node.get(id);
        if (!members.has(node.community)) members.set(node.community, []);
        members.get(node.community).push([node.x, node.y]);
      }
      this.#areas = regions(members);
    }
    return this.#areas;
  }

  #box() {
    const { width, height } = this.#size();
    const [low, high] = [this.#network.DOMtoCanvas({ x: 0, y: 0 }), this.#network.DOMtoCanvas({ x: width, y: height })];
    return { x0: low.x, y0: low.y, x1: high.x, y1: high.y };
  }

  #after(ctx) {
    const { width, height } = this.#size();
    const pixels = ctx.canvas.width / width;
    if (this.#lit) this.#veil(ctx, pixels);
    const over = this.lines.get(this.#over.edge);
    if (over) this.lines.paint(ctx, this.scale, this.#box(), { only: [over], bold: true });
    ctx.save();
    ctx.setTransform(pixels, 0, 0, pixels, 0, 0);
    const place = (point) => this.#network.canvasToDOM(point);
    const on = this.#lit ? this.#lit.nodes.filter((id) => this.#on.has(id)) : this.order;
    const lines = this.#lit ? this.#lit.edges.map((id) => this.lines.get(id)).filter(Boolean) : null;
    this.named = this.names.paint(ctx, { order: on, chosen: this.chosen, lit: Boolean(this.#lit), all: this.lines, lines, scale: this.scale, place, width, height, hasty: this.#hasty });
    ctx.restore();
  }

  /** Pales all that was drawn, and draws what is lit once more on top. */
  #veil(ctx, pixels) {
    ctx.save();
    ctx.setTransform(pixels, 0, 0, pixels, 0, 0);
    ctx.globalAlpha = 0.82;
    ctx.fillStyle = this.theme.paper;
    ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
    ctx.restore();
    const only = this.#lit.edges.map((id) => this.lines.get(id)).filter(Boolean);
    this.lines.paint(ctx, this.scale, this.#box(), { only, bold: true });
    for (const id of this.#lit.nodes) {
      const node = this.model.node.get(id);
      if (this.#on.has(id)) this.#drawNode(ctx, node, node.x, node.y, false);
    }
    const chosen = this.#on.has(this.chosen) && this.model.node.get(this.chosen);
    if (!chosen) return;
    trace(ctx, chosen.shape, chosen.x, chosen.y, Math.max(chosen.size, LEAST / this.scale) + 5 / this.scale);
    ctx.strokeStyle = this.theme.accent;
    ctx.lineWidth = 3 / Math.max(this.scale, 0.7);
    ctx.stroke();
  }

  #size() {
    const { frame } = this.#network.canvas;
    return { width: frame.clientWidth || 1, height: frame.clientHeight || 1 };
  }

  redraw() {
    this.#network.redraw();
  }

  /** Brings nodes, or all, into view, with room for their names. */
  fit(nodes) {
    const ids = (nodes || this.order).filter((id) => this.#on.has(id));
    if (!ids.length) return;
    const at = ids.map((id) => this.model.node.get(id));
    const span = (values) => values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
    const [[x0, x1], [y0, y1]] = [span(at.map((node) => node.x)), span(at.map((node) => node.y))];
    const { width, height } = this.#size();
    const room = { x: Math.max(width * 0.93 - 64, 80), y: Math.max(height - this.covered - 96, 80) };
    const scale = Math.min(room.x / Math.max(x1 - x0, 1), room.y / Math.max(y1 - y0, 1), 1.5);
    // A little higher than the middle: the count stands below.
    this.#move({ x: (x0 + x1) / 2, y: (y0 + y1) / 2 + 8 / scale }, scale);
  }

  #move(position, scale) {
    this.#network.moveTo({ position, scale, offset: { x: 0, y: -this.covered / 2 }, animation: false });
  }

  /** Brings a node into sight, if it is not. */
  reveal(id) {
    if (!this.#on.has(id)) return;
    const { x, y } = this.#network.canvasToDOM(this.model.node.get(id));
    const { width, height } = this.#size();
    const scale = Math.max(this.scale, 0.7);
    if (x < 60 || y < 60 || x > width - 60 || y > height - this.covered - 60 || scale > this.scale) this.#move(this.model.node.get(id), scale);
  }

  zoom(factor) {
    this.#network.moveTo({ scale: this.scale * factor, animation: false });
  }

  pan(x, y) {
    const at = this.#network.getViewPosition();
    this.#network.moveTo({ position: { x: at.x + x / this.scale, y: at.y + y / this.scale }, animation: false });
  }

  get scale() {
    return this.#network.getScale();
  }

  get image() {
    return this.#network.canvas.frame.canvas;
  }

  /** The point of the middle of a line, for exports and tests. */
  middle(id) {
    const line = this.lines.get(id);
    return line ? { x: line.mx, y: line.my } : null;
  }

  /** Where a node or the middle of a line stands on the page, in pixels of the window. */
  where(point) {
    const box = this.image.getBoundingClientRect();
    const at = this.#network.canvasToDOM(point);
    return { x: box.x + at.x, y: box.y + at.y };
  }
}
