// The drawing, by vis-network. Nothing else in the page knows vis: another renderer needs the
// same methods (show, select, fit, centre, zoom, step, png) and the same events.

const CURVES = [0, 0.18, -0.18, 0.34, -0.34, 0.5, -0.5];
/** Up to so many nodes edges are curved and stay while dragging. */
const FINE = 500;
/** Smallest radius of a node on the screen, in pixels. */
const LEAST = 3.2;
/** Screen pixels for one name: fewer names when little room. */
const ROOM = 9500;

class Canvas {
  #network;
  #nodes = new vis.DataSet();
  #edges = new vis.DataSet();
  #styled = new Map();
  #on = new Set();
  #areas = null;
  #lit = null;

  constructor(holder, model, theme, options, events) {
    this.model = model;
    this.theme = theme;
    this.labels = new Labels(theme);
    this.showRegions = true;
    this.covered = 0; // pixels at the bottom that something else lies over
    this.#network = new vis.Network(holder, { nodes: this.#nodes, edges: this.#edges }, {
      ...options,
      interaction: { hover: true, multiselect: false, selectConnectedEdges: false, keyboard: false, tooltipDelay: 1e9, zoomSpeed: 0.7 },
      nodes: { shape: "custom", ctxRenderer: (context) => this.#renderNode(context), chosen: false, font: { size: 0 } },
      edges: { chosen: false, hoverWidth: 0, selectionWidth: 0, font: { size: 0 }, arrowStrikethrough: false },
    });
    this.#listen(events);
    this.#network.redraw();
  }

  #listen(events) {
    const network = this.#network;
    network.on("beforeDrawing", (ctx) => this.#before(ctx));
    network.on("afterDrawing", (ctx) => this.#after(ctx));
    network.on("click", ({ nodes, edges }) => events.pick(nodes[0], nodes.length ? undefined : edges[0]));
    network.on("doubleClick", ({ nodes }) => nodes.length && events.isolate(nodes[0]));
    network.on("hoverNode", ({ node, event }) => events.hover({ node }, event));
    network.on("hoverEdge", ({ edge, event }) => events.hover({ edge }, event));
    for (const name of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(name, () => events.hover(null));
    network.on("dragEnd", ({ nodes }) => {
      if (!nodes.length) return;
      const { x, y } = network.getPosition(nodes[0]);
      Object.assign(this.model.node.get(nodes[0]), { x, y });
      this.#areas = null;
    });
  }

  /** Draws these nodes and edges and no others. `edges`: Map id -> status. */
  show(nodes, edges) {
    const wanted = new Set(nodes);
    const gone = [...this.#on].filter((id) => !wanted.has(id));
    const goneEdges = this.#edges.getIds().filter((id) => !edges.has(id));
    this.#edges.remove(goneEdges);
    for (const id of goneEdges) this.#styled.delete(id);
    this.#nodes.remove(gone);
    const many = nodes.length > FINE;
    this.#nodes.add(nodes.filter((id) => !this.#on.has(id)).map((id) => this.#visNode(id)));
    this.#on = wanted;
    this.#drawEdges(edges, many);
    this.#network.setOptions({ interaction: { hideEdgesOnDrag: many, hideEdgesOnZoom: many } });
    this.order = [...nodes].sort((a, b) => this.#weight(b) - this.#weight(a) || (a < b ? -1 : 1));
    this.#areas = null;
    this.#network.redraw();
  }

  #weight(id) {
    return this.model.node.get(id).degree * 10 + this.model.node.get(id).mentions;
  }

  #visNode(id) {
    const { x, y, size } = this.model.node.get(id);
    return { id, x, y, size };
  }

  #drawEdges(edges, many) {
    const lanes = new Map();
    const changed = [];
    for (const [id, status] of [...edges].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
      const edge = this.model.edge.get(id);
      const pair = edge.from < edge.to ? `${edge.from}\n${edge.to}` : `${edge.to}\n${edge.from}`;
      const lane = lanes.get(pair) || 0;
      lanes.set(pair, lane + 1);
      const style = `${status} ${lane} ${many} ${this.theme.dark}`;
      if (this.#styled.get(id) === style) continue;
      this.#styled.set(id, style);
      changed.push(this.#visEdge(edge, status, lane, many));
    }
    this.#edges.update(changed);
  }

  #visEdge(edge, status, lane, many) {
    const turned = edge.from < edge.to ? 1 : -1;
    const round = CURVES[lane % CURVES.length] * turned;
    const { dashes, middle } = LINES[status];
    const arrows = { to: { enabled: true, scaleFactor: 0.5 } };
    if (middle) arrows.middle = { enabled: true, type: middle, scaleFactor: middle === "bar" ? 0.9 : 0.6 };
    return {
      id: edge.id,
      from: edge.from,
      to: edge.to,
      color: { color: this.theme.status[status], inherit: false, opacity: many ? this.#faintness(edge) : 1 },
      width: (many ? 0.7 : 1) + Math.min(edge.weight - 1, 4) * 0.7,
      dashes,
      arrows,
      smooth: round ? { enabled: true, type: round > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(round) } : false,
      ...(many ? { arrows: { to: { enabled: true, scaleFactor: 0.35 }, ...(middle ? { middle: arrows.middle } : {}) } } : {}),
    };
  }

  /** Where there are many, lines between communities step back behind those within. */
  #faintness(edge) {
    return this.model.node.get(edge.from).community === this.model.node.get(edge.to).community ? 0.6 : 0.22;
  }

  #renderNode({ ctx, id, x, y, state }) {
    const node = this.model.node.get(id);
    return {
      drawNode: () => {
        const size = Math.max(node.size, LEAST / this.#network.getScale());
        ctx.save();
        trace(ctx, node.shape, x, y, size);
        ctx.fillStyle = safeColor(node.color);
        ctx.fill();
        ctx.strokeStyle = state.hover ? this.theme.ink : this.theme.ring;
        ctx.lineWidth = state.hover ? 2.5 : 1.5;
        ctx.stroke();
        ctx.restore();
      },
      nodeDimensions: { width: node.size * 2, height: node.size * 2 },
    };
  }

  /** Lights up nodes and edges and dims the rest; null ends it. */
  light(nodes, edges) {
    this.#lit = nodes ? { nodes: [...nodes], edges: [...edges] } : null;
    this.#network.redraw();
  }

  #before(ctx) {
    if (!this.showRegions || !this.order) return;
    if (!this.#areas) {
      const members = new Map();
      for (const id of this.order) {
        const { community } = this.model.node.get(id);
        if (!members.has(community)) members.set(community, []);
        members.get(community).push(id);
      }
      this.#areas = regions(members, (id) => [this.model.node.get(id).x, this.model.node.get(id).y]);
    }
    paintRegions(ctx, this.#areas, this.theme.dark);
  }

  #after(ctx) {
    const { width, height } = this.#size();
    const pixels = ctx.canvas.width / width;
    if (this.#lit) this.#veil(ctx, pixels);
    if (!this.order) return;
    ctx.save();
    ctx.setTransform(pixels, 0, 0, pixels, 0, 0);
    const names = this.labels.paint(ctx, this.#names(), width, height, this.#obstacles(), this.#lit ? 150 : (width * height) / ROOM);
    this.named = names.map((item) => item.id);
    const boxes = names.map((i) => ({ x0: i.x - i.text.length * 3.2, x1: i.x + i.text.length * 3.2, y0: i.y, y1: i.y + i.size }));
    this.labels.paint(ctx, this.#relations(), width, height, boxes);
    ctx.restore();
  }

  /** Pales all that was drawn, and draws what is lit once more on top. */
  #veil(ctx, pixels) {
    const body = this.#network.body;
    ctx.save();
    ctx.setTransform(pixels, 0, 0, pixels, 0, 0);
    ctx.globalAlpha = 0.8;
    ctx.fillStyle = this.theme.paper;
    ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
    ctx.restore();
    for (const id of this.#lit.edges) {
      const edge = body.edges[id];
      if (!edge || !edge.connected) continue;
      // A faint line drawn over itself is a strong one.
      for (let again = 0; again < (this.order.length > FINE ? 6 : 1); again += 1) edge.draw(ctx);
      edge.drawArrows(ctx);
    }
    for (const id of this.#lit.nodes) if (body.nodes[id]) body.nodes[id].draw(ctx);
    const chosen = this.model.node.get(this.chosen);
    if (chosen && body.nodes[chosen.id]) {
      trace(ctx, chosen.shape, chosen.x, chosen.y, chosen.size + 5);
      ctx.strokeStyle = this.theme.accent;
      ctx.lineWidth = 3;
      ctx.stroke();
    }
  }

  /** Where names should not stand: on nodes that matter. */
  #obstacles() {
    const scale = this.#network.getScale();
    const hubs = this.#lit ? this.#lit.nodes : this.order.slice(0, 200);
    return hubs.filter((id) => this.#lit || this.model.node.get(id).degree >= 4).map((id) => {
      const node = this.model.node.get(id);
      const at = this.#network.canvasToDOM({ x: node.x, y: node.y });
      const size = node.size * scale;
      return { x0: at.x - size, x1: at.x + size, y0: at.y - size, y1: at.y + size };
    });
  }

  #names() {
    const scale = this.#network.getScale();
    const lit = this.#lit && new Set(this.#lit.nodes);
    const order = lit ? [...this.#lit.nodes.filter((id) => this.#on.has(id))].sort((a, b) => this.#weight(b) - this.#weight(a)) : this.order;
    return order.map((id) => {
      const node = this.model.node.get(id);
      const at = this.#network.canvasToDOM({ x: node.x, y: node.y });
      const big = node.degree >= 8;
      return { id, text: shorten(node.label), x: at.x, y: at.y + node.size * scale + 3, above: at.y - node.size * scale - 17, bold: big || id === this.chosen, strong: id === this.chosen, size: big ? 13 : 12 };
    });
  }

  /** Relation names, on the lines that are lit or long enough to hold them. */
  #relations() {
    const scale = this.#network.getScale();
    const ids = this.#lit ? this.#lit.edges : this.#edges.length <= 400 && scale > 0.6 ? this.#edges.getIds() : [];
    const found = [];
    for (const id of ids) {
      const drawnEdge = this.#network.body.edges[id];
      if (!drawnEdge || !drawnEdge.connected) continue;
      const edge = this.model.edge.get(id);
      const [a, b] = [this.model.node.get(edge.from), this.model.node.get(edge.to)];
      if (Math.hypot(a.x - b.x, a.y - b.y) * scale < edge.label.length * 6 + 16) continue;
      const at = this.#network.canvasToDOM(drawnEdge.edgeType.getPoint(0.5));
      const status = (this.#styled.get(id) || "").split(" ")[0];
      const sign = status === "denied" ? "✕ " : status === "disputed" ? "⇄ " : "";
      found.push({ id, text: sign + edge.label, x: at.x, y: at.y - 6, size: 11, color: status === "denied" || status === "disputed" ? this.theme.status[status] : this.theme.faint });
    }
    return found;
  }

  #size() {
    const frame = this.#network.canvas.frame;
    return { width: frame.clientWidth || 1, height: frame.clientHeight || 1 };
  }

  recolor() {
    this.#styled.clear();
  }

  redraw() {
    this.#network.redraw();
  }

  fit(nodes) {
    const ids = (nodes || this.#nodes.getIds()).filter((id) => this.#on.has(id));
    if (ids.length) this.#network.fit({ nodes: ids, maxZoomLevel: 1.4, animation: false });
  }

  /** Brings a node into sight, if it is not. */
  reveal(id) {
    if (!this.#on.has(id)) return;
    const { x, y } = this.#network.canvasToDOM(this.model.node.get(id));
    const { width, height } = this.#size();
    const scale = Math.max(this.#network.getScale(), 0.7);
    if (x < 60 || y < 60 || x > width - 60 || y > height - this.covered - 60 || scale > this.#network.getScale()) {
      this.#network.moveTo({ position: this.model.node.get(id), scale, offset: { x: 0, y: -this.covered / 2 }, animation: false });
    }
  }

  zoom(factor) {
    this.#network.moveTo({ scale: this.#network.getScale() * factor, animation: false });
  }

  pan(x, y) {
    const at = this.#network.getViewPosition();
    const scale = this.#network.getScale();
    this.#network.moveTo({ position: { x: at.x + x / scale, y: at.y + y / scale }, animation: false });
  }

  get scale() {
    return this.#network.getScale();
  }

  get image() {
    return this.#network.canvas.frame.canvas;
  }

  get edgeIds() {
    return this.#edges.getIds();
  }

  /** The point of the middle of a line, for exports and tests. */
  middle(id) {
    const edge = this.#network.body.edges[id];
    return edge && edge.connected ? edge.edgeType.getPoint(0.5) : null;
  }

  /** Where a node or the middle of a line stands on the page, in pixels of the window. */
  where(point) {
    const box = this.image.getBoundingClientRect();
    const at = this.#network.canvasToDOM(point);
    return { x: box.x + at.x, y: box.y + at.y };
  }
}
