// YASGUI over this server and nothing else: no other endpoint, no proxy, no look-up of prefixes or terms elsewhere.
import { Map, Picture } from "./drawn.js";
import { mend } from "./mend.js";

const Yasgui = window.Yasgui;
const box = (id) => document.getElementById(id);
const told = JSON.parse(box("examples").textContent);
const asked = new URLSearchParams(location.search);
const form = document.querySelector(".plain-form");
const place = box("yasgui");

const limits = () => [
  { name: "timeout", value: box("timeout").value || "1" },
  { name: "rows", value: box("rows").value || "1000" },
  { name: "cut", value: "yes" },
];
const link = (query) => `${location.origin}/editor?${new URLSearchParams({ query })}`;

for (const name of ["property", "class"]) {
  Object.assign(Yasgui.Yasqe.Autocompleters[name], { bulk: true, persistenceId: null, get: async () => told[name] });
}
Yasgui.Tab.prototype.getShareableLink = function () { return link(this.getQuery()); };
Yasgui.Yasr.registerPlugin("graph", Picture);
Yasgui.Yasr.registerPlugin("map", Map);

place.hidden = false;  // before it is made: an editor that is not seen can't measure its lines
form.classList.add("scripted-too");
const yasgui = new Yasgui(place, {
  autofocus: false,
  persistenceId: "quoth",
  populateFromUrl: false,
  corsProxy: undefined,
  copyEndpointOnNewTab: true,
  endpointCatalogueOptions: { getData: () => [], keys: [], renderItem: () => {} },
  requestConfig: {
    endpoint: `${location.origin}/sparql`, method: "POST", args: limits(),
    acceptHeaderSelect: "application/sparql-results+json", acceptHeaderGraph: "text/turtle",
  },
  yasqe: {
    value: told.first, createShortLink: undefined,
    prefixCcApi: undefined, autocompleters: ["prefixes", "property", "class", "variables"],
  },
  yasr: { pluginOrder: ["table", "graph", "map", "response"], prefixes: told.prefixes, maxPersistentResponseSize: 0 },
});
mend(place, told.base);

// every tab asks this server, whatever was kept of it from before
function bound(tab) {
  tab.setRequestConfig({ endpoint: `${location.origin}/sparql`, method: "POST", args: limits() });
  return tab;
}

function ask(query, run) {
  const tab = bound(yasgui.getTab());
  tab.setQuery(query);
  if (run) tab.query().catch(() => {});
}

let began = 0;
const say = (text, bad = false) => { box("told").textContent = text; box("told").classList.toggle("bad", bad); };
yasgui.on("query", () => { began = performance.now(); say("Asking …"); });
yasgui.on("tabSelect", () => queueMicrotask(() => bound(yasgui.getTab())));
yasgui.on("queryResponse", (_, tab) => setTimeout(() => answered(tab)));  // once the table has it too

function answered(tab) {
  const took = ((performance.now() - began) / 1000).toFixed(2);
  const results = tab.getYasr().results;
  const error = results?.getError?.();
  for (const mark of tab.getYasqe().getAllMarks()) if (mark.className === "stopped") mark.clear();
  if (error) { wrong(tab, error.text ?? error.message ?? String(error)); return; }
  const rows = (results?.getBindings?.() ?? results?.getStatements?.())?.length;
  const most = Number(box("rows").value);
  const limit = `of at most ${box("timeout").value} s`;
  if (rows >= most) say(`The first ${rows.toLocaleString("en")} rows in ${took} s ${limit}; there may be more. Raise “Rows” (up to ${Number(box("rows").max).toLocaleString("en")}), or narrow the query.`);
  else if (rows === 0) say(`No row in ${took} s ${limit}. ${box("empty").content.textContent.trim()}`);
  else say(`${rows === undefined ? "Answered" : `${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"}`} in ${took} s ${limit}.`);
}

// the server names the line and the column: they are shown in the query
function wrong(tab, text) {
  const found = /line (\d+), column (\d+)/.exec(text);
  say(text.trim(), true);
  if (!found) return;
  const yasqe = tab.getYasqe();
  const line = Number(found[1]) - 1, last = (yasqe.getLine(line) ?? "").length - 1;
  const at = { line, ch: Math.max(Math.min(Number(found[2]) - 1, last), 0) };
  yasqe.markText(at, { line: at.line, ch: at.ch + 1 }, { className: "stopped" });
  yasqe.setCursor(at);
}

for (const example of document.querySelectorAll("[data-example]")) {
  example.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    ask(told.queries[example.dataset.example], true);
    history.replaceState(null, "", `/editor?${new URLSearchParams({ name: example.dataset.example })}`);
    place.scrollIntoView({ block: "nearest" });
  });
}
for (const id of ["timeout", "rows"]) box(id).addEventListener("change", () => bound(yasgui.getTab()));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  bound(yasgui.getTab()).query().catch(() => {});
});

bound(yasgui.getTab());
if (asked.has("query") || asked.has("name")) ask(box("query").value, true);
else if (!yasgui.getTab().getQuery().trim()) ask(told.first, false);
box("answer")?.remove();
box("problem")?.remove();
window.quoth = { yasgui };
