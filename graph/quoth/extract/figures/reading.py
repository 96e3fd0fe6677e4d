"""A parsed text with look-ups by character, shared by the steps that need syntax."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from quoth.extract.datelines import Dateline, datelines
from quoth.extract.figures.dated import Dated
from quoth.extract.figures.dates import dated
from quoth.extract.figures.mention import Mention
from quoth.model import PartialDate, Span

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
NOUNS = ("NOUN", "PROPN")


@dataclass(frozen=True, slots=True)
class Reading:
    """``starts`` are the character offsets of the tokens, ``sentences`` in order, ``dates`` all date expressions."""

    doc: Doc
    text: str
    starts: tuple[int, ...]
    sentences: tuple[Tokens, ...]
    firsts: tuple[int, ...]
    dates: tuple[Dated, ...]
    datelines: tuple[Dateline, ...]

    @classmethod
    def of(cls, doc: Doc, published: PartialDate | None) -> Reading:
        """Look-ups for a text parsed with sentences, tags, dependencies and entities."""
        sentences, text = tuple(doc.sents), doc.text
        starts = tuple(doc.to_array("IDX").tolist())
        return cls(
            doc,
            text,
            starts,
            sentences,
            tuple(s.start for s in sentences),
            dated(doc, published),
            datelines(text),
        )

    def at(self, char: int) -> Token:
        """The token that holds a character, or the last one before it."""
        return self.doc[max(0, bisect_right(self.starts, char) - 1)]

    def sentence_index(self, token: Token) -> int:
        """Which sentence a token stands in."""
        return max(0, bisect_right(self.firsts, token.i) - 1)

    def sentence(self, token: Token) -> Tokens:
        """The sentence a token stands in."""
        return self.sentences[self.sentence_index(token)]

    def tokens(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that start within characters ``[start, end)``."""
        first = max(0, bisect_right(self.starts, start) - 1)
        last = bisect_left(self.starts, end)
        inside = tuple(self.doc[first:last])
        return inside[1:] if inside and inside[0].idx + len(inside[0].text) <= start else inside

    def top(self, m: Mention) -> Token:
        """The token of a mention (number, unit) that its other tokens hang on."""
        if m.rule == "share":  # "450 of its 3,000": the first number stands for the phrase
            return self.at(m.number.start)
        return top_of(self.tokens(m.core_start, m.core_end) or (self.at(m.number.start),))

    def dates_between(self, start: int, end: int) -> Iterator[Dated]:
        """Date expressions that lie within characters ``[start, end)``."""
        return (d for d in self.dates if start <= d.atom.start and d.atom.end <= end)


def top_of(tokens: Iterable[Token]) -> Token:
    """The token of a stretch whose head lies outside it; the last such one, since English nouns end their phrases."""
    inside = list(tokens)
    ids = {t.i for t in inside}
    outer = [t for t in inside if t.head.i not in ids or t.head.i == t.i]
    words = [t for t in outer if t.pos_ not in ("ADP", "ADV", "PUNCT", "DET", "SCONJ")] or outer
    return (words or inside)[-1]


def span_of(*tokens: Token) -> Span:
    """The characters from the first of some tokens to the end of the last."""
    first, last = min(tokens, key=lambda t: t.i), max(tokens, key=lambda t: t.i)
    return Span(first.idx, last.idx + len(last.text))


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb, its own or, for an infinitive, a participle or the second of two verbs, the one it shares."""
    at = verb
    for _ in range(5):
        subjects = [c for c in at.children if c.dep_ in SUBJECTS]
        if subjects:
            return _past_label(subjects)
        if (
            at.dep_ not in ("xcomp", "conj", "advcl", "pcomp", "acomp", "prep", "aux", "auxpass", "dep")
            or at.head.i == at.i
        ):
            return None
        at = at.head
    return None


def _past_label(subjects: list[Token]) -> Token:
    """ "Permits: units were at a rate of 40": the first of two with a colon between heads the note."""
    first, last = subjects[0], subjects[-1]
    labelled = first.i < last.i < last.head.i and any(t.text == ":" for t in first.doc[first.i : last.i])
    return last if labelled else first


def place_of_clause(verb: Token) -> Token | None:
    """The noun that "in which", "where" and "when" stand for: "the collapse of the bridge, in which seven people died"."""
    if verb.dep_ != "relcl":
        return None
    for child in verb.children:
        inner = next((c for c in child.children if c.tag_ in ("WDT", "WP")), None) if child.dep_ == "prep" else None
        if (inner is not None and child.lower_ in ("in", "at", "during")) or child.lower_ in ("where", "when"):
            return verb.head
    return None


def governor(token: Token) -> tuple[Token | None, Token]:
    """The verb that a noun depends on, and the noun of the chain (over "A, B and C") that hangs on it."""
    at = token
    for _ in range(12):
        if at.dep_ in ("conj", "appos") and at.head.pos_ in (*NOUNS, "NUM"):
            at = at.head
            continue
        break
    if at.head.pos_ in ("VERB", "AUX") and at.head.i != at.i:
        return at.head, at
    if at.dep_ == "pobj" and at.head.dep_ in ("prep", "agent", "dative") and at.head.head.pos_ in ("VERB", "AUX"):
        return at.head.head, at
    return None, at
