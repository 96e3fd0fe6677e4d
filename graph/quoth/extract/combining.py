"""Rules and tagger together: the tagger's answer, with what only the rules see.

Chosen on the dev set (docs/extraction.md): the tagger is better at where a content ends and at cues that no list has; rules see
statements inside statements, which the tagger's training data cannot show, and quotations that a window cuts off.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quoth.extract.agents.lexicon import DOCUMENT_NOUNS
from quoth.extract.attribution import Attribution, Passage
from quoth.extract.attribution.syntax import may_think
from quoth.extract.nearby import Nearby
from quoth.extract.stretches import shared, size
from quoth.model import Span, Stance

NEARLY = 0.9
INNER, INNER_QUOTED, INNER_NUMBER = 0.7, 0.8, 0.65
"""How sure a rule must be of a statement within a tagged one: outside and inside of quotation marks, and where it holds a number."""
SURE = 0.85
"""How sure a rule must be to add an attribution outside of every tagged one."""
CERTAIN = 0.9
"""How sure a rule must be of a statement by a pronoun within a tagged one."""
MOST = 0.8
"""What a rule's word is worth beside the tagger: no gold shows how often an inner statement is right."""
_CLAUSES = frozenset(("verb-clause", "according-to"))
_SPOKEN = frozenset(("direct", "floating"))
_COUNTED = frozenset(("verb-count", "noun-count", "verb-preposition", "verb-hearsay", "noun-cue"))
_AHEAD = frozenset((Stance.ASKS, Stance.PREDICTS))
_SELF = frozenset("i we you".split())
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|half|third|dozens?|hundreds?|thousands?|millions?|billions?)\b",
    re.I,
)


def combine(passage: Passage, tagged: Sequence[Attribution], ruled: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The tagger's attributions, then the rules' that are nested in one of them or stand where it has nothing."""
    nearby: Nearby[Attribution] = Nearby()
    for one in tagged:
        nearby.put(one, (*one.cue, *one.content))
    by_verb = {r.verb: r for r in ruled if r.verb >= 0}
    kept = [_helped(passage, one, by_verb.get(one.verb)) for one in tagged]
    for rule in ruled:
        others = nearby.near((*rule.cue, *rule.content))
        if any(_same(rule, o) for o in others):
            continue
        if _nested(passage, rule, others) or _alone(passage, rule, others):
            kept.append(replace(rule, confidence=min(rule.confidence, MOST)))
    return tuple(sorted(kept, key=lambda a: (a.start, -size(a.content))))


def _helped(passage: Passage, tagged: Attribution, rule: Attribution | None) -> Attribution:
    """A tagged attribution with what the rule for the same cue sees better: who speaks, what is denied, where it begins."""
    if rule is None:
        return tagged
    unheard = not tagged.source and tagged.head < 0 and rule.rule in _CLAUSES and rule.confidence >= MOST
    if unheard and rule.head >= 0 and may_think(passage.doc[rule.head]) and passage.doc[rule.head].pos_ != "DET":
        tagged = replace(tagged, source=rule.source, head=rule.head)
    if rule.rule in _CLAUSES and _strayed(passage, tagged, rule):
        tagged = replace(tagged, head=rule.head)  # "The union’s figures, which the mayor doubts, show …": not the mayor
    if rule.rule == "verb-noun" and rule.stance is Stance.DENIES:
        longer = size(rule.content) > size(tagged.content) and _within(tagged.content, rule.content)
        if rule.confidence >= MOST or longer:
            return replace(
                tagged, content=rule.content, target=rule.target
            )  # "disputed that account, saying some had …"
    if rule.rule == "verb-count" and _within(tagged.content, rule.content):
        return replace(tagged, content=rule.content)  # "listed 187 cases as of Wednesday, 27 fewer than …"
    return _lengthened(tagged, rule) if rule.rule in _CLAUSES else tagged


def _strayed(passage: Passage, tagged: Attribution, rule: Attribution) -> bool:
    """Whether the tagger's head stands in a clause that hangs on the rule's."""
    if tagged.head < 0 or rule.head < 0 or passage.doc[tagged.head].tag_ in ("WDT", "WP"):
        return False
    clauses = [c for c in passage.doc[rule.head].children if c.dep_ in ("relcl", "acl")]
    return any(c.left_edge.i <= tagged.head <= c.right_edge.i for c in clauses)


def _lengthened(tagged: Attribution, rule: Attribution) -> Attribution:
    """The tagger looks back a little way only: where the clause in front of the cue begins further back, the parse has it whole."""
    if not tagged.cue or min(s.start for s in tagged.content) > tagged.cue[0].start:
        return tagged
    start = min(s.start for s in rule.content)
    cut_off = start < min(s.start for s in tagged.content) and _within(tagged.content, rule.content)
    return replace(tagged, content=rule.content) if cut_off else tagged


def _nested(passage: Passage, rule: Attribution, others: Sequence[Attribution]) -> bool:
    """Whether a tagged statement reports it and the rule is sure enough: "the board said divers had warned that …"."""
    if not _inside(rule, others):
        return False
    if rule.confidence >= INNER_NUMBER and _has_number(passage, rule):
        return True
    if passage.doc[rule.head].pos_ == "PRON" and not _reports(passage, rule):
        return False
    return rule.confidence >= (INNER_QUOTED if _quoted(passage, rule) else INNER)


def _quoted(passage: Passage, rule: Attribution) -> bool:
    return rule.verb >= 0 and passage.quoted(passage.doc[rule.verb]) is not None


def _reports(passage: Passage, rule: Attribution) -> bool:
    """ "“It says their buyers have told them …,” she said": within quotation marks, by somebody other than who is quoted."""
    own = passage.doc[rule.head].lower_ in _SELF
    return _quoted(passage, rule) and not own and rule.rule == "verb-clause" and rule.confidence >= CERTAIN


def _same(rule: Attribution, tagged: Attribution) -> bool:
    """One cue; or nearly one content, with neither cue inside the other's content."""
    if rule.verb >= 0 and (rule.verb == tagged.verb or shared(rule.cue, tagged.cue)):
        return True
    if _within(rule.cue, tagged.content) or _within(tagged.cue, rule.content):
        return False
    return shared(rule.content, tagged.content) > 0.8 * max(size(rule.content), size(tagged.content), 1)


def _within(spans: Sequence[Span], content: Sequence[Span]) -> bool:
    """Nearly all of it: a mark or a word at the edge may be cut differently."""
    return bool(spans) and shared(spans, content) >= NEARLY * size(spans)


def _inside(rule: Attribution, others: Sequence[Attribution]) -> bool:
    """A statement within the content of a tagged one, cue and all, by somebody who is named there."""
    if rule.head < 0:
        return False
    return any(_within((*rule.cue, *rule.content), o.content) for o in others)


def _alone(passage: Passage, rule: Attribution, others: Sequence[Attribution]) -> bool:
    """A quotation, a sure rule, or a body that puts forward a count of its own, where the tagger has nothing."""
    if any(shared(rule.content, (*o.content, *o.cue)) for o in others):
        return False
    if rule.rule in _SPOKEN or rule.confidence >= SURE:
        return True
    if rule.rule == "verb-noun" and rule.stance is Stance.DENIES and may_think(passage.doc[rule.head]):
        return rule.confidence >= INNER  # "The maker denied responsibility."
    return _has_number(passage, rule) and (rule.rule in _COUNTED or _shown(passage, rule) or rule.stance in _AHEAD)


def _shown(passage: Passage, rule: Attribution) -> bool:
    """ "a report which found that 3,900 patients …": a document puts it forward."""
    return rule.rule == "verb-clause" and passage.doc[rule.head].lemma_.lower() in DOCUMENT_NOUNS


def _has_number(passage: Passage, rule: Attribution) -> bool:
    return any(_NUMBER.search(s.text(passage.text)) for s in rule.content)
