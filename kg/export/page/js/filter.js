// Which nodes and edges the chosen filters leave, and which of those are drawn.

/** Most nodes that a view opens with: more neither draw quickly nor read well; fewer where there is little room. */
const MOST = 1000;
const LEAST_DRAWN = 250;
/** Square pixels that a node of an overview needs. */
const NODE_ROOM = 900;

const most = () => {
  const { clientWidth, clientHeight } = byId("stage");
  return Math.round(Math.min(Math.max((clientWidth * clientHeight) / NODE_ROOM, LEAST_DRAWN), MOST));
};

/** Edges and nodes that pass every filter: {nodes: Set, edges: Map id -> status, degree: Map}. */
function passing(model, now) {
  const off = Object.fromEntries(FACETS.map((facet) => [facet, new Set(now.off[facet])]));
  const wrong = rejected(model, now);
  const hidden = new Set(now.hidden);
  const allowed = (node) => !off.type.has(node.type) && !off.community.has(String(node.community)) && !hidden.has(node.id);
  const inDocument = (document) => !off.document.has(model.documents[document].id);
  const edges = new Map();
  for (const edge of model.edges) {
    if (off.relation.has(edge.label) || edge.confidence < now.confidence) continue;
    if (!allowed(model.node.get(edge.from)) || !allowed(model.node.get(edge.to))) continue;
    const left = wrong.size ? edge.evidence.filter((claim) => !wrong.has(claim.id)) : edge.evidence;
    const status = left.length === edge.evidence.length ? edge.status : left.length ? edgeStatus(left, edge.dated) : "";
    if (!status || off.status.has(status)) continue;
    if (!left.some((claim) => inDocument(model.sentences[claim.sentence].document) && inTime(claim, now))) continue;
    edges.set(edge.id, status);
  }
  const nodes = new Set(model.nodes.filter((n) => allowed(n) && (n.in.length === 0 || n.in.some(inDocument))).map((n) => n.id));
  return { ...narrowed(model, now, nodes, edges), rejected: wrong };
}

/** An edge's claims that were not rejected, the surest first. */
const standing = (edge) => edge.evidence.filter((claim) => !app.found.rejected.has(claim.id)).sort((a, b) => b.confidence - a.confidence);

/** The sentence that backs an edge best; "" where all its claims were rejected. */
const bestSentence = (edge) => standing(edge).slice(0, 1).map((claim) => app.model.sentence(claim)).join("");

/** Claims marked as wrong, and those that write an entity by a name that was said to be somebody else's. */
function rejected(model, now) {
  const wrong = new Set(now.wrong);
  for (const [id, name] of now.apart) {
    const writes = (argument) => argument[0] === id && fold(argument[1]) === fold(name);
    for (const edge of model.touching.get(id) || []) {
      for (const claim of edge.evidence) if (writes(claim.subject) || writes(claim.object)) wrong.add(claim.id);
    }
  }
  return wrong;
}

function inTime(claim, now) {
  if (!now.since && !now.until) return true;
  if (!claim.when) return now.undated;
  return !(now.since && before(claim.when, now.since)) && !(now.until && before(now.until, claim.when));
}

/** Whether one day is earlier: "2024" and "2024-05-12" compare on what both have. */
function before(one, other) {
  const known = Math.min(one.length, other.length);
  return one.slice(0, known) < other.slice(0, known);
}

/** Least degree, focus and path narrow further: they look at the edges that are left. */
function narrowed(model, now, nodes, edges) {
  let kept = nodes;
  if (now.degree > 0) {
    const degree = degrees(model, edges);
    kept = new Set([...kept].filter((id) => (degree.get(id) || 0) >= now.degree));
  }
  if (now.focus && model.node.has(now.focus)) {
    const near = within(model, edges, [now.focus], now.hops);
    for (const id of now.opened) if (near.has(id)) for (const n of within(model, edges, [id], 1)) near.add(n);
    kept = new Set([...kept].filter((id) => near.has(id)));
  }
  for (const id of edges.keys()) {
    const edge = model.edge.get(id);
    if (!kept.has(edge.from) || !kept.has(edge.to)) edges.delete(id);
  }
  return { nodes: kept, edges, degree: degrees(model, edges) };
}

function degrees(model, edges) {
  const count = new Map();
  for (const id of edges.keys()) {
    const { from, to } = model.edge.get(id);
    count.set(from, (count.get(from) || 0) + 1);
    count.set(to, (count.get(to) || 0) + 1);
  }
  return count;
}

/** Nodes that are at most `hops` edges away. */
function within(model, edges, starts, hops) {
  const found = new Set(starts);
  let rim = [...starts];
  for (let hop = 0; hop < hops && rim.length; hop += 1) {
    const next = [];
    for (const id of rim) {
      for (const edge of model.touching.get(id)) {
        const far = edge.from === id ? edge.to : edge.from;
        if (edges.has(edge.id) && !found.has(far)) {
          found.add(far);
          next.push(far);
        }
      }
    }
    rim = next;
  }
  return found;
}

/** What goes onto the canvas: {nodes: [id], edges: [id], left: how many passing nodes are not drawn}. */
function drawn(model, now, found, must) {
  const always = new Set([...now.pinned, ...must].filter((id) => model.node.has(id)));
  for (const id of now.opened) if (found.nodes.has(id)) for (const near of within(model, found.edges, [id], 1)) always.add(near);
  const lone = now.lone || now.focus;
  let pool = [...found.nodes].filter((id) => lone || found.degree.has(id));
  if (pool.length > MOST) pool = strongest(model, found, pool, most());
  const nodes = new Set([...pool, ...always]);
  const edges = [...found.edges.keys()].filter((id) => {
    const edge = model.edge.get(id);
    return nodes.has(edge.from) && nodes.has(edge.to);
  });
  return { nodes: [...nodes], edges, left: [...found.nodes].filter((id) => !nodes.has(id)).length };
}

/** The best connected, each with its nearest neighbours, so that an overview shows relations and not only points. */
function strongest(model, found, pool, enough) {
  const NEAREST = 6;
  const score = (id) => (found.degree.get(id) || 0) * 1000 + model.node.get(id).mentions;
  const better = (a, b) => score(b) - score(a) || (a < b ? -1 : 1);
  const within = new Set(pool);
  const kept = new Set();
  for (const id of pool.sort(better)) {
    if (kept.size >= enough) break;
    kept.add(id);
    const near = model.touching.get(id).filter((edge) => found.edges.has(edge.id)).map((edge) => model.other(edge, id).id);
    for (const other of near.filter((one) => within.has(one)).sort(better).slice(0, NEAREST)) if (kept.size < enough) kept.add(other);
  }
  return [...kept];
}
