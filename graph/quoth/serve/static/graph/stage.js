// The canvas: what of the scene is seen, how pointers move it, and the painter's pictures on it.
const SMALLEST = 0.02, LARGEST = 2.5, ROOM = 1.3;
// labels are 14 pixels high at a scale of 1: on a small screen, which is held close, they must not get much smaller
const readable = (width) => (width < 600 ? 0.72 : 0.62);

export class Stage {
  constructor(canvas, text, scene) {
    this.canvas = canvas;
    this.ctx = canvas.getContext("2d");
    this.view = { x: 0, y: 0, scale: 1 };
    this.marks = { chosen: -1, way: new Set(), hits: new Set(), fresh: new Set() };
    this.picture = null;
    this.painted = null;
    this.waiting = false;
    this.again = false;
    this.painter = new Worker(new URL("./painter.js", import.meta.url), { type: "module" });
    this.painter.onmessage = ({ data }) => this.#got(data);
    this.dark = matchMedia("(prefers-color-scheme: dark)");
    this.dark.addEventListener("change", () => { this.#colours(); this.ask(); });
    this.#colours();
    this.onchoose = () => {};
    this.onopen = () => {};
    this.show(text, scene);
    new ResizeObserver(() => this.#sized()).observe(canvas);
    this.#pointers();
  }

  show(text, scene) {
    this.scene = scene;
    this.painter.postMessage({ scene: text });
    this.ask();
  }

  get size() { return { width: this.canvas.clientWidth || 1, height: this.canvas.clientHeight || 1 }; }

  #sized() {
    const { width, height } = this.size;
    this.canvas.width = width * devicePixelRatio;
    this.canvas.height = height * devicePixelRatio;
    if (!this.placed) { this.whole(); this.placed = true; }
    this.ask();
  }

  #colours() {
    const style = getComputedStyle(this.canvas);
    const named = (name) => style.getPropertyValue(name).trim();
    const dark = this.dark.matches;
    this.colours = {
      paper: named("--surface"), ink: named("--ink"), soft: named("--soft"), focus: named("--focus"),
      lines: dark ? [named("--against"), named("--drift"), named("--fits"), named("--soft")] : null,
      borders: dark ? { document: named("--link") } : {},
    };
  }

  // asks for a picture of what is seen; one is on its way at a time, and the last wish wins
  ask() {
    this.#draw();
    if (this.waiting) { this.again = true; return; }
    this.waiting = true;
    this.again = false;
    const { width, height } = this.size;
    const lines = this.colours.lines ?? this.scene.lines.map((line) => line.colour);
    const { chosen, way, hits, fresh } = this.marks;
    this.painter.postMessage({ look: {
      ...this.view, width: width * ROOM, height: height * ROOM, room: ROOM, ratio: devicePixelRatio, colours: { ...this.colours, lines },
      chosen, way: [...way], hits: [...hits], fresh: [...fresh], hidden: [...this.scene.hidden],
    } });
  }

  #got({ picture, look }) {
    this.picture?.close();
    this.picture = picture;
    this.painted = look;
    this.waiting = false;
    this.#draw();
    this.canvas.dataset.painted = String(1 + Number(this.canvas.dataset.painted ?? 0));
    if (this.again) this.ask();
  }

  // the last picture, moved and stretched to where it lies now
  #draw() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      this.ctx.setTransform(1, 0, 0, 1, 0, 0);
      this.ctx.clearRect(0, 0, this.canvas.width, this.canvas.height);
      if (!this.picture) return;
      const { width, height } = this.size, { x, y, scale } = this.view, was = this.painted;
      const stretch = scale / was.scale;
      const left = width / 2 + (was.x - x) * scale - was.width / 2 * stretch;
      const top = height / 2 + (was.y - y) * scale - was.height / 2 * stretch;
      this.ctx.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
      this.ctx.drawImage(this.picture, left, top, was.width * stretch, was.height * stretch);
    });
  }

  move(dx, dy) { this.view.x += dx / this.view.scale; this.view.y += dy / this.view.scale; this.ask(); }

  zoom(factor, at = { x: this.size.width / 2, y: this.size.height / 2 }) {
    const before = this.where(at);
    this.view.scale = Math.min(Math.max(this.view.scale * factor, SMALLEST), LARGEST);
    const after = this.where(at);
    this.view.x += before.x - after.x;
    this.view.y += before.y - after.y;
    this.ask();
  }

  where({ x, y }) {
    const { width, height } = this.size;
    return { x: this.view.x + (x - width / 2) / this.view.scale, y: this.view.y + (y - height / 2) / this.view.scale };
  }

  fit(box, largest = 1) {
    const { width, height } = this.size;
    const scale = Math.min(width / (box.right - box.left + 90), height / (box.bottom - box.top + 70), largest);
    this.view = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2, scale: Math.max(scale, SMALLEST) };
    this.ask();
  }

  whole() { this.fit(this.scene.bounds()); }

  get readable() { return this.view.scale >= readable(this.size.width); }

  // a node is moved into the picture where it is not well in it
  bring(node) {
    if (!this.readable) this.view = { x: node.x, y: node.y, scale: 0.85 };
    const { width, height } = this.size, { scale } = this.view;
    const inX = (width / 2 - 80) / scale - node.wide / 2, inY = (height / 2 - 60) / scale - node.tall / 2;
    this.view.x = Math.min(Math.max(this.view.x, node.x - inX), node.x + inX);
    this.view.y = Math.min(Math.max(this.view.y, node.y - inY), node.y + inY);
    this.ask();
  }

  #pointers() {
    const down = new Map();
    let moved = 0;
    const at = (event) => ({ x: event.offsetX, y: event.offsetY });
    this.canvas.addEventListener("pointerdown", (event) => {
      this.canvas.setPointerCapture(event.pointerId);
      down.set(event.pointerId, at(event));
      if (down.size === 1) moved = 0;
    });
    this.canvas.addEventListener("pointermove", (event) => {
      const was = down.get(event.pointerId), now = at(event);
      if (!was) return;
      if (down.size === 2) {
        const other = [...down].find(([id]) => id !== event.pointerId)[1];
        this.zoom(Math.hypot(now.x - other.x, now.y - other.y) / Math.max(Math.hypot(was.x - other.x, was.y - other.y), 1), other);
      } else this.move(was.x - now.x, was.y - now.y);
      moved += Math.abs(was.x - now.x) + Math.abs(was.y - now.y);
      down.set(event.pointerId, now);
    });
    for (const name of ["pointerup", "pointercancel"]) {
      this.canvas.addEventListener(name, (event) => {
        if (down.delete(event.pointerId) && name === "pointerup" && moved < 6) this.onchoose(this.#under(at(event)));
      });
    }
    this.canvas.addEventListener("dblclick", (event) => {
      const node = this.#under(at(event));
      if (node) this.onopen(node);
    });
    this.canvas.addEventListener("wheel", (event) => {
      event.preventDefault();
      this.zoom(Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) * 0.004), at(event));
    }, { passive: false });
  }

  #under(point) {
    const { x, y } = this.where(point);
    return this.scene.at(x, y, 4 / this.view.scale);
  }
}
