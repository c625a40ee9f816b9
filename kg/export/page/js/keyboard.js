// Everything by keyboard.

const KEYS = [
  ["/", "search"],
  ["arrow keys", "step along the relations of the chosen entity; else move the view"],
  ["Tab, Enter", "next control, use it; on the graph: open the evidence"],
  ["+ −  0", "zoom in, out, all"],
  ["f", "only the neighbours of the chosen entity; again: all"],
  ["e", "expand: draw all neighbours of the chosen entity"],
  ["p", "pin"],
  ["h", "hide"],
  ["l", "list of entities and relations"],
  ["d", "disputed relations"],
  ["Ctrl+Z or u", "undo"],
  ["Escape", "close, let go"],
  ["?", "these keys"],
];

function listenKeys() {
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input:not([type=checkbox]):not([type=range]), textarea");
    if (typing || event.altKey) return;
    if ((event.ctrlKey || event.metaKey) && event.key !== "z") return;
    const onControl = event.target.matches("button, a, summary, input, [role=tab]");
    if (onControl && ["Enter", " ", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].includes(event.key)) return;
    const onCanvas = event.target === byId("canvas") || event.target === document.body;
    if (event.key.startsWith("Arrow") && !onCanvas) return;
    if (press(event.key)) event.preventDefault();
  });
}

/** Does what the key stands for; false where it stands for nothing. */
function press(key) {
  const { state, canvas } = app;
  const chosen = state.now.select[0] === "n" ? state.now.select.slice(2) : "";
  const actions = {
    "/": () => byId("query").focus(),
    "+": () => canvas.zoom(1.25),
    "=": () => canvas.zoom(1.25),
    "-": () => canvas.zoom(0.8),
    0: () => canvas.fit(),
    f: () => (chosen || state.now.focus) && isolate(state.now.focus ? "" : chosen),
    e: () => chosen && expand(chosen),
    p: () => chosen && state.toggle("pinned", chosen),
    h: () => chosen && state.set({ hidden: [...state.now.hidden, chosen], select: "" }),
    l: () => toggleTable("entities"),
    d: () => toggleTable("disputed"),
    z: () => state.undo(),
    u: () => state.undo(),
    "?": showKeys,
    Enter: openFirst,
    Escape: letGo,
    ArrowLeft: () => step(-1, 0),
    ArrowRight: () => step(1, 0),
    ArrowUp: () => step(0, -1),
    ArrowDown: () => step(0, 1),
  };
  if (!Object.hasOwn(actions, key)) return false;
  actions[key]();
  return true;
}

/** To the neighbour that lies most nearly in that direction; without a chosen entity the view moves. */
function step(dx, dy) {
  const { state, model, canvas, found } = app;
  const here = state.now.select[0] === "n" ? model.node.get(state.now.select.slice(2)) : null;
  if (!here) return canvas.pan(dx * 80, dy * 80);
  const shown = new Set(app.shown.nodes);
  const near = [...new Set(model.touching.get(here.id).filter((edge) => found.edges.has(edge.id)).map((edge) => model.other(edge, here.id)))];
  const ranked = near
    .filter((node) => shown.has(node.id))
    .map((node) => ({ node, along: ((node.x - here.x) * dx + (node.y - here.y) * dy) / (Math.hypot(node.x - here.x, node.y - here.y) || 1) }))
    .filter(({ along }) => along > 0.3)
    .sort((a, b) => b.along - a.along);
  if (!ranked.length) return announce("No relation in that direction");
  return selectNode(ranked[0].node.id);
}

function openFirst() {
  if (app.state.now.select) return byId("drawer").focus();
  const best = app.canvas.order && app.canvas.order[0];
  return best && selectNode(best);
}

function letGo() {
  const { state } = app;
  if (byId("keys")) byId("keys").remove();
  else if (state.now.article) state.set({ article: "" });
  else if (state.now.select || state.now.path[0]) state.set({ select: "", path: ["", ""] });
  else if (state.now.focus) isolate("");
  else return;
  byId("canvas").focus();
}

const toggleTable = (name) => {
  app.state.set({ table: app.state.now.table === name ? "" : name }, { undoable: false });
  if (app.state.now.table) byId("table").focus();
};

function showKeys() {
  const close = () => byId("keys").close();
  const list = el("dl", {}, KEYS.flatMap(([key, what]) => [el("dt", {}, el("kbd", { text: key })), el("dd", { text: what })]));
  const dialog = el("dialog", { id: "keys", "aria-label": "Keys" }, el("h2", { text: "Keys" }), list, button("Close", close));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
