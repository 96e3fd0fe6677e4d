// What the server laid out, with what a page asks of it: what lies where, what is next to what, and the way between two.
const CELL = 400;
const BULGE = 70, SPREAD = 0.15;

// how far to the right an edge goes that is drawn around whatever stands between its ends
export function reach(edge, a, b) {
  return Math.max(a.x + a.wide / 2, b.x + b.wide / 2) + BULGE * (1 + edge.nth) + Math.abs(a.y - b.y) * SPREAD;
}

export class Scene {
  constructor(data) {
    this.data = data;
    this.kinds = data.kinds;
    this.lines = data.lines;
    this.nodes = data.nodes.map(([iri, kind, x, y, wide, tall, lines], i) => (
      { i, iri, kind, x, y, wide, tall, lines, name: lines.join(" "), edges: [], opened: false, left: 0 }));
    for (const i of data.opened ?? []) this.nodes[i].opened = true;
    for (const [i, left] of Object.entries(data.left ?? {})) this.nodes[i].left = left;
    this.edges = data.edges.map(([a, b, label, line, nth, bulges]) => ({ a, b, label, line, nth, bulges }));
    for (const edge of this.edges) {
      this.nodes[edge.a].edges.push(edge);
      if (edge.a !== edge.b) this.nodes[edge.b].edges.push(edge);
    }
    this.place = new Map(this.nodes.map((node) => [node.iri, node]));
    this.hidden = new Set();
    this.cells = new Map();
    for (const node of this.nodes) {
      const key = `${Math.floor(node.x / CELL)} ${Math.floor(node.y / CELL)}`;
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(node);
    }
  }

  shown(node) { return !this.hidden.has(node.kind); }

  // the nodes whose middle lies in a rectangle, or near it
  *within(left, top, right, bottom) {
    for (let x = Math.floor(left / CELL) - 1; x <= Math.floor(right / CELL) + 1; x++) {
      for (let y = Math.floor(top / CELL) - 1; y <= Math.floor(bottom / CELL) + 1; y++) {
        yield* this.cells.get(`${x} ${y}`) ?? [];
      }
    }
  }

  at(x, y, slack = 0) {
    let best = null;
    for (const node of this.within(x, y, x, y)) {
      const inside = Math.abs(node.x - x) <= node.wide / 2 + slack && Math.abs(node.y - y) <= node.tall / 2 + slack;
      if (inside && this.shown(node) && (!best || gap(node, x, y) < gap(best, x, y))) best = node;
    }
    return best;
  }

  // the nearest node from one in a direction: what lies straight ahead counts nearer than what lies aside
  towards(from, dx, dy) {
    let best = null, least = Infinity;
    for (const node of this.nodes) {
      if (node === from || !this.shown(node)) continue;
      const ahead = (node.x - from.x) * dx + (node.y - from.y) * dy;
      const aside = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx);
      if (ahead <= 1) continue;
      const far = ahead + 2.2 * aside;
      if (far < least) { least = far; best = node; }
    }
    return best;
  }

  neighbours(node) {
    const found = node.edges.map((edge) => (edge.a === node.i
      ? { edge, other: this.nodes[edge.b], outwards: true } : { edge, other: this.nodes[edge.a], outwards: false }));
    return found.filter((one) => this.shown(one.other));
  }

  // the shortest way, whichever way the edges point; null where there is none
  way(from, to) {
    const before = new Map([[from, null]]);
    for (const queue = [from]; queue.length;) {
      const node = queue.shift();
      if (node === to) {
        const found = [];
        for (let at = to; at; at = before.get(at)) found.unshift(at);
        return found;
      }
      for (const { other } of this.neighbours(node)) {
        if (!before.has(other)) { before.set(other, node); queue.push(other); }
      }
    }
    return null;
  }

  bounds(nodes = this.nodes.filter((node) => this.shown(node))) {
    let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
    for (const node of nodes) {
      left = Math.min(left, node.x - node.wide / 2); right = Math.max(right, node.x + node.wide / 2);
      top = Math.min(top, node.y - node.tall / 2); bottom = Math.max(bottom, node.y + node.tall / 2);
    }
    const within = new Set(nodes);
    for (const edge of this.edges) {
      const a = this.nodes[edge.a], b = this.nodes[edge.b];
      if (edge.bulges && within.has(a) && within.has(b)) right = Math.max(right, a.x + (reach(edge, a, b) - a.x) * 0.8);
    }
    return left <= right ? { left, top, right, bottom } : { left: 0, top: 0, right: 100, bottom: 100 };
  }
}

function gap(node, x, y) { return Math.hypot(node.x - x, node.y - y); }
