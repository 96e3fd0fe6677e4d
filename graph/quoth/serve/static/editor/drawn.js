// The answer as a graph and as a map: the server draws them, by the code that draws every other picture here.
const SMALLEST = 0.6;
const SVG = "http://www.w3.org/2000/svg";

class Drawn {
  priority = 5;
  hideFromSelection = false;

  constructor(yasr) { this.yasr = yasr; }

  canHandleResults() {
    const results = this.yasr.results;
    return Boolean(results && !results.getError?.() && (results.getBindings?.()?.length || results.getStatements?.()?.length));
  }

  getIcon() {
    const svg = document.createElementNS(SVG, "svg"), path = document.createElementNS(SVG, "path");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    path.setAttribute("d", this.sign);
    path.setAttribute("fill", "none");
    path.setAttribute("stroke", "currentColor");
    path.setAttribute("stroke-width", "2");
    svg.append(path);
    return svg;
  }

  async draw() {
    const frame = document.createElement("div");
    frame.className = "canvas drawn";
    frame.tabIndex = 0;
    frame.setAttribute("role", "region");
    frame.setAttribute("aria-label", `The answer as a ${this.view}`);
    frame.textContent = "Drawing …";
    this.yasr.resultsEl.replaceChildren(frame);
    const query = window.quoth.yasgui.getTab().getQuery();
    const limits = { timeout: document.getElementById("timeout").value, rows: document.getElementById("rows").value };
    const answer = await fetch(`/editor/drawn?${new URLSearchParams({ query, view: this.view, ...limits })}`);
    const text = await answer.text();
    if (!answer.ok) { frame.textContent = text.trim(); return; }
    const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    const natural = Number(svg.getAttribute("width"));
    if (natural) {
      svg.setAttribute("width", String(Math.round(Math.min(natural, Math.max(frame.clientWidth - 24, natural * SMALLEST)))));
      svg.removeAttribute("height");
    }
    frame.replaceChildren(document.importNode(svg, true));
  }

  download() { return undefined; }
}

export class Picture extends Drawn {
  view = "graph";
  label = "Graph";
  sign = "M5 6a2 2 0 1 0 .1 0M19 8a2 2 0 1 0 .1 0M9 19a2 2 0 1 0 .1 0M7 8l10 2M6 10l3 9M17 11l-7 8";
}

export class Map extends Drawn {
  view = "map";
  label = "Map";
  sign = "M12 21c5-6 7-9 7-12a7 7 0 0 0-14 0c0 3 2 6 7 12zM12 7a2 2 0 1 0 .1 0";
}
