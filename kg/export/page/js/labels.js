// Text on the canvas: drawn at one size whatever the zoom, the important first, and only where
// it hides nothing else.

const FONT = '"Inter", "Segoe UI", system-ui, -apple-system, "Noto Sans", sans-serif';

class Labels {
  #widths = new Map();

  constructor(theme) {
    this.theme = theme;
  }

  width(ctx, text, size, weight) {
    const key = `${weight} ${size} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      ctx.font = `${weight} ${size}px ${FONT}`;
      width = ctx.measureText(text).width;
      this.#widths.set(key, width);
    }
    return width;
  }

  /** Text centred on (x, y), turned by `angle`, on a rim of paper. */
  write(ctx, { text, x, y, size, weight, color, angle = 0 }) {
    ctx.save();
    ctx.translate(x, y);
    if (angle) ctx.rotate(angle);
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.lineJoin = "round";
    ctx.font = `${weight} ${size}px ${FONT}`;
    ctx.strokeStyle = this.theme.paper;
    ctx.lineWidth = 3.5;
    ctx.strokeText(text, 0, 0);
    ctx.fillStyle = color;
    ctx.fillText(text, 0, 0);
    ctx.restore();
  }
}

/** Boxes by the 64-pixel squares they touch. */
class Grid {
  #cells = new Map();

  #keys({ x0, y0, x1, y1 }) {
    const keys = [];
    for (let x = x0 >> 6; x <= x1 >> 6; x += 1) for (let y = y0 >> 6; y <= y1 >> 6; y += 1) keys.push(x * 4096 + y);
    return keys;
  }

  add(box) {
    for (const key of this.#keys(box)) {
      if (!this.#cells.has(key)) this.#cells.set(key, []);
      this.#cells.get(key).push(box);
    }
  }

  /** Whether a box lies over another that does not belong to `owner`. */
  hits(box, owner) {
    return this.#keys(box).some((key) =>
      (this.#cells.get(key) || []).some((b) => b.owner !== owner && b.x0 < box.x1 && b.x1 > box.x0 && b.y0 < box.y1 && b.y1 > box.y0),
    );
  }
}
