// A job's page fetches itself until the job is over, and takes over the part that changed.
export async function watch(job) {
  let current = job;
  while (current.dataset.over === "no") {
    await new Promise((done) => setTimeout(done, 700));
    const answer = await fetch(location.href, { headers: { accept: "text/html" } }).catch(() => null);
    if (!answer || !answer.ok) continue;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("job");
    if (!fresh) return;
    if (fresh.innerHTML !== current.innerHTML || fresh.dataset.over !== current.dataset.over) {
      current.replaceChildren(...fresh.childNodes);
      current.dataset.over = fresh.dataset.over;
    }
  }
}
