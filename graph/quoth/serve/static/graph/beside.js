// The words beside the canvas; everything is set as text.
const box = (id) => document.getElementById(id);
const LISTED = 200, HITS = 40;

function make(tag, text, name) {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  if (name) element.className = name;
  return element;
}

function button(text, act) {
  const element = make("button", text);
  element.type = "button";
  element.addEventListener("click", act);
  return element;
}

export class Beside {
  constructor(acts) { this.acts = acts; }

  say(text) { box("said").textContent = text; }

  async tell(node, scene, from) {
    this.now = node;
    const about = box("about");
    if (!node) { about.replaceChildren(make("p", "Choose a thing to read about it.", "note")); return; }
    const kind = scene.kinds[node.kind].legend;
    const name = make("p", node.name, "name");
    const actions = make("div", "", "actions");
    if (!node.opened) actions.append(button("Open", () => this.acts.open(node)));
    else if (node.left) actions.append(button(`${node.left} more`, () => this.acts.open(node)));
    actions.append(button("Begin here", () => this.acts.begin(node)));
    const marked = from === node ? "Way from here: choose its end" : from ? "Show the way to here" : "Way from here";
    actions.append(button(marked, () => this.acts.waymark(node)));
    const words = make("div");
    about.replaceChildren(make("p", kind, "kind"), name, actions, words, this.#joined(node, scene));
    const joined = scene.neighbours(node).length;
    this.say(`${kind}: ${node.name}. ${joined} ${joined === 1 ? "edge" : "edges"}. ${node.opened ? "" : "Enter opens it."}`);
    await this.#more(node, name, words);
  }

  async #more(node, name, words) {
    const answer = await fetch(`/graph/thing?${new URLSearchParams({ iri: node.iri })}`);
    if (!answer.ok || this.now !== node) return;
    const known = await answer.json();
    const link = make("a", known.name);
    link.href = known.href;
    name.replaceChildren(link);
    if (known.sentence) words.append(make("blockquote", known.sentence));
  }

  #joined(node, scene) {
    const list = make("ul");
    for (const { edge, other, outwards } of scene.neighbours(node).slice(0, LISTED)) {
      const item = make("li"), way = button("", () => this.acts.go(other));
      way.append(make("span", outwards ? `${edge.label} → ` : `← ${edge.label}: `), other.name);
      item.append(way);
      list.append(item);
    }
    return list;
  }

  hits(found, words) {
    box("found").textContent = words ? `${found.length} found${found.length > HITS ? `, the first ${HITS} listed` : ""}` : "";
    box("hits").replaceChildren(...found.slice(0, HITS).map((node) => {
      const item = make("li");
      item.append(button(node.name, () => this.acts.go(node)));
      return item;
    }));
  }

  way(way, scene, done) {
    const list = make("ol");
    for (const node of way) {
      const item = make("li");
      item.append(button(node.name, () => this.acts.go(node)));
      list.append(item);
    }
    const actions = make("div", "", "actions");
    actions.append(button("Show all again", () => { box("about").replaceChildren(); done(); }));
    box("about").replaceChildren(make("p", `The way, in ${way.length - 1} steps`, "name"), list, actions);
    this.say(`The way has ${way.length - 1} steps`);
  }

  lines(scene) {
    const used = new Set(scene.edges.map((edge) => edge.line));
    const signs = scene.data.legend.filter((sign) => scene.lines.some((line, n) => line.legend === sign.name && used.has(n)));
    box("lines").replaceChildren(...signs.map((entry) => {
      const item = make("li"), svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      const path = document.createElementNS(svg.namespaceURI, "path");
      for (const [key, value] of Object.entries({ viewBox: "0 0 34 18", width: 34, height: 18, "aria-hidden": true })) svg.setAttribute(key, value);
      for (const [key, value] of Object.entries({ d: entry.path, fill: "none", stroke: entry.stroke, "stroke-width": 2, "stroke-dasharray": entry.dashes })) path.setAttribute(key, value);
      svg.append(path);
      item.append(svg, entry.name);
      return item;
    }));
  }

  counted(scene) {
    const counts = Map.groupBy(scene.nodes, (node) => node.kind);
    for (const place of document.querySelectorAll("[data-count]")) {
      place.textContent = String(counts.get(place.dataset.count)?.length ?? 0);
    }
    this.lines(scene);
  }

  // the list below the picture, after something was opened
  list(scene) {
    box("total").textContent = `${scene.nodes.length} things`;
    box("things").replaceChildren(...scene.nodes.slice(0, LISTED).map((node) => {
      const item = make("li"), joined = make("ul", "", "joined");
      item.append(make("span", scene.kinds[node.kind].legend, "kind"), " ", button(node.name, () => this.acts.go(node)));
      for (const { edge, other, outwards } of scene.neighbours(node).slice(0, 12)) {
        joined.append(make("li", `${outwards ? `${edge.label} → ` : `← ${edge.label}: `}${other.name}`));
      }
      item.append(joined);
      return item;
    }));
    box("things").nextElementSibling?.remove();
  }
}
