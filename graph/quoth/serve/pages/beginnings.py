"""What a request wants to see of the graph: where it begins, how far it goes, what is opened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from starlette.requests import Request

from quoth.ask import understand
from quoth.errors import NotFound
from quoth.serve.pages.catalogue import papers, voices
from quoth.serve.pages.lists import matches
from quoth.serve.pages.memo import remembered
from quoth.serve.pages.search import fitting
from quoth.show.picture.looks import KINDS
from quoth.store import View

MOST, USUAL = 5_000, 300
"""How many things a picture may hold, and how many it holds unless more are asked for."""
STEPS = 8
"""How many steps it may go from where it begins."""
_BEGINNINGS, _NAMED, _LONGEST = 6, 20, 2_000


@dataclass(frozen=True, slots=True)
class Asked:
    """What is wanted; ``opened`` counts how many pages of edges each thing (IRI) shows, ``free`` says that nobody said how much."""

    begun: tuple[str, ...]
    to: str
    steps: int
    opened: Mapping[str, int]
    most: int
    kinds: frozenset[str]
    words: str
    free: bool = False

    def nearer(self) -> Iterator[Asked]:
        """The same, and ever less of it where nobody said how much: first a step less, then fewer of the latest documents."""
        yield self
        if self.free:
            yield replace(self, steps=1)
            for count in () if self.words else (3, 2, 1):
                yield replace(self, steps=1, begun=self.begun[:count])


def asked(request: Request, view: View) -> Asked:
    """What the parameters of a request ask for, within what is allowed.

    Raises:
        NotFound: when nothing fits the words, or the store is empty; WrongCall: when the words say nothing.
    """
    params = request.query_params
    words = params.get("q", "").strip()[:400]
    named = tuple(dict.fromkeys(iri[:_LONGEST] for iri in params.getlist("from")[:_NAMED] if iri))
    begun = named or (_fitting(request, view, words) if words else _latest(request))
    return Asked(
        begun,
        params.get("to", "")[:_LONGEST],
        number(params.get("steps"), 1 if named else 2, STEPS),
        Counter(iri[:_LONGEST] for iri in params.getlist("open")),
        number(params.get("most"), USUAL, MOST),
        frozenset(kind for kind in params.getlist("kind") if kind in KINDS),
        words,
        not named and not any(name in params for name in ("steps", "to", "open", "most")),
    )


def number(said: str | None, usual: int, most: int) -> int:
    """A whole number from 1 to ``most``; what is none is ``usual``."""
    return min(max(int(said), 1), most) if said and said.isascii() and said.isdecimal() and len(said) < 7 else usual


def _latest(request: Request) -> tuple[str, ...]:
    """The latest documents."""
    found = tuple(paper.iri for paper in remembered(request, "papers", papers)[:_BEGINNINGS])
    if not found:
        raise NotFound("the store holds no document yet")
    return found


def _fitting(request: Request, view: View, words: str) -> tuple[str, ...]:
    """Whoever is called so, else the figures that fit."""
    wanted = understand(words)
    if wanted.iri is not None:
        return (wanted.iri,)
    speakers = (v.iri for v in remembered(request, "voices", voices) if matches(v.name, words))
    found = tuple(islice(speakers, _BEGINNINGS)) if any(char.isalpha() for char in words) else ()
    found = found or tuple(iri for iri, _ in islice(fitting(request, view, wanted), _BEGINNINGS))
    if not found:
        raise NotFound(f"nothing fits “{words}”")
    return found
