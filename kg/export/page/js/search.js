// Search with completion: names, aliases and relation names, without regard to diacritics.

const OFFERED = 12;

/** Entities and relation names that match, best first: whole name, then its start, then a word's start, then anywhere. */
function matches(model, words) {
  const wanted = fold(words);
  if (!wanted) return [];
  const rank = (key) => (key === wanted ? 0 : key.startsWith(wanted) ? 1 : key.includes(` ${wanted}`) ? 2 : key.includes(wanted) ? 3 : 9);
  const found = [];
  for (const node of model.nodes) {
    const best = Math.min(...node.key.map(rank));
    if (best < 9) found.push({ node, best });
  }
  found.sort((a, b) => a.best - b.best || b.node.degree - a.node.degree || b.node.mentions - a.node.mentions);
  return found.map(({ node }) => node);
}

function drawSearch() {
  let offered = [];
  let at = 0;
  const list = el("ul", { id: "offers", role: "listbox", "aria-label": "Matches", hidden: true });
  const input = el("input", {
    type: "search", id: "query", placeholder: "Search entities  ( / )", "aria-label": "Search entities", role: "combobox",
    "aria-expanded": "false", "aria-controls": "offers", "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false",
  });
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const take = (node) => {
    close();
    input.value = "";
    selectNode(node.id);
  };
  const draw = () => {
    replace(list, offered.length ? offered.map((node, row) => offer(node, row, row === at, take)) : el("li", { class: "none", role: "option", "aria-selected": "false", "aria-disabled": "true", text: "Nothing of that name" }));
    list.hidden = !input.value.trim();
    input.setAttribute("aria-expanded", String(!list.hidden));
    if (offered.length) input.setAttribute("aria-activedescendant", `offer-${at}`);
    else input.removeAttribute("aria-activedescendant");
  };
  input.addEventListener("input", () => {
    offered = matches(app.model, input.value).slice(0, OFFERED);
    at = 0;
    draw();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
      input.blur();
      byId("canvas").focus();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      at = (at + (event.key === "ArrowDown" ? 1 : -1) + offered.length) % Math.max(offered.length, 1);
      draw();
    } else if (event.key === "Enter" && offered[at]) take(offered[at]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  input.addEventListener("blur", () => setTimeout(close, 150));
  replace(byId("search"), input, list);
}

function offer(node, row, active, take) {
  const line = el("li", { id: `offer-${row}`, role: "option", "aria-selected": String(active) }, shapeIcon(node.shape, node.color), el("span", { text: node.label }), el("span", { class: "faint", text: ` ${app.model.typeLabel(node.type)} · ${node.degree}` }));
  line.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    take(node);
  });
  return line;
}
