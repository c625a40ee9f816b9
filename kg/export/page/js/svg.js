// The view as a drawing that can be edited: same places, colours and line styles as on the canvas.

function toSvg({ nodes, edges }) {
  const xs = nodes.map((node) => node.x);
  const ys = nodes.map((node) => node.y);
  const span = (list) => list.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
  const [[x0, x1], [y0, y1]] = nodes.length ? [span(xs), span(ys)] : [[0, 100], [0, 100]];
  const box = [x0 - 80, y0 - 60, x1 - x0 + 160, y1 - y0 + 120].map(Math.round);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(" ")}" font-family="sans-serif" font-size="12">`,
    `<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="${app.theme.paper}"/>`,
    ...edges.map(svgEdge),
    ...nodes.map(svgNode),
    "</svg>\n",
  ].join("\n");
}

function svgEdge(edge) {
  const [a, b] = [app.model.node.get(edge.from), app.model.node.get(edge.to)];
  const mid = app.canvas.middle(edge.id) || { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  // A quadratic curve through its middle: its handle is twice as far from the chord.
  const via = { x: 2 * mid.x - (a.x + b.x) / 2, y: 2 * mid.y - (a.y + b.y) / 2 };
  const color = app.theme.status[edge.status];
  const { dashes, middle } = LINES[edge.status];
  const at = (value) => Math.round(value * 10) / 10;
  const end = short(via, b, b.size + 2);
  const dash = dashes ? ` stroke-dasharray="${dashes.join(" ")}"` : "";
  const angle = (Math.atan2(end.y - via.y, end.x - via.x) * 180) / Math.PI;
  return [
    `<g><title>${xml(`${app.model.phrase(edge)} (${edge.status})`)}</title>`,
    `<path d="M${at(a.x)} ${at(a.y)}Q${at(via.x)} ${at(via.y)} ${at(end.x)} ${at(end.y)}" fill="none" stroke="${color}" stroke-width="1.3"${dash}/>`,
    `<path d="M0 0L-8 3.5L-8 -3.5Z" transform="translate(${at(end.x)} ${at(end.y)}) rotate(${at(angle)})" fill="${color}"/>`,
    middle ? `<text x="${at(mid.x)}" y="${at(mid.y) + 4}" text-anchor="middle" fill="${color}">${middle === "bar" ? "✕" : "◆"}</text>` : "",
    "</g>",
  ].join("");
}

function short(from, to, by) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: to.x - ((to.x - from.x) * by) / length, y: to.y - ((to.y - from.y) * by) / length };
}

function svgNode(node) {
  const [tag, attributes] = svgShape(node.shape, node.x, node.y, node.size);
  const shape = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`).join(" ");
  const name = `<text x="${node.x}" y="${Math.round(node.y + node.size + 14)}" text-anchor="middle" fill="${app.theme.ink}">${xml(shorten(node.label))}</text>`;
  return `<g><title>${xml(node.label)}</title><${tag} ${shape} fill="${safeColor(node.color)}" stroke="${app.theme.paper}"/>${name}</g>`;
}
