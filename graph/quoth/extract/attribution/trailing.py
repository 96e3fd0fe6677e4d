"""Who says a sentence, told at its end in words that the parser does not take for a subject and its verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Span as Phrase
from spacy.tokens import Token

from quoth.extract.agents.lexicon import DOCUMENT_NOUNS
from quoth.extract.attribution.candidate import Attribution, Passage
from quoth.extract.attribution.lexicon import stance_told
from quoth.extract.attribution.syntax import child, may_think
from quoth.extract.attribution.verbs import attributed
from quoth.model import Span

RULE = "behind-the-comma"
_SAYING = frozenset(
    "say conclude find report estimate warn claim announce reveal show suggest state note argue".split()
)
_LOOKED_INTO = frozenset("investigation probe inquiry review audit analysis".split())
_ENDS = frozenset(("prep", "npadvmod", "advmod"))
_SURE = 0.85
_WORDS = 16
"""Tokens that the words for who speaks may have."""
_NOUN_LIKE = frozenset("claims reports estimates states shows".split())
"""Forms that are a verb of telling as well as a noun, which the parser takes them for at the end of a sentence."""
_SHOWN = frozenset("video clip meme graphic".split())
"""What is passed round and claims something, beside documents. Source: our own list."""
_DASHED = re.compile(r"(?m)^(?P<said>[^\n]{15,160}?[^\s,;:])\s(?P<dash>[-–—])\s(?P<who>(?:[\w’'.]+ ){0,3}[\w’']+)$")
_OPENING = frozenset(("DET", "PROPN", "ADJ", "NUM"))
_FINITE = frozenset(("VBD", "VBP", "VBZ", "MD"))


def trailing_attributions(passage: Passage) -> list[Attribution]:
    """Rules ``told-behind`` and ``behind-the-comma``.

    The first: a verb of saying that ends its sentence, behind a comma and a noun with more about it.

    Example: "The flood killed 40 people in Tarn, a long inquiry into the dam concluded last month." -> a long inquiry into the dam
    """
    out: list[Attribution] = []
    for token in passage.doc:
        if token.pos_ == "VERB" and token.lemma_.lower() in _SAYING and passage.quoted(token) is None:
            out += _behind(token)
    out += [a for sentence in passage.doc.sents if (a := _misread(passage, sentence)) is not None]
    out += _headlines(passage)
    return out


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
            confidence=_SURE,
            lemma="say",
        )


def _behind(verb: Token) -> Iterator[Attribution]:
    first = next((c for c in verb.children if c.dep_ == "aux"), verb)
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") or first.i < verb.i
    if (
        not finite
        or not _ends(verb)
        or any(c.dep_ in ("nsubj", "nsubjpass", "dobj", "ccomp", "cc") for c in verb.children)
    ):
        return
    doc, sent = verb.doc, verb.sent
    comma = next((t.i for t in reversed(doc[max(sent.start, first.i - _WORDS) : first.i]) if t.text == ","), -1)
    who = _noun(list(doc[comma + 1 : first.i])) if comma > sent.start else None
    if who is None or not (may_think(who) or who.lemma_.lower() in _LOOKED_INTO | DOCUMENT_NOUNS.keys()):
        return
    if not any(t.dep_ in ("nsubj", "nsubjpass") for t in doc[sent.start : comma]):
        return
    yield from attributed(
        "told-behind", verb, who, list(doc[sent.start : comma]), stance_told(verb.lemma_.lower()), _SURE
    )


def _noun(words: list[Token]) -> Token | None:
    """The noun beside which the parser set the words, if they are one phrase with something behind its noun, and no clause."""
    if not words or any(
        (t.pos_ in ("VERB", "AUX", "CCONJ") and t.tag_ != "VBN") or (t.is_punct and t.text != "-") for t in words
    ):
        return None
    head = next((t for t in words if t.dep_ == "appos"), None)
    prep = child(head, "prep") if head is not None else None
    return head if head is not None and prep is not None and words[0].i == head.left_edge.i else None


def _ends(verb: Token) -> bool:
    """Whether nothing but when or where stands behind the verb in its sentence."""
    behind = verb.doc[verb.i + 1 : verb.sent.end]
    own = {t.i for c in verb.children if c.dep_ in _ENDS and c.i > verb.i for t in c.subtree}
    return all(t.i in own or t.is_punct or t.is_space for t in behind) and len(behind) <= 8


def _misread(passage: Passage, sentence: Phrase) -> Attribution | None:
    """Rule ``behind-the-comma``: the phrase between the last comma of a sentence and a cue at its end that the parser takes for a noun.

    Example: "Forty boats were lost, a campaign video from the union claims." -> a campaign video from the union / claims
    """
    cue = _last_word(sentence)
    if cue is None or cue.lower_ not in _NOUN_LIKE or cue.pos_ != "NOUN" or passage.quoted(cue) is not None:
        return None
    comma = next((t for t in reversed(passage.doc[sentence.start : cue.i]) if t.text == ","), None)
    if comma is None:
        return None
    said, source = passage.doc[sentence.start : comma.i], passage.doc[comma.i + 1 : cue.i]
    who = _who(source)
    if who is None or not any(t.tag_ in _FINITE for t in said):
        return None
    lemma = cue.lower_.removesuffix("s")
    return Attribution(
        rule=RULE,
        source=(_span(source),),
        cue=(Span(cue.idx, cue.idx + len(cue)),),
        content=(_span(said),),
        head=who.i,
        verb=cue.i,
        stance=stance_told(lemma),
        confidence=_SURE,
        lemma=lemma,
    )


def _last_word(sentence: Phrase) -> Token | None:
    """The last token that is no mark, looked for from the end: most sentences need no more than that."""
    back = (sentence.doc[i] for i in range(sentence.end - 1, sentence.start - 1, -1))
    return next((t for t in back if not (t.is_punct or t.is_space)), None)


def _who(source: Phrase) -> Token | None:
    """The noun that may tell something: the last one before a preposition, "a campaign [video] from the union"."""
    if not len(source) or source[0].pos_ not in _OPENING or any(t.tag_ in _FINITE for t in source):
        return None
    end = next((t.i for t in source if t.pos_ == "ADP"), source.end)
    noun = next((t for t in reversed(source.doc[source.start : end]) if t.pos_ in ("NOUN", "PROPN")), None)
    tells = noun is not None and (may_think(noun) or noun.lemma_.lower() in DOCUMENT_NOUNS.keys() | _SHOWN)
    return noun if tells else None


def _span(phrase: Phrase) -> Span:
    return Span(phrase.start_char, phrase.end_char)
