"""Every command and every piece of Python that the documentation shows does what the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from helpers_docs import FENCE, ROOT, Step, fits, perform, prepare, steps

PAGES = (
    "README.md",
    "docs/python.md",
    "docs/sparql.md",
    "docs/sharing.md",
    "docs/extraction.md",
    "examples/california/README.md",
)
SET_UP = {"git clone", "cd quoth", "make demo", "make test", "make setup", "pip install"}


@pytest.mark.parametrize("name", PAGES)
def test_what_a_page_shows_is_what_happens(name, tmp_path):
    prepare(tmp_path)
    found = steps(ROOT / name)
    assert found, f"{name} shows nothing that can be run"
    for step in found:
        printed = perform(step, tmp_path)
        if step.shown is not None and not fits(step.shown, printed):
            pytest.fail(f"{name} shows for {step.code}\n{step.shown}\nand this is printed:\n{printed}", pytrace=False)


def test_every_page_is_looked_at():
    pages = {p.relative_to(ROOT).as_posix() for p in (ROOT / "docs").glob("*.md")} | {"README.md"}
    assert len(pages) >= 9
    runnable = {p for p in pages if steps(ROOT / p)}
    assert runnable <= {*PAGES, "docs/architecture.md"}  # that one lists signatures


def test_set_up_commands_are_known():
    """What needs a fresh machine is run by the continuous integration; here only that it is spelled as it is there."""
    shown = [
        line
        for kind, body in FENCE.findall((ROOT / "README.md").read_text(encoding="utf-8"))
        if kind == "sh"
        for line in body.splitlines()
    ]
    assert len(shown) >= 2
    for line in shown:
        assert any(line.startswith(known) for known in SET_UP), line
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert {line.split()[1] for line in shown if line.startswith("make ")} <= targets


def test_every_link_leads_somewhere():
    pages = [
        ROOT / "README.md",
        ROOT / "CHANGELOG.md",
        *(ROOT / "docs").glob("*.md"),
        *(ROOT / "examples").rglob("*.md"),
    ]
    checked = 0
    for page in pages:
        for target in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8")):
            if not target.startswith(("http", "mailto")):
                assert (page.parent / target).exists(), f"{page.name}: {target}"
                checked += 1
    assert checked >= 10


@pytest.mark.parametrize(
    ("shown", "printed", "fit"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a\n…\n", "a\nb\nc\n", True),
        ("a\n…\nc\n", "a\nc\n", True),
        ("a …\n", "a b\n", True),
        ("a\n", "a\nb\n", False),
        ("…\nb\n", "a\nc\n", False),
        ("a “b…”\n", "a “bc”\n", False),
    ],
)
def test_a_page_may_leave_out_and_not_change(shown, printed, fit):
    assert fits(shown, printed) is fit


def test_commands_and_python_are_found(tmp_path: Path):
    page = tmp_path / "page.md"
    page.write_text(
        "```console\n$ quoth a '{\n  b }'\nc\n$ quoth d\n```\n\n```python\nprint(1)\n```\n\n```text\n1\n```\n",
        encoding="utf-8",
    )
    assert steps(page) == [
        Step("console", "quoth a '{\n  b }'", "c\n"),
        Step("console", "quoth d", None),
        Step("python", "print(1)\n", "1\n"),
    ]
