// The evidence drawer: an entity with all its relations, or one relation with all its claims.

function drawDrawer() {
  const { state, model } = app;
  const drawer = byId("drawer");
  const { select, article } = state.now;
  const content = article ? articleView(article) : select ? (select[0] === "n" ? entityView(model.node.get(select.slice(2))) : relationView(model.edge.get(select.slice(2)))) : pathView();
  drawer.hidden = !content;
  document.body.classList.toggle("with-drawer", Boolean(content));
  if (!content) return replace(drawer);
  const top = drawer.dataset.shows === `${select}${article}` ? drawer.scrollTop : 0;
  drawer.dataset.shows = `${select}${article}`;
  replace(drawer, closeButton(), content);
  drawer.scrollTop = top;
  const over = getComputedStyle(drawer).position === "fixed";
  app.canvas.covered = over ? drawer.offsetHeight : 0;
  if (over && select[0] === "n") app.canvas.reveal(select.slice(2));
  const claim = drawer.querySelector(".found");
  if (claim && !top) claim.scrollIntoView({ block: "center" });
  return undefined;
}

function closeButton() {
  const { article, select } = app.state.now;
  const close = () => {
    app.state.set(article ? { article: "" } : select ? { select: "" } : { path: ["", ""] });
    byId("canvas").focus();
  };
  return button("×", close, { class: "close", "aria-label": article && select ? "Back to the evidence" : "Close" });
}

function entityView(node) {
  if (!node) return null;
  const edges = app.model.touching.get(node.id);
  const shown = edges.filter((edge) => app.found.edges.has(edge.id));
  const hidden = edges.length - shown.length;
  return el("div", {}, [
    el("p", { class: "kicker" }, shapeIcon(node.shape, node.color), ` ${app.model.typeLabel(node.type)}`),
    el("h2", { text: node.label }),
    node.description && el("p", { text: node.description }),
    el("p", { class: "faint", text: `${plural(node.mentions, "mention")} in ${plural(node.documents, "article")}` }),
    identifiers(node),
    entityTools(node),
    aliases(node),
    el("h3", { text: plural(shown.length, "relation") }),
    shown.length ? null : el("p", { class: "faint", text: edges.length ? "None passes the filters." : "No article relates it to another entity." }),
    el("ul", { class: "relations" }, grouped(shown, node).map(([label, list]) => el("li", {}, el("h4", { text: label }), el("ul", {}, list.map((edge) => relationLine(edge, node)))))),
    hidden ? el("p", { class: "faint", text: `${plural(hidden, "more relation")} hidden by the filters.` }) : null,
    documentList(node),
  ]);
}

/** Relations of a node by name and direction, those with most sources first. */
function grouped(edges, node) {
  const groups = new Map();
  for (const edge of edges) {
    const label = edge.from === node.id ? `… ${edge.label}` : `${edge.label} …`;
    if (!groups.has(label)) groups.set(label, []);
    groups.get(label).push(edge);
  }
  for (const list of groups.values()) list.sort((a, b) => b.weight - a.weight || b.confidence - a.confidence);
  return [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
}

function relationLine(edge, node) {
  const status = app.found.edges.get(edge.id) || edge.status;
  const name = app.model.other(edge, node.id).label;
  return el("li", {}, button(name, () => selectEdge(edge.id), { class: "link", "data-edge": edge.id }), " ", chip(status), el("span", { class: "faint", text: ` ${edge.since}` }));
}

function entityTools(node) {
  const { state } = app;
  const has = (field) => state.now[field].includes(node.id);
  const isolated = state.now.focus === node.id;
  return el("div", { class: "row tools" }, [
    button(isolated ? "Show all again" : "Isolate", () => isolate(isolated ? "" : node.id), { "aria-pressed": String(isolated) }),
    button("Expand", () => expand(node.id), { title: "Draw all its neighbours" }),
    button("Pin", () => state.toggle("pinned", node.id), { "aria-pressed": String(has("pinned")), title: "Keep it on the canvas whatever the filters" }),
    button("Hide", () => state.set({ hidden: [...state.now.hidden, node.id], select: "" })),
    button("Path from here", () => startPath(node.id)),
  ]);
}

function identifiers(node) {
  const known = Object.entries(node.identifiers);
  if (!known.length) return null;
  const shown = known.map(([name, value]) => {
    const wikidata = name === "wikidata" && /^Q\d+$/.test(value);
    return el("li", {}, `${name} `, wikidata ? link(`https://www.wikidata.org/wiki/${value}`, value) : el("code", { text: value }));
  });
  return el("ul", { class: "identifiers" }, shown);
}

/** Other names, each of which the analyst may say is somebody else. */
function aliases(node) {
  const others = node.aliases.filter((name) => name !== node.label);
  if (!others.length) return null;
  const line = (name) => {
    const apart = app.state.now.apart.some(([id, other]) => id === node.id && other === name);
    const toggle = () => {
      const { apart: list } = app.state.now;
      app.state.set({ apart: apart ? list.filter(([id, other]) => id !== node.id || other !== name) : [...list, [node.id, name]] });
    };
    return el("li", { class: apart ? "wrong" : "" }, el("span", { text: name }), " ", button(apart ? "same after all" : "not the same", toggle, { class: "quiet", "aria-pressed": String(apart) }));
  };
  return el("details", {}, el("summary", { text: `Also written (${others.length})` }), el("ul", { class: "aliases" }, others.map(line)));
}

function documentList(node) {
  if (!node.in.length) return null;
  const line = (at) => {
    const document = app.model.documents[at];
    const name = document.title || document.id;
    return el("li", {}, document.text === undefined ? name : button(name, () => app.state.set({ article: document.id }), { class: "link" }), el("span", { class: "faint", text: ` ${document.published}` }));
  };
  return el("details", {}, el("summary", { text: `Articles (${node.in.length})` }), el("ul", {}, node.in.slice(0, 200).map(line)));
}

function relationView(edge) {
  if (!edge) return null;
  const status = app.found.edges.get(edge.id) || edge.status;
  const period = edge.first && (edge.first === edge.last ? edge.first : `${edge.first} to ${edge.last}`);
  const cards = [...edge.evidence].sort((a, b) => b.confidence - a.confidence);
  return el("div", {}, [
    el("p", { class: "kicker" }, chip(status), ` ${SAYS[status]}`),
    el("h2", { class: "phrase" }, entityButton(edge.from), el("span", { text: ` ${edge.label} ` }), entityButton(edge.to)),
    el("dl", { class: "summary" }, [
      ...term("Confidence", meter(edge.confidence)),
      ...term("Independent sources", `${edge.weight} (${edge.sources.join(" · ")})`),
      ...(period ? term("When", period) : []),
    ]),
    status === "disputed" ? sideBySide(edge) : el("div", {}, el("h3", { text: plural(cards.length, "claim") }), cards.map(claimCard)),
  ]);
}

/** Claims and denials of one relation, or claims that date it differently, in columns. */
function sideBySide(edge) {
  const column = (title, claims) => el("div", {}, el("h3", { text: title }), claims.map(claimCard));
  const torn = edge.evidence.filter((claim) => edge.evidence.some((other) => against(claim, other)));
  const sides = torn.length
    ? [
        column("They say so", torn.filter((claim) => claim.polarity === "positive")),
        column("They deny it", torn.filter((claim) => claim.polarity === "negative")),
      ]
    : edge.dated.map((side) => column(`They say ${side.when}`, side.claims));
  const shown = new Set(torn.length ? torn : edge.dated.flatMap((side) => side.claims));
  const others = edge.evidence.filter((claim) => !shown.has(claim));
  return el("div", { class: "sides" }, sides, others.length ? column("Others", others) : null);
}
