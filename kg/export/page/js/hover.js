// What a node or a line is, before it is clicked.

function showHover(what, event) {
  const box = byId("hover");
  if (!what) {
    box.hidden = true;
    return;
  }
  replace(box, what.node ? nodeHover(app.model.node.get(what.node)) : edgeHover(app.model.edge.get(what.edge)));
  box.hidden = false;
  const stage = byId("stage").getBoundingClientRect();
  const at = { x: (event.clientX ?? event.center?.x ?? 0) - stage.x, y: (event.clientY ?? event.center?.y ?? 0) - stage.y };
  box.style.left = `${Math.max(4, Math.min(at.x + 14, stage.width - box.offsetWidth - 8))}px`;
  box.style.top = `${Math.max(4, Math.min(at.y + 14, stage.height - box.offsetHeight - 8))}px`;
}

function nodeHover(node) {
  return [
    el("strong", { text: node.label }),
    el("span", { class: "kind", text: ` ${app.model.typeLabel(node.type)}` }),
    node.description && el("p", { text: shorten(node.description, 120) }),
    el("p", { class: "faint", text: `${plural(node.degree, "relation")} · ${plural(node.mentions, "mention")} in ${plural(node.documents, "article")}` }),
  ];
}

function edgeHover(edge) {
  const status = app.found.edges.get(edge.id) || edge.status;
  const best = bestSentence(edge);
  return [
    el("strong", { text: app.model.phrase(edge) }),
    el("p", { class: "row" }, chip(status), el("span", { class: "faint", text: plural(edge.weight, "independent source") })),
    best && el("p", { class: "said", text: `“${shorten(best, 180)}”` }),
  ];
}
