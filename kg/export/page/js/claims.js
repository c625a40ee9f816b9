// One claim as a card: the sentence verbatim with its mentions marked, and where it comes from.

/** The sentence with marks: [[start, end], class, title] each; overlapping ones give way to the first. */
function marked(text, marks) {
  const sorted = marks.filter(([place]) => place).sort((a, b) => a[0][0] - b[0][0] || b[0][1] - a[0][1]);
  const parts = [];
  let at = 0;
  for (const [[start, end], name, title] of sorted) {
    if (start < at) continue;
    parts.push(text.slice(at, start), el("mark", { class: name, title, text: text.slice(start, end) }));
    at = end;
  }
  return [...parts, text.slice(at)];
}

function quote(claim) {
  const marks = [
    [claim.subject[2], "subject", "who"],
    [claim.object[2], "object", "to or with whom, or what"],
    [claim.speaker && claim.speaker[2], "speaker", "who says so"],
    [claim.time && claim.time[2], "time", "when"],
  ];
  return el("blockquote", {}, marked(app.model.sentence(claim), marks));
}

const chip = (status) => el("span", { class: `chip ${status}` }, lineIcon(status), status);

function meter(confidence) {
  const percent = Math.round(confidence * 100);
  return el(
    "span",
    { class: "meter", title: "how sure the rule that found it and its mentions are" },
    el("meter", { value: confidence, min: 0, max: 1, "aria-label": "confidence" }),
    ` ${percent} %`,
  );
}

const term = (name, ...value) => [el("dt", { text: name }), el("dd", {}, ...value)];

function claimCard(claim) {
  const { state, model } = app;
  const document = model.documentOf(claim);
  const wrong = state.now.wrong.includes(claim.id);
  const speaker = claim.speaker ? speakerName(claim.speaker) : [el("span", { text: "the article itself" })];
  const facts = el("dl", {}, [
    term("Said by", ...speaker),
    claim.time ? term("When", `${claim.time[0]} (“${claim.time[1]}”)`) : [],
    ...Object.entries(claim.qualifiers).map(([role, text]) => term(role, text)),
    term("Article", documentName(document, claim)),
    document.published ? term("Published", document.published) : [],
    document.source ? term("Source", link(document.source, document.source)) : [],
    term("Confidence", meter(claim.confidence)),
    term("Found by", el("code", { text: claim.extractor })),
    ...elsewhere(claim),
  ].flat());
  const mark = button(wrong ? "Not wrong after all" : "Mark as wrong", () => state.toggle("wrong", claim.id), {
    class: "quiet",
    "aria-pressed": String(wrong),
  });
  return el("article", { class: `claim ${wrong ? "wrong" : ""}`, "data-claim": claim.id }, [
    el("p", { class: "row" }, chip(claimStatus(claim)), el("span", { class: "says", text: SAYS[claimStatus(claim)] })),
    quote(claim),
    facts,
    app.found.rejected.has(claim.id) && !wrong ? el("p", { class: "faint", text: "Hidden: it uses a name that you said is somebody else’s." }) : null,
    el("p", { class: "row" }, mark),
  ]);
}

/** Arguments that the sentence does not name itself: a pronoun's antecedent, a title's owner. */
function elsewhere(claim) {
  return [claim.subject, claim.object]
    .filter((argument) => !argument[2])
    .flatMap((argument) => term("Named elsewhere", `${nameOf(argument[0])} (“${argument[1]}”)`));
}

const nameOf = (id) => (app.model.node.has(id) ? app.model.node.get(id).label : id);

function speakerName([id, name, , cue]) {
  const who = app.model.node.has(id) ? entityButton(id) : el("span", { text: name });
  return cue ? [who, el("span", { class: "cue", text: ` (“${cue}”)` })] : [who];
}

const entityButton = (id) => button(nameOf(id), () => selectNode(id), { class: "link entity" });

function documentName(document, claim) {
  const name = document.title || document.id;
  if (document.text === undefined) return name;
  return button(name, () => app.state.set({ article: `${document.id}@${claim.id}` }), { class: "link" });
}
