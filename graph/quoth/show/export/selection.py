"""The part of a store's quads that some documents make up, with what is concluded and decided about them alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from pyoxigraph import NamedNode, Quad

_DOCUMENT = "/d/"


def about(quads: Iterable[Quad], documents: Collection[str]) -> list[Quad]:
    """The quads of these documents (IRIs), and the conclusions and judgements that lean on no other document."""
    subjects: dict[str, list[Quad]] = defaultdict(list)
    for quad in quads:
        subjects[_name(quad.subject)].append(quad)
    kept = {name for name, found in subjects.items() if _belongs(name, found, documents)}
    waiting = sorted(kept)
    while waiting:
        for target in _targets(subjects[waiting.pop()]):
            if target in subjects and target not in kept and not _foreign(target, documents):
                kept.add(target)
                waiting.append(target)
    return [quad for name in sorted(kept) for quad in subjects[name] if not _leads_away(quad, documents)]


def _belongs(name: str, quads: Iterable[Quad], documents: Collection[str]) -> bool:
    if _home(name) is not None:
        return _home(name) in documents
    homes = {_home(target) for target in _targets(quads)} - {None}
    return bool(homes) and all(home in documents for home in homes)


def _home(name: str) -> str | None:
    """The IRI of the document that a thing belongs to, by the form of its own IRI."""
    base, found, rest = name.partition(_DOCUMENT)
    return f"{base}{found}{rest.split('/', 1)[0]}" if found else None


def _foreign(name: str, documents: Collection[str]) -> bool:
    home = _home(name)
    return home is not None and home not in documents


def _leads_away(quad: Quad, documents: Collection[str]) -> bool:
    return isinstance(quad.object, NamedNode) and _foreign(quad.object.value, documents)


def _targets(quads: Iterable[Quad]) -> list[str]:
    return [quad.object.value for quad in quads if isinstance(quad.object, NamedNode)]


def _name(term: object) -> str:
    return term.value if isinstance(term, NamedNode) else str(term)
