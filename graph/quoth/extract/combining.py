"""Rules and tagger together: the tagger's answer, with what only the rules see.

Chosen on the dev set (docs/extraction.md): the tagger is better at where a content ends and at cues that no list has; rules see
statements inside statements, which the tagger's training data cannot show, and quotations that a window cuts off.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from quoth.extract.agents.lexicon import DOCUMENT_NOUNS
from quoth.extract.attribution import Attribution, Passage
from quoth.extract.attribution.candidate import TURN, set_against
from quoth.extract.attribution.lexicon import NOUNS
from quoth.extract.attribution.nobodys import is_nobodys, with_its_claim
from quoth.extract.attribution.syntax import may_think
from quoth.extract.claims import is_asked_of, is_claim, is_decision, named, takes
from quoth.extract.deeds import is_deed
from quoth.extract.helping import SET_APART, SPOKEN, SURE, helped
from quoth.extract.nearby import Nearby
from quoth.extract.stretches import shared, size
from quoth.extract.whole import (
    MOST,
    clipped,
    ended,
    folded,
    going_on,
    whole,
    within,
)
from quoth.model import Span, Stance

INNER, INNER_NUMBER = 0.7, 0.65
"""How sure a rule must be of a statement within a tagged one, and of one that holds a number."""
DENIED_DOCUMENT = 0.54
"""How sure a rule must be that a document is denied, where the tagger has nothing."""
INNER_COUNT = 0.6
"""The same where somebody puts a number forward without a clause: "the mayor said police counted 900 marchers"."""
_COUNTED = frozenset(("verb-count", "verb-preposition", "verb-hearsay", "noun-cue"))
_MAY = frozenset("would should could might may can must".split())
_DOING = frozenset("go continue begin start proceed write call rush hasten choose use like love".split())
"""Verbs of which what follows with "to" is done. Source: our own list."""
_AHEAD = frozenset((Stance.ASKS, Stance.PREDICTS))
_ANYBODY = frozenset("anyone anybody nobody you somebody someone whoever".split())
"""Speakers that are nobody in particular, within a statement. Source: our own list."""
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|half|third|dozens?|hundreds?|thousands?|millions?|billions?)\b",
    re.I,
)


def combine(passage: Passage, tagged: Sequence[Attribution], ruled: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The tagger's attributions, then the rules' that are nested in one of them or stand where it has nothing."""
    spoken, ruled = [r for r in ruled if r.rule == TURN], [r for r in ruled if r.rule != TURN]
    tagged = [one for one in tagged if not any(shared(one.cue, turn.cue) for turn in spoken)]
    tagged = [with_its_claim(passage, named(passage, one)) for one in tagged if is_claim(passage, one)]
    ruled = [one for one in ruled if not _is_nothing(passage, one)]
    tagged = [going_on(passage, one, ruled) for one in tagged]
    kept = [*spoken, *_whole(passage, _helped(passage, tagged, ruled), ruled)]
    nearby = _around(kept)
    kept = [_holding(one, nearby) for one in kept]
    kept += _added(passage, kept, ruled)
    return tuple(sorted(kept, key=lambda a: (a.start, -size(a.content))))


def _holding(one: Attribution, nearby: Nearby[Attribution]) -> Attribution:
    """Rule ``holds-what-is-within``: one's content goes as far as what is told within it.

    Example: "Brandt wrote that staff had told her it was “never above 90”, a figure which …" -> the figure clause is in both
    """
    last = one.content[-1] if one.content else None
    others = nearby.near(one.content)
    inner = [o for o in others if o is not one and o.content and within((*o.source, *o.cue), one.content)]
    end = max((s.end for o in inner for s in o.content if last is not None and s.overlaps(last)), default=0)
    if last is None or end <= last.end:
        return one
    return replace(one, content=(*one.content[:-1], Span(last.start, end)))


def _is_nothing(passage: Passage, one: Attribution) -> bool:
    return any(sign(passage, one) for sign in (is_decision, takes, is_deed, is_asked_of))


def _around(told: Sequence[Attribution]) -> Nearby[Attribution]:
    """Attributions by where their cues and contents stand."""
    nearby: Nearby[Attribution] = Nearby()
    for one in told:
        nearby.put(one, (*one.cue, *one.content))
    return nearby


def _helped(passage: Passage, tagged: Sequence[Attribution], ruled: Sequence[Attribution]) -> list[Attribution]:
    """Each tagged attribution with what the rule for the same cue sees better."""
    nearby = _around(tagged)
    by_verb = {r.verb: r for r in ruled if r.verb >= 0}
    out = []
    by_colon = [r for r in ruled if r.rule == "colon-noun"]
    for one in tagged:
        rule = by_verb.get(one.verb) or next((r for r in by_colon if shared(r.content, one.content)), None)
        out.append(whole(passage, helped(passage, one, rule), rule, nearby))
    return [_before_the_next(passage, one, nearby) for one in out]


def _before_the_next(passage: Passage, one: Attribution, nearby: Nearby[Attribution]) -> Attribution:
    """Rule ``before-the-next``: a content ends where somebody else begins who speaks behind it, or who passes it on.

    Example: "wrote that a plane had been turned away, something Aram Soltan denied" -> the content ends before "something";
    "Organisers said 800,000 came, according to the Velt agency" -> before "according"
    """
    last = one.content[-1] if one.content else None
    if last is None:
        return one
    near = [o for o in nearby.near([last]) if o.source and o.cue]
    behind = [s for o in near if o.cue[0].start >= last.end and o.source[0] in last for s in (*o.source, *o.content)]
    above = [s for o in near if within(one.cue, o.content) and within(o.cue, [last]) for s in (*o.source, *o.cue)]
    start = min((s.start for s in (*behind, *above) if s in last and s.start > last.start), default=0)
    kept = passage.text[last.start : start].rstrip(" ,;—-")
    return replace(one, content=(*one.content[:-1], Span(last.start, last.start + len(kept)))) if kept else one


def _whole(passage: Passage, told: Sequence[Attribution], ruled: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, each ended where its speaker goes on with another cue or somebody else begins."""
    goes_on = [r for r in ruled if r.head >= 0 and passage.doc[r.verb].dep_ == "conj"]
    return folded([ended(passage, one, goes_on) for one in told], ruled)


def _added(passage: Passage, kept: Sequence[Attribution], ruled: Sequence[Attribution]) -> list[Attribution]:
    """What only the rules see: statements inside of others, and where the tagger has nothing."""
    nearby = _around(kept)
    out = []
    for rule in ruled:
        others = nearby.near((*rule.cue, *rule.content))
        if any(_same(rule, o) for o in others):
            continue
        rule = clipped(rule, others)
        if _nested(passage, rule, others) or _alone(passage, rule, others):
            out.append(replace(rule, confidence=min(rule.confidence, MOST)))
    return out


def _nested(passage: Passage, rule: Attribution, others: Sequence[Attribution]) -> bool:
    """Whether a tagged statement reports it and the rule is sure enough: "the board said divers had warned that …"."""
    if is_nobodys(passage.doc, rule):
        return any(within((*rule.cue, *rule.content), o.content) for o in others)
    if not _inside(rule, others) or _imagined(passage, rule):
        return False
    sure = INNER_COUNT if rule.rule == "verb-count" and not set_against(passage, rule) else INNER_NUMBER
    if rule.confidence >= sure and _has_number(passage, rule):
        return True
    if passage.doc[rule.head].pos_ == "PRON":
        return False
    if rule.rule == "noun-cue":
        return rule.confidence >= INNER_NUMBER and may_think(passage.doc[rule.head])
    return rule.confidence >= INNER


def _imagined(passage: Passage, rule: Attribution) -> bool:
    """Whether it is only thought of that somebody might say so: "You might ask why …", "if anyone says …", "no one can state that"."""
    head, cue = passage.doc[rule.head], passage.doc[rule.verb]
    nobody = head.lower_ in _ANYBODY or (head.lower_ == "one" and head.pos_ != "PROPN" and head.ent_type_ == "")
    if rule.verb < 0:
        return nobody
    may = any(c.dep_ == "aux" and c.lower_ in _MAY for c in cue.children)
    never = any(c.lower_ == "never" for c in cue.children) and rule.stance is not Stance.DENIES
    return nobody or never or ((may or _to_be_said(cue)) and not _has_number(passage, rule))


def _to_be_said(cue: Token) -> bool:
    """Whether a cue with "to" tells no deed: "is free to say that", "the right to claim"; "went on to say", "wrote to say" do."""
    if not any(c.dep_ == "aux" and c.lower_ == "to" for c in cue.children):
        return False
    return cue.dep_ != "advcl" and not (cue.dep_ == "xcomp" and cue.head.lemma_ in _DOING)


def _same(rule: Attribution, tagged: Attribution) -> bool:
    """One cue; or nearly one content, with neither cue inside the other's content."""
    if rule.verb >= 0 and (rule.verb == tagged.verb or shared(rule.cue, tagged.cue)):
        return True
    if rule.rule == "verb-clause" and within(rule.source, tagged.cue):
        return True  # "published a report claiming …": the tagger's cue has the report
    if within(rule.cue, tagged.content) or within(tagged.cue, rule.content):
        return False
    return shared(rule.content, tagged.content) > 0.8 * max(size(rule.content), size(tagged.content), 1)


def _inside(rule: Attribution, others: Sequence[Attribution]) -> bool:
    """A statement within the content of a tagged one, cue and all, by somebody who is named there."""
    if rule.head < 0:
        return False
    return any(within((*rule.cue, *rule.content), o.content) for o in others)


def _alone(passage: Passage, rule: Attribution, others: Sequence[Attribution]) -> bool:
    """A quotation, a sure rule, or a body that puts forward a count of its own, where the tagger has nothing."""
    if any(shared(rule.content, (*o.content, *o.cue)) for o in others):
        return False
    if rule.rule in SPOKEN | SET_APART or rule.confidence >= SURE:
        return True
    if rule.rule == "verb-noun" and rule.stance is Stance.DENIES and may_think(passage.doc[rule.head]):
        told = rule.target >= 0 and passage.doc[rule.target].lemma_.lower() in DOCUMENT_NOUNS.keys() | NOUNS.keys()
        return rule.confidence >= (DENIED_DOCUMENT if told else INNER)  # "denied responsibility", "rejected the report"
    return _has_number(passage, rule) and (rule.rule in _COUNTED or rule.stance in _AHEAD)


def _has_number(passage: Passage, rule: Attribution) -> bool:
    return any(_NUMBER.search(s.text(passage.text)) for s in rule.content)
