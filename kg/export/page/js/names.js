// Which entities and relations are named on the canvas, and where each name stands.

/** Screen pixels for one name: fewer names when little room. */
const ROOM = 8000;
/** Most names about what is chosen, and most lines that are named unasked. */
const MOST_LIT = 150;
const MOST_LINES = 400;
/** Pixels of nodes that no name may lie on; of small ones in a crowd only the middle. */
const CROWD = 260;
/** How many names are the chief ones. */
const CHIEF = 12;

class Names {
  constructor(model, theme) {
    this.model = model;
    this.theme = theme;
    this.labels = new Labels(theme);
  }

  /** What is best connected comes first. */
  weight(id) {
    const node = this.model.node.get(id);
    return node.degree * 10 + node.mentions;
  }

  /** Paints the names; returns what it has painted of entities: {id, text, x, y, size, half}. */
  paint(ctx, view) {
    const taken = { names: new Grid(), nodes: new Grid(), hubs: new Grid() };
    const { width, height, scale } = view;
    const inView = view.order.map((id) => this.#placed(id, view)).filter((at) => at.x > -20 && at.y > -20 && at.x < width + 20 && at.y < height + 20);
    inView.slice(0, view.lit ? inView.length : CROWD).forEach((at, rank) => {
      taken.nodes.add(around(at));
      if (rank < CHIEF) taken.hubs.add(around(at));
    });
    const most = view.hasty ? 40 : view.lit ? MOST_LIT : Math.min((width * height) / ROOM, 240);
    const ranked = view.lit ? [...inView].sort((a, b) => this.weight(b.id) - this.weight(a.id)) : inView;
    ranked.forEach((at, rank) => { at.rank = at.id === view.chosen ? -1 : rank; });
    const shown = [];
    for (const at of ranked.sort((a, b) => a.rank - b.rank)) {
      if (shown.length >= most) break;
      const label = this.#entity(ctx, at, taken, view);
      if (label) shown.push(label);
    }
    if (!view.hasty) for (const line of this.#lines(view, scale)) this.#relation(ctx, line, taken, view);
    for (const label of shown.reverse()) this.labels.write(ctx, label);
    return shown;
  }

  #placed(id, { place, scale }) {
    const node = this.model.node.get(id);
    return { id, node, ...place(node), radius: Math.max(node.size * scale, LEAST) };
  }

  /** Below its node, or above, or beside it: the first place that is free. */
  #entity(ctx, { id, node, x, y, radius, rank }, taken, { chosen, width, lit }) {
    const text = shorten(node.label);
    const chief = rank < (lit ? 0 : CHIEF) && node.degree > 2;
    const size = chief ? 13.5 : 12;
    const weight = chief ? 650 : 450;
    const half = this.labels.width(ctx, text, size, weight) / 2 + 2;
    const low = radius + size / 2 + 3;
    const side = radius + half + 3;
    const kept = (at) => Math.min(Math.max(at, half + 2), Math.max(width - half - 2, half + 2));
    const places = [[kept(x), y + low], [kept(x), y - low], [x + side, y], [x - side, y]];
    const box = ([cx, cy]) => ({ x0: cx - half, x1: cx + half, y0: cy - size / 2 - 2, y1: cy + size / 2 + 2 });
    const fits = ([cx]) => cx - half >= 0 && cx + half <= width;
    const clear = (at, nodes) => fits(at) && !taken.names.hits(box(at), "") && !nodes.hits(box(at), id);
    // The chief names may lie on lesser nodes rather than be missing.
    const free = places.find((at) => clear(at, taken.nodes)) || (chief && places.find((at) => clear(at, taken.hubs))) || (id === chosen && places[0]);
    if (!free) return null;
    taken.names.add(box(free));
    return { id, text, x: free[0], y: free[1], half, size, weight, color: this.theme.ink };
  }

  #lines({ lines, all }, scale) {
    if (lines) return lines.slice(0, MOST_LINES);
    if (all.size > MOST_LINES || scale < 0.3) return [];
    return [...all.ids].map((id) => all.get(id));
  }

  /** Along its line, where the line is long enough to hold it. */
  #relation(ctx, line, taken, { place, scale }) {
    const text = shorten(line.edge.label, 22);
    const size = 10.5;
    const long = this.labels.width(ctx, text, size, 450);
    const rims = (line.from.size + line.to.size) * scale;
    if (!line.loop && line.length * scale - rims < long + 22) return;
    const middle = place({ x: line.mx, y: line.my });
    let angle = Math.atan2(line.ty, line.tx);
    if (angle > Math.PI / 2 || angle < -Math.PI / 2) angle += Math.PI;
    // Above the line and whatever marks its middle.
    const rise = LINES[line.status].middle ? size + 3 : size * 0.5 + 3;
    const [x, y] = [middle.x + Math.sin(angle) * rise, middle.y - Math.cos(angle) * rise];
    // A turned box is taken as a row of small ones.
    const boxes = [-1, -0.5, 0, 0.5, 1].map((part) => {
      const [cx, cy] = [x + (Math.cos(angle) * part * (long - size)) / 2, y + (Math.sin(angle) * part * (long - size)) / 2];
      return { x0: cx - size / 2, x1: cx + size / 2, y0: cy - size / 2, y1: cy + size / 2 };
    });
    if (boxes.some((box) => taken.names.hits(box, "") || taken.nodes.hits(box, ""))) return;
    for (const box of boxes) taken.names.add(box);
    const loud = line.status === "denied" || line.status === "disputed";
    this.labels.write(ctx, { text, x, y, size, weight: 450, angle, color: loud ? this.theme.status[line.status] : this.theme.faint });
  }
}

const around = ({ id, x, y, radius }) => ({ x0: x - radius, x1: x + radius, y0: y - radius, y1: y + radius, owner: id });
