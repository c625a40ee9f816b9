// Outlines of node shapes, for the canvas, the legend and the exported SVG alike.

const polygon = (corners, turn = -Math.PI / 2) =>
  Array.from({ length: corners }, (_, at) => {
    const angle = turn + (at * 2 * Math.PI) / corners;
    return [Math.cos(angle), Math.sin(angle)];
  });

const star = Array.from({ length: 10 }, (_, at) => {
  const angle = -Math.PI / 2 + (at * Math.PI) / 5;
  const radius = at % 2 ? 0.52 : 1.2;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
});

/** Corners about (0, 0) for a radius of 1; null is a circle. Names are vis-network's. */
const OUTLINES = {
  dot: null,
  square: [[-0.86, -0.86], [0.86, -0.86], [0.86, 0.86], [-0.86, 0.86]],
  box: [[-1.25, -0.7], [1.25, -0.7], [1.25, 0.7], [-1.25, 0.7]],
  diamond: polygon(4).map(([x, y]) => [x * 1.18, y * 1.18]),
  triangle: polygon(3).map(([x, y]) => [x * 1.22, y * 1.22 + 0.15]),
  triangleDown: polygon(3, Math.PI / 2).map(([x, y]) => [x * 1.22, y * 1.22 - 0.15]),
  hexagon: polygon(6, 0).map(([x, y]) => [x * 1.08, y * 1.08]),
  star,
};

const outline = (shape) => (Object.hasOwn(OUTLINES, shape) ? OUTLINES[shape] : null);

function trace(ctx, shape, x, y, size) {
  const corners = outline(shape);
  ctx.beginPath();
  if (!corners) ctx.arc(x, y, size, 0, 2 * Math.PI);
  else corners.forEach(([dx, dy], at) => ctx[at ? "lineTo" : "moveTo"](x + dx * size, y + dy * size));
  ctx.closePath();
}

/** The same as attributes of an SVG element: [tag, attributes]. */
function svgShape(shape, x, y, size) {
  const corners = outline(shape);
  const round = (value) => Math.round(value * 10) / 10;
  if (!corners) return ["circle", { cx: round(x), cy: round(y), r: round(size) }];
  return ["polygon", { points: corners.map(([dx, dy]) => `${round(x + dx * size)},${round(y + dy * size)}`).join(" ") }];
}

/** Only what a colour can be may become one. */
const safeColor = (color) => (/^#[0-9a-f]{3,8}$/i.test(color) ? color : "#888888");

/** The colour as it is seen on the page: on dark paper, one without a contrast of 3 is lightened. */
function legible(color, dark) {
  const safe = safeColor(color);
  if (!dark || safe.length !== 7) return safe;
  const parts = [1, 3, 5].map((at) => parseInt(safe.slice(at, at + 2), 16));
  // Relative luminance as in WCAG 2.
  const [red, green, blue] = parts.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  if (0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.12) return safe;
  return `#${parts.map((part) => Math.round(part + (255 - part) * 0.38).toString(16).padStart(2, "0")).join("")}`;
}

function shapeIcon(shape, color) {
  const namespace = "http://www.w3.org/2000/svg";
  const icon = document.createElementNS(namespace, "svg");
  const [tag, attributes] = svgShape(shape, 8, 8, 6);
  const part = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries({ ...attributes, fill: legible(color, app.theme && app.theme.dark) })) part.setAttribute(name, value);
  for (const [name, value] of Object.entries({ viewBox: "0 0 16 16", "aria-hidden": "true", class: "icon" })) icon.setAttribute(name, value);
  icon.append(part);
  return icon;
}

/** A short line as the canvas draws it for a status. */
function lineIcon(status) {
  const namespace = "http://www.w3.org/2000/svg";
  const icon = document.createElementNS(namespace, "svg");
  for (const [name, value] of Object.entries({ viewBox: "0 0 28 16", "aria-hidden": "true", class: `icon line ${status}` })) icon.setAttribute(name, value);
  const add = (tag, attributes) => {
    const part = document.createElementNS(namespace, tag);
    for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, value);
    icon.append(part);
  };
  const dashes = LINES[status].dashes;
  add("line", { x1: 1, y1: 8, x2: 27, y2: 8, ...(dashes ? { "stroke-dasharray": dashes.map((d) => d / 1.6).join(" ") } : {}) });
  if (LINES[status].middle === "bar") add("line", { x1: 14, y1: 3, x2: 14, y2: 13 });
  if (LINES[status].middle === "diamond") add("polygon", { points: "14,3 19,8 14,13 9,8" });
  return icon;
}
