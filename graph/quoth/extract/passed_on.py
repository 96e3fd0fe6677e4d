"""What stands beside an attribution and moves it: who quotes the document that says it, and where its content begins or ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from quoth.extract.attribution import Attribution, Passage
from quoth.extract.attribution.lexicon import HEDGES
from quoth.extract.attribution.syntax import child, may_think
from quoth.extract.nlp import noun_phrase
from quoth.model import Quotation, Span

_QUOTED = re.compile(
    r",?\s(?:quoted|cited|relayed|carried|reproduced|summarised|summarized)\s(?:[a-z]+ly\s)?(by|in)\s", re.I
)

_AND = re.compile(r"\b(?:and|but|or)\s*,?\s*$")
_ASIDE = re.compile(r"(?:(?:by|on|in)\s|according\sto\s|as\s)", re.I)
_BEHIND = re.compile(
    r"(?:[’']s?)?(?:\s(?:own\s)?(?:estimates?|count|reckoning|calculations?|account|figures|view|words))?,\s"
)
_WOULD = re.compile(r"\b(?:would|was to|were to)\b")
_BUT = re.compile(r",\s(?:but|yet)\s")
_OWN = HEDGES | frozenset("he she i we they there".split())
_TOLD_AFTER = frozenset(("VBD", "VBP", "VBZ"))


def passed_on(passage: Passage, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions, and those of who quotes somebody else's words or makes a claim that is checked."""
    out = _checked(passage, found)
    labels = {one.content for one in out}
    for one in found:
        if one.content in labels or (labels and _is_label(passage.text, one)):
            continue
        one = _as_forecast(passage, _past_would(passage, _behind_and(passage, one)))
        out += [one, *_quoted_by(passage, one)]
    quoting = [c for o in out if o.rule == "quoted-by" for c in o.cue]
    return tuple(o for o in out if o.rule == "quoted-by" or not any(c.overlaps(q) for c in o.cue for q in quoting))


def _behind_and(passage: Passage, one: Attribution) -> Attribution:
    """Rule ``aside-behind-and``: an aside right behind "and" brings in what follows, and not what stands before.

    Example: "leaving 27 ships at anchor and, by the port authority's estimate, costing exporters £2m a day" -> costing …
    """
    text = passage.text
    spans = sorted((*one.cue, *one.source))
    if not one.source or not one.content or one.quotation is Quotation.DIRECT or not _ASIDE.match(text, spans[0].start):
        return one
    behind = _BEHIND.match(text, spans[-1].end)
    if behind is None or not _AND.search(text, max(0, spans[0].start - 12), spans[0].start):
        return one
    if after := tuple(s for s in one.content if s.start >= spans[-1].end):
        return replace(one, content=after)
    sentence = _sentence_at(passage, spans[0].start)
    end = sentence.end_char if sentence is not None else behind.end()
    told = text[behind.end() : end].rstrip(' \n.;”"')
    return replace(one, content=(Span(behind.end(), behind.end() + len(told)),)) if told else one


def _sentence_at(passage: Passage, at: int) -> Sentence | None:
    """The sentence around an offset."""
    found = passage.doc.char_span(at, at + 1, alignment_mode="expand")
    return found[0].sent if found is not None and len(found) else None


def _past_would(passage: Passage, one: Attribution) -> Attribution:
    """Rule ``but-it-was``: what came of something that "would" be is told by who tells of it.

    Example: "The department told us that 240 teachers would be hired, but only 131 were recruited" -> … would be hired
    """
    if len(one.content) != 1 or one.quotation is not Quotation.INDIRECT:
        return one
    text, span = passage.text, one.content[0]
    but = next(iter(reversed(list(_BUT.finditer(text, span.start, span.end)))), None)
    if but is None or not _WOULD.search(text, span.start, but.start()):
        return one
    behind = passage.doc.char_span(but.end(), span.end, alignment_mode="contract")
    verb = next((t for t in behind or () if t.pos_ in ("VERB", "AUX") and t.tag_ in (*_TOLD_AFTER, "MD")), None)
    if behind is None or verb is None or verb.tag_ not in _TOLD_AFTER or verb.lower_ == "had":
        return one
    front = behind[: verb.i - behind.start]
    own = any(t.lower_ in _OWN or (t.lower_ == "it" and verb.tag_ == "VBD") for t in front)
    return one if own else replace(one, content=(Span(span.start, but.start()),))


def _quoted_by(passage: Passage, one: Attribution) -> Iterator[Attribution]:
    """Rule ``quoted-by``: who quotes the document that something is according to passes it on.

    Example: "According to a UN report quoted by the Dara Times, ivory is dear" -> the Dara Times / quoted by / the rest
    """
    text, doc = passage.text, passage.doc
    if len(one.source) != 1 or one.quotation is Quotation.DIRECT:
        return
    hit = _QUOTED.search(text, one.source[0].start, one.source[0].end)
    by = doc.char_span(hit.end(), one.source[0].end, alignment_mode="contract") if hit is not None else None
    if hit is None or by is None or not len(by) or by.root.pos_ not in ("PROPN", "NOUN"):
        return
    if hit[1] == "in" and by.root.pos_ != "PROPN":
        return
    own = Span(one.source[0].start, hit.start())
    yield Attribution(
        "quoted-by", (Span(by.start_char, by.end_char),), (Span(hit.start() + len(hit[0]) - len(hit[0].lstrip(", ")), hit.end() - 1),),
        tuple(sorted((*one.cue, own, *one.content))), head=by.root.i, confidence=min(0.7, one.confidence), lemma="quote",
    )  # fmt: skip


_CLAIM = re.compile(r"(?m)^(?:THE |The )?(?:CLAIM|Claim):\s+([^\n]{10,400})$")
_LABEL = re.compile(r"(?:the )?claim", re.I)
_MAKING = frozenset("make post share spread publish repeat circulate tweet".split())


def _checked(passage: Passage, found: Sequence[Attribution]) -> list[Attribution]:
    """Rule ``claim-checked``: what a fact check heads as a claim is said by who made it, where it names somebody.

    Example: "CLAIM: Half the buses are off the road.\\n\\nThe claim was made by Vic Strand" -> Vic Strand / CLAIM / half the buses …
    """
    out: list[Attribution] = []
    for hit in _CLAIM.finditer(passage.text):
        told = hit[1].rstrip(" .")
        content, cue = Span(hit.start(1), hit.start(1) + len(told)), Span(hit.start(), hit.start(1) - 2)
        if any(o.source and o.content and content in o.content[0] for o in found if not _is_label(passage.text, o)):
            continue
        who = _maker(passage, hit.end())
        if who is not None:
            source = noun_phrase(who)
            out.append(
                Attribution(
                    "claim-checked",
                    (Span(source.start_char, source.end_char),),
                    (cue,),
                    (content,),
                    head=who.i,
                    confidence=0.7,
                    lemma="claim",
                )
            )
    return out


def _is_label(text: str, one: Attribution) -> bool:
    """Whether the source is the word over a claim, and nobody."""
    return len(one.source) == 1 and _LABEL.fullmatch(one.source[0].text(text).strip()) is not None


def _maker(passage: Passage, after: int) -> Token | None:
    """Who made a claim, by the first sentence behind it that says so."""
    for token in passage.doc:
        if token.idx < after or token.lemma_.lower() != "claim" or token.pos_ != "NOUN":
            continue
        verb = token.head
        if verb.lemma_.lower() not in _MAKING or token.dep_ not in ("nsubjpass", "dobj"):
            continue
        by = child(verb, "agent") or next((t for t in verb.subtree if t.lower_ == "by" and t.i > verb.i), None)
        who = child(by, "pobj") if token.dep_ == "nsubjpass" and by is not None else child(verb, "nsubj")
        if who is not None and may_think(who):
            return who
    return None


_FORECASTS = frozenset("forecast expect predict project estimate anticipate hope".split())


def _as_forecast(passage: Passage, one: Attribution) -> Attribution:
    """Rule ``as-forecast``: of "38,000 jobs, nearly twice the 20,000 that analysts had forecast" they said the 20,000 alone."""
    if one.verb < 0 or not one.content or one.quotation is not Quotation.INDIRECT:
        return one
    verb = passage.doc[one.verb]
    noun = verb.head
    if verb.lemma_.lower() not in _FORECASTS or verb.dep_ != "relcl" or noun.i > verb.i or not one.source:
        return one
    if any(t.dep_ in ("ccomp", "xcomp") for t in verb.children) or one.content[-1].end > one.source[0].start:
        return one
    left = noun.i
    while (
        left
        and passage.doc[left - 1].head.i in (noun.i, left)
        and passage.doc[left - 1].dep_ in ("det", "nummod", "amod", "compound", "quantmod", "nmod")
    ):
        left -= 1
    inside = one.content[-1].start <= passage.doc[left].idx and noun.idx < one.content[-1].end
    counted = any(t.like_num for t in passage.doc[left : noun.i + 1])
    return replace(one, content=(Span(passage.doc[left].idx, noun.idx + len(noun)),)) if inside and counted else one
