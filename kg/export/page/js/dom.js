// Elements, text and small things that every part needs. Text from articles reaches the page
// through textContent and setAttribute only.

const byId = (id) => document.getElementById(id);

/** An element. `props`: class, text, value, checked, disabled, hidden, on: {event: handler}; the rest are attributes. */
function el(tag, props = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "text") made.textContent = value;
    else if (name === "class") made.className = value;
    else if (name === "on") for (const [event, handler] of Object.entries(value)) made.addEventListener(event, handler);
    else if (["value", "checked", "disabled", "hidden"].includes(name)) made[name] = value;
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

const button = (text, click, props = {}) => el("button", { type: "button", text, ...props, on: { click, ...props.on } });

function replace(parent, ...children) {
  parent.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
}

/** A link, if the address is one of the web; otherwise its text. */
function link(address, text) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    return el("span", { text });
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") return el("span", { text });
  return el("a", { href: url.href, target: "_blank", rel: "noopener noreferrer", text });
}

const LETTERS = { ı: "i", ø: "o", ł: "l", đ: "d", ß: "ss", æ: "ae", œ: "oe" };

/** A key for comparing names: no case, no diacritics ("turk" finds Türkiye). */
const fold = (text) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ıøłđßæœ]/g, (letter) => LETTERS[letter])
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const shorten = (text, longest = 28) => {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join("")}…`;
};

const plural = (count, one, many = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

/** Tells a screen reader what has happened. */
const announce = (text) => {
  byId("live").textContent = text;
};

function download(name, type, content) {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const anchor = el("a", { href: url, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

/** Calls `work` once for many requests of the same moment, with what came last. */
function soon(work) {
  let waiting = false;
  let latest = [];
  return (...given) => {
    latest = given;
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      work(...latest);
    });
  };
}
