"""What a user names: a document by IRI, file name or title, or any other thing by IRI."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quoth.ask import Compared, Derived, FigureIn, Reader
from quoth.ask import find as find_figures
from quoth.errors import NotFound, WrongCall
from quoth.model import Agent, CitedDocument, Comparison, Extraction, Figure, Statement
from quoth.rdf import own_iri
from quoth.rdf import terms as q
from quoth.store import Held, View

_NAME = re.compile(r"[^\s<>\"{}|\\^`]+")
"""What can be an IRI at all; words with blanks, say, ask for figures."""

Thing = Figure | Statement | Agent | CitedDocument | Comparison | None


@dataclass(frozen=True, slots=True)
class Shown:
    """A thing and the extraction it stands in; ``thing`` is ``None`` for the document itself.

    Of a comparison ``compared`` has both sides, and ``extraction`` is that of side a.
    """

    extraction: Extraction
    thing: Thing
    derived: tuple[Derived, ...] = ()
    compared: Compared | None = None


def document_named(view: View, what: str) -> Held:
    """The one document with this IRI (or its end), file name or title.

    Raises:
        NotFound: when none or several fit, naming them.
    """
    near = _documents_named(view, what)
    if len(near) == 1:
        return near[0]
    if near:
        raise NotFound(f"{len(near)} documents fit {what!r}", hint=", ".join(d.iri for d in near[:5]))
    raise NotFound(f"no document {what!r}", hint="quoth list shows those held")


def _documents_named(view: View, what: str) -> list[Held]:
    """Those with this very name; else those that have it in their title."""
    held = view.documents()
    exact = [d for d in held if what in (d.iri, d.path, d.url, d.title)]
    return (
        exact or [d for d in held if _is_name(d, what)] or [d for d in held if what.lower() in (d.title or "").lower()]
    )


def _is_name(document: Held, what: str) -> bool:
    """Whether this is a name of the document, and not only a word of its title."""
    file = (document.path or "").rsplit("/", 1)[-1]
    return what in (document.iri, document.path, document.url, document.title, file) or document.iri.endswith(
        f"/{what}"
    )


def things_named(view: View, what: str, base: str) -> tuple[Shown, ...]:
    """Whatever fits: a thing by IRI, a comparison by id, a document or agent by name, else figures by number or words."""
    if not what.strip():
        raise WrongCall("nothing to show", hint="give a document, a figure (33,000), words or an IRI")
    by_iri = tuple(_by_iri(view, what))
    if by_iri:
        return by_iri
    compared = compared_named(view, base, what)
    if compared is not None:
        return (Shown(compared.a, compared.comparison, compared=compared),)
    documents = _documents_named(view, what)
    # "14,000" asks for the figure, also where one headline has it
    if len(documents) == 1 and (_is_name(documents[0], what) or not any(c.isdecimal() for c in what)):
        return (Shown(view.extraction(documents[0].iri), None),)
    agents = tuple(_agents_named(view, what.strip()))
    if agents:
        return agents
    found = find_figures(Reader(view), what).figures
    if found or len(documents) != 1:
        return tuple(_shown(view, f.extraction, f.figure) for f in found)
    return (Shown(view.extraction(documents[0].iri), None),)


def whole_iri(base: str, kind: str, what: str) -> str:
    """An IRI as it is; of an id, as ``quoth contradictions`` prints it, the IRI."""
    what = what.strip().strip("<>")
    return what if "/" in what or ":" in what else f"{base}{kind}/{what}"


def compared_named(view: View, base: str, what: str) -> Compared | None:
    """The comparison of this IRI or id, with both its sides; None where there is none."""
    iri = whole_iri(base, "comparison", what)
    if "/comparison/" not in iri or not _NAME.fullmatch(iri):
        return None
    side = next((str(x.object).strip("<>") for x in view.about(iri) if x.predicate == q.A), None)
    met = view.comparisons(of=side) if side is not None else ()
    found = next((c for c in met if own_iri(c) == iri), None)
    return Reader(view).compared(found) if found is not None else None


def _agents_named(view: View, name: str) -> Iterator[Shown]:
    """The agents that a document calls just so, document by document."""
    called = {iri: iri.partition("/agent/")[0] for iri in view.named(name) if "/d/" in iri}
    for home in sorted(set(called.values())):
        extraction = view.extraction(home)
        yield from (Shown(extraction, agent) for agent in extraction.agents if agent.iri in called)


def _by_iri(view: View, iri: str) -> Iterator[Shown]:
    document, found, _ = iri.partition("/d/")
    if not found:
        return
    home = "/d/".join((document, iri.split("/d/", 1)[1].split("/", 1)[0]))
    try:
        extraction = view.extraction(home)
    except NotFound:
        return
    if iri == home:
        yield Shown(extraction, None)
    for things in (extraction.figures, extraction.statements, extraction.agents, extraction.cited):
        yield from (_shown(view, extraction, thing) for thing in things if thing.iri == iri)


def _shown(view: View, extraction: Extraction, thing: Figure | Statement | Agent | CitedDocument) -> Shown:
    """A thing; a figure with what follows from it."""
    return Shown(extraction, thing, Reader(view).derived(thing.iri) if isinstance(thing, Figure) else ())


def figures_named(view: View, what: str) -> tuple[FigureIn, ...]:
    """The figures that fit a number, words or an IRI."""
    return find_figures(Reader(view), what).figures


def document_called(view: View, what: str | None) -> str | None:
    """The IRI of the document that is called just so (IRI, title, file, file name), else what was asked for."""
    held = view.documents() if what is not None else ()
    return next(
        (d.iri for d in held if what in (d.iri, d.title, d.path, d.url, (d.path or "").rsplit("/", 1)[-1])), what
    )


def words_of(compared: Compared) -> str:
    """The words that a comparison may be asked for by: its explanation, its figures' slots, its statements."""
    comparison = compared.comparison
    parts = [comparison.explanation]
    for side, extraction in ((comparison.a, compared.a), (comparison.b, compared.b)):
        parts += [
            f"{f.printed} {f.counted or ''} {' '.join(f.scope.place)}"
            for f in extraction.figures
            if f.iri == side.thing
        ]
        parts += [
            s.text(extraction.document.text) for x in extraction.statements if x.iri == side.thing for s in x.content
        ]
    return " ".join(parts)
