"""Contents made whole or cut where the parse knows better: the tagger gives each word to one statement only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quoth.extract.attribution import Attribution, Passage
from quoth.extract.attribution.lexicon import SENDING, TURNING_TO
from quoth.extract.nearby import Nearby
from quoth.extract.stretches import shared, size
from quoth.model import Quotation, Span

NEARLY = 0.9
LEFT = 0.2
"""So much of an inner content must be left within the outer one, where that ends earlier."""
UNSURE = 0.6
"""Below this the tagger may have cut a content short for no reason that the parse sees."""
MOST = 0.8
"""What a rule's word is worth beside the tagger: no gold shows how often an inner statement is right."""
WITH_NOUNS = frozenset(("verb-noun", "verb-preposition"))
"""Rules whose content is a noun and not a clause."""
_BESIDE = frozenset("while whereas although though".split())


def within(spans: Sequence[Span], content: Sequence[Span]) -> bool:
    """Nearly all of it: a mark or a word at the edge may be cut differently."""
    return bool(spans) and shared(spans, content) >= NEARLY * size(spans)


def whole(passage: Passage, one: Attribution, rule: Attribution | None, nearby: Nearby[Attribution]) -> Attribution:
    """Rule ``whole-clause``: what the tagger cut off because it gives each word to one statement only.

    Example: "A firm said the mayor was quoting a leaflet, which stated that 40 boats …" -> said: … which stated that 40 boats …
    """
    sure = rule is not None and (rule.rule in WITH_NOUNS or (rule.rule == "verb-clause" and rule.confidence >= MOST))
    if rule is None or not sure or not within(one.content, rule.content):
        return one
    others = [o for o in nearby.near(rule.content) if o.verb not in (-1, one.verb) and within(o.cue, rule.content)]
    cut = [o for o in others if not within(o.cue, one.content)]
    if any(_of_its_own(passage, o, rule.verb, one.head) for o in cut):
        return one
    holed = len(one.content) > len(rule.content)
    short = rule.rule == "verb-clause" and (one.confidence < UNSURE or holed)
    return replace(one, content=rule.content) if cut or short else one


def clipped(rule: Attribution, others: Sequence[Attribution]) -> Attribution:
    """Rule ``no-further-than-the-outer``: an inner statement ends where the one ends that reports it.

    Example: "It cited the bureau as saying that 40 died (putting right an earlier count)", of which the outer ends before the bracket
    """
    for one in others:
        if not within(rule.cue, one.content) or rule.rule != "verb-clause":
            continue
        kept = [
            Span(max(a.start, b.start), min(a.end, b.end)) for a in rule.content for b in one.content if a.overlaps(b)
        ]
        begins = bool(kept) and min(k.start for k in kept) == min(s.start for s in rule.content)
        if begins and LEFT * size(rule.content) <= size(kept) < size(rule.content):
            return replace(rule, content=tuple(kept))
    return rule


def going_on(passage: Passage, one: Attribution, ruled: Sequence[Attribution]) -> Attribution:
    """Rule ``quoted-further-down``: a quotation runs on through paragraphs whose marks were not closed, beyond where the tagger looked.

    Example: "“We are safe,” said Tolan. / “We checked. / “We found 40 leaks.”" -> said: the third paragraph too
    """
    if not one.content or one.head < 0 or one.quotation is not Quotation.DIRECT:
        return one
    end = max(s.end for s in one.content)
    for rule in ruled:
        same = rule.rule in ("direct", "floating") and rule.head == one.head and shared(rule.content, one.content)
        more = [s for s in rule.content if s.start >= end and "\n" in passage.text[end : s.start]] if same else []
        if more:
            return replace(one, content=(*one.content, *more))
    return one


def folded(told: Sequence[Attribution], ruled: Sequence[Attribution]) -> list[Attribution]:
    """Rule ``wrote-to-say``: of somebody who turns to another only to say something, the cue of saying with what it says.

    Example: "The auditor wrote to the mayor to say the fund was empty" -> wrote … say: the fund was empty
    """
    inner = {id(one): _said_in_turning(one, (*ruled, *told)) for one in told}
    gone = {rule.verb for rule in inner.values() if rule is not None}
    out = []
    for one in told:
        rule = inner[id(one)]
        if rule is not None:
            out.append(replace(one, cue=(*one.cue, *rule.cue), content=rule.content, stance=rule.stance))
        elif one.verb < 0 or one.verb not in gone:
            out.append(one)
    return out


def _said_in_turning(one: Attribution, others: Sequence[Attribution]) -> Attribution | None:
    """What "wrote to say that …" says, where that is the whole content and nobody else's: "wrote that Lund had said" is two."""
    if one.lemma not in TURNING_TO | SENDING or not one.cue:
        return None
    for other in others:
        inner = (*other.cue, *other.content)
        own = other.source == one.source if other.rule == "tagger" else not within(other.source, one.content)
        said = own and other.rule in ("verb-clause", "tagger") and other.cue[0].start > one.cue[-1].end
        if said and within(inner, one.content) and size(inner) >= MOST * size(one.content):
            return other
    return None


def ended(passage: Passage, one: Attribution, going_on: Sequence[Attribution]) -> Attribution:
    """Rule ``and-then-said``: a content ends where its own speaker goes on to say something else, as ``going_on`` has it.

    Example: "The board found that there was room and warned the crews to …" -> found: there was room
    """
    for rule in going_on:
        if rule.head != one.head or rule.verb <= one.verb or passage.doc[rule.verb].tag_ == "VBG":
            continue
        cue = passage.doc[rule.verb]
        joint = next((t for t in reversed(passage.doc[one.verb : cue.i]) if t.dep_ == "cc"), None)
        if joint is None or cue.i - joint.i > 3 or not within(rule.cue, one.content):
            continue
        kept = tuple(Span(s.start, min(s.end, joint.idx)) for s in one.content if s.start < joint.idx)
        trimmed = tuple(Span(s.start, s.start + len(s.text(passage.text).rstrip(" ,;"))) for s in kept)
        return replace(one, content=trimmed) if trimmed else one
    return one


def _of_its_own(passage: Passage, other: Attribution, above: int, head: int) -> bool:
    """Whether a cue below another has a clause of its own: "he said A, and she said B", "he said A and said B", "…, while she said B"."""
    token = passage.doc[other.verb]
    if token.dep_ == "conj" and token.tag_ != "VBG" and other.head == head:
        return True
    while token.i != above and token.head.i != token.i:
        own = any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children)
        marks = {c.lower_ for c in token.children if c.dep_ == "mark"}
        if token.dep_ in ("conj", "parataxis") and not marks and (own or token.head.i == above):
            return True
        if own and token.dep_ == "advcl" and marks & _BESIDE:
            return True
        token = token.head
    return token.i != above
