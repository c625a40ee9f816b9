// The current view as a file. Other programs read these: what they would run or choke on is defused.

/** A spreadsheet takes a cell that begins so for a formula. */
const cell = (value) => {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Text for XML: marks escaped, and what XML 1.0 cannot hold replaced. */
const xml = (value) =>
  String(value ?? "")
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .replace(/[&<>"']/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[mark]);

/** Nodes and edges on the canvas. */
function view() {
  return {
    nodes: app.shown.nodes.map((id) => app.model.node.get(id)),
    edges: app.shown.edges.map((id) => ({ ...app.model.edge.get(id), status: app.found.edges.get(id) })),
  };
}

function toCsv({ edges }) {
  const head = ["subject", "subject_type", "relation", "object", "object_type", "status", "confidence", "sources", "first", "last", "claims", "evidence"];
  const rows = edges.map((edge) => {
    const [from, to] = [app.model.node.get(edge.from), app.model.node.get(edge.to)];
    return [from.label, from.type, edge.label, to.label, to.type, edge.status, edge.confidence, edge.sources.join(" | "), edge.first, edge.last, standing(edge).length, bestSentence(edge)];
  });
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

const NODE_KEYS = ["label", "type", "description", "mentions", "documents", "x", "y"];
const EDGE_KEYS = ["label", "predicate", "status", "confidence", "weight", "first", "last", "sources", "evidence"];
const NUMBERS = new Set(["mentions", "documents", "x", "y", "confidence", "weight"]);

function toGraphml({ nodes, edges }) {
  const key = (scope, letter) => (name) => `<key id="${letter}_${name}" for="${scope}" attr.name="${name}" attr.type="${NUMBERS.has(name) ? "double" : "string"}"/>`;
  const data = (letter, names, item) => names.map((name) => `<data key="${letter}_${name}">${xml(item[name])}</data>`).join("");
  const flat = (edge) => ({ ...edge, sources: edge.sources.join(" | "), evidence: bestSentence(edge) });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...NODE_KEYS.map(key("node", "n")),
    ...EDGE_KEYS.map(key("edge", "e")),
    '<graph edgedefault="directed">',
    ...nodes.map((node) => `<node id="${xml(node.id)}">${data("n", NODE_KEYS, node)}</node>`),
    ...edges.map((edge) => `<edge id="${xml(edge.id)}" source="${xml(edge.from)}" target="${xml(edge.to)}">${data("e", EDGE_KEYS, flat(edge))}</edge>`),
    "</graph>",
    "</graphml>\n",
  ].join("\n");
}

/** The canvas as it is, on paper rather than on nothing. */
function savePng() {
  const from = app.canvas.image;
  const copy = el("canvas", { width: from.width, height: from.height });
  const ctx = copy.getContext("2d");
  ctx.fillStyle = app.theme.paper;
  ctx.fillRect(0, 0, copy.width, copy.height);
  ctx.drawImage(from, 0, 0);
  copy.toBlob((blob) => download("graph.png", "image/png", blob), "image/png");
}

const EXPORTS = [
  ["Picture (PNG)", savePng],
  ["Drawing (SVG)", () => download("graph.svg", "image/svg+xml", toSvg(view()))],
  ["Table (CSV)", () => download("graph.csv", "text/csv", toCsv(view()))],
  ["Graph (GraphML)", () => download("view.graphml", "application/graphml+xml", toGraphml(view()))],
];
