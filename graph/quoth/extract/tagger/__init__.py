"""Attributions by the trained tagger: cues that no list has, and sources and contents that the parse loses.

The weights lie in the package (``models/attribution``, with a model card); onnxruntime and the tokeniser are loaded with them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from spacy.tokens import Doc, Token

from quoth.extract.attribution import Attribution, Passage, with_quotation
from quoth.extract.attribution.lexicon import CUES, DENIALS, NOUNS, PREPOSITIONAL
from quoth.extract.attribution.syntax import calls_false, child, stance_of
from quoth.extract.tagger.calibration import Worth
from quoth.extract.tagger.decoding import Tagged, Thresholds, tag
from quoth.extract.tagger.mending import mended_content, remarked, without_article
from quoth.extract.tagger.network import Network
from quoth.extract.tagger.sources import head_of, in_its_sentence, one_piece, whole_names, without_clause
from quoth.extract.tagger.targets import no_speaker
from quoth.model import Span, Stance
from quoth.resources import folder

__all__ = ["Tagger", "Thresholds"]


class Tagger:
    """The loaded network; gives the attributions of a text in the shape that rules give. Reads in a thread of its own."""

    def __init__(self, limits: Thresholds | None = None, *, calibrated: bool = True) -> None:
        place = folder("models") / "attribution"
        self.network = Network(place)
        self.limits = limits or Thresholds()
        self._worth = Worth.read(place / "calibration.json") if calibrated else Worth(())
        self._reading = ThreadPoolExecutor(1, thread_name_prefix="quoth-tagger")
        self.model = (place / "VERSION").read_text(encoding="utf-8").strip()

    def begin(self, text: str) -> Callable[[Passage], tuple[Attribution, ...]]:
        """Starts to read; what it gives waits for the reading and takes the parse."""
        reading = self._reading.submit(tag, self.network, text, self.limits)
        return lambda passage: self._told(passage, reading.result())

    def find(self, passage: Passage) -> tuple[Attribution, ...]:
        """All attributions of a parsed text, in text order."""
        return self._told(passage, tag(self.network, passage.text, self.limits))

    def _told(self, passage: Passage, tagged: Sequence[Tagged]) -> tuple[Attribution, ...]:
        found = (_attribution(passage, t) for t in tagged)
        told = (replace(a, confidence=self._worth.of(a.confidence)) for a in found if a is not None)
        return tuple(sorted(told, key=lambda a: a.start))


def _attribution(passage: Passage, tagged: Tagged) -> Attribution | None:
    if tagged.cue and all(remarked(passage.text, s) for s in tagged.cue):
        return None
    tagged = replace(tagged, cue=without_article(passage.text, tagged.cue))
    cue = _root(passage.doc, tagged.cue)
    source = whole_names(passage.doc, in_its_sentence(passage.doc, tagged.source, cue))
    head = head_of(passage.doc, source, cue)
    if head is not None and no_speaker(cue, head):
        source, head = (), None
    source = without_clause(passage.doc, one_piece(source, head, cue), head)
    content = mended_content(passage, tagged.content, (*tagged.cue, *tagged.source))
    if not content:
        return None
    return with_quotation(
        passage,
        Attribution(
            rule="tagger",
            source=source,
            cue=tagged.cue,
            content=content,
            head=head.i if head is not None else -1,
            verb=cue.i if cue is not None else -1,
            stance=_stance_of(passage, tagged.cue, cue),
            confidence=round(tagged.score * tagged.certainty, 3),
            target=_target(cue, content),
            lemma=cue.lemma_.lower() if cue is not None else "",
        ),
    )


def _root(doc: Doc, spans: Sequence[Span]) -> Token | None:
    """The head of the longest stretch."""
    best = max(spans, key=len, default=None)
    phrase = doc.char_span(best.start, best.end, alignment_mode="expand") if best is not None else None
    return phrase.root if phrase is not None else None


_DOUBTFUL = re.compile(r"\b(?:skeptical|sceptical|doubtful|unconvinced|dubious|doubts?|doubted)\b", re.I)


def _stance_of(passage: Passage, spans: Sequence[Span], cue: Token | None) -> Stance:
    """The stance of a cue; "remain skeptical that" doubts."""
    if any(_DOUBTFUL.search(s.text(passage.text)) for s in spans):
        return Stance.QUESTIONS
    if cue is not None and cue.lemma_.lower() == "plead":
        said = " ".join(s.text(passage.text).lower() for s in spans)
        return Stance.DENIES if "not guilty" in said or "innocent" in said else _pleaded(cue, said)
    if _denies(passage.doc, spans):
        return Stance.DENIES
    return _said_again(passage.doc, spans, cue) or _stance(cue)


_AGAIN = frozenset("repeat renew make reiterate give issue reaffirm restate".split())


def _said_again(doc: Doc, spans: Sequence[Span], cue: Token | None) -> Stance | None:
    """Rule ``repeats-a-promise``: what the noun of a cue is: "[repeated a promise] to build 40 homes" promises."""
    if cue is None or cue.lemma_.lower() not in _AGAIN:
        return None
    thing = child(cue, "dobj")
    inside = thing is not None and any(thing.idx in s for s in spans)
    stance = NOUNS.get(thing.lemma_.lower()) if thing is not None and inside else None
    return stance if stance is not Stance.ASSERTS else None


def _pleaded(cue: Token, said: str) -> Stance:
    """ "pleaded guilty to taking £6,000" owns up to it; "pleaded for help" asks."""
    words = cue.doc[cue.i + 1 : cue.i + 3].text.lower()
    if "not guilty" in words:
        return Stance.DENIES
    return Stance.ASSERTS if "guilty" in said or words.startswith("guilty") else _stance(cue)


_WITHHOLDING = frozenset("decline refuse fail not never neither nor".split())


def _denies(doc: Doc, spans: Sequence[Span]) -> bool:
    """Whether a cue of several words holds one of denial: "sought on Wednesday to refute", "disputes claim" of a headline."""
    phrases = (doc.char_span(s.start, s.end, alignment_mode="expand") for s in spans)
    words = [t.lemma_.lower() for phrase in phrases if phrase is not None for t in phrase]
    return len(words) > 1 and not DENIALS.isdisjoint(words) and _WITHHOLDING.isdisjoint(words)


def _stance(cue: Token | None) -> Stance:
    if cue is None:
        return Stance.ASSERTS
    if calls_false(cue):
        return Stance.DENIES
    turned = [PREPOSITIONAL.get((cue.lemma_.lower(), c.lower_)) for c in cue.children if c.dep_ in ("prep", "prt")]
    if cue.i + 1 < len(cue.doc):  # "called for refunds to be automatic", where "for" hangs on "be"
        turned.insert(0, PREPOSITIONAL.get((cue.lemma_.lower(), cue.nbor().lower_)))
    asked = next((s for s in turned if s is not None), None)
    if asked is not None:
        return asked
    known = CUES.get(cue.lemma_.lower())
    if known is not None and cue.pos_ == "VERB":
        return stance_of(cue, known.stance)
    return known.stance if known is not None else NOUNS.get(cue.lemma_.lower(), Stance.ASSERTS)


def _target(cue: Token | None, content: Sequence[Span]) -> int:
    """The noun that the cue turns to: "rejected a claim", "referred to a letter"."""
    if cue is None or cue.pos_ not in ("VERB", "AUX"):
        return -1
    thing = child(cue, "dobj")
    if thing is None:
        thing = next((g for c in cue.children if c.dep_ == "prep" for g in c.children if g.dep_ == "pobj"), None)
    inside = thing is not None and any(thing.idx in s for s in content)
    return thing.i if thing is not None and inside else -1
