"""Who holds the office that a report opens with, where the name comes a paragraph later, as papers like to tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from quoth.extract.agents.book import Book, Entry
from quoth.extract.agents.lexicon import PERSON_NOUNS
from quoth.extract.agents.phrases import is_a_woman
from quoth.extract.attribution.lexicon import CUES
from quoth.extract.nlp import noun_phrase
from quoth.model import AgentType

_PARAGRAPH = re.compile(r"[^\n]+")
_ENDS = re.compile(r"[.!?][”\"’']?\s*$")
_SUBJECTS = ("nsubj", "nsubjpass")
_LONGEST = 12
"""Tokens that the phrase for an office may have."""


def named_later(book: Book, doc: Doc) -> tuple[Entry, Phrase] | None:
    """Rule ``named-a-paragraph-later``: the first speaker of the second paragraph holds the office that the first one opens with.

    Example: "The leader of Velt council has denied that it will fell the oaks. / “There is no such plan,” Ada Brunn told us."
    -> Ada Brunn, leader of Velt council

    Only a person of whom the text says nothing else, named there for the first time; and nobody else may be named in the first paragraph.
    """
    opening = list(_paragraphs(doc))[:2]
    if len(opening) < 2:
        return None
    office = _office(book, opening[0])
    speaker = _speaker(book, opening[1])
    if office is None or speaker is None or not _fits(office, speaker) or _named_otherwise(book, speaker, opening):
        return None
    return speaker, noun_phrase(office)


def _paragraphs(doc: Doc) -> Iterator[Phrase]:
    """The paragraphs that are sentences: no headings."""
    for hit in _PARAGRAPH.finditer(doc.text):
        phrase = doc.char_span(*hit.span(), alignment_mode="contract") if _ENDS.search(hit[0]) else None
        if phrase is not None and len(phrase):
            yield phrase


def _office(book: Book, lede: Phrase) -> Token | None:
    """The noun for the office that is the subject of the first sentence, in a paragraph that names nobody."""
    people = (book.at(t) for t in lede)
    if any(e is not None and e.type is AgentType.PERSON for e in people):
        return None
    root = next((t for t in lede if t.dep_ == "ROOT"), None)
    subject = next((c for c in root.children if c.dep_ in _SUBJECTS), None) if root is not None else None
    if subject is None or subject.tag_ != "NN" or subject.lemma_.lower() not in PERSON_NOUNS:
        return None
    known = any(c.dep_ in ("prep", "poss", "compound") for c in subject.children)
    return subject if known and len(list(subject.subtree)) <= _LONGEST else None


def _speaker(book: Book, paragraph: Phrase) -> Entry | None:
    """The first person who speaks there, with a full name and nothing said of who it is."""
    for token in paragraph:
        entry = book.at(token)
        if entry is not None and entry.type is AgentType.PERSON and token.dep_ == "nsubj":
            speaks = token.head.lemma_.lower() in CUES
            return entry if speaks and entry.role is None and " " in (entry.name or "") else None
    return None


def _named_otherwise(book: Book, speaker: Entry, opening: list[Phrase]) -> bool:
    """Whether somebody else is named from the opening on, or the speaker is told of by a comma: "Ada Brunn, a neighbour"."""
    first, start = min(speaker.mentions), opening[0].start_char
    people = (m.start for e in book.entries if e.type is AgentType.PERSON and e is not speaker for m in e.mentions)
    before = any(start <= at < first.start for at in people)
    apposed = book.text.startswith(", ", first.end)
    return before or apposed or first.start < opening[1].start_char


def _fits(office: Token, speaker: Entry) -> bool:
    """Whether the office is not that of a woman, and the name a man's, or the other way round."""
    woman = is_a_woman(office)
    return woman is None or speaker.female is None or speaker.female is woman
