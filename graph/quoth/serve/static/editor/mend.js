// What YASGUI's own parts lack for keyboards and screen readers, added where it stands; and things of this store lead to their pages.
const NAMES = [
  [".CodeMirror textarea", "aria-label", "Query; Escape leaves the field"],
  [".tabsList .addTab", "aria-label", "New tab"],
  [".tabsList .addTab", "role", "tab"],  // a list of tabs may hold nothing else
  [".tabsList .addTab", "aria-selected", "false"],
  [".yasqe_queryButton", "aria-label", "Run the query"],
  [".yasqe_share", "aria-label", "Link to this query"],
  [".tableFilter", "aria-label", "Find in the table"],
  [".tableSizer", "aria-label", "Rows a page"],
  [".closeTab", "aria-hidden", "true"],
  [".yasr .dataTables_wrapper, .yasr_results", "tabindex", "0"],
  [".yasr_results", "role", "region"],
  [".yasr_results", "aria-label", "The answer"],
  [".CodeMirror-scroll, .CodeMirror-vscrollbar, .CodeMirror-hscrollbar", "tabindex", "-1"],
];

function named(root) {
  for (const [where, name, value] of NAMES) {
    for (const one of root.querySelectorAll(where)) if (one.getAttribute(name) !== value) one.setAttribute(name, value);
  }
}

export function mend(root, base) {
  let asked = 0;
  const again = () => { cancelAnimationFrame(asked); asked = requestAnimationFrame(() => named(root)); };
  new MutationObserver(again).observe(root, { childList: true, subtree: true });
  named(root);
  root.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const iri = link?.getAttribute("href") ?? "";
    if (!iri.startsWith(base)) return;
    link.href = `/id/${iri.slice(base.length)}`;
    link.removeAttribute("target");
  }, true);
}
