// Which entities and relations are named on the canvas, and where each name stands.

/** Screen pixels for one name: fewer names when little room. */
const ROOM = 8000;
/** Most names about what is chosen, and most lines that are named unasked. */
const MOST_LIT = 150;
const MOST_LINES = 400;
/** Pixels of nodes that no name may lie on; of small ones in a crowd only the middle. */
const CROWD = 260;

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

  /** Paints the names; returns the ids of the entities named. */
  paint(ctx, view) {
    const taken = new Grid();
    const { width, height, scale } = view;
    const inView = view.order.map((id) => this.#placed(id, view)).filter((at) => at.x > -20 && at.y > -20 && at.x < width + 20 && at.y < height + 20);
    for (const at of view.lit ? inView : inView.slice(0, CROWD)) taken.add(around(at));
    const most = view.hasty ? 40 : view.lit ? MOST_LIT : Math.min((width * height) / ROOM, 240);
    const ranked = view.lit ? [...inView].sort((a, b) => this.weight(b.id) - this.weight(a.id)) : inView;
    const first = ranked.filter((at) => at.id === view.chosen);
    const shown = [];
    for (const at of [...first, ...ranked.filter((one) => one.id !== view.chosen)]) {
      if (shown.length >= most) break;
      const label = this.#entity(ctx, at, taken, view);
      if (label) shown.push(label);
    }
    if (!view.hasty) for (const line of this.#lines(view, scale)) this.#relation(ctx, line, taken, view);
    for (const label of shown.reverse()) this.labels.write(ctx, label);
    return shown.map((label) => label.id);
  }

  #placed(id, { place, scale }) {
    const node = this.model.node.get(id);
    return { id, node, ...place(node), radius: Math.max(node.size * scale, LEAST) };
  }

  /** Below its node, or above, or beside it: the first place that is free. */
  #entity(ctx, { id, node, x, y, radius }, taken, { chosen, width }) {
    const text = shorten(node.label);
    const size = node.degree >= 12 ? 14 : node.degree >= 5 ? 13 : 12;
    const weight = node.degree >= 5 || id === chosen ? 600 : 450;
    const half = this.labels.width(ctx, text, size, weight) / 2 + 2;
    const low = radius + size / 2 + 3;
    const side = radius + half + 3;
    const kept = (at) => Math.min(Math.max(at, half + 2), Math.max(width - half - 2, half + 2));
    const places = [[kept(x), y + low], [kept(x), y - low], [x + side, y], [x - side, y]];
    const box = ([cx, cy]) => ({ x0: cx - half, x1: cx + half, y0: cy - size / 2 - 2, y1: cy + size / 2 + 2, owner: id });
    const fits = ([cx]) => cx - half >= 0 && cx + half <= width;
    const free = places.find((at) => fits(at) && !taken.hits(box(at), id)) || (id === chosen ? places[0] : null);
    if (!free) return null;
    taken.add({ ...box(free), owner: "" });
    return { id, text, x: free[0], y: free[1], size, weight, color: this.theme.ink };
  }

  #lines({ lines, all }, scale) {
    if (lines) return lines.slice(0, MOST_LINES);
    if (all.size > MOST_LINES || scale < 0.45) return [];
    return [...all.ids].map((id) => all.get(id));
  }

  /** Along its line, where the line is long enough to hold it. */
  #relation(ctx, line, taken, { place, scale }) {
    const sign = { denied: "✕ ", disputed: "⇄ " }[line.status] || "";
    const text = sign + shorten(line.edge.label, 22);
    const size = 10.5;
    const long = this.labels.width(ctx, text, size, 450);
    const rims = (line.from.size + line.to.size) * scale;
    if (!line.loop && line.length * scale - rims < long + 22) return;
    const { x, y } = place({ x: line.mx, y: line.my });
    let angle = Math.atan2(line.ty, line.tx);
    if (angle > Math.PI / 2 || angle < -Math.PI / 2) angle += Math.PI;
    // A turned box is taken as a row of small ones.
    const boxes = [-1, -0.5, 0, 0.5, 1].map((part) => {
      const [cx, cy] = [x + (Math.cos(angle) * part * (long - size)) / 2, y + (Math.sin(angle) * part * (long - size)) / 2];
      return { x0: cx - size / 2, x1: cx + size / 2, y0: cy - size / 2, y1: cy + size / 2, owner: "" };
    });
    if (boxes.some((box) => taken.hits(box, "none"))) return;
    for (const box of boxes) taken.add(box);
    const loud = line.status === "denied" || line.status === "disputed";
    this.labels.write(ctx, { text, x, y, size, weight: 450, angle, color: loud ? this.theme.status[line.status] : this.theme.faint });
  }
}

const around = ({ id, x, y, radius }) => ({ x0: x - radius, x1: x + radius, y0: y - radius, y1: y + radius, owner: id });
