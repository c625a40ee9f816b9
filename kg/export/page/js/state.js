// What the analyst has chosen: one plain object, so that a view can be undone, and sent as an address.

const FACETS = ["type", "relation", "status", "document", "community"];

const START = {
  select: "", // "n:ID" or "e:ID"
  off: { type: [], relation: [], status: [], document: [], community: [] },
  confidence: 0,
  degree: 0,
  since: "",
  until: "",
  undated: true,
  lone: false, // entities without a relation
  focus: "",
  hops: 1,
  path: ["", ""],
  pathDenied: false,
  pinned: [],
  hidden: [],
  opened: [], // entities whose neighbours were asked for
  wrong: [], // rejected claims
  apart: [], // rejected merges: [entity, name]
  table: "", // "", entities, relations, disputed
  article: "", // "document" or "document@claim"
  regions: true,
};

class State {
  #listeners = [];
  #past = [];

  constructor() {
    this.now = structuredClone(START);
  }

  listen(listener) {
    this.#listeners.push(listener);
  }

  /** Changes some fields; `undoable` steps can be taken back. */
  set(change, { undoable = true } = {}) {
    const before = this.now;
    this.now = { ...before, ...change };
    if (JSON.stringify(before) === JSON.stringify(this.now)) return;
    if (undoable) this.#past.push(before);
    if (this.#past.length > 200) this.#past.shift();
    this.#tell(before);
  }

  toggle(field, value) {
    const list = this.now[field];
    this.set({ [field]: list.includes(value) ? list.filter((one) => one !== value) : [...list, value] });
  }

  undo() {
    const before = this.now;
    const last = this.#past.pop();
    if (!last) return announce("Nothing to undo");
    this.now = last;
    this.#tell(before);
    return announce("Undone");
  }

  get undoable() {
    return this.#past.length > 0;
  }

  /** Back to the whole graph; what was rejected stays rejected. */
  clear() {
    const { wrong, apart, table } = this.now;
    this.set({ ...structuredClone(START), wrong, apart, table });
  }

  #tell(before) {
    for (const listener of this.#listeners) listener(this.now, before);
  }

  /** The fields that differ from the start, as an address fragment. */
  encode() {
    const parts = Object.entries(this.now)
      .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(START[name]))
      .map(([name, value]) => `${name}=${encodeURIComponent(typeof value === "string" ? value : JSON.stringify(value))}`);
    return parts.join("&");
  }

  /** Reads a fragment; what is not of the right kind is left out. */
  decode(fragment) {
    const next = structuredClone(START);
    for (const part of fragment.replace(/^#/, "").split("&")) {
      const cut = part.indexOf("=");
      const name = part.slice(0, cut);
      if (cut < 1 || !Object.hasOwn(START, name)) continue;
      try {
        const text = decodeURIComponent(part.slice(cut + 1));
        const value = typeof START[name] === "string" ? text : JSON.parse(text);
        if (sameShape(value, START[name])) next[name] = value;
      } catch {
        continue; // somebody's typing
      }
    }
    return next;
  }
}

function sameShape(value, pattern) {
  if (Array.isArray(pattern)) return Array.isArray(value) && value.length >= pattern.length;
  if (typeof pattern === "object") {
    const names = Object.keys(pattern);
    return value !== null && typeof value === "object" && names.every((name) => Array.isArray(value[name]));
  }
  return typeof value === typeof pattern;
}

/** The parts of the page (model, state, theme, canvas) and what the filters found; filled by main.js. */
const app = {};
