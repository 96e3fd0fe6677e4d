// Draws a scene on a canvas: shapes, colours and places are the server's, the same as in the picture that `quoth view` writes.
import { reach } from "./scene.js";

const FONT = "system-ui, sans-serif";
const LABELLED = 0.28, SHORT = 28;

// look: { x, y, scale } (what of the scene lies in the middle), size, room (how much larger than what is seen), colours, marks: chosen, way, hits, fresh
export function paint(ctx, scene, look) {
  const { width, height, ratio } = look;
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  ctx.setTransform(ratio * look.scale, 0, 0, ratio * look.scale, ratio * (width / 2 - look.x * look.scale), ratio * (height / 2 - look.y * look.scale));
  const half = { x: width / 2 / look.scale, y: height / 2 / look.scale };
  const seen = { left: look.x - half.x, top: look.y - half.y, right: look.x + half.x, bottom: look.y + half.y };
  const faint = look.way.size > 1 || look.hits.size > 0;
  ctx.lineJoin = "round";
  for (const edge of scene.edges) drawEdge(ctx, scene, edge, look, seen, faint);
  for (const node of scene.within(seen.left, seen.top, seen.right, seen.bottom)) {
    if (scene.shown(node)) drawNode(ctx, scene.kinds[node.kind], node, look, faint);
  }
  if (look.scale < LABELLED) beginnings(ctx, scene, look, look.x + half.x / look.room);
}

// from afar no label can be read but those of what the picture is about, which are written beside it as large as the page's words
function beginnings(ctx, scene, look, right) {
  const told = [];
  for (const node of scene.data.begun.map((i) => scene.nodes[i]).filter((one) => scene.shown(one))) {
    const text = node.name.length > SHORT ? `${node.name.slice(0, SHORT - 1).trimEnd()}…` : node.name;
    ctx.font = `600 ${12 / look.scale}px ${FONT}`;
    const wide = ctx.measureText(text).width, tall = 15 / look.scale;
    const left = Math.min(node.x - node.wide / 2, right - wide - 4 / look.scale), top = node.y - tall / 2;
    if (told.some((one) => left < one.left + one.wide && one.left < left + wide && top < one.top + tall && one.top < top + tall)) continue;
    told.push({ left, wide, top });
    ctx.textAlign = "left"; ctx.textBaseline = "middle";
    ctx.strokeStyle = look.colours.paper; ctx.lineWidth = 4 / look.scale;
    ctx.strokeText(text, left, node.y);
    ctx.fillStyle = look.colours.ink;
    ctx.fillText(text, left, node.y);
  }
}

function stands(node, look) { return node.i === look.chosen || look.way.has(node.i) || look.hits.has(node.i); }

function drawEdge(ctx, scene, edge, look, seen, faint) {
  const a = scene.nodes[edge.a], b = scene.nodes[edge.b];
  if (!scene.shown(a) || !scene.shown(b)) return;
  const bend = edge.bulges ? reach(edge, a, b) : 0;
  if (Math.max(a.x, b.x, bend) < seen.left - 200 || Math.min(a.x, b.x) > seen.right + 200) return;
  if (Math.max(a.y, b.y) < seen.top - 60 || Math.min(a.y, b.y) > seen.bottom + 60) return;
  const line = scene.lines[edge.line];
  const onWay = look.way.has(a.i) && look.way.has(b.i);
  const chosen = a.i === look.chosen || b.i === look.chosen;
  ctx.globalAlpha = faint && !onWay && !chosen ? 0.18 : look.scale < 0.25 ? 0.7 : 1;
  ctx.strokeStyle = ctx.fillStyle = look.colours.lines[edge.line];
  ctx.lineWidth = Math.max(line.width * (onWay || chosen ? 1.8 : 1), 0.7 / look.scale);
  ctx.setLineDash(look.scale < 0.25 ? [] : line.dashes);
  ctx.beginPath();
  const route = edge.bulges ? around(ctx, a, b, bend) : across(ctx, a, b, edge.nth);
  ctx.stroke();
  ctx.setLineDash([]);
  if (look.scale > 0.3) arrow(ctx, route.tip, route.way);
  if (look.scale > 0.55 || (chosen && look.scale > 0.35)) words(ctx, edge.label, route.middle, look);
  ctx.globalAlpha = 1;
}

// from the side of one node to the facing side of the next; straight where one stands above the other
function across(ctx, a, b, nth) {
  if (Math.abs(a.x - b.x) < (a.wide + b.wide) / 2) {
    const sign = b.y > a.y ? 1 : -1;
    const start = [a.x, a.y + sign * a.tall / 2], end = [b.x, b.y - sign * b.tall / 2];
    ctx.moveTo(...start); ctx.lineTo(...end);
    return { tip: end, way: [0, sign], middle: [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + 14 * nth] };
  }
  const sign = b.x > a.x ? 1 : -1;
  const start = [a.x + sign * a.wide / 2, a.y], end = [b.x - sign * b.wide / 2, b.y];
  const bend = Math.abs(end[0] - start[0]) * 0.45 * sign;
  ctx.moveTo(...start); ctx.bezierCurveTo(start[0] + bend, start[1], end[0] - bend, end[1], ...end);
  return { tip: end, way: [sign, 0], middle: [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + 14 * nth] };
}

// from right side to right side, outside of whatever stands between
function around(ctx, a, b, out) {
  const start = [a.x + a.wide / 2, a.y], end = [b.x + b.wide / 2, b.y];
  ctx.moveTo(...start); ctx.bezierCurveTo(out, start[1], out, end[1], ...end);
  return { tip: end, way: [-1, 0], middle: [start[0] / 8 + end[0] / 8 + out * 0.75, (start[1] + end[1]) / 2] };
}

function arrow(ctx, tip, way) {
  ctx.beginPath();
  ctx.moveTo(...tip);
  for (const side of [1, -1]) ctx.lineTo(tip[0] - 9 * way[0] + 4.5 * side * way[1], tip[1] - 9 * way[1] + 4.5 * side * way[0]);
  ctx.fill();
}

function words(ctx, text, at, look) {
  ctx.font = `12px ${FONT}`;
  ctx.textAlign = "center"; ctx.textBaseline = "middle";
  ctx.strokeStyle = look.colours.paper; ctx.lineWidth = 4;
  ctx.strokeText(text, ...at);
  ctx.fillText(text, ...at);
}

function drawNode(ctx, kind, node, look, faint) {
  const dim = faint && !stands(node, look);
  ctx.globalAlpha = dim ? 0.25 : 1;
  ctx.fillStyle = kind.fill;
  ctx.strokeStyle = look.colours.borders[node.kind] ?? kind.border;
  ctx.lineWidth = Math.max(2, 1 / look.scale);
  ctx.setLineDash(kind.dashed ? [6, 4] : []);
  ctx.beginPath();
  outline(ctx, look.scale < 0.2 ? "box" : kind.shape, node, kind.radius);
  ctx.fill(); ctx.stroke();
  ctx.setLineDash([]);
  if (look.scale >= LABELLED) label(ctx, kind, node, look);
  if (look.scale > 0.45 && (!node.opened || node.left)) badge(ctx, node, look);
  if (node.i === look.chosen || look.fresh.has(node.i)) ring(ctx, node, look, node.i === look.chosen);
  ctx.globalAlpha = 1;
}

function outline(ctx, shape, { x, y, wide, tall }, radius) {
  const left = x - wide / 2, right = x + wide / 2, top = y - tall / 2, bottom = y + tall / 2;
  if (shape === "hexagon") {
    const slant = Math.min(17, wide / 4);
    polygon(ctx, [[left, y], [left + slant, top], [right - slant, top], [right, y], [right - slant, bottom], [left + slant, bottom]]);
  } else if (shape === "ellipse") ctx.ellipse(x, y, wide / 2, tall / 2, 0, 0, 2 * Math.PI);
  else if (shape === "diamond") polygon(ctx, [[left, y], [x, top], [right, y], [x, bottom]]);
  else if (shape === "triangle") polygon(ctx, [[x, top], [right, bottom], [left, bottom]]);
  else if (shape === "database") {
    ctx.ellipse(x, top + 6, wide / 2, 6, 0, Math.PI, 0);
    ctx.lineTo(right, bottom - 6);
    ctx.ellipse(x, bottom - 6, wide / 2, 6, 0, 0, Math.PI);
    ctx.closePath();
    ctx.moveTo(right, top + 6); ctx.ellipse(x, top + 6, wide / 2, 6, 0, 0, Math.PI);
  } else ctx.roundRect(left, top, wide, tall, Math.min(radius || 3, tall / 2));
}

function polygon(ctx, corners) {
  corners.forEach((corner) => ctx.lineTo(...corner));
  ctx.closePath();
}

function label(ctx, kind, node, look) {
  ctx.font = `14px ${FONT}`;
  ctx.textAlign = "center"; ctx.textBaseline = "middle";
  ctx.fillStyle = kind.inside ? kind.text : look.colours.ink;
  const first = node.y - (node.lines.length - 1) * 9.5;
  node.lines.forEach((line, n) => ctx.fillText(line, node.x, first + n * 19, node.wide - 10));
}

function badge(ctx, node, look) {
  const text = node.left ? `+${node.left}` : "+";
  ctx.font = `600 12px ${FONT}`;
  const wide = Math.max(18, ctx.measureText(text).width + 10);
  const x = node.x + node.wide / 2 - 6, y = node.y - node.tall / 2 + 3;
  ctx.fillStyle = look.colours.paper; ctx.strokeStyle = look.colours.soft; ctx.lineWidth = 1.2;
  ctx.beginPath(); ctx.roundRect(x - wide / 2, y - 9, wide, 18, 9); ctx.fill(); ctx.stroke();
  ctx.fillStyle = look.colours.ink; ctx.textAlign = "center"; ctx.textBaseline = "middle";
  ctx.fillText(text, x, y + 0.5);
}

function ring(ctx, node, look, chosen) {
  ctx.strokeStyle = look.colours.focus;
  ctx.lineWidth = Math.max(chosen ? 4 : 2, (chosen ? 3 : 1.5) / look.scale);
  const out = 4 + ctx.lineWidth / 2;
  ctx.beginPath();
  ctx.roundRect(node.x - node.wide / 2 - out, node.y - node.tall / 2 - out, node.wide + 2 * out, node.tall + 2 * out, 8);
  ctx.stroke();
}
