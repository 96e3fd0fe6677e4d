// Side notes follow the text: the notes of what is in view are lit, and the first of them is scrolled to.
export function follow(text, notes) {
  const byThing = new Map();
  for (const note of notes.querySelectorAll("[data-for]")) byThing.set(note.dataset.for, note);
  const seen = new Map();

  const settle = () => {
    let first = null;
    for (const [thing, note] of byThing) {
      const now = (seen.get(thing) || 0) > 0;
      note.classList.toggle("now", now);
      if (now && !first) first = note;
    }
    if (first && getComputedStyle(notes).position === "sticky" && !notes.matches(":hover, :focus-within")) {
      notes.scrollTop = first.offsetTop - notes.offsetTop - 8;
    }
  };

  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const thing = entry.target.dataset.thing;
      const before = seen.get(thing) || 0;
      const was = entry.target.dataset.seen === "1";
      if (entry.isIntersecting !== was) seen.set(thing, before + (entry.isIntersecting ? 1 : -1));
      entry.target.dataset.seen = entry.isIntersecting ? "1" : "0";
    }
    settle();
  }, { rootMargin: "-8% 0px -55% 0px" });
  for (const mark of text.querySelectorAll("[data-thing]")) watcher.observe(mark);

  const light = (thing, on) => {
    for (const mark of text.querySelectorAll(`[data-thing="${CSS.escape(thing)}"]`)) mark.classList.toggle("lit", on);
  };
  for (const [thing, note] of byThing) {
    note.addEventListener("pointerenter", () => light(thing, true));
    note.addEventListener("pointerleave", () => light(thing, false));
    note.addEventListener("focusin", () => light(thing, true));
    note.addEventListener("focusout", () => light(thing, false));
  }
}
