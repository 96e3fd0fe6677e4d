"""Stores, pages and browsers for the tests of the web application."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from quoth.resources import folder
from quoth.workspace import Workspace

SCREENSHOTS = Path("build") / "screenshots"
SERIOUS = ("serious", "critical")
WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}


def examples(where: Path) -> Path:
    """A store with the example cases about detainers and a storm, read as a user would have them read."""
    files = sorted(f for case in ("detainers", "storm") for f in (folder("examples") / case).glob("0*"))
    assert len(files) == 14
    assert all(added.fine for added in Workspace(where).add(files))
    return where


def shared_once(base: Path, name: str, make: Callable[[Path], Path]) -> Path:
    """What ``make`` puts into a folder, made once for all processes of a test run."""
    place, begun, done = base / name, base / f"{name}.begun", base / f"{name}.done"
    try:
        begun.touch(exist_ok=False)
    except FileExistsError:
        waited = time.monotonic() + 300
        while not done.exists():
            if time.monotonic() > waited:
                raise TimeoutError(f"{name} is not made") from None
            time.sleep(0.2)
        return place
    make(place)
    done.touch()
    return place


def chromium() -> str:
    """The path of the browser; the test is skipped where there is none."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        pytest.skip("needs Chromium, which is not on the PATH (Debian: apt-get install chromium)")
    return found


@contextmanager
def browsing() -> Iterator[Any]:
    """A browser that reaches nothing but this machine."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


class Visit:
    """One tab: what it asked for, what it complained about."""

    def __init__(self, browser: Any, server: str, **options: Any) -> None:
        self.context = browser.new_context(base_url=server, accept_downloads=True, **{"viewport": WIDE, **options})
        self.hosts: set[str] = set()
        self.complaints: list[str] = []
        self.page = self.context.new_page()
        self.page.on("request", lambda r: self.hosts.add(urlsplit(r.url).hostname or r.url[:20]))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._heard)

    def _heard(self, message: Any) -> None:
        expected = "Failed to load resource" in message.text and "404" in message.text
        if message.type in ("error", "warning") and not expected:
            self.complaints.append(message.text)

    def open(self, path: str) -> Any:
        """Goes to a page of the server and waits until all of it is there."""
        self.answer = self.page.goto(path)
        return self.page

    def follow(self, link: Any) -> None:
        """Clicks on what leads to another page and waits for that one; the page that is left answers nothing in between."""
        with self.page.expect_navigation():
            link.click()

    def keep(self, name: str) -> None:
        """Keeps a picture of the whole page among the artefacts."""
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=True)

    def assert_quiet(self) -> None:
        """Nothing left the machine, nothing broke, no script from a text ran."""
        assert self.hosts <= {"127.0.0.1", "localhost", "data:"}, self.hosts
        assert self.complaints == []
        assert self.page.evaluate("window.__x") is None

    def close(self) -> None:
        """Closes the tab."""
        self.context.close()


def findings(page: Any, besides: tuple[tuple[str, str], ...] = ()) -> list[str]:
    """What axe-core finds serious, with where; ``besides`` names what is conceded, a rule and a part of the element each."""
    from axe_playwright_python.sync_playwright import Axe

    looked = Axe().run(page).response
    assert len(looked["passes"]) > 10, "axe looked at hardly anything"
    return [
        f"{v['id']}: {n['html'][:200]} {n.get('failureSummary', '')[:200]}"
        for v in looked["violations"]
        if v["impact"] in SERIOUS
        for n in v["nodes"]
        if not any(v["id"] == rule and part in n["html"] for rule, part in besides)
    ]


def until(page: Any, expression: str, seconds: float = 20) -> None:
    """Waits until an expression holds; the pages' policy lets no text be run by the page itself, as `wait_for_function` would."""
    end = time.monotonic() + seconds
    while not page.evaluate(expression):
        assert time.monotonic() < end, f"never came true: {expression}"
        page.wait_for_timeout(30)
