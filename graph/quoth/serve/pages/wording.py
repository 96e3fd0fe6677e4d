"""Figures by the words around them: an index of the texts held, for a search that reads nothing more from the store."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quoth.ask.words import stems
from quoth.serve.pages import asking
from quoth.show.words import NO_STOP_BEHIND
from quoth.store import View
from quoth.store.lookup import document_of

_PLACE = re.compile(r"/f(\d+)-(\d+)$")
_STOP = re.compile(NO_STOP_BEHIND + r"[.!?][\"”’')\]]*\s|\n\s*\n")
_REACH = 600


@dataclass(frozen=True, slots=True)
class Wording:
    """The texts of a store by document (IRI), its figures by document, and the words of each figure's own slots."""

    texts: Mapping[str, str]
    figures: Mapping[str, Sequence[str]]
    slots: Mapping[str, str]

    def find(self, words: Sequence[str], documents: Iterable[str]) -> Iterator[str]:
        """The figures (IRIs) of these documents, in their order, that have all the words (stems) in or around them."""
        for document in documents:
            text = self.texts.get(document, "")
            lower = text.lower()
            for figure in self.figures.get(document, ()):
                own = self.slots.get(figure, "")
                if all(word in lower or word in own for word in words) and self._fits(figure, text, own, words):
                    yield figure

    def fits(self, figure: str, words: Sequence[str]) -> bool:
        """Whether one figure (IRI) has all the words in or around it."""
        return self._fits(figure, self.texts.get(document_of(figure), ""), self.slots.get(figure, ""), words)

    def _fits(self, figure: str, text: str, own: str, words: Sequence[str]) -> bool:
        return set(words) <= stems(f"{own} {self.sentence(figure, text)}")

    @staticmethod
    def sentence(figure: str, text: str) -> str:
        """The sentence around a figure, roughly, by the place that its IRI tells."""
        place = _PLACE.search(figure)
        if place is None or not text:
            return ""
        start, end = int(place[1]), int(place[2])
        before = [m.end() for m in _STOP.finditer(text, max(0, start - _REACH), start)]
        after = _STOP.search(text, end, end + _REACH)
        begin = before[-1] if before else _word_from(text, max(0, start - _REACH))
        return text[begin : after.start() + 1 if after else _word_to(text, end + _REACH)]


def _word_from(text: str, offset: int) -> int:
    """Where the first whole word at or behind an offset begins."""
    return offset and text.find(" ", offset) + 1


def _word_to(text: str, offset: int) -> int:
    """Where the last whole word before an offset ends."""
    found = text.rfind(" ", 0, offset) if offset < len(text) else len(text)
    return found if found > 0 else offset


def wording(view: View) -> Wording:
    """The index of a view."""
    texts = {row["document"]: row["text"] for row in asking.rows(view, "documents/texts")}
    slots: defaultdict[str, str] = defaultdict(str)
    for row in asking.rows(view, "figures/words"):
        slots[row["thing"].removesuffix("/scope")] += f" {row['text'].lower()}"
    figures: defaultdict[str, list[str]] = defaultdict(list)
    for figure in sorted(slots, key=_order):
        figures[document_of(figure)].append(figure)
    return Wording(texts, figures, slots)


def _order(figure: str) -> tuple[str, int]:
    place = _PLACE.search(figure)
    return document_of(figure), int(place[1]) if place else 0
