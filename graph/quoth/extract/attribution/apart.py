"""Speech whose speaker stands apart from it: a quotation behind a sentence about somebody, words behind a noun and a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from quoth.extract.agents.lexicon import BODY_NOUNS, DOCUMENT_NOUNS, GROUP_NOUNS, PERSON_NOUNS
from quoth.extract.attribution.candidate import Attribution, Passage, spans_of
from quoth.extract.attribution.direct import LONG
from quoth.extract.attribution.lexicon import CUES, NOUNS
from quoth.extract.attribution.phrases import owner_of
from quoth.extract.attribution.syntax import may_think
from quoth.extract.nlp import noun_phrase, runs
from quoth.extract.quotes import QuoteMark
from quoth.model import Quotation, Span, Stance

FLOATING = "beside-its-speaker"
COLON = "colon-noun"
_ENDS = re.compile(r"[.!?…][\"”’')]*\s*$")
_BEGINS = re.compile(r"[“\"]?[A-Z‘']|\d")
_NEXT = re.compile(r"\s*$|\s*\n|\s+[A-Z“\"]")
_WORDS = NOUNS | dict.fromkeys(
    "verdict answer assessment reply response message ruling diagnosis comment explanation summary line advice".split(),
    Stance.ASSERTS,
)
"""Nouns of somebody that a colon may open: "the coroner's verdict: misadventure". Source: our own list."""
_HEADLINE = re.compile(r"(?m)^([A-Z‘'“][^\n:;]{18,140}[^\s:;.?!,”]): ([A-Za-z][\w’'-]*(?: [\w’'-]+){0,3})$")
_DASHED = re.compile(r"(?m)^(?P<said>[^\n]{15,160}?[^\s,;:])\s(?P<dash>[-–—])\s(?P<who>(?:[\w’'.]+ ){0,3}[\w’']+)$")
_FINITE = frozenset(("VBD", "VBP", "VBZ", "MD"))
_KIN = frozenset(
    "mother father sister brother wife husband son daughter parent grandmother grandfather uncle aunt family".split()
)
"""Of whom a portrait of somebody tells by the way."""
_ABOUT_IT = frozenset("be remain sound come".split())


def apart_attributions(passage: Passage) -> list[Attribution]:
    """Rules ``beside-its-speaker`` and ``colon-noun``."""
    out = [a for quote in passage.quotes if (a := _floating(passage, quote)) is not None]
    out += [a for hit in _HEADLINE.finditer(passage.text) if (a := _said_behind(passage, hit)) is not None]
    out += _headlines(passage)
    for token in passage.doc:
        if token.text == ":" and passage.quoted(token) is None:
            out += _behind_colon(passage, token)
    return out


def _floating(passage: Passage, quote: QuoteMark) -> Attribution | None:
    """Rule ``beside-its-speaker``: a quotation of whole sentences behind a sentence that tells of one person.

    Example: "The minister was unmoved. “They can shout all week. The pit closes.”" -> the minister / … / both sentences
    """
    text, said = passage.text, quote.inner.text(passage.text)
    whole = quote.words >= LONG and _BEGINS.match(said) and _ENDS.search(said)
    front = text[text.rfind("\n", 0, quote.outer.start) + 1 : quote.outer.start]
    if not whole or not quote.closed or not _ENDS.search(front) or not _NEXT.match(text, quote.outer.end):
        return None
    before = _sentence_before(passage, quote)
    who = _told_of(before) if before is not None else None
    if who is None or any(passage.quoted(t) is not None for t in before or ()):
        return None
    return Attribution(
        FLOATING, (), (), (quote.inner,), head=who.i, verb=-1, quotation=Quotation.DIRECT, confidence=0.55
    )


def _sentence_before(passage: Passage, quote: QuoteMark) -> Sentence | None:
    at = passage.doc.char_span(quote.outer.start, quote.outer.start + 1, alignment_mode="expand")
    words = (t for t in reversed(passage.doc[: at[0].i]) if not t.is_space) if at is not None and len(at) else iter(())
    last = next(words, None)
    return last.sent if last is not None and "\n" not in passage.text[last.idx : quote.outer.start] else None


def _told_of(sentence: Sentence) -> Token | None:
    """The one person whom a sentence is about: its main subject by name, by office or by pronoun."""
    root = sentence.root
    who = next((c for c in root.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if who is None or who.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in who.children):
        return None
    the = any(c.dep_ in ("det", "poss") and c.lower_ not in ("a", "an", "no", "every", "each") for c in who.children)
    office = who.pos_ == "NOUN" and who.lemma_.lower() in PERSON_NOUNS and the
    full = who.pos_ == "PROPN" and not who.ent_type_ and any(c.dep_ == "compound" for c in who.children)
    whose = next((c for c in who.children if c.dep_ == "poss" and c.lower_ in ("his", "her")), None)
    whose = whose if who.lemma_.lower() in _KIN else None
    person = who.ent_type_ == "PERSON" or who.lower_ in ("he", "she") or office or full
    return (whose or who) if person else None  # "His mother worked there. “…”" is told by him


def _said_behind(passage: Passage, hit: re.Match[str]) -> Attribution | None:
    """Rule ``headline-source``: a line without a stop that ends in a colon and who says so.

    Example: "Salmon farms spread lice to wild fish: study" -> study / : / salmon farms spread lice to wild fish
    """
    said = passage.doc.char_span(*hit.span(1), alignment_mode="contract")
    source = passage.doc.char_span(*hit.span(2), alignment_mode="contract")
    if said is None or source is None or not len(source) or not any(t.tag_ in _FINITE for t in said):
        return None
    who = source[-1]
    words = {who.lower_, who.lemma_.lower(), who.lower_.removesuffix("s")}
    tells = who.ent_type_ in ("ORG", "PERSON") or words & (
        DOCUMENT_NOUNS.keys() | PERSON_NOUNS | BODY_NOUNS | GROUP_NOUNS
    )
    if not tells or any(t.tag_ in _FINITE for t in source):
        return None
    return Attribution(
        "headline-source", (Span(*hit.span(2)),), (Span(hit.end(1), hit.end(1) + 1),), (Span(*hit.span(1)),),
        head=who.i, confidence=0.7,
    )  # fmt: skip


def _headlines(passage: Passage) -> Iterator[Attribution]:
    """Rule ``headline-dash``: a headline that ends in a dash and who says so.

    Example: "Death toll rises to 62 - army spokesman" -> army spokesman / - / Death toll rises to 62
    """
    for hit in _DASHED.finditer(passage.text):
        who = passage.doc.char_span(*hit.span("who"), alignment_mode="expand")
        last = who[-1] if who is not None and len(who) else None
        if last is None or not last.is_lower or not may_think(last):
            continue
        yield Attribution(
            rule="headline-dash",
            source=(Span(*hit.span("who")),),
            cue=(Span(*hit.span("dash")),),
            content=(Span(*hit.span("said")),),
            head=last.i,
            confidence=0.85,
            lemma="say",
        )


def _behind_colon(passage: Passage, colon: Token) -> Iterator[Attribution]:
    """Rule ``colon-noun``: a noun for words, with whose they are, and a colon: what follows in the sentence is said.

    Example: "The conclusion of the review was blunt: the ward had been unsafe." -> the review / conclusion / the ward had been unsafe
    """
    sent = colon.sent
    front = [t for t in passage.doc[sent.start : colon.i] if not t.is_space]
    noun = next((t for t in front if t.pos_ == "NOUN" and t.lemma_.lower() in _WORDS), None)
    behind = list(passage.doc[colon.i + 1 : sent.end])
    if noun is None or len(front) > 12 or not _heads(front, noun) or sum(t.is_alpha for t in behind) < 2:
        return
    owner = owner_of(noun)
    if owner is None or owner.lower_ in ("this", "that", "its", "their") or owner.i > colon.i:
        return
    told = owner.pos_ == "PRON" or may_think(owner) or owner.lemma_.lower() in DOCUMENT_NOUNS
    spans = spans_of(passage.doc, runs(t for t in behind if not t.is_space))
    if not told or not spans:
        return
    phrase = noun_phrase(owner)
    yield Attribution(
        COLON, (Span(phrase.start_char, phrase.end_char),), (Span(noun.idx, noun.idx + len(noun)),), _without_stop(passage, spans),
        head=owner.i, verb=noun.i, stance=_WORDS[noun.lemma_.lower()], confidence=0.6, lemma=noun.lemma_.lower(),
    )  # fmt: skip


def _heads(front: list[Token], noun: Token) -> bool:
    """Whether the noun is what stands before the colon, alone or with how it was: no verb of telling, no other clause."""
    verbs = [t for t in front if t.tag_ in ("VBD", "VBZ", "VBP", "MD")]
    if any(t.i < noun.i for t in verbs) or len(verbs) > 1:
        return False
    opens = noun.left_edge.i <= front[0].i + 1
    return opens and all(t.lemma_.lower() in _ABOUT_IT and t.lemma_.lower() not in CUES for t in verbs)


def _without_stop(passage: Passage, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    last = spans[-1]
    if last.text(passage.text).endswith("."):
        return (*spans[:-1], Span(last.start, last.end - 1))
    return spans
