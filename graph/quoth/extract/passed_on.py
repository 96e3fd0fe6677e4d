"""What stands beside an attribution and moves it: who quotes the document that says it, and where its content begins or ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from quoth.extract.attribution import Attribution, Passage
from quoth.extract.attribution.lexicon import CUES, HEDGES
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


def passed_on(
    passage: Passage, found: Sequence[Attribution], ruled: Sequence[Attribution] = ()
) -> tuple[Attribution, ...]:
    """The attributions, each put right, and those of who quotes somebody else's words; ``ruled`` are all that the rules found."""
    out = _checked(passage, found)
    labels = {one.content for one in out}
    for one in (_asked_by(passage, o) for o in _own_subjects(passage, found)):
        if one.content in labels or (labels and _is_label(passage.text, one)):
            continue
        one = _past_would(passage, _behind_and(passage, one))
        one = _as_forecast(passage, _before_comment(passage, _to_its_verb(passage, one)))
        cut = _behind_semicolon(passage, one)
        if cut is not one:
            front = Span(one.content[0].start, cut.content[0].start)
            out += [r for r in ruled if r.source and r.rule == "verb-clause" and all(c.start in front for c in r.cue)]
        one = cut
        out.append(one)
        out += _quoted_by(passage, one)
    quoting = [c for o in out if o.rule == "quoted-by" for c in o.cue]
    out = [o for o in out if o.rule == "quoted-by" or not any(c.overlaps(q) for c in o.cue for q in quoting)]
    return tuple(_past_citing(passage, out))


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


_ADDRESSING = frozenset("ask tell warn urge press advise assure order inform remind promise".split())


def _asked_by(passage: Passage, one: Attribution) -> Attribution:
    """Rule ``asked-by``: who asks in "She was asked by Jon Eik why only 20 million had been spent", where no speaker was seen."""
    verb = passage.doc[one.verb] if one.verb >= 0 and one.head < 0 else None
    if verb is None or verb.lemma_.lower() not in _ADDRESSING or verb.tag_ != "VBN":
        return one
    by = child(verb, "agent")
    who = child(by, "pobj") if by is not None else None
    if who is None or not may_think(who):
        return one
    phrase = noun_phrase(who)
    return replace(one, source=(Span(phrase.start_char, phrase.end_char),), head=who.i)


def _own_subjects(passage: Passage, found: Sequence[Attribution]) -> list[Attribution]:
    """Rule ``own-subject``: a second cue with a subject of its own is that one's, and the first content ends before it.

    Example: "Lund said it ran 12 ships, but the chamber, quoting a survey, said most firms had lost orders" -> the chamber
    """
    out = list(found)
    for k, one in enumerate(found):
        verb = passage.doc[one.verb] if one.verb >= 0 and one.head >= 0 else None
        who = child(verb, "nsubj") if verb is not None and verb.pos_ == "VERB" and verb.dep_ == "conj" else None
        if verb is None or who is None or who.pos_ == "PRON" or not may_think(who) or not one.head < who.i < verb.i:
            continue
        before = [n for n, o in enumerate(found) if n != k and o.head == one.head and 0 <= o.verb < who.i]
        if not before or one.quotation is Quotation.DIRECT:
            continue
        phrase = noun_phrase(who)
        out[k] = replace(one, source=(Span(phrase.start_char, phrase.end_char),), head=who.i)
        for n in before:
            kept = [Span(c.start, min(c.end, phrase.start_char)) for c in out[n].content if c.start < phrase.start_char]
            told = [Span(c.start, c.start + len(_TRAILING.sub("", c.text(passage.text)))) for c in kept]
            if any(len(c) for c in told):
                out[n] = replace(out[n], content=tuple(c for c in told if len(c)))
    return out


_TRAILING = re.compile(r"[\s,;]*(?:\b(?:but|and|while|yet))?\s*$")


def _behind_semicolon(passage: Passage, one: Attribution) -> Attribution:
    """Rule ``behind-the-semicolon``: who speaks at the end of a sentence says nothing that another said before the semicolon.

    Example: "The ministry promised to rebuild 300 schools; 41 are finished, a spokeswoman said" -> 41 are finished
    """
    text = passage.text
    if len(one.content) != 1 or not one.source or one.quotation is not Quotation.INDIRECT:
        return one
    span = one.content[0]
    at = text.rfind("; ", span.start, span.end)
    if at < 0 or min(s.start for s in (*one.source, *one.cue)) < span.end:
        return one
    front = passage.doc.char_span(span.start, at, alignment_mode="contract")
    told = any(t.lemma_.lower() in CUES and t.tag_ in _TOLD_AFTER and _speaks(t) for t in front or ())
    return replace(one, content=(Span(at + 2, span.end),)) if told else one


def _speaks(verb: Token) -> bool:
    who = child(verb, "nsubj")
    return who is not None and may_think(who)


def _past_citing(passage: Passage, found: Sequence[Attribution]) -> list[Attribution]:
    """Rule ``past-citing``: what goes on behind "citing …, and" is said, and not cited.

    Example: "Most jobs were temporary, the union said, citing the ministry's tables, and 14,000 would be gone by October"
    """
    out = list(found)
    for k, one in enumerate(found):
        at = passage.text.find(", and ", one.content[0].start, one.content[0].end) if len(one.content) == 1 else -1
        if at < 0 or [s.text(passage.text).lower() for s in one.cue] != ["citing"]:
            continue
        verb = passage.doc[one.verb]
        above = {t.i for t in verb.ancestors}
        said = next((n for n, o in enumerate(out) if n != k and o.verb in above), None)
        sentence = _sentence_at(passage, at + 6)
        if said is None or sentence is None or not any(t.tag_ in (*_TOLD_AFTER, "MD") for t in sentence if t.idx > at):
            continue
        out[k] = replace(one, content=(Span(one.content[0].start, at),))
        tail = passage.text[at + 6 : sentence.end_char].rstrip(" \n.")
        out[said] = replace(out[said], content=(*out[said].content, Span(at + 6, at + 6 + len(tail))))
    return out


_COMMENT = re.compile(
    r",\s(?:something|an?\s(?:claim|figure|charge|accusation|allegation|assertion|number|suggestion|estimate|finding|demand))(?:\s|$)"
)


def _before_comment(passage: Passage, one: Attribution) -> Attribution:
    """Rule ``before-the-comment``: what others say of a claim at its end is none of it.

    Example: "He wrote that a plane had been refused permission, something Lund denied" -> a plane had been refused permission
    """
    if one.quotation is not Quotation.INDIRECT or not one.content or one.rule == "quoted-by":
        return one
    last = one.content[-1]
    hit = next(iter(_COMMENT.finditer(passage.text, last.start, last.end)), None)
    behind = passage.doc.char_span(hit.end(), last.end, alignment_mode="contract") if hit is not None else None
    says = any(
        t.pos_ == "VERB" and t.lemma_.lower() in CUES and t.tag_ != "VBG" and child(t, "nsubj") is not None
        for t in behind or ()
    )
    if hit is None or not (says or hit.end() >= last.end) or hit.start() <= last.start:
        return one
    return replace(one, content=(*one.content[:-1], Span(last.start, hit.start())))


def _to_its_verb(passage: Passage, one: Attribution) -> Attribution:
    """Rules ``to-its-verb`` and ``would-go-on``: a content goes on to the verb of its subject, and through a clause of what would be.

    Example: "It found that one post [had been viewed 2m times]"; "said the total was 47,000, [which would be 12% lower than in 2029]"
    """
    if one.quotation is Quotation.DIRECT or len(one.content) != 1 or not one.cue:
        return one
    doc, span = passage.doc, one.content[0]
    phrase = doc.char_span(span.start, span.end, alignment_mode="expand")
    if phrase is None or phrase.end + 2 >= len(doc) or max(c.start for c in one.cue) > span.start:
        return one
    behind = doc[phrase.end]
    end = None
    subject = phrase.root
    if subject.dep_ in ("nsubj", "nsubjpass") and subject.head.i >= phrase.end and behind.pos_ in ("AUX", "VERB"):
        clause = subject.head
        held = clause.dep_ == "ccomp" and any(clause.head.idx in c for c in one.cue)
        end = clause.right_edge.i + 1 if held else None
    elif behind.text == "," and doc[phrase.end + 1].lower_ == "which" and doc[phrase.end + 2].lower_ == "would":
        verb = doc[phrase.end + 2].head
        end = verb.right_edge.i + 1 if verb.pos_ in ("VERB", "AUX") else None
    if end is None or end <= phrase.end:
        return one
    told = doc[phrase.start : end].text.rstrip(' \n.,;”"')
    return replace(one, content=(Span(span.start, phrase.start_char + len(told)),))


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
