// Copying the citation, and the picture as pixels: made here from the SVG that is on the page.
export function offer() {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.addEventListener("click", async () => {
      const said = document.getElementById(button.dataset.copy).textContent;
      await navigator.clipboard.writeText(said);
      button.textContent = "Copied";
    });
  }
  for (const button of document.querySelectorAll("[data-png]")) {
    button.addEventListener("click", () => save(document.querySelector(`#${button.dataset.png} svg`)));
  }
}

async function save(svg) {
  const size = svg.viewBox.baseVal;
  const image = new Image();
  const copy = svg.cloneNode(true);
  copy.setAttribute("width", size.width);
  copy.setAttribute("height", size.height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  const sharp = Math.min(2, 8000 / Math.max(size.width, size.height));
  canvas.width = size.width * sharp;
  canvas.height = size.height * sharp;
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const pixels = await new Promise((done) => canvas.toBlob(done, "image/png"));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(pixels);
  link.download = "quoth-picture.png";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
