"""A graph without the publishers' sentences: positions and hashes stand for the words, so that it may be shared."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, Quad

from quoth.rdf import terms as q

FEW = 5
"""Words that a literal from a text keeps."""

SLOT = 10
"""Words that a name or a slot of a figure keeps."""

RUN = 6
"""So many words in a row that also stand in a text are cut out of an explanation."""

_WORDS = re.compile(r"\w+(?:[.,'’]\w+)*")
_DROPPED = frozenset((q.TEXT, q.UNPAIRED, q.EXACT, q.PREFIX, q.SUFFIX))
_OWN_WORDS = frozenset(
    (
        q.HEADLINE,
        q.URL,
        q.PATH,
        q.KEY,
        q.LOCAL_ID,
        q.ORDER,
        q.VALUE_ORDER,
        q.CHAIN,
        q.SETTING,
        q.TEXT_HASH,
        q.WORDS_HASH,
        q.EXPRESSION,
    )
)
_NAMES = frozenset((q.PREF_LABEL, q.ALT_LABEL, q.LABEL, q.AUTHOR_NAME, q.PUBLISHER_NAME, q.SPATIAL_COVERAGE))
_SLOTS = _NAMES | {q.PRINTED, q.COUNTED, q.EVENT, q.FROM, q.TO, q.YIELD_COUNTED}


def without_text(quads: Iterable[Quad]) -> list[Quad]:
    """The same graph without texts and quotes.

    Gone are the documents' texts and the quote selectors; instead of these the evidence carries ``q:wordsHash``. Titles stay;
    names and slots keep ten words, other literals from the texts five, an explanation (``rdfs:comment``) no six in a row
    that stand in one of the texts.
    """
    quads = list(quads)
    texts = [(x, x.object.value) for x in quads if isinstance(x.object, Literal) and x.predicate in (q.TEXT, q.EXACT)]
    quoted: dict[object, str] = {x.subject: words for x, words in texts if x.predicate == q.EXACT}
    runs = frozenset(run for _, words in texts for run in _runs(words))
    return [y for x in quads if x.subject not in quoted for y in _shared(x, quoted, runs)]


def words_hash(words: str) -> str:
    """SHA-256 of quoted words in UTF-8, as ``q:wordsHash`` has it."""
    return f"sha256:{hashlib.sha256(words.encode()).hexdigest()}"


def _shared(quad: Quad, quoted: Mapping[object, str], runs: frozenset[str]) -> Iterator[Quad]:
    subject, predicate, value, graph = quad
    if predicate == q.HAS_SELECTOR and value in quoted:
        yield Quad(subject, q.WORDS_HASH, Literal(words_hash(quoted[value])), graph)
    elif predicate == q.COMMENT and isinstance(value, Literal):
        yield Quad(subject, predicate, Literal(_told(value.value, runs)), graph)
    elif isinstance(value, Literal) and predicate not in _OWN_WORDS:
        if predicate not in _DROPPED:
            yield Quad(subject, predicate, _cut(value, SLOT if predicate in _SLOTS else FEW), graph)
    else:
        yield quad


def _cut(value: Literal, limit: int) -> Literal:
    words = list(_WORDS.finditer(value.value))
    return value if len(words) <= limit else Literal(f"{value.value[: words[limit - 1].end()]}…")


def _runs(text: str) -> Iterator[str]:
    words = [m[0].lower() for m in _WORDS.finditer(text)]
    return (" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


def _told(text: str, runs: frozenset[str]) -> str:
    """An explanation, with what it quotes at length cut out."""
    words = list(_WORDS.finditer(text))
    starts = [_run_at(words, i) in runs for i in range(len(words))]
    covered = [any(starts[max(0, i - RUN + 1) : i + 1]) for i in range(len(words))]
    kept, at = "", 0
    for i, word in enumerate(words):
        if covered[i]:
            kept += "" if i and covered[i - 1] else f"{text[at : word.start()]}…"
            at = word.end()
    return kept + text[at:]


def _run_at(words: list[re.Match[str]], start: int) -> str:
    found = words[start : start + RUN]
    return " ".join(m[0].lower() for m in found) if len(found) == RUN else ""
