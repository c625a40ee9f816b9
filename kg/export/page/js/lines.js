// The lines of the canvas: where each runs, how it looks, and which one is under the pointer.
// Drawn by status and strength together, since a stroke for each line is what makes graphs slow.

/** Most segments of one stroke: longer paths cost more than they save. */
const BUNDLE = 120;
/** With more lines than this, those between communities step back behind those within. */
const DENSE = 400;
/** Pixels between parallel lines of one pair, at most. */
const APART = 44;

class Lines {
  #drawn = [];
  #byId = new Map();

  constructor(model, theme) {
    this.model = model;
    this.theme = theme;
    this.many = false;
  }

  /** Draws these from now on. `edges`: Map id -> status. */
  set(edges, many) {
    this.many = many;
    const pairs = new Map();
    for (const id of edges.keys()) {
      const edge = this.model.edge.get(id);
      const key = edge.from < edge.to ? `${edge.from}\n${edge.to}` : `${edge.to}\n${edge.from}`;
      if (!pairs.has(key)) pairs.set(key, []);
      pairs.get(key).push(edge);
    }
    this.#drawn = [];
    for (const parallel of pairs.values()) {
      parallel.sort((a, b) => (a.id < b.id ? -1 : 1));
      parallel.forEach((edge, at) => this.#drawn.push(this.#line(edge, edges.get(edge.id), at, parallel.length)));
    }
    this.#byId = new Map(this.#drawn.map((line) => [line.edge.id, line]));
    for (const line of this.#drawn) this.#place(line);
  }

  get size() {
    return this.#drawn.length;
  }

  get ids() {
    return this.#byId.keys();
  }

  get(id) {
    return this.#byId.get(id);
  }

  #line(edge, status, at, count) {
    const from = this.model.node.get(edge.from);
    const to = this.model.node.get(edge.to);
    const strength = Math.min(edge.weight, 5);
    const inner = from.community === to.community;
    const lane = (at - (count - 1) / 2) * (edge.from < edge.to ? 1 : -1);
    return { edge, from, to, status, lane, at, strength, inner, look: `${status} ${strength} ${inner}` };
  }

  /** Anew where these nodes have moved. */
  moved(nodes) {
    for (const id of nodes) {
      for (const edge of this.model.touching.get(id)) {
        const line = this.#byId.get(edge.id);
        if (line) this.#place(line);
      }
    }
  }

  /** A quadratic curve: its handle (cx, cy), its middle (mx, my), and the direction in which it arrives. */
  #place(line) {
    const { from, to, lane } = line;
    if (from === to) return this.#loop(line);
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy) || 1;
    const bend = lane * Math.min(APART, length * 0.24);
    const [nx, ny] = [-dy / length, dx / length];
    line.length = length;
    line.cx = (from.x + to.x) / 2 + nx * bend * 2;
    line.cy = (from.y + to.y) / 2 + ny * bend * 2;
    line.mx = (from.x + to.x) / 2 + nx * bend;
    line.my = (from.y + to.y) / 2 + ny * bend;
    const [ex, ey] = [to.x - line.cx, to.y - line.cy];
    const arrives = Math.hypot(ex, ey) || 1;
    Object.assign(line, { ux: ex / arrives, uy: ey / arrives, tx: dx / length, ty: dy / length });
    return undefined;
  }

  /** What an entity says of itself: a ring at its upper right, a wider one for each further. */
  #loop(line) {
    const { from, at } = line;
    const radius = from.size * 0.8 + 9 + at * 7;
    const reach = (from.size + radius) * 0.72;
    Object.assign(line, { loop: radius, length: 0, cx: from.x + reach, cy: from.y - reach, tx: 1, ty: 0 });
    Object.assign(line, { mx: line.cx + radius * 0.7, my: line.cy - radius * 0.7, ux: -0.5, uy: 0.87 });
  }

  /** Draws all that lies in `box` ({x0, y0, x1, y1}), or only the lines given. `plain` leaves out arrows. */
  paint(ctx, scale, box, { only = null, plain = false, bold = false } = {}) {
    const groups = new Map();
    for (const line of only || this.#drawn) {
      if (!inside(line, box)) continue;
      if (!groups.has(line.look)) groups.set(line.look, []);
      groups.get(line.look).push(line);
    }
    ctx.save();
    ctx.lineCap = "butt";
    // Faint ones first: what is between communities lies under what is within.
    const ordered = [...groups.values()].sort((a, b) => a[0].inner - b[0].inner || (a[0].look < b[0].look ? -1 : 1));
    for (const lines of ordered) this.#group(ctx, scale, lines, bold, plain || (this.many && scale < 0.35 && !bold));
    ctx.restore();
  }

  #group(ctx, scale, lines, bold, plain) {
    const { status, strength, inner } = lines[0];
    const thick = (this.many ? 0.8 : 1.15) + (strength - 1) * 0.6 + (bold ? 0.5 : 0);
    const width = (thick * Math.min(Math.max(scale, 0.75), 1.8)) / scale;
    const { dashes, middle } = LINES[status];
    ctx.globalAlpha = bold ? 1 : this.many ? (inner ? 0.5 : 0.16) : this.#drawn.length > DENSE ? (inner ? 0.75 : 0.38) : 1;
    ctx.strokeStyle = ctx.fillStyle = this.theme.status[status];
    ctx.lineWidth = width;
    ctx.setLineDash(dashes ? dashes.map((part) => part / Math.max(scale, 0.6)) : []);
    bundles(ctx, lines, (line) => curve(ctx, line), "stroke");
    if (plain) return;
    ctx.setLineDash([]);
    const tip = (5.5 + thick * 1.6) / Math.max(scale, 0.55);
    bundles(ctx, lines, (line) => arrow(ctx, line, tip, scale), "fill");
    if (middle === "diamond") bundles(ctx, lines, (line) => diamond(ctx, line, tip * 0.75), "fill");
    ctx.lineWidth = width * 1.5;
    if (middle === "bar") bundles(ctx, lines, (line) => bar(ctx, line, tip * 0.8), "stroke");
  }

  /** The line nearest to a point, if one is within `reach`. */
  at({ x, y }, reach) {
    let best = null;
    let least = reach;
    for (const line of this.#drawn) {
      const distance = away(line, x, y, least);
      if (distance < least) [best, least] = [line, distance];
    }
    return best;
  }
}

function bundles(ctx, lines, add, finish) {
  for (let start = 0; start < lines.length; start += BUNDLE) {
    ctx.beginPath();
    for (let at = start; at < Math.min(start + BUNDLE, lines.length); at += 1) add(lines[at]);
    ctx[finish]();
  }
}

function curve(ctx, { from, to, loop, lane, cx, cy }) {
  if (loop) {
    ctx.moveTo(cx + loop, cy);
    ctx.arc(cx, cy, loop, 0, 2 * Math.PI);
    return;
  }
  ctx.moveTo(from.x, from.y);
  if (lane) ctx.quadraticCurveTo(cx, cy, to.x, to.y);
  else ctx.lineTo(to.x, to.y);
}

/** A slim head that touches the rim of the node it points at. */
function arrow(ctx, { to, loop, cx, cy, ux, uy }, tip, scale) {
  const rim = Math.max(to.size, LEAST / scale) * 1.06 + 1.5 / scale;
  const [x, y] = loop ? [cx + loop * 0.86, cy + loop * 0.5] : [to.x - ux * rim, to.y - uy * rim];
  const [bx, by] = [x - ux * tip, y - uy * tip];
  ctx.moveTo(x, y);
  ctx.lineTo(bx - uy * tip * 0.38, by + ux * tip * 0.38);
  ctx.lineTo(bx + uy * tip * 0.38, by - ux * tip * 0.38);
}

function diamond(ctx, { mx, my, tx, ty }, size) {
  ctx.moveTo(mx + tx * size, my + ty * size);
  ctx.lineTo(mx - ty * size, my + tx * size);
  ctx.lineTo(mx - tx * size, my - ty * size);
  ctx.lineTo(mx + ty * size, my - tx * size);
}

function bar(ctx, { mx, my, tx, ty }, size) {
  ctx.moveTo(mx - ty * size, my + tx * size);
  ctx.lineTo(mx + ty * size, my - tx * size);
}

function inside({ from, to, cx, cy, loop }, box) {
  const more = loop || 0;
  return !(
    Math.max(from.x, to.x, cx) + more < box.x0 ||
    Math.min(from.x, to.x, cx) - more > box.x1 ||
    Math.max(from.y, to.y, cy) + more < box.y0 ||
    Math.min(from.y, to.y, cy) - more > box.y1
  );
}

/** How far a point is from a line; Infinity where it is surely farther than `reach`. */
function away(line, x, y, reach) {
  const { from, to, cx, cy, loop } = line;
  if (!inside(line, { x0: x - reach, x1: x + reach, y0: y - reach, y1: y + reach })) return Infinity;
  if (loop) return Math.abs(Math.hypot(x - cx, y - cy) - loop);
  let least = Infinity;
  let [px, py] = [from.x, from.y];
  const steps = line.lane ? 12 : 1;
  for (let step = 1; step <= steps; step += 1) {
    const t = step / steps;
    const s = 1 - t;
    const [qx, qy] = [s * s * from.x + 2 * s * t * cx + t * t * to.x, s * s * from.y + 2 * s * t * cy + t * t * to.y];
    least = Math.min(least, fromSegment(x, y, px, py, qx, qy));
    [px, py] = [qx, qy];
  }
  return least;
}

function fromSegment(x, y, px, py, qx, qy) {
  const [dx, dy] = [qx - px, qy - py];
  const t = Math.max(0, Math.min(1, ((x - px) * dx + (y - py) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - px - t * dx, y - py - t * dy);
}
