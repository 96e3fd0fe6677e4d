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
from quoth.extract.attribution.lexicon import ADDRESSED, ATTITUDES, NOUNS
from quoth.extract.attribution.syntax import is_as_saying, may_think
from quoth.extract.attribution.trailing import RULE as TRAILING
from quoth.extract.helping import SPOKEN, SURE, helped
from quoth.extract.nearby import Nearby
from quoth.extract.stretches import shared, size
from quoth.extract.whole import (
    MOST,
    WITH_NOUNS,
    before_contrast,
    before_trailing,
    clipped,
    ended,
    folded,
    whole,
    with_whom,
    within,
)
from quoth.model import Stance

INNER, INNER_QUOTED, INNER_NUMBER = 0.7, 0.8, 0.65
"""How sure a rule must be of a statement within a tagged one: outside and inside of quotation marks, and where it holds a number."""
INNER_NOUN = 0.54
"""How sure a rule must be of one by somebody or a document whose content is a noun."""
CERTAIN = 0.9
"""How sure a rule must be of a statement by a pronoun within a tagged one."""
_COUNTED = frozenset(("verb-count", "noun-count", "verb-preposition", "verb-hearsay", "noun-cue"))
_TOLD = frozenset("tell warn advise inform write urge ask assure complain testify".split())
_MAY = frozenset("would should could might may can must".split())
_NOT_YET = _MAY | {"to"}
_MANNERS = frozenset(
    "praise criticize criticise condemn blast slam attack mock defend tout talk speak argue complain dismiss decry".split()
)
"""Cues with a noun that tell how somebody speaks of it, and nothing that was said."""
_DECIDING = frozenset("decline deny reject refuse dismiss approve grant accept".split())
_ASKED_FOR = frozenset(
    "request application detainer petition visa permit loan licence license appeal bid refund asylum entry admission waiver".split()
)
"""What an office decides on. Source: our own list."""
_TO_WHOM = frozenset(("to", "for", "on", "about"))
"""Behind a document: to whom it goes and what it is about, never whose it is."""
_AHEAD = frozenset((Stance.ASKS, Stance.PREDICTS))
_SELF = frozenset("i we you".split())
_ANYBODY = frozenset("anyone anybody nobody you somebody someone whoever".split())
"""Speakers that are nobody in particular, within a statement. Source: our own list."""
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|half|third|dozens?|hundreds?|thousands?|millions?|billions?)\b",
    re.I,
)


_NOT_WHAT = re.compile(r"(?:that|this|it)(?:[’']s| is| was|) ?(?:not|n[’']t|) ?(?:quite |exactly )?what", re.I)
_NOBODYS = re.compile(
    r"(?:the|a|one) (?:\w+ )?(?:reality|truth|fact|problem|point|difference|trouble|upshot|result|answer|catch|irony|question"
    r"|rub|bottom line)"
    r"(?: (?:of the matter|here|though|however),?)? (?:is|was|remains|are|were)(?: that)?,?",
    re.I,
)
"""Words that bring in what the text itself says, whoever is named before them. Source: our own list."""


def combine(passage: Passage, tagged: Sequence[Attribution], ruled: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The tagger's attributions, then the rules' that are nested in one of them or stand where it has nothing."""
    tagged = [
        one
        for one in tagged
        if _says_something(passage, one) and not (_is_denied_of(passage, one) or _is_decision(passage, one))
    ]
    ruled = [one for one in ruled if not _is_decision(passage, one)]
    sources = [s for one in ruled if one.rule == TRAILING for s in one.source]
    tagged, ruled = (
        [one for one in found if not any(c.overlaps(s) for c in one.cue for s in sources)] for found in (tagged, ruled)
    )
    nearby: Nearby[Attribution] = Nearby()
    for one in tagged:
        nearby.put(one, (*one.cue, *one.content))
    by_verb = {r.verb: r for r in ruled if r.verb >= 0}
    tagged = [replace(one, source=(), head=-1) if _is_nobodys(passage, one) else one for one in tagged]
    tagged = [_read_out(one, by_verb.get(one.verb)) for one in tagged]
    better = [helped(passage, one, by_verb.get(one.verb)) for one in tagged]
    kept = [whole(passage, one, by_verb.get(one.verb), nearby) for one in better]
    goes_on = [r for r in ruled if r.head >= 0 and passage.doc[r.verb].dep_ == "conj"]
    kept = [ended(passage, one, goes_on) for one in kept]
    trailing = [o for o in kept if o.verb >= 0 and passage.doc[o.verb].tag_ == "VBG"]
    kept = folded([before_trailing(passage, one, trailing) for one in kept], ruled)
    kept = [before_contrast(passage, one, (*tagged, *ruled)) for one in kept]
    saying = {
        passage.doc[r.verb].head.head.i: r for r in ruled if r.rule == "direct" and is_as_saying(passage.doc[r.verb])
    }
    kept = [with_whom(one, saying.get(one.verb)) for one in kept]
    nearby = Nearby()
    for one in kept:
        nearby.put(one, (*one.cue, *one.content))
    for rule in ruled:
        others = nearby.near((*rule.cue, *rule.content))
        if any(_same(rule, o) for o in others):
            continue
        rule = clipped(rule, others)
        if _nested(passage, rule, others) or _alone(passage, rule, others):
            kept.append(replace(rule, confidence=min(rule.confidence, MOST)))
    return tuple(sorted(kept, key=lambda a: (a.start, -size(a.content))))


def _read_out(tagged: Attribution, rule: Attribution | None) -> Attribution:
    """Rule ``reads``: "The statement from the board reads: “…”", where the tagger takes the statement for what is said."""
    other = rule is not None and rule.rule == "direct" and not shared(rule.content, tagged.content)
    if rule is None or not other or size(rule.content) <= size(tagged.content):
        return tagged
    return replace(rule, confidence=MOST)


def _is_nobodys(passage: Passage, tagged: Attribution) -> bool:
    """Rule ``nobodys-truth``: "Rather than the 900 jobs touted by Lund, the reality is that …": Lund says nothing of the kind."""
    return len(tagged.cue) == 1 and _NOBODYS.fullmatch(tagged.cue[0].text(passage.text)) is not None


def _says_something(passage: Passage, tagged: Attribution) -> bool:
    """Whether the content has a word, and the source more than a "the".

    Of "Lund’s statistic" the tagger may take the "’s" for a content, of "that’s not what it shows" the rest.
    """
    said_by = " ".join(s.text(passage.text) for s in tagged.source).strip().lower()
    worded = [s.text(passage.text).strip("’'s ") for s in tagged.content]
    some = any(c.isalnum() for w in worded for c in w) and _NOT_WHAT.fullmatch(" ".join(worded)) is None
    return some and said_by not in ("the", "a", "an")


def _is_denied_of(passage: Passage, tagged: Attribution) -> bool:
    """Rule ``claim-is-debunked``: "The board’s claim that … has been debunked": the board denies nothing."""
    if tagged.verb < 0 or tagged.head < 0:
        return False
    verb = passage.doc[tagged.verb]
    if tagged.stance is not Stance.DENIES and verb.lemma_.lower() not in _DECIDING:
        return False
    of = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    return of is not None and of.left_edge.i <= tagged.head <= of.i


def _is_decision(passage: Passage, tagged: Attribution) -> bool:
    """Rule ``decides``: "The county declined 206 requests", "40 were declined": what was decided was done, and claims nothing."""
    verb = passage.doc[tagged.verb] if tagged.verb >= 0 else None
    if verb is None or verb.lemma_.lower() not in _DECIDING:
        return False
    things = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    return any(c.lemma_.lower() in _ASKED_FOR or (c.dep_ == "nsubjpass" and c.tag_ == "CD") for c in things)


def _nested(passage: Passage, rule: Attribution, others: Sequence[Attribution]) -> bool:
    """Whether a tagged statement reports it and the rule is sure enough: "the board said divers had warned that …"."""
    if not _inside(rule, others) or _imagined(passage, rule):
        return False
    if rule.confidence >= INNER_NUMBER and _has_number(passage, rule):
        return True
    if passage.doc[rule.head].pos_ == "PRON" and not _reports(passage, rule):
        return False
    if rule.rule == "noun-cue":
        return rule.confidence >= INNER_NUMBER and may_think(passage.doc[rule.head])
    if rule.rule in WITH_NOUNS and _speaks(passage, rule):
        return rule.confidence >= INNER_NOUN
    return rule.confidence >= (INNER_QUOTED if _quoted(passage, rule) else INNER)


def _speaks(passage: Passage, rule: Attribution) -> bool:
    """Whether somebody or a document did say it: "the notice quotes an adviser", "the pupil had described the lessons as dull"."""
    head, cue = passage.doc[rule.head], passage.doc[rule.verb]
    worded = [s.text(passage.text) for s in rule.content]
    some = sum(len(w.split()) for w in worded) > 1 and worded[0].lower() != "what"
    return (
        some and _did(cue) and rule.lemma not in _MANNERS and (may_think(head) or head.lemma_.lower() in DOCUMENT_NOUNS)
    )


def _imagined(passage: Passage, rule: Attribution) -> bool:
    """Whether it is only thought of that somebody might say so: "You might ask why …", "if anyone says …", "no one can state that"."""
    head, cue = passage.doc[rule.head], passage.doc[rule.verb]
    nobody = head.lower_ in _ANYBODY or (head.lower_ == "one" and head.pos_ != "PROPN" and head.ent_type_ == "")
    may = any(c.dep_ == "aux" and c.lower_ in _MAY for c in cue.children)
    return nobody or (rule.verb >= 0 and may and not _has_number(passage, rule))


def _did(cue: Token) -> bool:
    """Whether a cue tells what was said, not what may be or is to be."""
    return not any(c.dep_ == "aux" and c.lower_ in _NOT_YET for c in cue.children)


def _quoted(passage: Passage, rule: Attribution) -> bool:
    return rule.verb >= 0 and passage.quoted(passage.doc[rule.verb]) is not None


def _reports(passage: Passage, rule: Attribution) -> bool:
    """ "“It says their buyers have told them …,” she said": within quotation marks, by somebody other than who is quoted.

    Outside of them, who tells of their own telling: "she said she had warned the board that …".
    """
    own = passage.doc[rule.head].lower_ in _SELF
    if own and _quoted(passage, rule) and rule.lemma in ADDRESSED and passage.doc[rule.verb].tag_ == "VBD":
        return rule.rule == "verb-clause" and rule.lemma != "ask"  # "“I told them that 40 boats were lost,” she said"
    if own or rule.rule not in ("verb-clause", "verb-hearsay"):
        return False
    if _quoted(passage, rule):
        return rule.confidence >= CERTAIN
    if rule.lemma in ATTITUDES or not _did(passage.doc[rule.verb]):
        return False
    return rule.lemma in _TOLD or rule.confidence >= MOST


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
    if rule.rule in SPOKEN or rule.confidence >= SURE:
        return True
    if rule.rule == "verb-gerund" and may_think(passage.doc[rule.head]) and _did(passage.doc[rule.verb]):
        return True  # "The officer denied speaking with the witness."
    if rule.rule == "verb-noun" and rule.stance is Stance.DENIES and may_think(passage.doc[rule.head]):
        told = rule.target >= 0 and passage.doc[rule.target].lemma_.lower() in DOCUMENT_NOUNS.keys() | NOUNS.keys()
        return rule.confidence >= (
            INNER_NOUN if told else INNER
        )  # "The maker denied responsibility.", "rejected the report"
    return _has_number(passage, rule) and (rule.rule in _COUNTED or _shown(passage, rule) or rule.stance in _AHEAD)


def _shown(passage: Passage, rule: Attribution) -> bool:
    """ "a report which found that 3,900 patients …": a document puts it forward."""
    return rule.rule == "verb-clause" and passage.doc[rule.head].lemma_.lower() in DOCUMENT_NOUNS


def _has_number(passage: Passage, rule: Attribution) -> bool:
    return any(_NUMBER.search(s.text(passage.text)) for s in rule.content)
