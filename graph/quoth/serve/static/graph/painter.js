// Paints away from the page, so that it never waits: takes a scene as JSON, then looks, and gives back a picture for each.
import { paint } from "./paint.js";
import { Scene } from "./scene.js";

let scene = null;
let canvas = null;

self.onmessage = ({ data }) => {
  if (data.scene) scene = new Scene(JSON.parse(data.scene));
  if (!data.look || !scene) return;
  const look = { ...data.look, way: new Set(data.look.way), hits: new Set(data.look.hits), fresh: new Set(data.look.fresh) };
  scene.hidden = new Set(look.hidden);
  canvas ??= new OffscreenCanvas(1, 1);
  canvas.width = Math.round(look.width * look.ratio);
  canvas.height = Math.round(look.height * look.ratio);
  paint(canvas.getContext("2d"), scene, look);
  const picture = canvas.transferToImageBitmap();
  self.postMessage({ picture, look: data.look }, [picture]);
};
