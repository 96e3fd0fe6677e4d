"""Five thousand things on the graph page: how long the server needs, how heavy the page is, and whether the browser stalls.

    python bench/graph_page.py [STORE]      # a store of bench/archive.py; without one, a small archive is made

Prints, for pictures of 300 and of 5,000 things: the server's time, bytes with and without compression, the time until the graph
is painted, and the longest task of the page's own thread while it loads and while it is dragged and zoomed for three seconds, in time
of the processor (which a busy machine disturbs less) and of the clock.
"""

from __future__ import annotations

import gzip
import json
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

_PAINTED = "Number(document.getElementById('graph')?.dataset.painted ?? 0)"
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
    html, server = got(path)
    again, once_more = got(path)
    assert again == html
    static = folder("serve/static")
    scripts = [*(static / name for name in _STATIC), *sorted((static / "graph").glob("*.js"))]
    weight = len(gzip.compress(html, 4)) + sum(len(gzip.compress(file.read_bytes(), 4)) for file in scripts)
    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.set_default_timeout(300_000)
        page.route(re.compile(r"/graph\?"), lambda route: route.fulfill(body=html, content_type="text/html"))
        browser.start_tracing(page=page, categories=["toplevel", "disabled-by-default-devtools.timeline"])
        page.goto(path, wait_until="commit")
        while not page.evaluate(_PAINTED):
            page.wait_for_timeout(10)
        painted = page.evaluate("performance.now()")
        sizes = page.evaluate("[window.quoth.scene.nodes.length, window.quoth.scene.edges.length]")
        loading = longest(browser.stop_tracing())
        browser.start_tracing(page=page, categories=["toplevel", "disabled-by-default-devtools.timeline"])
        frames = moved(page)
        moving = longest(browser.stop_tracing())
        browser.close()
    print(
        f"{sizes[0]:6} {sizes[1]:6} {server:9.2f} {once_more:6.2f} {len(html) / 1024:5.0f} {weight / 1024:8.0f} {painted:10.0f}"
        f" {loading[0]:11.0f} {loading[1]:7.0f} {moving[0]:11.0f} {moving[1]:7.0f} {frames:9.0f}"
    )


def got(path: str) -> tuple[bytes, float]:
    """A page, and how many seconds the server took."""
    began = time.perf_counter()
    answer = httpx.get(path, timeout=300, headers={"accept": "text/html"}).raise_for_status()
    return answer.content, time.perf_counter() - began


def longest(trace: bytes) -> tuple[float, float]:
    """The longest task of the page's own thread: milliseconds of its processor time, and of the clock."""
    events = json.loads(trace)["traceEvents"]
    mains = {
        (e["pid"], e["tid"]) for e in events if e["name"] == "thread_name" and e["args"]["name"] == "CrRendererMain"
    }
    tasks = [e for e in events if (e["pid"], e["tid"]) in mains and e["name"].endswith("RunTask") and "dur" in e]
    assert tasks, "the trace holds no task of the page"
    return max(e.get("tdur", 0) for e in tasks) / 1000, max(e["dur"] for e in tasks) / 1000


def moved(page: Page) -> float:
    """Frames a second while the whole picture is dragged and zoomed for three seconds."""
    frames: float = page.evaluate(
        """() => new Promise((done) => {
          window.quoth.stage.whole();
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
    return frames


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
