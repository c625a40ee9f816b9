// An article beside the graph, its mentions and claims marked; a click finds them in the graph.

function articleView(wanted) {
  // A document's id may hold an @ of its own, a claim's never does.
  const cut = wanted.lastIndexOf("@");
  const claimId = app.model.claim.has(wanted.slice(cut + 1)) ? wanted.slice(cut + 1) : "";
  const id = claimId ? wanted.slice(0, cut) : wanted;
  const at = app.model.documents.findIndex((document) => document.id === id);
  const document = app.model.documents[at];
  if (!document || document.text === undefined) return el("p", { text: "This page holds no such article." });
  return el("div", { class: "text" }, [
    el("p", { class: "kicker", text: [document.published, document.id].filter(Boolean).join(" · ") }),
    el("h2", { text: document.title || document.id }),
    document.source ? el("p", {}, link(document.source, document.source)) : null,
    el("p", { class: "faint", text: "Coloured names are entities, underlined sentences hold claims. Click either." }),
    el("div", { class: "body" }, body(document, at, claimId)),
  ]);
}

/** The text in pieces: sentences with claims become spans, and mentions buttons in them. */
function body(document, at, claimId) {
  const sentences = sentencesOf(at);
  const pieces = [];
  let end = 0;
  for (const [row, claims] of sentences) {
    if (row.start < end) continue;
    pieces.push(...mentionsIn(document.text, at, end, row.start), sentenceSpan(document.text, at, row, claims, claimId));
    end = row.end;
  }
  return [...pieces, ...mentionsIn(document.text, at, end, document.text.length)];
}

function sentencesOf(at) {
  const claims = new Map();
  for (const claim of app.model.claims) {
    const row = app.model.sentences[claim.sentence];
    if (row.document !== at) continue;
    if (!claims.has(row)) claims.set(row, []);
    claims.get(row).push(claim);
  }
  return [...claims].sort((a, b) => a[0].start - b[0].start);
}

function sentenceSpan(text, at, row, claims, claimId) {
  const found = claims.some((claim) => claim.id === claimId);
  const wrong = claims.every((claim) => app.state.now.wrong.includes(claim.id));
  const show = claims.filter((claim) => claim.edge).map((claim) =>
    button(claimSign(claim), () => selectEdge(claim.edge), { class: `claim-link ${claimStatus(claim)}`, title: app.model.phrase(app.model.edge.get(claim.edge)), "aria-label": `Claim: ${app.model.phrase(app.model.edge.get(claim.edge))}, ${claimStatus(claim)}` }),
  );
  return el("span", { class: `sentence ${found ? "found" : ""} ${wrong ? "wrong" : ""}` }, mentionsIn(text, at, row.start, row.end), show);
}

const claimSign = (claim) => ({ asserted: "●", planned: "◐", possible: "○", denied: "✕" })[claimStatus(claim)];

function mentionsIn(text, at, start, end) {
  const parts = [];
  let done = start;
  for (const [from, to, entity] of app.model.mentions[at]) {
    if (from < done || to > end) continue;
    const node = app.model.node.get(entity);
    const mention = el("button", { type: "button", class: "mention", title: `${node.label} (${app.model.typeLabel(node.type)})`, text: text.slice(from, to), on: { click: () => selectNode(entity, { keepArticle: true }) } });
    mention.style.setProperty("--type", legible(node.color, app.theme.dark));
    parts.push(text.slice(done, from), mention);
    done = to;
  }
  parts.push(text.slice(done, end));
  return parts;
}
