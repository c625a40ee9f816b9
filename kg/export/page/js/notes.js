// What the page says of itself: the count, the way back from an empty view, the first visitor's hints.

const SEEN = "kg explorer seen";

/** Storage is forbidden in some frames and on some disks; then hints come each time. */
function remembered(write) {
  try {
    if (write) localStorage.setItem(SEEN, "1");
    return localStorage.getItem(SEEN) === "1";
  } catch {
    return false;
  }
}

let greeted = false;

function drawNotes() {
  const { model, found, shown, state } = app;
  const left = found.nodes.size - shown.nodes.filter((id) => found.nodes.has(id)).length;
  const count = `${plural(shown.nodes.length, "entity", "entities")}, ${plural(shown.edges.length, "relation")} of ${model.nodes.length.toLocaleString("en")} and ${model.edges.length.toLocaleString("en")}`;
  byId("count").textContent = left && shown.nodes.length ? `${count} · ${left.toLocaleString("en")} more by search, list or Expand` : count;
  replace(byId("notes"), note());
  byId("undo").disabled = !state.undoable;
}

function note() {
  const { model, shown, state } = app;
  if (!model.nodes.length) return el("div", { class: "note" }, el("h2", { text: "This graph is empty" }), el("p", { text: "No entity was found in the articles. Try longer ones, or another language model." }));
  if (!shown.nodes.length) {
    const lone = app.found.nodes.size > 0;
    return el("div", { class: "note" }, [
      el("h2", { text: lone ? "No relation passes the filters" : "The filters hide everything" }),
      lone ? button(`Show ${plural(app.found.nodes.size, "entity", "entities")} without a relation`, () => state.set({ lone: true })) : null,
      button("Clear all filters", () => state.clear(), { id: "way-back" }),
    ]);
  }
  // Who was sent a view wants to see it.
  if (!greeted && !state.encode() && !remembered()) return hints();
  return null;
}

function hints() {
  const touch = matchMedia("(pointer: coarse)").matches;
  const line = (what, how) => el("li", {}, el("b", { text: what }), ` ${how}`);
  return el("div", { class: "note hints", id: "hints" }, [
    el("h2", { text: "Who did what to whom, and who says so" }),
    el("ul", {}, [
      line(touch ? "Tap" : "Click", "an entity or a line: every sentence behind it"),
      line(touch ? "Double-tap" : "Double-click", "an entity: only its neighbours"),
      line(touch ? "Search" : "Type /", touch ? "by any spelling: “turk” finds Türkiye" : "to search; “turk” finds Türkiye"),
      line("Untick", touch ? "under Filters what you do not need" : "in the legend what you do not need"),
      touch ? null : line("?", "shows all keys"),
    ]),
    button("Begin", greet, { id: "begin" }),
  ]);
}

function greet() {
  greeted = true;
  remembered(true);
  drawNotes();
}

/** Entities visited last, newest first. */
function drawTrail() {
  const trail = byId("trail");
  trail.hidden = app.visited.length < 2;
  replace(trail, app.visited.slice(0, 7).map((id) => button(shorten(nameOf(id), 18), () => selectNode(id), { class: "quiet", title: nameOf(id) })));
}
