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
from quoth.extract.attribution.apart import before_colon
from quoth.extract.attribution.candidate import set_against
from quoth.extract.attribution.lexicon import ADDRESSED, ATTITUDES, NOUNS
from quoth.extract.attribution.syntax import is_as_saying, may_think
from quoth.extract.attribution.trailing import RULE as TRAILING
from quoth.extract.claims import is_claim, is_decision, named, of_the_denier, takes
from quoth.extract.helping import SET_APART, SPOKEN, SURE, helped
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
    going_on,
    leans_on_its_own,
    whole,
    with_whom,
    within,
)
from quoth.model import Span, Stance

INNER, INNER_QUOTED, INNER_NUMBER = 0.7, 0.8, 0.65
"""How sure a rule must be of a statement within a tagged one: outside and inside of quotation marks, and where it holds a number."""
INNER_NOUN = 0.54
"""How sure a rule must be of one by somebody or a document whose content is a noun."""
CERTAIN = 0.9
"""How sure a rule must be of a statement by a pronoun within a tagged one."""
INNER_COUNT = 0.6
"""The same where somebody puts a number forward without a clause: "the mayor said police counted 900 marchers"."""
_COUNTS = frozenset(("verb-count", "noun-count"))
_COUNTED = frozenset(("verb-count", "noun-count", "verb-preposition", "verb-hearsay", "noun-cue"))
_TOLD = frozenset("tell warn advise inform write urge ask assure complain testify".split())
_MAY = frozenset("would should could might may can must".split())
_NOT_YET = _MAY | {"to"}
_DOING = frozenset("go continue begin start proceed write call rush hasten choose use like love".split())
"""Verbs of which what follows with "to" is done. Source: our own list."""
_MANNERS = frozenset(
    "praise criticize criticise condemn blast slam attack mock defend tout talk speak argue complain dismiss decry".split()
)
"""Cues with a noun that tell how somebody speaks of it, and nothing that was said."""
_AHEAD = frozenset((Stance.ASKS, Stance.PREDICTS))
_SELF = frozenset("i we you".split())
_ANYBODY = frozenset("anyone anybody nobody you somebody someone whoever".split())
"""Speakers that are nobody in particular, within a statement. Source: our own list."""
_OF_NUMBERS = ("NUM", "ADP", "ADV", "ADJ", "SCONJ")
"""The parts of speech of "45", "around 600", "no more than 300"."""
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|half|third|dozens?|hundreds?|thousands?|millions?|billions?)\b",
    re.I,
)


def combine(passage: Passage, tagged: Sequence[Attribution], ruled: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The tagger's attributions, then the rules' that are nested in one of them or stand where it has nothing."""
    sources = [s for one in ruled if one.rule == TRAILING for s in one.source]
    tagged = [
        before_colon(passage, named(passage, one))
        for one in tagged
        if is_claim(passage, one) and not _meets(one.cue, sources)
    ]
    nearby = _around(tagged)
    tagged = [one for one in tagged if not _only_thought(one, nearby)]
    ruled = [one for one in ruled if not (_is_nothing(passage, one) or _meets(one.cue, sources))]
    tagged, ruled = ([o for o in some if not leans_on_its_own(passage, o, ruled)] for some in (tagged, ruled))
    tagged = [going_on(passage, of_the_denier(passage, one, ruled), ruled) for one in tagged]
    kept = _whole(passage, _helped(passage, tagged, ruled), (*tagged, *ruled), ruled)
    nearby = _around(kept)
    kept = [_holding(one, nearby) for one in kept]
    kept += _added(passage, kept, ruled)
    return tuple(sorted(kept, key=lambda a: (a.start, -size(a.content))))


def _only_thought(one: Attribution, nearby: Nearby[Attribution]) -> bool:
    """ "Papers show that managers knew of 12 leaks": what somebody knows, wants or hopes is no statement within another's."""
    return one.lemma in ATTITUDES and any(o is not one and within(one.cue, o.content) for o in nearby.near(one.cue))


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
    return is_decision(passage, one) or takes(passage, one)


def _meets(spans: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(a.overlaps(b) for a in spans for b in others)


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
        out.append(whole(passage, helped(passage, _read_out(one, rule), rule), rule, nearby))
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


def _whole(
    passage: Passage, told: Sequence[Attribution], others: Sequence[Attribution], ruled: Sequence[Attribution]
) -> list[Attribution]:
    """The attributions, each ended where its speaker goes on with another cue or somebody else begins."""
    goes_on = [r for r in ruled if r.head >= 0 and passage.doc[r.verb].dep_ == "conj"]
    kept = [ended(passage, one, goes_on) for one in told]
    trailing = [o for o in kept if o.verb >= 0 and passage.doc[o.verb].tag_ == "VBG"]
    kept = folded([before_trailing(passage, one, trailing) for one in kept], ruled)
    direct = [r for r in ruled if r.rule == "direct" and is_as_saying(passage.doc[r.verb])]
    saying = {passage.doc[r.verb].head.head.i: r for r in direct}
    return [with_whom(before_contrast(passage, one, others), saying.get(one.verb)) for one in kept]


def _added(passage: Passage, kept: Sequence[Attribution], ruled: Sequence[Attribution]) -> list[Attribution]:
    """What only the rules see: statements inside of others, and where the tagger has nothing."""
    nearby = _around(kept)
    out = []
    for rule in ruled:
        others = nearby.near((*rule.cue, *rule.content))
        if any(_same(rule, o) for o in others):
            continue
        rule = clipped(rule, others)
        if _refuted(rule, others) or _nested(passage, rule, others) or _alone(passage, rule, others):
            out.append(replace(rule, confidence=min(rule.confidence, MOST)))
    return out


def _read_out(tagged: Attribution, rule: Attribution | None) -> Attribution:
    """Rule ``reads``: "The statement from the board reads: “…”", where the tagger takes the statement for what is said."""
    other = rule is not None and rule.rule == "direct" and not shared(rule.content, tagged.content)
    if rule is None or not other or size(rule.content) <= size(tagged.content):
        return tagged
    return replace(rule, confidence=MOST)


def _refuted(rule: Attribution, others: Sequence[Attribution]) -> bool:
    """Rule ``claim-denied``: "contradicting the official claim that 169 died": what is denied is somebody's, also where nobody is named."""
    denied = any(o.stance is Stance.DENIES and o.target == rule.verb and within(rule.cue, o.content) for o in others)
    return rule.rule == "noun-cue" and rule.verb >= 0 and denied


def _nested(passage: Passage, rule: Attribution, others: Sequence[Attribution]) -> bool:
    """Whether a tagged statement reports it and the rule is sure enough: "the board said divers had warned that …"."""
    if not _inside(rule, others) or _imagined(passage, rule):
        return False
    sure = INNER_COUNT if rule.rule in _COUNTS and not set_against(passage, rule) else INNER_NUMBER
    if rule.confidence >= sure and _has_number(passage, rule):
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
    if any(shared(rule.content, (*o.content, *o.cue)) for o in others if not _said_in(rule, o)):
        return False
    if rule.rule in SPOKEN | SET_APART or rule.confidence >= SURE:
        return True
    if rule.rule == "verb-gerund" and may_think(passage.doc[rule.head]) and _did(passage.doc[rule.verb]):
        return True  # "The officer denied speaking with the witness."
    if rule.rule == "verb-noun" and rule.stance is Stance.DENIES and may_think(passage.doc[rule.head]):
        told = rule.target >= 0 and passage.doc[rule.target].lemma_.lower() in DOCUMENT_NOUNS.keys() | NOUNS.keys()
        return rule.confidence >= (
            INNER_NOUN if told else INNER
        )  # "The maker denied responsibility.", "rejected the report"
    if _just_a_number(passage, rule):
        return True
    return _has_number(passage, rule) and (
        rule.rule in _COUNTED or _shown(passage, rule) or rule.stance in _AHEAD or _trails(passage, rule)
    )


def _said_in(rule: Attribution, other: Attribution) -> bool:
    """Whether another cue stands within words that are set apart: "“Nobody asked us whether …”"."""
    return rule.rule in SET_APART and bool(other.cue) and within(other.cue, rule.content)


def _shown(passage: Passage, rule: Attribution) -> bool:
    """ "a report which found that 3,900 patients …": a document puts it forward."""
    return rule.rule == "verb-clause" and passage.doc[rule.head].lemma_.lower() in DOCUMENT_NOUNS


def _trails(passage: Passage, rule: Attribution) -> bool:
    """ "More than 900 were killed, the historian concludes from registers": somebody's clause stands whole before the cue."""
    before = all(s.end <= rule.cue[0].start for s in rule.content)
    return rule.rule == "verb-clause" and before and rule.confidence >= MOST and may_think(passage.doc[rule.head])


def _just_a_number(passage: Passage, rule: Attribution) -> bool:
    """ "The restaurant chain has acknowledged 45.": somebody says a number and nothing else."""
    said = [t for s in rule.content for t in passage.doc.char_span(s.start, s.end, alignment_mode="expand") or ()]
    number = any(t.like_num for t in said) and all(t.pos_ in _OF_NUMBERS for t in said)
    return number and rule.head >= 0 and may_think(passage.doc[rule.head])


def _has_number(passage: Passage, rule: Attribution) -> bool:
    return any(_NUMBER.search(s.text(passage.text)) for s in rule.content)
