// The graph and the records behind it, as read from the page.

const STATUSES = ["asserted", "planned", "possible", "denied", "disputed"];
const SAYS = {
  asserted: "stated as fact",
  planned: "intended, not yet so",
  possible: "only said to be possible",
  denied: "said not to be so",
  disputed: "sources disagree",
};

class Model {
  /** `upright`: the picture stands on its side, for screens that are higher than wide. */
  constructor(payload, upright = false) {
    const { nodes, edges, records } = payload;
    if (upright) for (const node of nodes) Object.assign(node, { x: node.y, y: node.x });
    this.nodes = nodes;
    this.edges = edges;
    this.types = records.types;
    this.documents = records.documents;
    this.node = new Map(nodes.map((node) => [node.id, node]));
    this.edge = new Map(edges.map((edge) => [edge.id, edge]));
    this.sentences = unpack(records.sentences);
    this.claims = unpack(records.claims);
    this.claim = new Map(this.claims.map((claim) => [claim.id, claim]));
    this.mentions = records.mentions;
    this.hasTexts = this.documents.some((document) => document.text !== undefined);
    this.touching = new Map(nodes.map((node) => [node.id, []]));
    for (const edge of edges) {
      this.touching.get(edge.from).push(edge);
      if (edge.to !== edge.from) this.touching.get(edge.to).push(edge);
    }
    for (const node of nodes) {
      node.key = [node.label, ...node.aliases].map(fold);
      node.degree = this.touching.get(node.id).length;
      node.in = [];
    }
    this.mentions.forEach((rows, document) => {
      for (const entity of new Set(rows.map((row) => row[2]))) this.node.get(entity).in.push(document);
    });
    this.#prepareEdges();
    this.communities = this.#communities();
  }

  #prepareEdges() {
    for (const claim of this.claims) claim.when = this.when(claim);
    for (const edge of this.edges) {
      edge.evidence = edge.claims.map((row) => this.claims[row]);
      edge.dated = (edge.sides || []).map(([when, rows]) => ({ when, claims: rows.map((row) => this.claims[row]) }));
      const days = edge.evidence.map((claim) => claim.when).filter(Boolean);
      edge.since = days.length ? days.reduce((a, b) => (a < b ? a : b)) : "";
    }
  }

  /** The day a claim is about: its own time, else the day its article appeared. "" where neither is known. */
  when(claim) {
    const value = (claim.time && claim.time[0]) || this.documentOf(claim).published;
    const day = /\d{4}(-\d\d){0,2}/.exec(value); // of "../2030", an end alone, its year
    return day ? day[0] : "";
  }

  #communities() {
    const members = new Map();
    for (const node of this.nodes) {
      if (node.community < 0) continue;
      if (!members.has(node.community)) members.set(node.community, []);
      members.get(node.community).push(node);
    }
    const named = [...members].map(([id, nodes]) => {
      const best = [...nodes].sort((a, b) => b.degree - a.degree || (a.label < b.label ? -1 : 1));
      const names = best.slice(0, 2).map((node) => shorten(node.label, 20));
      return { id, nodes, name: names.join(", ") };
    });
    return named.sort((a, b) => a.id - b.id);
  }

  communityName(id) {
    const found = this.communities.find((community) => community.id === id);
    return found ? found.name : "";
  }

  documentOf(claim) {
    return this.documents[this.sentences[claim.sentence].document];
  }

  /** A claim's sentence, verbatim. */
  sentence(claim) {
    const row = this.sentences[claim.sentence];
    const text = this.documents[row.document].text;
    return text === undefined ? row.text : text.slice(row.start, row.end);
  }

  other(edge, id) {
    return this.node.get(edge.from === id ? edge.to : edge.from);
  }

  /** "Poland bought K2", as one line. */
  phrase(edge) {
    return `${this.node.get(edge.from).label} ${edge.label} ${this.node.get(edge.to).label}`;
  }

  typeLabel(name) {
    return this.types[name] ? this.types[name].label : name;
  }
}

function unpack({ fields, rows }) {
  return rows.map((row) => Object.fromEntries(fields.map((field, at) => [field, row[at]])));
}

/** What one claim says of its relation. */
const claimStatus = (claim) => (claim.polarity === "negative" ? "denied" : claim.modality);

/** Whether two claims of one relation deny one another: no partner that both name tells their deeds apart; as kg/partners.py has it. */
function against(one, other) {
  if (one.polarity === other.polarity) return false;
  const [mine, theirs] = [one.partners || {}, other.partners || {}];
  return Object.keys(mine).every((role) => !(role in theirs) || theirs[role].includes(mine[role][0]) || mine[role].includes(theirs[role][0]));
}

/** The status of an edge that is left with some of its claims; as kg/graph/assemble.py has it. */
function edgeStatus(claims, dated = []) {
  const affirmed = claims.filter((claim) => claim.polarity === "positive");
  if (!affirmed.length) return "denied";
  const firm = affirmed.filter((claim) => claim.modality === "asserted");
  const denials = claims.filter((claim) => claim.polarity === "negative" && claim.modality === "asserted");
  const contradicted = denials.some((denial) => firm.some((claim) => against(claim, denial)));
  const torn = dated.filter((side) => side.claims.some((claim) => claims.includes(claim))).length > 1;
  if ((contradicted || torn) && firm.length) return "disputed";
  return ["asserted", "planned", "possible"].find((name) => affirmed.some((c) => c.modality === name));
}
