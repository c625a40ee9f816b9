// The legend is the filter: every value with its sign, its count and a box to leave it out.

const FEW = 9;
const unfolded = new Set();

/** Values of every facet: {key, name, count, icon}. Counted over the whole graph, so that numbers stay put. */
function facetValues(model) {
  const count = (items) => {
    const counts = new Map();
    for (const item of items) counts.set(item, (counts.get(item) || 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  };
  const type = count(model.nodes.map((node) => node.type)).map(([key, n]) => {
    const known = model.types[key];
    return { key, name: model.typeLabel(key), count: n, icon: () => shapeIcon(known ? known.shape : "dot", known ? known.color : "#888888") };
  });
  const statuses = new Map(count(model.edges.map((edge) => edge.status)));
  const status = STATUSES.map((key) => ({ key, name: `${key}`, count: statuses.get(key) || 0, icon: () => lineIcon(key) }));
  const relation = count(model.edges.map((edge) => edge.label)).map(([key, n]) => ({ key, name: key, count: n }));
  const perDocument = new Map(count(model.edges.flatMap((edge) => edge.documents)));
  const documents = model.documents.map((d, at) => ({ key: d.id, name: d.title || d.id, count: perDocument.get(at) || 0 }));
  const community = model.communities.map((c) => ({ key: String(c.id), name: c.name, count: c.nodes.length, icon: () => shapeIcon("square", TINTS[c.id % TINTS.length]) }));
  return { type, status, relation, document: documents, community };
}

const FACET_NAMES = { type: "Entities", status: "Status of relations", relation: "Relations", document: "Articles", community: "Communities" };

function drawFacets() {
  app.values = app.values || facetValues(app.model);
  if (!byId("sliders")) replace(byId("facets"), el("div", { id: "sliders" }, sliders()), el("div", { id: "values" }));
  syncSliders();
  const focused = document.activeElement && document.activeElement.id;
  replace(byId("values"), ["type", "status", "relation", "document", "community"].map((facet) => facetSection(facet, app.values[facet])));
  if (focused && byId(focused)) byId(focused).focus();
}

function facetSection(facet, values) {
  if (!values.length) return null;
  const { state } = app;
  const off = state.now.off[facet];
  const open = unfolded.has(facet);
  const shown = open || values.length <= FEW + 2 ? values : values.filter((value, at) => at < FEW || off.includes(value.key));
  const set = (list) => state.set({ off: { ...state.now.off, [facet]: list } });
  const keys = values.map((value) => value.key);
  return el("details", { class: "facet", open: facet !== "community" && facet !== "document" ? true : unfolded.has(`${facet} open`), "data-facet": facet, on: { toggle: (event) => event.target.open ? unfolded.add(`${facet} open`) : unfolded.delete(`${facet} open`) } }, [
    el("summary", {}, FACET_NAMES[facet], off.length ? el("span", { class: "badge", text: `${values.length - off.length}/${values.length}` }) : null),
    el("ul", {}, shown.map((value) => facetLine(facet, value, off, keys, set))),
    el("p", { class: "row" }, [
      shown.length < values.length || open ? button(open ? "fewer" : `all ${values.length}`, () => { unfolded[open ? "delete" : "add"](facet); drawFacets(); }, { class: "quiet" }) : null,
      off.length ? button("tick all", () => set([]), { class: "quiet" }) : null,
    ]),
  ]);
}

function facetLine(facet, value, off, keys, set) {
  const id = `facet-${facet}-${keys.indexOf(value.key)}`;
  const on = !off.includes(value.key);
  const box = el("input", { type: "checkbox", id, checked: on, on: { change: () => set(on ? [...off, value.key] : off.filter((key) => key !== value.key)) } });
  const alone = off.length === keys.length - 1 && on;
  const only = button(alone ? "all" : "only", () => set(alone ? [] : keys.filter((key) => key !== value.key)), { class: "only quiet", "aria-label": alone ? `All ${FACET_NAMES[facet].toLowerCase()}` : `Only ${value.name}` });
  const label = el("label", { for: id }, box, value.icon ? value.icon() : null, el("span", { class: "name", text: value.name, title: value.name }), el("span", { class: "count", text: value.count.toLocaleString("en") }));
  return el("li", {}, label, only);
}

/** Confidence, number of relations, entities without one, and regions: made once, as a slider in use must not be replaced. */
function sliders() {
  const { state, model } = app;
  const range = (id, name, max, step, change) =>
    el("label", { class: "slider", for: id }, el("span", { text: name }), el("output", { id: `${id}-shown` }), el("input", { type: "range", id, min: 0, max, step, value: 0, on: { input: (event) => change(Number(event.target.value)) } }));
  const box = (id, name, change) => el("label", { for: id }, el("input", { type: "checkbox", id, on: { change } }), el("span", { class: "name", text: name }));
  const lone = model.nodes.filter((node) => node.degree === 0).length;
  const most = Math.min(20, model.nodes.reduce((best, node) => Math.max(best, node.degree), 1));
  return [
    range("least-confidence", "Confidence at least", 1, 0.05, (confidence) => state.set({ confidence })),
    range("least-degree", "Relations at least", most, 1, (degree) => state.set({ degree })),
    lone ? box("lone", `Without a relation (${lone.toLocaleString("en")})`, () => state.set({ lone: !state.now.lone })) : null,
    box("regions", "Tint communities", () => state.set({ regions: !state.now.regions })),
  ].filter(Boolean);
}

function syncSliders() {
  const { now } = app.state;
  byId("least-confidence").value = now.confidence;
  byId("least-confidence-shown").textContent = `${Math.round(now.confidence * 100)} %`;
  byId("least-degree").value = now.degree;
  byId("least-degree-shown").textContent = String(now.degree);
  if (byId("lone")) byId("lone").checked = now.lone;
  byId("regions").checked = now.regions;
}
