// When: a histogram of claims with two handles, and a play button that moves the later one.

let playing = 0;

/** Months from the first to the last claim, and how many claims fall into each. */
function months(model) {
  const counts = new Map();
  for (const claim of model.claims) {
    const month = claim.when.length === 4 ? `${claim.when}-01` : claim.when.slice(0, 7);
    if (month) counts.set(month, (counts.get(month) || 0) + 1);
  }
  const known = [...counts.keys()].sort();
  if (known.length < 2) return { list: known, counts };
  const list = [];
  let [year, month] = known[0].split("-").map(Number);
  const last = known.at(-1);
  for (let at = known[0]; at <= last && list.length < 3000; ) {
    list.push(at);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    at = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  }
  return { list, counts };
}

function drawTimeline() {
  const section = byId("timeline");
  const { list, counts } = months(app.model);
  section.hidden = list.length < 2;
  if (section.hidden) return;
  app.months = list;
  const last = list.length - 1;
  const handle = (id, name, value) => el("input", { type: "range", id, min: 0, max: last, value, "aria-label": name, on: { input: moved } });
  const play = button("▶", togglePlay, { id: "play", "aria-label": "Play through time", title: "Play through time" });
  const undated = el("label", { for: "undated" }, el("input", { type: "checkbox", id: "undated", checked: true, on: { change: () => app.state.set({ undated: !app.state.now.undated }) } }), "undated");
  const all = button("all time", () => app.state.set({ since: "", until: "" }), { class: "quiet", id: "all-time" });
  replace(section, play, el("output", { id: "period" }), el("div", { class: "track" }, bars(list, counts), el("div", { class: "rail" }), handle("since", "From", 0), handle("until", "Until", last)), undated, all);
  syncTimeline();
}

function bars(list, counts) {
  const namespace = "http://www.w3.org/2000/svg";
  const chart = document.createElementNS(namespace, "svg");
  for (const [name, value] of Object.entries({ viewBox: "0 0 1000 40", preserveAspectRatio: "none", "aria-hidden": "true" })) chart.setAttribute(name, value);
  // More bars than the eye parts are put together.
  const per = Math.ceil(list.length / 150);
  const heights = [];
  for (let at = 0; at < list.length; at += per) heights.push(list.slice(at, at + per).reduce((sum, month) => sum + (counts.get(month) || 0), 0));
  const top = Math.max(...heights, 1);
  const wide = 1000 / heights.length;
  heights.forEach((height, at) => {
    if (!height) return;
    const bar = document.createElementNS(namespace, "rect");
    const tall = 3 + (37 * Math.sqrt(height)) / Math.sqrt(top);
    for (const [name, value] of Object.entries({ x: at * wide, y: 40 - tall, width: Math.max(wide * 0.8, 1), height: tall })) bar.setAttribute(name, String(value));
    chart.append(bar);
  });
  return chart;
}

function moved(event) {
  const { list, last } = { list: app.months, last: app.months.length - 1 };
  let since = Number(byId("since").value);
  let until = Number(byId("until").value);
  if (since > until) [since, until] = event.target.id === "since" ? [until, until] : [since, since];
  app.state.set({ since: since > 0 ? list[since] : "", until: until < last ? list[until] : "" });
}

function syncTimeline() {
  if (byId("timeline").hidden || !byId("since")) return;
  const { now } = app.state;
  const list = app.months;
  const at = (month, otherwise) => (list.includes(month) ? list.indexOf(month) : otherwise);
  byId("since").value = at(now.since, 0);
  byId("until").value = at(now.until, list.length - 1);
  const rail = byId("timeline").querySelector(".rail");
  for (const id of ["since", "until"]) rail.style.setProperty(`--${id}`, `${(100 * byId(id).value) / (list.length - 1)}%`);
  byId("undated").checked = now.undated;
  byId("period").textContent = `${now.since || list[0]} to ${now.until || list.at(-1)}`;
  byId("all-time").hidden = !now.since && !now.until;
}

function togglePlay() {
  const stop = () => {
    clearInterval(playing);
    playing = 0;
    byId("play").textContent = "▶";
    byId("play").setAttribute("aria-label", "Play through time");
  };
  if (playing) return stop();
  const { list } = { list: app.months };
  const steps = Math.min(60, list.length);
  const first = Number(byId("since").value);
  let step = 0;
  byId("play").textContent = "❚❚";
  byId("play").setAttribute("aria-label", "Pause");
  playing = setInterval(() => {
    step += 1;
    const until = Math.min(list.length - 1, first + Math.round(((list.length - 1 - first) * step) / steps));
    app.state.set({ until: until < list.length - 1 ? list[until] : "" }, { undoable: step === 1 });
    if (step >= steps) stop();
  }, 400);
  return undefined;
}
