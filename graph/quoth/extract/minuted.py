"""Minutes of a meeting: what follows who speaks, in one paragraph, is said by the same, though no word says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from quoth.extract.agents.lexicon import HONORIFICS, PERSON_NOUNS
from quoth.extract.attribution import Attribution, Passage
from quoth.model import Quotation, Span, Stance

MINUTED = "minuted"
_HEAD = 15
"""Lines of a text's head, in which it calls itself minutes and lists who was there."""
_CALLED = re.compile(
    r"\bminutes of\b|\bminutes\b[^\n]{0,30}\b(?:meeting|session|extract|draft)\b"
    r"|\b(?:meeting|session|committee|council|board)\b[^\n]{0,40}\bminutes\b|\brecord of (?:the|a) (?:\w+ ){0,3}meeting\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"(?:members? )?(?:present|attend\w+|in attendance|apologies|chair(?:man|woman|person)?|in the chair|clerk|minute[- ]taker"
    r"|minutes (?:taken )?by)\b",
    re.IGNORECASE,
)
# What a meeting did, which nobody said: "Noted.", "Resolved by five votes to two", "The meeting closed". Source: our own list.
_MATTER = "motion|meeting|item|minutes|report|proposal|recommendation|resolution|amendment|session"
_SETTLED = (
    "noted|resolved|agreed|carried|approved|adopted|deferred|adjourned|decided|decision|resolution|action|in favour|voted?|votes|proposed"
    "|seconded|apologies|present|absent|thanked"
)
_DONE = re.compile(
    rf"\W*(?:it was |on a vote |by \w+ votes )?\W*(?:(?:{_SETTLED})\b|no (?:answer|reply|vote|decision|action)\b"
    rf"|the (?:{_MATTER}) (?:\w+ )?(?:was|were|is|closed|opened|ended|rose|{_SETTLED})\b"
    r"|the (?:council|committee|board|meeting) (?:\w+ )?(?:recommend|resolv|agree|note|vote|decide|approve|defer|adopt|thank))",
    re.IGNORECASE,
)
_POINTING = frozenset("this that these those it which there".split())
_KEPT = {"stand": ("by",), "hold": ("to",), "stick": ("to", "with", "by")}
"""Verbs by which somebody says a number again, with the words behind them. Source: our own list."""
# What a speaker did there besides speaking. Source: our own list.
_ACTS = frozenset(
    "thank hand leave arrive join rise sit show circulate distribute table close open adjourn vote abstain withdraw".split()
)


def minuted(passage: Passage, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Rule ``minuted``: in minutes the sentences of a paragraph behind who speaks there are that speaker's.

    Example: "Ms Falk reports. Staff were on site on 13 days and collected 590 eels." -> Falk / Staff were on site on 13 days …
    """
    if not _is_minutes(passage.text):
        return tuple(found)
    told = [one for paragraph in _paragraphs(passage) for one in _goes_on(passage, paragraph, found)]
    mine = [span for one in told for span in one.content]
    return (*(one for one in found if not _is_torn(one, mine)), *told)


def _is_minutes(text: str) -> bool:
    """Whether a heading calls the text minutes, and a line of its head lists who was there."""
    head = [line.strip() for line in text.split("\n", _HEAD)[:_HEAD]]
    called = any(_CALLED.search(line) and not line.endswith(".") for line in head)
    return called and any(_PRESENT.match(line) for line in head)


def _is_torn(one: Attribution, mine: Sequence[Span]) -> bool:
    """Whether a statement is no more than a piece of a sentence that is another's: its cue stands elsewhere."""
    if not one.cue or not one.content:
        return False
    return any(all(c in m for c in one.content) and not any(c.overlaps(m) for c in one.cue) for m in mine)


def _paragraphs(passage: Passage) -> Iterator[list[Sentence]]:
    """The sentences of each line."""
    line: list[Sentence] = []
    for sentence in passage.doc.sents:
        line.append(sentence)
        if "\n" in sentence.text_with_ws:
            yield line
            line = []
    if line:
        yield line


def _goes_on(passage: Passage, paragraph: Sequence[Sentence], found: Sequence[Attribution]) -> Iterator[Attribution]:
    """What each sentence of a paragraph adds to what its last speaker said."""
    speaker: Attribution | None = None
    for sentence in paragraph:
        here = [a for a in found if a.verb >= 0 and a.head >= 0 and _both_in(passage, a, sentence)]
        here = [a for a in here if passage.doc[a.head].lower_ not in _POINTING]
        people = [a for a in here if _may_speak(passage.doc[a.head])]
        who = _subject(sentence)
        if people:
            speaker = next((a for a in people if a.verb == sentence.root.i), people[-1])
            speaker = None if speaker.stance in (Stance.ASKS, Stance.QUESTIONS) else speaker
        elif who is not None and _is_somebody(who):
            speaker = _opening(sentence, who)
            if speaker.content:
                yield speaker
            elif sentence.start != paragraph[0].start:
                speaker = None  # "Cllr Foy thanked her."
        elif speaker is not None and not _is_done(sentence):
            yield replace(
                speaker, rule=MINUTED, content=(_trimmed(sentence),), verb=-1, target=-1, stance=Stance.ASSERTS,
                quotation=Quotation.INDIRECT, confidence=0.6,
            )  # fmt: skip


def _both_in(passage: Passage, one: Attribution, sentence: Sentence) -> bool:
    """Whether who speaks and the verb of it stand in a sentence."""
    return all(sentence.start <= at < sentence.end for at in (one.head, one.verb))


def _may_speak(head: Token) -> bool:
    """Whether a source is somebody present, and no document that somebody cites."""
    return head.lower_ in ("he", "she", "they") or _is_somebody(head)


def _subject(sentence: Sentence) -> Token | None:
    """Who the sentence is about: the subject of its first clause."""
    verbs = (sentence.root, *(t for t in sentence if t.dep_ in ("ccomp", "parataxis")))
    subjects = [c for v in verbs for c in v.lefts if c.dep_ in ("nsubj", "nsubjpass")]
    return min(subjects, key=lambda t: t.i, default=None)


def _opening(sentence: Sentence, who: Token) -> Attribution:
    """Whom a paragraph is about, with what "stands by" repeats, else with nothing yet: "Mr Varley was given three minutes."."""
    verb = who.head
    behind = next((c for c in verb.rights if c.lower_ in _KEPT.get(verb.lemma_, ())), None)
    last = behind if behind is not None else verb
    cue = Span(verb.idx, last.idx + len(last))
    rest = _trimmed(sentence)
    content = (Span(cue.end + 1, rest.end),) if behind is not None and rest.end > cue.end + 1 else ()
    return Attribution(
        MINUTED, (Span(who.left_edge.idx, who.idx + len(who)),), (cue,), content, head=who.i, confidence=0.6
    )


def _is_somebody(token: Token) -> bool:
    titled = any(c.lower_.rstrip(".") in HONORIFICS for c in token.children)
    office = token.lemma_.lower() in PERSON_NOUNS and token.tag_ in ("NN", "NNP")
    return titled or token.ent_type_ == "PERSON" or office


def _is_done(sentence: Sentence) -> bool:
    """Whether a sentence tells what the meeting or somebody in it did."""
    who = _subject(sentence)
    acts = who is not None and who.lower_ in ("he", "she") and sentence.root.lemma_.lower() in _ACTS
    return acts or _DONE.match(sentence.text) is not None or not any(t.is_alpha for t in sentence)


def _trimmed(sentence: Sentence) -> Span:
    words = sentence.text
    start = sentence.start_char + len(words) - len(words.lstrip())
    return Span(start, sentence.start_char + len(words.rstrip().rstrip(".")))
