// The same graph as lists, for those who read rather than look, and for screen readers.

const ROWS = 100;
const sorting = { entities: ["degree", -1], relations: ["weight", -1] };
let rowsShown = ROWS;

const COLUMNS = {
  entities: [
    ["label", "Entity", (n) => n.label],
    ["type", "Type", (n) => app.model.typeLabel(n.type)],
    ["degree", "Relations", (n) => app.found.degree.get(n.id) || 0],
    ["mentions", "Mentions", (n) => n.mentions],
    ["documents", "Articles", (n) => n.documents],
    ["community", "Community", (n) => app.model.communityName(n.community)],
    ["description", "Description", (n) => n.description],
  ],
  relations: [
    ["from", "Who", (e) => nameOf(e.from)],
    ["label", "Relation", (e) => e.label],
    ["to", "Whom or what", (e) => nameOf(e.to)],
    ["status", "Status", (e) => app.found.edges.get(e.id)],
    ["confidence", "Confidence", (e) => e.confidence],
    ["weight", "Sources", (e) => e.weight],
    ["since", "When", (e) => e.since],
    ["evidence", "Evidence", (e) => bestSentence(e)],
  ],
};

function drawTable() {
  const section = byId("table");
  const { table } = app.state.now;
  section.hidden = !table;
  document.body.classList.toggle("with-table", Boolean(table));
  if (!table) return replace(section);
  const tab = (name, text) => button(text, () => { rowsShown = ROWS; app.state.set({ table: name }, { undoable: false }); }, { role: "tab", id: `tab-${name}`, "aria-selected": String(table === name), "aria-controls": "rows" });
  const disputed = [...app.found.edges].filter(([, status]) => status === "disputed").length;
  const tabs = el("div", { role: "tablist", "aria-label": "Lists", class: "row" }, tab("entities", `Entities (${app.found.nodes.size.toLocaleString("en")})`), tab("relations", `Relations (${app.found.edges.size.toLocaleString("en")})`), tab("disputed", `Disputed (${disputed})`));
  const close = button("×", () => app.state.set({ table: "" }, { undoable: false }), { class: "close", "aria-label": "Close the list" });
  const rows = el("div", { id: "rows", role: "tabpanel", "aria-labelledby": `tab-${table}`, tabindex: "0" }, table === "disputed" ? disputes() : listing(table));
  const focused = document.activeElement && document.activeElement.id;
  replace(section, tabs, close, rows);
  if (focused && byId(focused) && section.contains(byId(focused))) byId(focused).focus();
  return undefined;
}

function listing(kind) {
  const items = kind === "entities" ? [...app.found.nodes].map((id) => app.model.node.get(id)) : [...app.found.edges.keys()].map((id) => app.model.edge.get(id));
  const [key, way] = sorting[kind];
  const value = COLUMNS[kind].find(([name]) => name === key)[2];
  const keyed = items.map((item) => [value(item), item.id, item]);
  keyed.sort((a, b) => (a[0] < b[0] ? -way : a[0] > b[0] ? way : a[1] < b[1] ? -1 : 1));
  const body = keyed.slice(0, rowsShown).map(([, , item]) => tableRow(kind, item));
  const more = keyed.length > rowsShown ? button(`Show more (${(keyed.length - rowsShown).toLocaleString("en")} left)`, () => { rowsShown += 5 * ROWS; drawTable(); }, { id: "more" }) : null;
  return [el("table", {}, el("thead", {}, el("tr", {}, COLUMNS[kind].map(([name, title]) => heading(kind, name, title)))), el("tbody", {}, body)), more, keyed.length ? null : el("p", { class: "none", text: "Nothing passes the filters." })];
}

function heading(kind, name, title) {
  const [key, way] = sorting[kind];
  const active = key === name;
  const sort = () => {
    sorting[kind] = [name, active ? -way : typeof COLUMNS[kind].find(([n]) => n === name)[2] === "number" ? -1 : 1];
    drawTable();
  };
  return el("th", { scope: "col", "aria-sort": active ? (way > 0 ? "ascending" : "descending") : "none" }, button(title + (active ? (way > 0 ? " ▲" : " ▼") : ""), sort, { class: "quiet", id: `sort-${name}` }));
}

function tableRow(kind, item) {
  const open = kind === "entities" ? () => selectNode(item.id) : () => selectEdge(item.id);
  const cells = COLUMNS[kind].map(([name, , value], at) => {
    const text = String(value(item) ?? "");
    if (at === 0) return el("td", {}, kind === "entities" ? shapeIcon(item.shape, item.color) : null, button(text, open, { class: "link" }));
    if (name === "status") return el("td", {}, chip(text));
    if (name === "confidence") return el("td", { class: "number", text: `${Math.round(item.confidence * 100)} %` });
    return el("td", { class: name === "evidence" ? "long" : typeof value(item) === "number" ? "number" : "", text });
  });
  return el("tr", { "data-id": item.id }, cells);
}

/** Every relation on which sources disagree, their claims side by side. */
function disputes() {
  const edges = [...app.found.edges].filter(([, status]) => status === "disputed").map(([id]) => app.model.edge.get(id));
  if (!edges.length) return el("p", { class: "none", text: "On no relation that passes the filters do sources disagree." });
  return edges.slice(0, rowsShown).map((edge) => el("section", { class: "dispute" }, el("h3", {}, button(app.model.phrase(edge), () => selectEdge(edge.id), { class: "link" })), sideBySide(edge)));
}
