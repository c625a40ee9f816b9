// Colours of the canvas, taken from the style sheet so that light and dark stand in one place.

class Theme {
  constructor() {
    this.asked = "";
    this.#dark = matchMedia("(prefers-color-scheme: dark)");
    this.read();
  }

  #dark;

  get dark() {
    return this.asked ? this.asked === "dark" : this.#dark.matches;
  }

  /** Calls back when the system turns dark or light. */
  listen(listener) {
    this.#dark.addEventListener("change", () => {
      this.read();
      listener();
    });
  }

  toggle() {
    this.asked = this.dark ? "light" : "dark";
    this.read();
  }

  read() {
    document.documentElement.dataset.theme = this.dark ? "dark" : "light";
    const style = getComputedStyle(document.documentElement);
    const value = (name) => style.getPropertyValue(`--${name}`).trim();
    this.paper = value("canvas");
    this.ink = value("ink");
    this.faint = value("faint");
    this.ring = value("canvas");
    this.accent = value("accent");
    this.status = Object.fromEntries(STATUSES.map((status) => [status, value(status)]));
  }
}

/** How a line of each status is drawn, besides its colour: nobody need see colours. */
const LINES = {
  asserted: { dashes: false, middle: "" },
  planned: { dashes: [9, 6], middle: "" },
  possible: { dashes: [2, 5], middle: "" },
  denied: { dashes: false, middle: "bar" },
  disputed: { dashes: [14, 4, 3, 4], middle: "diamond" },
};
