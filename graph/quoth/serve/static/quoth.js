// Every page works without this; it adds what only a script can do.
import { follow } from "./follow.js";
import { watch } from "./job.js";
import { offer } from "./take.js";

for (const hidden of document.querySelectorAll(".scripted[hidden]")) hidden.hidden = false;

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const box = document.getElementById("q");
    if (box) { event.preventDefault(); box.focus(); box.select(); }
  }
});

// files that are dropped anywhere on the form end in its file field
const drop = document.querySelector(".drop");
if (drop) {
  const form = drop.closest("form");
  const field = drop.querySelector("input[type=file]");
  form.addEventListener("dragover", (event) => { event.preventDefault(); drop.classList.add("over"); });
  form.addEventListener("dragleave", () => drop.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    drop.classList.remove("over");
    if (event.dataTransfer.files.length) { event.preventDefault(); field.files = event.dataTransfer.files; }
  });
}

// a picture that is a little too wide is made smaller; one that could not be read then is scrolled
const READABLE = 0.75;
for (const picture of document.querySelectorAll(".canvas > .picture")) {
  const room = () => picture.parentElement.clientWidth - 16;
  const fit = () => picture.classList.toggle("fits", room() >= READABLE * picture.viewBox.baseVal.width);
  fit();
  window.addEventListener("resize", fit);
}

const text = document.querySelector(".text");
const notes = document.querySelector(".notes");
if (text && notes) follow(text, notes);
const job = document.getElementById("job");
if (job) watch(job);
offer();
