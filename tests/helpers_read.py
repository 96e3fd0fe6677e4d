"""Texts, pages and PDFs for the tests of the reading room. All people, bodies and places are made up."""

from __future__ import annotations

from pathlib import Path

SHARED = Path(__file__).resolve().parents[2] / "shared"
SENTENCE = "The permit office of Harbor said on Friday that it had issued 4,500 permits since the spring."
ARTICLE = (
    "- The Harbor Gazette - Friday, February 6, 2026\n\n"
    f"{SENTENCE}\n\n"
    "Ada Quill, who runs the office, said that 300 more wait for a signature.\n\n"
    "Advertisement\nAdvertisement\n\n"
    "The council will meet on Tuesday.\n\n"
    "• Ben Stone can be reached at bstone@gazette.example.\n\n"
    "Copyright © 2026 The Harbor Gazette, LLC. Click here for reprints.\n\n"
    "Please see our comment policy first."
)
PARAGRAPHS = (
    SENTENCE,
    "Ada Quill, who runs the office, said that 300 more wait for a signature and that the council had asked for a list.",
    "The council meets again on Tuesday to talk about what a permit costs in the other towns of the coast.",
)


def web_page(*, head: str = "", body: str | None = None) -> str:
    """A saved page with navigation around an article."""
    article = body if body is not None else "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body><nav><a href='/'>Home</a> <a href='/n'>News"
        f"</a></nav><article>{article}</article><footer>About Contact</footer></body></html>"
    )
