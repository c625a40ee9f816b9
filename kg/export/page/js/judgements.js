// What the analyst rejects is hidden here at once, and goes into a file that the next build obeys.

/** Lines of the file, in the columns of kg/resolution/judgements.py. */
function judgements() {
  const { model, state } = app;
  const claims = state.now.wrong
    .filter((id) => model.claim.has(id))
    .map((id) => ["reject", id, "", "", "", model.sentence(model.claim.get(id))]);
  const apart = state.now.apart.filter(([id]) => model.node.has(id)).map(([id, name]) => ["split", name, nameOf(id), "", "", ""]);
  const rows = [["verdict", "left", "right", "who", "when", "note"], ...claims, ...apart];
  return rows.map((row) => `${row.map(cell).join(",")}\n`).join("");
}

const judged = () => app.state.now.wrong.length + app.state.now.apart.length;

const saveJudgements = () => download("judgements.csv", "text/csv", judgements());
