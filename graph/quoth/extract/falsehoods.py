"""Claims that a text, or somebody in it, calls false in so many words: "falsely claimed", "the claim that … is wrong"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from quoth.extract.agents import Entry
from quoth.extract.attribution import Attribution
from quoth.extract.attribution.checked import CLAIM, VERDICT
from quoth.extract.attribution.nobodys import OPEN, UNTRUE_CLAIM, said_false
from quoth.extract.quotes import find_quotes
from quoth.extract.statements import Said
from quoth.model import Polarity, Quotation, Span, Stance

# Adverbs at a cue, adjectives at a claim, and what is said of one. Source: our own lists, from how fact-checkers print their findings.
_FALSELY = frozenset(
    "falsely wrongly incorrectly erroneously mistakenly inaccurately misleadingly baselessly dishonestly".split()
)
_WRONG = frozenset("wrong mistaken incorrect dishonest".split())
# Who does so to a false claim makes it, and does not call it false. Source: our own list.
_REPEATS = frozenset("repeat reiterate restate renew revive reprise recycle echo amplify spread peddle".split())
_HOW = (
    r"(?:(?:quite|entirely|strictly|fully|firmly|actually|simply|just|plainly|flatly|also|even|remotely|close to|anywhere near|"
    r"nearly|however,) )*"
)
_TRUTH = (
    r"(?:right|correct|true|accurate|the case|supported by|backed (?:up )?by|borne out by"
    r"|what (?:[\w’'-]+ ){1,6}(?:shows?|says?|suggests?|found))"
)
_FALSEHOOD = (
    r"(?:false|wrong|incorrect|untrue|inaccurate|misleading|mistaken|nonsense|exaggerated|a myth|an exaggeration)"
)
_THIS = re.compile(
    r"(?:(?:But|However,|Yet|Though|In fact,|And) )?(?:[Tt]his|[Tt]hat|[Ii]t)(?: claim| figure| number| statement| assertion)?"
    rf"(?:(?:[’']s| is| was) {_HOW}(not {_HOW}{_TRUTH})|"
    rf"(?: isn[’']t| wasn[’']t) {_HOW}({_TRUTH})|(?:[’']s| is| was) {_HOW}({_FALSEHOOD}))\b"
)
# "She's wrong." Source: as above.
_IN_THE_WRONG = re.compile(
    rf"(?:(?:But|However,|Yet|And) )?(?:[Ss]he|[Hh]e|[Tt]hey)(?:[’']s|[’']re| is| was| are| were) {_HOW}(wrong|mistaken|incorrect)\b"
    r"(?! (?:to|if|when|that|about (?:that|this)\?))"
)
# "The ministry said that 900 homes have been built. They have not."
_DID_NOT = re.compile(
    r"(?:(?:But|Yet|However,|In fact,) )?(?:[Tt]hey|[Ii]t|[Hh]e|[Ss]he) "
    r"((?:have|has|had|did|do|does|were|was|are|is)(?: not|n[’']t))[.!]?\s*$"
)
_VERDICT = r"((?:[Mm]ostly )?[Ff]alse|[Mm]isleading|[Pp]ants on [Ff]ire|(?:[Tt]wo|[Tt]hree|[Ff]our) Pinocchios)\b"
_A_CLAIM = r"(?:claim|statement|assertion|figure)s?"
# How fact-checkers close. Source: as above.
_RATED = re.compile(
    rf"\b([A-Z][\w-]+)(?:['’]s?) {_A_CLAIM} (?:rates?|is rated|was rated|earns?|gets?|deserves?) (?:as |an? |a rating of )*{_VERDICT}|"
    rf"\b[Ww]e rated? ([A-Z][\w-]+)(?:['’]s?) {_A_CLAIM} (?:as |an? )*{_VERDICT}"
)
# "But it was wrong" says of a deed that nobody should have done it.
_A_DEED = re.compile(r"\b[Ii]t was (?:\w+ ){0,2}wrong$")
_BACK = 300
"""Characters between a claim and the sentence that calls it false, at most."""


def called_false(doc: Doc, said: Sequence[Said], publisher: Entry) -> list[Said]:
    """Marks who disputes what; the publisher's own findings are statements of their own, without content, which are given back."""
    own = [_finding(publisher, at, one) for at, one in _this_is_false(doc, said, publisher)]
    own += [_finding(publisher, at, one) for at, one in _rated_false(doc, said, publisher)]
    own += [_finding(publisher, at, one) for at, one in _false_on_a_sheet(doc, said)]
    for one in said:
        for word, within in _findings(doc, one, said):
            holder = _who_tells(doc, one, within)
            if holder is None and one.speaker is publisher:
                continue  # "a nonsensical argument that …" which nobody is said to make
            if holder is None:
                own.append(_finding(publisher, Span(word.idx, word.idx + len(word)), one))
            elif holder.speaker is not one.speaker and one not in holder.disputes:
                holder.disputes.append(one)
                if one.inside is holder and _by_the_way(doc, holder):
                    one.inside = holder.inside
    return own


def _who_tells(doc: Doc, one: Said, holder: Said | None) -> Said | None:
    """Who calls a claim false: not who makes it again in the same breath ("Lund repeated his false claim that …"), but who tells so."""
    while holder is not None and (holder.speaker is one.speaker or _repeats(doc, holder)):
        holder = holder.inside
    return holder


def _repeats(doc: Doc, holder: Said) -> bool:
    return holder.found.verb >= 0 and doc[holder.found.verb].lemma_.lower() in _REPEATS


def _finding(publisher: Entry, cue: Span, claim: Said) -> Said:
    found = Attribution(
        "called-false", (), (cue,), (), stance=Stance.DENIES, quotation=Quotation.NARRATION, confidence=0.75
    )
    return Said(found, publisher, disputes=[claim])


def _this_is_false(doc: Doc, said: Sequence[Said], publisher: Entry) -> Iterator[tuple[Span, Said]]:
    """Rule ``this-is-false``: "… Ms Bell said. But this is not quite right", "… she said. She's wrong", "They have not." """
    quoted = [q.inner for q in find_quotes(doc.text)]
    for sentence in doc.sents:
        hit = _THIS.match(sentence.text) or _IN_THE_WRONG.match(sentence.text) or _DID_NOT.match(sentence.text)
        start = sentence.start_char
        if (
            hit is None
            or _A_DEED.search(hit[0])
            or any(start in q for q in quoted)
            or any(start in s for one in said for s in one.spans if _others(one, publisher, start + hit.end()))
        ):
            continue
        told = (one for one in said if one.spans and one.speaker not in (None, publisher))
        before = [(end, k, one) for k, one in enumerate(told) if (end := _end(one)) <= start and start - end <= _BACK]
        claim = max(before)[2] if before else None  # two that end in one place: the later one
        if claim is not None and not (hit.re is _DID_NOT and _lies_ahead(doc, claim)):
            at = Span(*hit.span(hit.lastindex or 0))
            yield Span(start + at.start, start + at.end), claim


def _end(one: Said) -> int:
    """Where a statement that has words ends."""
    return max(s.end for s in one.spans)


def _lies_ahead(doc: Doc, claim: Said) -> bool:
    """ "He said he would resign. He did not": what did not come true was no false claim."""
    words = {w.strip('“”".,').casefold() for s in claim.spans for w in s.text(doc.text).split()}
    return claim.found.stance is not Stance.ASSERTS or not words.isdisjoint(OPEN | {"will", "plans", "hopes"})


def _rated_false(doc: Doc, said: Sequence[Said], publisher: Entry) -> Iterator[tuple[Span, Said]]:
    """Rule ``rated-false``: "Mr Lund’s claim rates Mostly False": the first claim of his that the text tells is meant."""
    for hit in _RATED.finditer(doc.text):
        name = (hit[1] or hit[3]).casefold()
        told = [
            one
            for one in said
            if one.spans
            and one.speaker not in (None, publisher)
            and name in (one.speaker.name or "").casefold().split()
            and _end(one) <= hit.start()
        ]
        if told:
            first = min(told, key=lambda one: min(s.start for s in one.spans))
            yield Span(*hit.span(2 if hit[1] else 4)), first


def _false_on_a_sheet(doc: Doc, said: Sequence[Said]) -> Iterator[tuple[Span, Said]]:
    """Rule ``false-on-a-sheet``: "Claim: … Verdict: False.": the claim above."""
    claims = [o for o in said if o.spans and o.found.cue and re.fullmatch(CLAIM, o.found.cue[0].text(doc.text))]
    for hit in VERDICT.finditer(doc.text):
        above = [o for o in claims if _end(o) <= hit.start()]
        if above:
            yield Span(*hit.span("what")), max(above, key=_end)


def _others(one: Said, publisher: Entry, end: int) -> bool:
    """Whether somebody else's words call it false; not where the finding itself names what shows it: "not what the data show"."""
    shown = bool(one.found.cue) and all(c.end <= end for c in one.found.cue) and _end(one) <= end
    return one.speaker is not publisher and not shown


def _by_the_way(doc: Doc, holder: Said) -> bool:
    """ "Lund’s claim that … is false, according to state figures": the figures pass no claim on; "she said his claim … is false" does."""
    return holder.found.verb >= 0 and doc[holder.found.verb].lower_ == "according"


def _findings(doc: Doc, one: Said, said: Sequence[Said]) -> Iterator[tuple[Token, Said | None]]:
    """The word that calls a claim false, with the statement in which it stands; ``None`` for the publisher's telling. At most one."""
    if not one.spans or not one.found.cue:
        return
    cues = [t for s in one.found.cue for t in (doc.char_span(s.start, s.end, alignment_mode="expand") or ())]
    for token in cues:
        word = _beside(token) or _made_again(token, said)
        if word is not None:
            yield word, one.inside
            return
        # Rule ``claim-is-false``: "Lund’s claim that … is false, according to state figures"
        word = said_false(token) if token.pos_ == "NOUN" or one.found.rule == "nobodys-claim" else None
        if word is not None:
            _cut(doc, one, token.head)
            around = [s for s in said if s is not one and any(word.idx in span for span in s.spans)]
            yield word, min(around, key=lambda s: s.size, default=None)
            return


def _cut(doc: Doc, one: Said, verb: Token) -> None:
    """Leaves out of a claim what is said of it: "their claim that 700 had left | is not true"."""
    if not any(verb.idx in span for span in one.spans):
        return
    first = min((t.i for t in verb.lefts if t.dep_ in ("aux", "auxpass") and t.i > one.found.verb), default=verb.i)
    end = doc[first - 1].idx + len(doc[first - 1])
    kept = tuple(Span(s.start, min(s.end, end)) for s in one.found.content if s.start < end)
    if not kept:
        return
    one.found = replace(one.found, content=kept)
    inside = doc.char_span(kept[0].start, kept[-1].end, alignment_mode="expand") or ()
    if not any(t.dep_ == "neg" for t in inside):
        one.polarity = Polarity.AFFIRMED


def _beside(cue: Token) -> Token | None:
    """Rule ``falsely-claims``: "Lund falsely claimed that …", "made the misleading claim that …"."""
    if any(c.dep_ == "neg" or c.lower_ in OPEN for c in cue.children):
        return None
    if cue.head.lower_ in _WRONG and cue.dep_ in ("xcomp", "ccomp", "advcl") and not _negated(cue.head):
        return cue.head  # "Lund was wrong to say that …"
    if cue.pos_ == "VERB":
        return next((c for c in cue.children if c.dep_ == "advmod" and c.lower_ in _FALSELY), None)
    return next((c for c in cue.children if c.dep_ == "amod" and c.lower_ in UNTRUE_CLAIM), None)


def _made_again(cue: Token, said: Sequence[Said]) -> Token | None:
    """Rule ``repeats-a-false-claim``: "Lund repeated the debunked claim that …", where the claim is no statement of its own."""
    if cue.lemma_.lower() not in _REPEATS or _negated(cue):
        return None
    claims = [c for c in cue.children if c.dep_ == "dobj" and any(k.dep_ == "acl" for k in c.children)]
    if not claims or any(claims[0].idx in cue_span for one in said for cue_span in one.found.cue or ()):
        return None
    return next((c for c in claims[0].children if c.dep_ == "amod" and c.lower_ in UNTRUE_CLAIM), None)


def _negated(word: Token) -> bool:
    return any(c.dep_ == "neg" for c in (*word.children, *word.head.children))
