// The page around the canvas: what is chosen, found, hidden and opened; everything said in words as well.
import { Beside } from "./beside.js";
import { Scene } from "./scene.js";
import { Stage } from "./stage.js";

const box = (id) => document.getElementById(id);
const canvas = box("graph");
const text = box("scene").textContent;
const pause = () => new Promise((done) => { setTimeout(done); });
const first = JSON.parse(text);
await pause();  // thousands of things are taken in by steps, so that the page answers in between
let scene = new Scene(first);
await pause();
for (const frame of document.querySelectorAll(".graph[hidden]")) frame.hidden = false;
for (const list of document.querySelectorAll(".as-list[data-long]")) list.open = false;  // the picture says it, and shorter
const stage = new Stage(canvas, text, scene);
const beside = new Beside({ go, open, begin, waymark });
let chosen = null, from = null, hit = -1;

const asked = new URLSearchParams(location.search);
const kinds = [...document.querySelectorAll("[data-kind]")];

function hide() {
  const kept = new Set(kinds.filter((one) => one.checked).map((one) => one.dataset.kind));
  scene.hidden = new Set(kinds.map((one) => one.dataset.kind).filter((kind) => !kept.has(kind)));
  stage.ask();
}

function choose(node) {
  chosen = node;
  stage.marks.chosen = node ? node.i : -1;
  stage.ask();
  beside.tell(node, scene, from);
}

function go(node) { choose(node); stage.bring(node); }

function begin(node) { location.href = `/graph?${new URLSearchParams({ from: node.iri })}`; }

// the first call marks where the way begins, the second shows it
function waymark(node) {
  if (!from || from === node) { from = from === node ? null : node; beside.tell(node, scene, from); return; }
  const way = scene.way(from, node);
  if (!way) {
    const asks = new URLSearchParams({ from: from.iri, to: node.iri });
    beside.say("No way between the two in this picture; looking further …");
    location.href = `/graph?${asks}`;
    return;
  }
  stage.marks.way = new Set(way.map((one) => one.i));
  stage.fit(scene.bounds(way));
  beside.way(way, scene, () => { stage.marks.way = new Set(); stage.whole(); });
  from = null;
}

async function open(node) {
  asked.append("open", node.iri);
  if (!asked.has("from") && !asked.has("q")) for (const i of scene.data.begun) asked.append("from", scene.nodes[i].iri);
  asked.set("steps", scene.data.steps);
  await fetched(node);
}

async function fetched(node) {
  box("busy").hidden = false;
  try {
    const answer = await fetch(`/graph/scene?${asked}`);
    if (!answer.ok) throw new Error(await answer.text());
    show(await answer.text(), node);
    history.pushState(null, "", `/graph?${asked}`);
  } catch (error) {
    beside.say(`That could not be opened: ${error.message}`);
  } finally {
    box("busy").hidden = true;
  }
}

// the new picture, with the opened thing where it was on the screen and what is new marked
function show(json, node) {
  const before = scene, next = new Scene(JSON.parse(json));
  next.hidden = before.hidden;
  const now = next.place.get(node.iri);
  stage.marks.fresh = new Set(next.nodes.filter((one) => !before.place.has(one.iri)).map((one) => one.i));
  stage.marks.way = new Set();
  stage.marks.hits = new Set();
  if (now) { stage.view.x += now.x - node.x; stage.view.y += now.y - node.y; }
  scene = next;
  stage.show(json, scene);
  choose(now ?? null);
  beside.counted(scene);
  beside.list(scene);
  const left = now?.left ? `, ${now.left} more around it` : "";
  beside.say(`${stage.marks.fresh.size} new things${left}${scene.data.full ? "; the picture is full" : ""}`);
}

function find() {
  const words = box("find").value.trim().toLowerCase();
  const hits = words ? scene.nodes.filter((node) => scene.shown(node) && node.name.toLowerCase().includes(words)) : [];
  stage.marks.hits = new Set(hits.map((node) => node.i));
  stage.ask();
  hit = -1;
  beside.hits(hits, words);
  return hits;
}

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function step(way) {
  const middle = { x: stage.view.x, y: stage.view.y };
  const next = chosen ? scene.towards(chosen, ...way) : nearest(middle);
  if (next) go(next);
}

function nearest({ x, y }) {
  const shown = scene.nodes.filter((node) => scene.shown(node));
  const far = (node) => Math.hypot(node.x - x, node.y - y);
  return shown.reduce((best, node) => (!best || far(node) < far(best) ? node : best), null);
}

let around = { node: null, others: [], at: 0 };
function neighbour(by) {
  if (!chosen) { step([1, 0]); return; }
  const among = around.others[around.at] === chosen;
  if (!among) around = { node: chosen, others: [...new Set(scene.neighbours(chosen).map((one) => one.other))], at: by > 0 ? -1 : 0 };
  if (!around.others.length) return;
  around.at = (around.at + by + around.others.length) % around.others.length;
  go(around.others[around.at]);
}

const KEYS = {
  Enter: () => chosen && open(chosen), n: () => neighbour(1), p: () => neighbour(-1), "+": () => stage.zoom(1.3), "=": () => stage.zoom(1.3),
  "-": () => stage.zoom(1 / 1.3), 0: () => stage.whole(), f: () => box("find").focus(), Escape: () => choose(null), w: () => chosen && waymark(chosen),
};

canvas.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const way = WAYS[event.key];
  if (way && event.shiftKey) stage.move(way[0] * 90, way[1] * 90);
  else if (way) step(way);
  else if (KEYS[event.key]) KEYS[event.key]();
  else return;
  event.preventDefault();
});
canvas.addEventListener("focus", () => { if (!chosen) beside.say(`${scene.nodes.length} things and ${scene.edges.length} edges`); });

// what is too small to be read comes nearer when it is chosen
stage.onchoose = (node) => { canvas.focus({ preventScroll: true }); if (node && !stage.readable) go(node); else choose(node); };
stage.onopen = open;
box("whole").addEventListener("click", () => { stage.marks.way = new Set(); stage.whole(); });
box("closer").addEventListener("click", () => stage.zoom(1.3));
box("farther").addEventListener("click", () => stage.zoom(1 / 1.3));
box("find").addEventListener("input", find);
box("find").addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  const hits = [...stage.marks.hits].map((i) => scene.nodes[i]);
  if (hits.length) { hit = (hit + 1) % hits.length; go(hits[hit]); }
});
for (const one of kinds) one.addEventListener("change", hide);
window.addEventListener("popstate", () => location.reload());

hide();
beside.lines(scene);
if (scene.data.way.length) {
  const way = scene.data.way.map((i) => scene.nodes[i]);
  stage.marks.way = new Set(scene.data.way);
  stage.placed = true;
  requestAnimationFrame(() => stage.fit(scene.bounds(way)));
  beside.way(way, scene, () => { stage.marks.way = new Set(); stage.whole(); });
}
window.quoth = { stage, get scene() { return scene; }, get chosen() { return chosen; }, go };
