"""Lists of things: documents, comparisons, queries, answers and counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from quoth.ask.answer import Answer
from quoth.ask.disputes import dispute, numbers_of
from quoth.ask.library import Query
from quoth.ask.parts import Compared
from quoth.model import Document, Verdict
from quoth.rdf.comparisons import own_iri
from quoth.show.denying import denier
from quoth.show.terminal.paper import WIDTH, words
from quoth.show.terminal.trace import differing, drift_words, side_words, teller_words
from quoth.show.words import clean, counted_out

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

_STYLES = {verdict: "bold red" if verdict.opposes else "bold green" for verdict in Verdict} | {
    Verdict.DRIFTS: "bold magenta",
    Verdict.INCOMPARABLE: "bold",
}
_NARROWEST = 12


def _table(*columns: str) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column in columns:
        table.add_column(words(clean(column)), overflow="fold")
    return table


def _lines(entries: Iterable[RenderableType], nothing: str) -> RenderableType:
    from rich.console import Group

    parts = [part for entry in entries for part in (entry, words(""))]
    return Group(*parts[:-1]) if parts else words(nothing)


def documents_table(documents: Iterable[Document], figures: Mapping[str, int] | None = None) -> RenderableType:
    """The documents held; ``figures`` counts those of each document IRI."""
    counts = figures or {}
    return _lines((_document(document, counts.get(document.iri)) for document in documents), "No documents yet.")


def _document(document: Document, figures: int | None) -> Text:
    title = clean(document.title or document.path or "no title")
    date = document.published.text if document.published else "no date"
    language = "" if document.extractable else f", not read: its language is {clean(document.language)}"
    count = "" if figures is None else f", {counted_out(figures, 'figure')}"
    about = f"{clean(document.publisher or 'publisher unknown')}, {date}, {document.kind}{count}{language}"
    return words((title, "bold"), f"\n  {about}\n  ", (clean(document.iri), "dim"))


def comparisons_table(
    comparisons: Iterable[Compared], nothing: str = "Nothing here contradicts anything else.", *, ids: bool = False
) -> RenderableType:
    """A card a comparison: the verdict, both sides, in what they differ and why; ``nothing`` where there is none.

    ``ids`` of those that a store holds are what ``quoth judge`` calls them.

    One dispute has one card, the first: of the pairs that set the same two numbers against each other only who and where is told.
    So it is with those that go together, where the same changed on the way. Each has its id: one may be wrong and the others right.
    """
    cards: dict[object, list[Compared]] = {}
    for compared in comparisons:
        cards.setdefault(dispute(compared) if compared.comparison.verdict.opposes else _together(compared), []).append(
            compared
        )
    return _lines((_card(*pairs, ids=ids) for pairs in cards.values()), nothing)


def _together(compared: Compared) -> object:
    """What pairs that go together share: verdict, both numbers and units, and what changed; else the pair alone."""
    comparison, numbers = compared.comparison, numbers_of(compared)
    changed = tuple(map(drift_words, comparison.drift))
    return (comparison.verdict, numbers, changed) if numbers else (comparison.a.thing, comparison.b.thing)


def _card(compared: Compared, *again: Compared, ids: bool) -> RenderableType:
    from rich.console import Group
    from rich.padding import Padding

    comparison = compared.comparison
    id_ = _id(compared) if ids else ""
    verdict = words((comparison.verdict.value, _STYLES[comparison.verdict]), (f"  {differing(compared)}", "dim"))
    lines = [
        words(("A  ", "bold"), side_words(comparison.a.thing, compared.a, denier(comparison, compared.a))),
        words(("B  ", "bold"), side_words(comparison.b.thing, compared.b)),
        *(words(("drift  ", "magenta"), drift_words(drift)) for drift in comparison.drift),
        words(clean(comparison.explanation)),
        words((f"rule {clean(comparison.rule)}{id_}", "dim")),
        *([words((f"the same two numbers in {counted_out(len(again), 'more pair')}:", "dim"))] if again else []),
        *(
            words((f"· {_teller(c)} – {teller_words(c.comparison.b.thing, c.b)}{_id(c) if ids else ''}", "dim"))
            for c in again
        ),
    ]
    return Group(verdict, Padding(Group(*lines), (0, 0, 0, 2)))


def label_words(label: str, confidence: float, explanation: str) -> Text:
    """Whether the one of two passages bears out the other, told below what was found between them."""
    return words(f"as a whole: {label} ({confidence:.2f}): {clean(explanation)}")


def _id(compared: Compared) -> str:
    return f", id {own_iri(compared.comparison).rpartition('/')[2]}"


def _teller(compared: Compared) -> str:
    """Who tells side a."""
    comparison = compared.comparison
    return teller_words(comparison.a.thing, compared.a, denier(comparison, compared.a))


def queries_table(queries: Iterable[Query]) -> RenderableType:
    """The library: name, summary, the competency question it answers and the parameters of each query."""
    return _lines((_query(query) for query in queries), "No queries.")


def _query(query: Query) -> Text:
    takes = ", ".join(f"{name} ({kind})" for name, kind in query.params)
    lines = [f"answers {clean(query.question)}"] if query.question else []
    lines += [f"takes {takes}"] if takes else []
    about = "".join(f"\n  {line}" for line in lines)
    return words((clean(query.name), "bold"), f"\n  {clean(query.summary)}", (about, "dim"))


def answer_table(answer: Answer, width: int = WIDTH) -> RenderableType:
    """What a query gave: a table, or a record a row where the columns would be too narrow; nothing is cut off."""
    if answer.boolean is not None:
        return words("yes" if answer.boolean else "no")
    rows = [[clean(cell) for cell in row] for row in answer.texts()]
    if not rows:
        return words("The answer is empty.")
    columns = list(answer.columns) or ["subject", "predicate", "object"]
    drawn = _grid(columns, rows) if _fits(columns, rows, width) else _records(columns, rows)
    return _lines([drawn, words(("There is more: the limit cut it off.", "yellow"))], "") if answer.truncated else drawn


def _fits(columns: list[str], rows: list[list[str]], width: int) -> bool:
    """Whether every column has room for its longest word, so that no IRI or number must be broken."""
    longest = [max(len(w) for row in [columns, *rows] for w in (row[i].split() or [""])) for i in range(len(columns))]
    return sum(max(need, _NARROWEST) + 2 for need in longest) <= width


def _grid(columns: list[str], rows: list[list[str]]) -> Table:
    table = _table(*columns)
    for row in rows:
        table.add_row(*(words(cell) for cell in row))
    return table


def _records(columns: list[str], rows: list[list[str]]) -> RenderableType:
    records = (
        words(*(part for name, cell in zip(columns, row, strict=True) for part in ((f"{name}: ", "bold"), f"{cell}\n")))
        for row in rows
    )
    return _lines((_without_last_newline(record) for record in records), "")


def _without_last_newline(text: Text) -> Text:
    text.rstrip()
    return text


def stats_table(counts: Mapping[str, int]) -> RenderableType:
    """Counts by what is counted."""
    table = _table("", "")
    table.show_header = False
    table.columns[1].justify = "right"
    for name, count in counts.items():
        table.add_row(words(clean(name.replace("_", " "))), words(f"{count:,}"))
    return table
