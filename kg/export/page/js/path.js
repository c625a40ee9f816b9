// The shortest way between two entities, over the relations that the filters leave.

/** Edges of a shortest path, whichever way they point; null where there is none. Denied ones count only if asked for. */
function shortestPath(model, edges, from, to, denied) {
  const came = new Map([[from, null]]);
  let rim = [from];
  while (rim.length && !came.has(to)) {
    const next = [];
    for (const id of rim) {
      for (const edge of usable(model, edges, id, denied)) {
        const far = edge.from === id ? edge.to : edge.from;
        if (came.has(far)) continue;
        came.set(far, { id, edge });
        next.push(far);
      }
    }
    rim = next;
  }
  if (!came.has(to)) return null;
  const steps = [];
  for (let step = came.get(to); step; step = came.get(step.id)) steps.unshift(step.edge);
  return steps;
}

/** The best attested first, so that of two paths of one length the better is found. */
function usable(model, edges, id, denied) {
  return model.touching
    .get(id)
    .filter((edge) => edges.has(edge.id) && (denied || edges.get(edge.id) !== "denied"))
    .sort((a, b) => b.weight - a.weight || b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
}

function startPath(id) {
  app.state.set({ path: [id, ""], select: "" });
  announce("Choose the other end: click an entity or search for it");
}

function currentPath() {
  const { path, pathDenied } = app.state.now;
  const [from, to] = path;
  if (!app.model.node.has(from) || !app.model.node.has(to)) return null;
  return { from, to, edges: shortestPath(app.model, app.found.edges, from, to, pathDenied) };
}

function pathView() {
  const { path, pathDenied } = app.state.now;
  const { model, state } = app;
  if (!model.node.has(path[0])) return null;
  const found = currentPath();
  const denied = el("label", { for: "path-denied" }, el("input", { type: "checkbox", id: "path-denied", checked: pathDenied, on: { change: () => state.set({ pathDenied: !pathDenied }) } }), "count denied relations as links");
  if (!found) return el("div", {}, [el("h2", { text: `From ${nameOf(path[0])} to …` }), el("p", { text: "Click the other entity, or search for it." }), denied]);
  const head = el("h2", { text: `From ${nameOf(found.from)} to ${nameOf(found.to)}` });
  if (!found.edges) return el("div", {}, [head, el("p", { class: "none", text: pathDenied ? "Nothing that passes the filters links the two." : "Nothing that passes the filters links the two, denied relations left aside." }), denied]);
  const steps = found.edges.map((edge) => el("li", {}, el("p", { class: "row" }, button(model.phrase(edge), () => selectEdge(edge.id), { class: "link" }), chip(app.found.edges.get(edge.id))), standing(edge).slice(0, 1).map(quote)));
  return el("div", {}, [head, el("p", { class: "faint", text: `${plural(found.edges.length, "step")}; denied relations ${pathDenied ? "count" : "do not count"}` }), denied, el("ol", { class: "path" }, steps)]);
}
