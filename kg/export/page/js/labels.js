// Names on the canvas: drawn at one size whatever the zoom, the important first, and only
// where they hide no other.

const FONT = '"Inter", "Segoe UI", system-ui, -apple-system, "Noto Sans", sans-serif';

class Labels {
  #widths = new Map();

  constructor(theme) {
    this.theme = theme;
  }

  /** `items`: {text, x, y (pixels on screen, top centre), above (where else), bold, strong, size}, the important first, `most` of them. Returns those drawn. */
  paint(ctx, items, width, height, taken = [], most = Infinity) {
    const boxes = new Grid();
    for (const box of taken) boxes.add(box);
    const shown = [];
    for (const item of items) {
      if (shown.length >= most) break;
      if (item.x < -80 || item.y < -20 || item.x > width + 80 || item.y > height + 20) continue;
      const size = item.size || 12;
      const wide = this.#width(ctx, item.text, size, item.bold) + 4;
      const box = (y) => ({ x0: item.x - wide / 2, x1: item.x + wide / 2, y0: y - 1, y1: y + size + 2 });
      const free = [item.y, item.above].find((y) => y !== undefined && !boxes.hits(box(y)));
      if (free === undefined && !item.strong) continue;
      const y = free ?? item.y;
      boxes.add(box(y));
      shown.push({ ...item, y, size });
    }
    ctx.textAlign = "center";
    ctx.textBaseline = "top";
    ctx.lineJoin = "round";
    for (const item of shown) this.#write(ctx, item);
    return shown;
  }

  #write(ctx, item) {
    ctx.font = `${item.bold ? 600 : 450} ${item.size}px ${FONT}`;
    ctx.strokeStyle = this.theme.paper;
    ctx.lineWidth = 3.5;
    ctx.strokeText(item.text, item.x, item.y);
    ctx.fillStyle = item.color || this.theme.ink;
    ctx.fillText(item.text, item.x, item.y);
  }

  #width(ctx, text, size, bold) {
    const key = `${bold ? "b" : "n"}${size}${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      ctx.font = `${bold ? 600 : 450} ${size}px ${FONT}`;
      width = ctx.measureText(text).width;
      this.#widths.set(key, width);
    }
    return width;
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

  hits(box) {
    return this.#keys(box).some((key) =>
      (this.#cells.get(key) || []).some((b) => b.x0 < box.x1 && b.x1 > box.x0 && b.y0 < box.y1 && b.y1 > box.y0),
    );
  }
}
