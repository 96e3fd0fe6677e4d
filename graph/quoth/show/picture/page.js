"use strict";
(function () {
  function read(id) { return JSON.parse(document.getElementById(id).textContent); }
  function make(tag, text, name) {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    if (name) element.className = name;
    return element;
  }

  function hexagon(drawn) {
    const ctx = drawn.ctx;
    const rows = drawn.label.split("\n");
    const node = nodes.get(drawn.id);
    ctx.font = "600 16px system-ui, sans-serif";
    const half = Math.max.apply(null, rows.map(function (text) { return ctx.measureText(text).width; })) / 2 + 6;
    const tall = rows.length * 9.5 + 9;
    const corners = [[-half - 16, 0], [-half, -tall], [half, -tall], [half + 16, 0], [half, tall], [-half, tall]];
    function drawNode() {
      ctx.save();
      ctx.beginPath();
      corners.forEach(function (point) { ctx.lineTo(drawn.x + point[0], drawn.y + point[1]); });
      ctx.closePath();
      ctx.fillStyle = node.color.background;
      ctx.fill();
      ctx.lineWidth = drawn.state.selected ? 5 : 2.5;
      ctx.strokeStyle = drawn.state.selected ? node.color.highlight.border : node.color.border;
      ctx.stroke();
      ctx.font = "600 16px system-ui, sans-serif";
      ctx.fillStyle = node.font.color;
      ctx.textAlign = "center";
      ctx.textBaseline = "middle";
      rows.forEach(function (text, n) { ctx.fillText(text, drawn.x, drawn.y + (n - (rows.length - 1) / 2) * 19); });
      ctx.restore();
    }
    return { drawNode: drawNode, nodeDimensions: { width: 2 * half + 32, height: 2 * tall } };
  }

  const plain = read("nodes");
  const lines = read("edges");
  const settings = read("options");
  const legend = settings.legend;
  delete settings.legend;
  plain.forEach(function (node) { if (node.shape === "custom") node.ctxRenderer = hexagon; });
  const order = function (node) { return node.said.kind + " " + node.said.name.toLowerCase(); };
  const sorted = plain.slice().sort(function (a, b) { return order(a) < order(b) ? -1 : 1; });
  const searched = new Map(plain.map(function (node) {
    const values = node.said.details.map(function (pair) { return pair[1]; });
    return [node.id, [node.said.name, node.said.sentence].concat(values).join(" ").toLowerCase()];
  }));
  const byId = new Map(plain.map(function (node) { return [node.id, node]; }));
  const nodes = new vis.DataSet(plain);
  const edges = new vis.DataSet(lines.map(function (edge, n) { return Object.assign({ id: "e" + n }, edge); }));
  const network = new vis.Network(document.getElementById("picture"), { nodes: nodes, edges: edges }, settings);
  const about = document.getElementById("about");
  const list = document.getElementById("list");
  const found = document.getElementById("found");
  const find = document.getElementById("find");

  function row(place, name, value) {
    place.append(make("dt", name), make("dd", value));
  }

  function describe(thing) {
    about.replaceChildren(make("p", thing.said.kind, "kind"), make("p", thing.said.name, "name"));
    if (thing.said.sentence) about.append(make("blockquote", thing.said.sentence));
    const details = make("dl");
    thing.said.details.forEach(function (pair) { row(details, pair[0], pair[1]); });
    about.append(details);
  }

  function door(id, words) {
    const item = make("li");
    const button = make("button");
    button.type = "button";
    button.append(make("span", words), byId.get(id).said.name);
    button.addEventListener("click", function () { go(id); });
    item.append(button);
    return item;
  }

  function showNode(id) {
    describe(byId.get(id));
    const ways = make("ul", "", "edges");
    lines.forEach(function (edge) {
      if (edge.from === id) ways.append(door(edge.to, edge.said.name + " → "));
      else if (edge.to === id) ways.append(door(edge.from, "← " + edge.said.name + " – "));
    });
    about.append(ways);
    about.parentElement.scrollTop = 0;
  }

  function go(id) {
    network.selectNodes([id]);
    network.focus(id, { scale: Math.max(network.getScale(), 0.8), animation: false });
    showNode(id);
  }

  network.on("click", function (event) {
    if (event.nodes.length) showNode(event.nodes[0]);
    else if (event.edges.length) describe(edges.get(event.edges[0]));
  });

  function bright(node) {
    return { id: node.id, color: node.color, font: node.font };
  }

  function faint(node) {
    const colours = { background: "#f6f7f8", border: "#d5dae0", highlight: node.color.highlight };
    return { id: node.id, color: colours, font: Object.assign({}, node.font, { color: "#aab2bb" }) };
  }

  function fill() {
    const words = find.value.toLowerCase().trim();
    const fits = sorted.filter(function (node) { return searched.get(node.id).includes(words); });
    const ids = new Set(fits.map(function (node) { return node.id; }));
    list.replaceChildren.apply(list, fits.map(function (node) { return door(node.id, node.said.kind + " "); }));
    found.textContent = words ? fits.length + " found" : "";
    nodes.update(plain.map(function (node) { return ids.has(node.id) ? bright(node) : faint(node); }));
    return fits;
  }

  find.addEventListener("input", fill);
  find.addEventListener("keydown", function (event) {
    const fits = event.key === "Enter" ? fill() : [];
    if (fits.length) go(fits[0].id);
  });
  document.getElementById("whole").addEventListener("click", function () {
    find.value = "";
    fill();
    whole();
  });

  function sign(entry) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const shape = document.createElementNS(svg.namespaceURI, "path");
    svg.setAttribute("width", "34");
    svg.setAttribute("height", "18");
    shape.setAttribute("d", entry.path);
    shape.setAttribute("fill", entry.fill);
    shape.setAttribute("stroke", entry.stroke);
    shape.setAttribute("stroke-width", "2");
    shape.setAttribute("stroke-dasharray", entry.dashes);
    svg.append(shape);
    return svg;
  }

  legend.forEach(function (entry) {
    const item = make("li");
    item.append(sign(entry), entry.name);
    document.getElementById("legend").append(item);
  });
  fill();
  function whole() {
    network.fit({ animation: false });
    const scale = network.getScale() * 0.88;
    const middle = network.getViewPosition();
    const room = document.getElementById("picture").clientWidth * 0.04;
    network.moveTo({ position: { x: middle.x + room / scale, y: middle.y }, scale: scale });
  }

  network.once("afterDrawing", whole);
  window.quoth = { network: network, show: showNode };
})();
