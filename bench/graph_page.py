"""Five thousand things on the graph page: how long the server needs, how heavy the page is, and whether the browser stalls.

    python bench/graph_page.py [STORE]      # a store of bench/archive.py; without one, a small archive is made

Prints, for pictures of 300 and of 5,000 things: the server's time, bytes with and without compression, the time until the graph
is painted, the longest task of the page's own thread while it loads, and while it is dragged and zoomed for three seconds.
"""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import httpx
from playwright.sync_api import Page, sync_playwright

from quoth.resources import folder
from quoth.store import open_store

_WATCH = """() => {
  window.longest = 0;
  new PerformanceObserver((list) => { for (const one of list.getEntries()) window.longest = Math.max(window.longest, one.duration); })
    .observe({ type: "longtask", buffered: true });
}"""
_PAINTED = "Number(document.getElementById('graph').dataset.painted ?? 0)"
_STATIC = ("quoth.css", "quoth.js", "follow.js", "job.js", "take.js", "graph/graph.css")


def main() -> None:
    """Measures and prints."""
    if len(sys.argv) > 1:
        measured(Path(sys.argv[1]))
        return
    with tempfile.TemporaryDirectory() as place:
        store = Path(place) / "store"
        archive = Path(__file__).with_name("archive.py")
        subprocess.run([sys.executable, str(archive), str(store), "--documents", "400"], check=True)
        measured(store)


def measured(store: Path) -> None:
    """The figures for one store."""
    with open_store(store).view() as view:
        begin = view.documents()[0].iri
    command = [sys.executable, "-m", "quoth", "serve", "--store", str(store), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        url = next(found[0] for line in server.stderr if (found := re.search(r"http://\S+:\d+", line)))
        try:
            print(
                "things  edges  server s  again   KB  KB gzip  painted ms  longest task ms: loading  moving  frames/s"
            )
            for most in (300, 5_000):
                one(url, begin, most)
            neighbours(url, begin)
        finally:
            server.terminate()


def one(url: str, begin: str, most: int) -> None:
    """A line for a picture of so many things."""
    path = f"{url}/graph?from={begin}&steps=8&most={most}"
    began = time.perf_counter()
    html = httpx.get(path, timeout=300, headers={"accept": "text/html"}).content
    server = time.perf_counter() - began
    began = time.perf_counter()
    httpx.get(path, timeout=300, headers={"accept": "text/html"})
    again = time.perf_counter() - began
    static = folder("serve/static")
    scripts = [*(static / name for name in _STATIC), *sorted((static / "graph").glob("*.js"))]
    weight = len(gzip.compress(html, 4)) + sum(len(gzip.compress(file.read_bytes(), 4)) for file in scripts)
    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.route(re.compile(r"/graph\?"), lambda route: route.fulfill(body=html, content_type="text/html"))
        page.add_init_script(f"({_WATCH})()")
        page.set_default_timeout(300_000)
        page.goto(path, wait_until="commit")
        while not page.evaluate(_PAINTED):
            page.wait_for_timeout(10)
        painted = page.evaluate("performance.now()")
        sizes = page.evaluate("[window.quoth.scene.nodes.length, window.quoth.scene.edges.length]")
        loading = page.evaluate("window.longest")
        moving, frames = moved(page)
        browser.close()
    print(
        f"{sizes[0]:6} {sizes[1]:6} {server:9.2f} {again:6.2f} {len(html) / 1024:4.0f} {weight / 1024:8.0f} {painted:11.0f}"
        f" {loading:25.0f} {moving:7.0f} {frames:9.0f}"
    )


def moved(page: Page) -> tuple[float, float]:
    """The longest task and the frames a second while the whole picture is dragged and zoomed for three seconds."""
    page.evaluate("window.longest = 0; window.quoth.stage.whole(); null")
    frames = page.evaluate(
        """() => new Promise((done) => {
          const began = performance.now();
          let n = 0;
          const step = (now) => {
            n += 1;
            window.quoth.stage.move(Math.sin(n / 9) * 25, Math.cos(n / 7) * 18);
            if (n % 5 === 0) window.quoth.stage.zoom(n % 40 < 20 ? 1.08 : 1 / 1.08);
            if (now - began < 3000) requestAnimationFrame(step); else done(1000 * n / (now - began));
          };
          requestAnimationFrame(step);
        })"""
    )
    return page.evaluate("window.longest"), frames


def neighbours(url: str, begin: str) -> None:
    """How long opening one thing takes, over fifty things near the beginning."""
    found = httpx.get(f"{url}/graph/scene?from={begin}&steps=4&most=200", timeout=60).json()
    times = []
    for node in found["nodes"][:50]:
        began = time.perf_counter()
        httpx.get(f"{url}/graph/scene", params={"from": node[0]}, timeout=60).raise_for_status()
        times.append(1000 * (time.perf_counter() - began))
    times.sort()
    print(
        f"the neighbours of one thing, {len(times)} things: median {times[len(times) // 2]:.0f} ms, p95 {times[-3]:.0f} ms"
    )


if __name__ == "__main__":
    main()
