"""What the rows of ``graph/edges`` and ``graph/things`` mean for a picture: labels of edges, kinds and words of nodes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePath

from pyoxigraph import NamedNode

from quoth.ask.figure_names import phrase
from quoth.ask.measure_names import measure_name
from quoth.ask.words import excerpt, first_words
from quoth.model import Stance, Verdict
from quoth.rdf import terms as q
from quoth.rdf.concepts import member

LABEL = 80
NARRATOR = "/agent/publisher"
"""How the IRI of a narrator ends whose name no document tells."""
NAMELESS_PUBLISHER = "the publisher, not named"
_SPAN = re.compile(r"/t(\d+)-\d+$")

_LABELS: Mapping[str, tuple[str, bool]] = {
    q.REPORTS.value: ("reports", True),
    q.SPEAKER.value: ("said by", True),
    q.VENUE.value: ("said in", True),
    q.CITES.value: ("cites", True),
    q.DISPUTES.value: ("disputes", True),
    q.IN_STATEMENT.value: ("states", False),
    q.PART_OF.value: ("part of", True),
    q.ISSUER.value: ("issued by", True),
    q.JOINED_TO.value: ("held as", True),
    q.ACTED_ON_BEHALF_OF.value: ("acts for", True),
    q.COUNTS.value: ("counts", True),
}
"""The word of each property, and whether the picture draws it the way it points."""
_FIRST = ("rebuts", "contradicts", "denies", "disputes", "drifts", "states", "said by", "published by", "reports")
_KINDS: Mapping[str, str] = {
    q.DOCUMENT.value: "document",
    q.AGENT.value: "agent",
    q.STATEMENT.value: "statement",
    q.FIGURE.value: "figure",
    q.MEASURE.value: "measure",
    q.COMPARISON.value: "comparison",
}

Row = Mapping[str, str]


def edge_label(edge: str, itself: bool) -> tuple[str, bool]:
    """The label of an edge by its property or verdict (IRI), and whether it is drawn the way it points.

    Args:
        edge: a property, or the verdict of a comparison.
        itself: whether its start stands for itself; a document that speaks in its own voice does not.
    """
    label, forwards = _LABELS.get(edge, ("", True))
    if not label:
        return member(Verdict, NamedNode(edge)).value.replace("-", " "), True
    return ("published by" if label == "said by" and not itself else label), forwards


def read_edge(label: str) -> int:
    """The place of a label in the order in which edges are drawn."""
    return _FIRST.index(label) if label in _FIRST else len(_FIRST)


def attributes(node: str, rows: Sequence[Row]) -> dict[str, str] | None:
    """What a picture knows of a node from its rows of ``graph/things``; None where nothing is known."""
    row = rows[0]
    kind = _KINDS.get(row.get("type", "")) or ("agent" if row.get("known") == "true" else None)
    if kind is None:
        return None
    if kind == "document" and row.get("held") != "true":
        kind = "cited"
    label, title = _WORDS[kind](row, rows)
    found = {"kind": kind, "label": shortened(label or kind), "title": title, "iri": node}
    more = {"document": row.get("home"), "counted": row.get("counted"), "stance": _stance(row)}
    return found | {name: value for name, value in more.items() if value}


def document_name(title: str | None, text: str, publisher: str | None, path: str | None) -> str:
    """What a document is called: by its title, else its first words, its publisher, its file."""
    return title or first_words(text, path) or publisher or PurePath(path or "").name or "document"


def nameless(agent: str) -> str:
    """What an agent (IRI) without a name is called."""
    return NAMELESS_PUBLISHER if agent.endswith(NARRATOR) else "unnamed"


def shortened(text: str) -> str:
    """At most 80 characters."""
    return text if len(text) <= LABEL else text[: LABEL - 1].rstrip() + "…"


def _document(row: Row, rows: Sequence[Row]) -> tuple[str, str]:
    told = ", ".join(filter(None, (row.get("publisher"), row.get("published"))))
    return document_name(row.get("title"), row.get("opening", ""), row.get("publisher"), row.get("path")), told


def _named(row: Row, rows: Sequence[Row]) -> tuple[str, str]:
    return row.get("name") or row.get("label") or nameless(row["node"]), ""


def _measure(row: Row, rows: Sequence[Row]) -> tuple[str, str]:
    return measure_name(row.get("name") or "measure"), ""


def _cited(row: Row, rows: Sequence[Row]) -> tuple[str, str]:
    name = row.get("label") or _last(row["node"])
    return name, row.get("published", "")


def _statement(row: Row, rows: Sequence[Row]) -> tuple[str, str]:
    told = " … ".join(" ".join(found.get("words", "").split()) for found in _in_order(rows)) or "statement"
    return told, told


def _figure(row: Row, rows: Sequence[Row]) -> tuple[str, str]:
    found = _in_order(rows)[0]
    sentence = excerpt(*(found.get(part, "") for part in ("before", "words", "after")))
    return phrase(row.get("printed", "figure"), row.get("counted"), row.get("unit")), sentence


def _comparison(row: Row, rows: Sequence[Row]) -> tuple[str, str]:
    return "comparison", ""


_WORDS: Mapping[str, Callable[[Row, Sequence[Row]], tuple[str, str]]] = {
    "document": _document,
    "cited": _cited,
    "agent": _named,
    "measure": _measure,
    "statement": _statement,
    "figure": _figure,
    "comparison": _comparison,
}


def _in_order(rows: Sequence[Row]) -> list[Row]:
    """One row for each stretch of evidence, as they stand in the text."""
    spans = {row.get("span", ""): row for row in rows if "words" in row}
    return [spans[span] for span in sorted(spans, key=_place)] or [rows[0]]


def _place(span: str) -> int:
    found = _SPAN.search(span)
    return int(found[1]) if found else 0


def _stance(row: Row) -> str | None:
    return member(Stance, NamedNode(row["stance"])).value if "stance" in row else None


def _last(iri: str) -> str:
    return iri.rsplit("/", 1)[-1].replace("-", " ")
