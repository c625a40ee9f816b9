// Puts the page together and keeps it in step with the state.

const DRAWN_BY = ["off", "confidence", "degree", "since", "until", "undated", "lone", "focus", "hops", "pinned", "hidden", "opened", "wrong", "apart", "path", "pathDenied"];

function selectNode(id, { keepArticle = false } = {}) {
  const { state, model } = app;
  if (!model.node.has(id)) return;
  if (state.now.path[0] && !state.now.path[1] && state.now.path[0] !== id) {
    state.set({ path: [state.now.path[0], id], select: "", article: "" });
    return;
  }
  app.visited = [id, ...app.visited.filter((one) => one !== id)];
  state.set({ select: `n:${id}`, article: keepArticle ? state.now.article : "" });
  announce(`${nameOf(id)}, ${plural(model.node.get(id).degree, "relation")}`);
}

function selectEdge(id) {
  if (!app.model.edge.has(id)) return;
  app.state.set({ select: `e:${id}`, article: "" });
  announce(app.model.phrase(app.model.edge.get(id)));
}

const isolate = (id) => {
  const { state } = app;
  state.set({ focus: id, hops: 1, opened: [], ...(id ? { select: `n:${id}` } : {}) });
  app.canvas.fit();
};

/** All neighbours of an entity; in an isolated view also theirs, step by step. */
const expand = (id) => {
  const { state } = app;
  if (state.now.focus === id) state.set({ hops: state.now.hops + 1 });
  else state.set({ opened: [...new Set([...state.now.opened, id])] });
};

/** Filters anew and draws what is left. */
function refresh() {
  const { model, state, canvas } = app;
  const { now } = state;
  app.found = passing(model, now);
  const path = currentPath();
  const must = [...chosenNodes(now), ...now.path.filter(Boolean), ...(path && path.edges ? path.edges.flatMap((edge) => [edge.from, edge.to]) : [])];
  app.shown = drawn(model, now, app.found, must);
  const shown = new Map(app.shown.edges.map((id) => [id, app.found.edges.get(id)]));
  canvas.showRegions = now.regions;
  canvas.show(app.shown.nodes, shown);
}

function chosenNodes(now) {
  if (now.select[0] === "n") return [now.select.slice(2)];
  const edge = app.model.edge.get(now.select.slice(2));
  return edge ? [edge.from, edge.to] : [];
}

/** Lights up what is chosen: an entity with its neighbours, a relation, a path. */
function highlight() {
  const { state, model, found, canvas } = app;
  const { select } = state.now;
  const path = currentPath();
  canvas.chosen = "";
  if (select[0] === "n" && model.node.has(select.slice(2))) {
    const id = select.slice(2);
    canvas.chosen = id;
    const edges = model.touching.get(id).filter((edge) => found.edges.has(edge.id));
    canvas.light([id, ...edges.map((edge) => model.other(edge, id).id)], edges.map((edge) => edge.id));
    canvas.reveal(id);
  } else if (select[0] === "e" && model.edge.has(select.slice(2))) {
    const edge = model.edge.get(select.slice(2));
    canvas.light([edge.from, edge.to], [edge.id]);
    canvas.reveal(edge.from);
  } else if (path && path.edges) {
    canvas.light(path.edges.flatMap((edge) => [edge.from, edge.to]), path.edges.map((edge) => edge.id));
    canvas.fit(path.edges.flatMap((edge) => [edge.from, edge.to]));
  } else canvas.light(null);
}

function changed(now, before) {
  const differ = (names) => names.some((name) => JSON.stringify(now[name]) !== JSON.stringify(before[name]));
  const missing = chosenNodes(now).some((id) => !app.shown.nodes.includes(id));
  if (differ(DRAWN_BY) || missing) refresh();
  if (now.regions !== before.regions) app.canvas.showRegions = now.regions;
  if (differ([...DRAWN_BY, "select"])) highlight();
  else app.canvas.redraw();
  later();
  remember();
}

/** The view as the page's address; a page inside a notebook has none that can be changed. */
function remember() {
  if (location.protocol === "about:") return;
  history.replaceState(null, "", `#${app.state.encode()}`);
}

/** The parts that the eye can wait a frame for. */
const later = soon(() => {
  drawFacets();
  drawDrawer();
  drawTable();
  drawNotes();
  drawTrail();
  syncTimeline();
  byId("save-judgements").hidden = !judged();
  byId("save-judgements").textContent = `Save judgements (${judged()})`;
  document.documentElement.dataset.ready = "yes";
});

function drawTools() {
  const { state, canvas } = app;
  const menu = el("details", { class: "menu" }, el("summary", { text: "Export" }), el("div", {}, EXPORTS.map(([name, save]) => button(name, () => { save(); menu.open = false; }))));
  replace(byId("tools"), [
    button("Undo", () => state.undo(), { id: "undo", title: "Ctrl+Z" }),
    button("List", () => toggleTable("entities"), { id: "list", title: "Entities and relations as a list (l)" }),
    button("Disputed", () => toggleTable("disputed"), { id: "disputed", title: "Claim and denial side by side (d)" }),
    menu,
    button("Save judgements", saveJudgements, { id: "save-judgements", hidden: true }),
    button("Clear", () => state.clear(), { id: "clear", title: "Back to the whole graph" }),
    button("◐", recolor, { id: "dark", "aria-label": "Dark or light", title: "Dark or light" }),
    button("?", showKeys, { id: "help", "aria-label": "Keys and help" }),
    button("Filters", () => document.body.classList.toggle("with-facets"), { id: "open-facets" }),
  ]);
  replace(byId("zoom"), button("+", () => canvas.zoom(1.25), { "aria-label": "Zoom in" }), button("−", () => canvas.zoom(0.8), { "aria-label": "Zoom out" }), button("⤢", () => canvas.fit(), { "aria-label": "Show all" }));
}

function recolor() {
  app.theme.toggle();
  repaint();
}

function repaint() {
  refresh();
  highlight();
  later();
}

const events = {
  pick: (node, edge) => {
    if (node) selectNode(node);
    else if (edge) selectEdge(edge);
    else if (app.state.now.select) app.state.set({ select: "", article: "" });
  },
  isolate: (id) => isolate(app.state.now.focus === id ? "" : id),
  hover: showHover,
};

function begin() {
  const read = (id) => JSON.parse(byId(id).textContent);
  const stage = byId("stage");
  Object.assign(app, { model: new Model(read("payload"), stage.clientHeight > stage.clientWidth * 1.15), state: new State(), theme: new Theme(), visited: [] });
  app.canvas = new Canvas(byId("canvas"), app.model, app.theme, read("options"), events);
  app.state.now = app.state.decode(location.hash);
  app.state.listen(changed);
  app.theme.listen(repaint);
  addEventListener("hashchange", () => app.state.set(app.state.decode(location.hash)));
  drawTools();
  drawSearch();
  drawTimeline();
  refresh();
  app.canvas.fit();
  highlight();
  listenKeys();
  later();
}

begin();
// For the browser's console, and for programs that drive the page.
window.explorer = Object.assign(app, { show: showHover });
