"""Contents made whole or cut where the parse knows better: the tagger gives each word to one statement only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quoth.extract.attribution import Attribution, Passage
from quoth.extract.attribution.lexicon import SENDING, TURNING_TO
from quoth.extract.nearby import Nearby
from quoth.extract.stretches import shared, size
from quoth.model import Quotation, Span

NEARLY = 0.9
UNSURE = 0.6
"""Below this the tagger may have cut a content short for no reason that the parse sees."""
MOST = 0.8
"""What a rule's word is worth beside the tagger: no gold shows how often an inner statement is right."""
LEFT = 0.2
"""So much of an inner content must be left within the outer one, where that ends earlier."""
WITH_NOUNS = frozenset(("verb-noun", "verb-preposition"))
"""Rules whose content is a noun and not a clause."""
_CONTRAST = re.compile(r"\s*[—–;]\s*(?:but|yet|although|while) ")
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
    short = rule.rule == "verb-clause" and (one.confidence < UNSURE or holed or _hangs(passage, one))
    return replace(one, content=rule.content) if cut or short else one


def _hangs(passage: Passage, one: Attribution) -> bool:
    """Whether a content breaks off before a noun: "an informant obtained heroin from"."""
    end = max(s.end for s in one.content)
    phrase = passage.doc.char_span(max(s.start for s in one.content), end, alignment_mode="expand")
    return (
        phrase is not None
        and phrase[-1].dep_ in ("prep", "det", "poss", "mark", "cc")
        and phrase[-1].right_edge.i >= phrase.end
    )


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


def with_whom(one: Attribution, saying: Attribution | None) -> Attribution:
    """Rule ``quoted-him-as-saying``: who is quoted belongs to what the quoting one reports.

    Example: "“It is safe,” the paper quoted Imre Tolan as saying" -> quoted: “It is safe” … Imre Tolan as saying
    """
    if saying is None or not saying.source:
        return one
    whom = Span(min(s.start for s in saying.source), max(c.end for c in saying.cue))
    if within(one.content, (whom,)):
        return replace(one, content=(*saying.content, whom))
    missing = within(saying.content, one.content) and not within((whom,), one.content)
    return replace(one, content=(*one.content, whom)) if missing else one


def leans_on_its_own(passage: Passage, one: Attribution, ruled: Sequence[Attribution]) -> bool:
    """Rule ``by-its-own-findings``: "The mission says 23 died, according to its findings" is told once, by the mission."""
    if one.head < 0 or not one.cue or one.cue[0].text(passage.text).lower() != "according to":
        return False
    own = any(c.dep_ == "poss" and c.tag_ == "PRP$" for c in passage.doc[one.head].children)
    said = [r for r in ruled if r.rule == "verb-clause" and r.head >= 0 and shared(r.content, one.content)]
    return own and any(within((*r.source, *r.cue), one.content) or within(one.cue, r.content) for r in said)


def going_on(passage: Passage, one: Attribution, ruled: Sequence[Attribution]) -> Attribution:
    """Rule ``quoted-further-down``: a quotation runs on through paragraphs whose marks were not closed, beyond where the tagger looked.

    Example: "“We are safe,” said Tolan. / “We checked. / “We found 40 leaks.”" -> said: the third paragraph too
    """
    if not one.content or one.head < 0 or one.quotation is not Quotation.DIRECT:
        return one
    end = max(s.end for s in one.content)
    for rule in ruled:
        same = (
            rule.rule == "floating" and rule.head == one.head and any(within((s,), one.content) for s in rule.content)
        )
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
            out.append(_meant_so(one, ruled))
    return out


def _meant_so(one: Attribution, ruled: Sequence[Attribution]) -> Attribution:
    """With the stance of the cue of saying that its own cue ends in: "sent a letter to the mayor asking" asks."""
    if one.lemma not in TURNING_TO | SENDING:
        return one
    said = next((r for r in ruled if r.verb != one.verb and within(r.cue, one.cue)), None)
    return replace(one, stance=said.stance) if said is not None else one


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


def before_contrast(passage: Passage, one: Attribution, others: Sequence[Attribution]) -> Attribution:
    """Rule ``dash-but``: a content ends before a dash with "but" behind which another speaks.

    Example: "His lawyers say he warned them—but the firm put the leak at 40 barrels" -> say: he warned them
    """
    if not any(_CONTRAST.search(s.text(passage.text)) for s in one.content):
        return one
    for other in others:
        if other.head in (-1, one.head) or not within(other.cue, one.content):
            continue
        start = max(s.start for s in one.content if s.start <= other.cue[0].start)
        cut = _CONTRAST.search(passage.text, start, other.cue[0].start)
        if cut is not None and other.source and other.source[0].start >= cut.end():
            kept = tuple(Span(s.start, min(s.end, cut.start())) for s in one.content if s.start < cut.start())
            return replace(one, content=kept) if kept else one
    return one


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


def before_trailing(passage: Passage, one: Attribution, trailing: Sequence[Attribution]) -> Attribution:
    """Rule ``claiming-behind-a-comma``: a content ends where its own speaker trails on with a cue of their own.

    Example: "The unions told the house they expect cuts, claiming that the plant may close" -> told: they expect cuts
    """
    for other in trailing:
        if other.head != one.head or other.verb <= one.verb or not within(other.cue, one.content):
            continue
        comma = passage.doc[other.verb].left_edge.i - 1
        if comma < 0 or passage.doc[comma].text != ",":
            continue
        at = passage.doc[comma].idx
        kept = tuple(Span(s.start, min(s.end, at)) for s in one.content if s.start < at)
        return replace(one, content=kept) if kept else one
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
