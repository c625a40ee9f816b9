// Communities as tinted regions behind the nodes.

const TINTS = ["#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#ee7733", "#009988"];
const FEWEST = 4;

/** Convex hull, by Andrew's monotone chain. */
function hull(points) {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const cross = (o, a, b) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
  const half = (list) => {
    const chain = [];
    for (const point of list) {
      while (chain.length > 1 && cross(chain.at(-2), chain.at(-1), point) <= 0) chain.pop();
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** Outlines of the communities with enough nodes on the canvas, {tint, path}, from Map id -> points. */
function regions(members) {
  const found = [];
  for (const [id, points] of members) {
    if (id < 0 || points.length < FEWEST) continue;
    const ring = hull(core(points));
    if (ring.length < 3) continue;
    const path = new Path2D();
    ring.forEach(([x, y], at) => path[at ? "lineTo" : "moveTo"](x, y));
    path.closePath();
    found.push({ tint: TINTS[id % TINTS.length], path });
  }
  return found;
}

/** Without outliers, which would stretch a region over its neighbours. */
function core(points) {
  const middle = (at) => points.map((point) => point[at]).sort((a, b) => a - b)[points.length >> 1];
  const [x, y] = [middle(0), middle(1)];
  const reach = points.map((point) => Math.hypot(point[0] - x, point[1] - y)).sort((a, b) => a - b);
  const limit = reach[Math.floor(reach.length * 0.7)] * 1.6 + 1;
  return points.filter((point) => Math.hypot(point[0] - x, point[1] - y) <= limit);
}

function paintRegions(ctx, found, dark, scale) {
  ctx.lineJoin = "round";
  ctx.lineWidth = Math.max(64, 26 / scale);
  for (const { tint, path } of found) {
    // Opaque paint, or the seam of fill and stroke would show.
    ctx.fillStyle = ctx.strokeStyle = mixed(tint, dark);
    ctx.stroke(path);
    ctx.fill(path);
  }
}

/** The tint, faint on the paper. */
function mixed(tint, dark) {
  const share = dark ? 0.15 : 0.11;
  const paper = dark ? [18, 22, 28] : [255, 255, 255];
  const parts = [1, 3, 5].map((at, i) => Math.round(parseInt(tint.slice(at, at + 2), 16) * share + paper[i] * (1 - share)));
  return `rgb(${parts.join(" ")})`;
}
