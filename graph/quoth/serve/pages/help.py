"""The page that explains every word."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from quoth.rdf.meanings import Meaning
from quoth.serve.pages.glossary import Word, glossary, vocabulary
from quoth.serve.pages.rendering import render

_SHOWN = {
    "verdict": "Verdicts: what a comparison concludes",
    "comparability": "Comparability: whether two figures count the same thing",
    "dimension": "Dimensions: in what two figures can differ",
    "change": "Changes: what can happen on the way",
    "kind": "Kinds: which statistic a figure is",
    "comparator": "Comparators: how the printed number bounds what is meant",
    "stance": "Stances: what a speaker does with what is said",
    "quotation": "Quotation: how the words are given",
    "status": "Status: whether people have looked at a conclusion",
    "finding": "Findings: what comes of arithmetic between figures",
    "formula": "Formulas: how figures are worked out from each other",
    "rules": "Rules: what draws conclusions",
}


@dataclass(frozen=True, slots=True)
class Chapter:
    """One vocabulary with its heading."""

    name: str
    heading: str
    words: tuple[Meaning, ...]


@dataclass(frozen=True, slots=True)
class HelpPage:
    """Every word, and the words of the closed vocabularies."""

    words: tuple[Word, ...]
    chapters: tuple[Chapter, ...]


def help_page() -> HelpPage:
    """The view model of the page."""
    chapters = tuple(Chapter(name, heading, tuple(vocabulary()[name].values())) for name, heading in _SHOWN.items())
    return HelpPage(tuple(glossary().values()), chapters)


def help(request: Request) -> Response:
    """The page."""
    return render(request, "help.html", help_page(), title="Help: what the words mean")
