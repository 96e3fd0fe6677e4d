// Side notes follow the text: the notes of what is in view are lit, and the first of them is scrolled to.
// Where nothing in view has a note, the one that was passed last stays lit.
export function follow(text, notes) {
  const byThing = new Map();
  for (const note of notes.querySelectorAll("[data-for]")) byThing.set(note.dataset.for, note);
  const marks = [...text.querySelectorAll("[data-thing]")].filter((mark) => byThing.has(mark.dataset.thing));
  const seen = new Map();

  const passed = () => {
    const above = marks.filter((mark) => mark.getBoundingClientRect().top < innerHeight * 0.45);
    return above.length ? above[above.length - 1].dataset.thing : null;
  };

  const settle = () => {
    const inView = [...byThing.keys()].filter((thing) => (seen.get(thing) || 0) > 0);
    const lit = inView.length ? inView : [passed()];
    for (const [thing, note] of byThing) note.classList.toggle("now", lit.includes(thing));
    const first = byThing.get(lit[0]);
    if (first && getComputedStyle(notes).position === "sticky" && !notes.matches(":hover, :focus-within")) {
      notes.scrollTop = first.offsetTop - 8; // the notes are positioned, so offsets count from their own top
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
  for (const mark of marks) watcher.observe(mark);
  // A jump from one stretch without notes to another passes marks that the watcher is never told of.
  addEventListener("scrollend", settle);

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
