// What the analyst rejects is hidden here at once, and goes into a file that the next build obeys.

/** The judgements as JSON Lines. */
function judgements() {
  const { now } = app.state;
  const claims = now.wrong.filter((id) => app.model.claim.has(id)).map((id) => {
    const claim = app.model.claim.get(id);
    return { verdict: "reject", claim: id, note: app.model.sentence(claim) };
  });
  const apart = now.apart.filter(([id]) => app.model.node.has(id)).map(([id, name]) => ({ verdict: "split", left: id, right: name, note: nameOf(id) }));
  return [...claims, ...apart].map((line) => `${JSON.stringify(line)}\n`).join("");
}

const judged = () => app.state.now.wrong.length + app.state.now.apart.length;

const saveJudgements = () => download("judgements.jsonl", "application/jsonl", judgements());
