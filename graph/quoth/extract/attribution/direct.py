"""Quoted speech: which cue a quotation belongs to, and which quotations go on with the one before."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from spacy.tokens import Token

from quoth.extract.attribution.candidate import Attribution, Passage, spans_of
from quoth.extract.attribution.lexicon import CUES, Frame
from quoth.extract.attribution.syntax import child, cue_tokens, is_as_saying, is_passive, passive_agent, subject
from quoth.extract.attribution.verbs import source_spans
from quoth.extract.nlp import runs
from quoth.extract.quotes import QuoteMark
from quoth.model import Quotation, Span

_ONLY_MARKS = re.compile(r"[\s,:—–-]*(?:(?:as|and|but|then|when) )?")
_GAP = re.compile(r"[^.!?\n“”\"]{0,90}?(?:[,:]|\bthat)?\s*")
_PARAGRAPH = re.compile(r"[^\n]+")
_SENTENCE_START = re.compile(r"(?<=[.!?])[”\"]?\s+(?=[A-Z“\"])")
_WORD = re.compile(r"\w+")
LONG = 4
"""From so many words on a quotation is speech; below it may be a term in scare quotes."""


def direct_speech(passage: Passage) -> list[Attribution]:
    """Rule ``direct``: a cue beside a quotation.

    Example: "“The water is safe,” the mayor said. “Drink it.”" -> the mayor / said / both quotations
    """
    out: list[Attribution] = []
    taken: set[Span] = set()
    if not passage.quotes:
        return out
    for verb in passage.doc:
        if verb.pos_ not in ("VERB", "AUX") or passage.quoted(verb) is not None:
            continue
        cue = CUES.get(verb.lemma_.lower())
        if cue is None or not cue.frames & Frame.QUOTE:
            continue
        found = _beside(passage, verb, taken)
        if found is not None:
            out.append(found)
            taken.update(q.outer for q in passage.quotes if any(q.inner == s for s in found.content))
    return _go_on(passage, out, taken)


def _beside(passage: Passage, verb: Token, taken: set[Span]) -> Attribution | None:
    who = passive_agent(verb) if is_passive(verb) else _speaker(passage, verb)
    if who is None or passage.quoted(who) is not None:
        return None
    source = source_spans(who, verb)
    cue = spans_of(passage.doc, runs(cue_tokens(verb)))
    around = Span.covering([*source, *cue])
    if is_as_saying(verb) and (quoting := child(verb.head.head, "nsubj")) is not None:
        around = around.cover(Span(quoting.left_edge.idx, verb.idx))  # "“…,” the paper quoted Tolan as saying"
    after = _after(passage, around)
    if after is not None and _anothers(passage, verb, after):
        after = None
    quotes = [q for q in (_before(passage, around), after) if q is not None and q.outer not in taken]
    long = [q for q in quotes if q.words >= LONG or q is not after or _colon(passage, q)]
    if not long:
        return None
    known = CUES[verb.lemma_.lower()]
    return Attribution(
        "direct", source, cue, tuple(sorted(q.inner for q in long)), head=who.i, verb=verb.i,
        stance=known.stance, quotation=Quotation.DIRECT, confidence=min(0.95, known.confidence + 0.05),
    )  # fmt: skip


def _anothers(passage: Passage, verb: Token, quote: QuoteMark) -> bool:
    """Whether a cue with a subject of its own stands between: "the memo states that the mayor told them, “…”".

    Or one that trails: "denied it, saying: “…”".
    """
    between = passage.doc.char_span(verb.idx + len(verb), quote.outer.start, alignment_mode="contract")
    tokens = between if between is not None else ()
    known = (
        t
        for t in tokens
        if t.pos_ == "VERB" and (CUES[t.lemma_.lower()].frames if t.lemma_.lower() in CUES else Frame(0)) & Frame.QUOTE
    )
    return any(t.tag_ == "VBG" or any(c.dep_ == "nsubj" for c in t.children) for t in known)


def _speaker(passage: Passage, verb: Token) -> Token | None:
    """The subject, also behind the cue: "“…,” said the mayor"."""
    who = subject(verb)
    if who is not None and passage.quoted(who) is None:
        return who
    behind = next(
        (
            c
            for c in verb.rights
            if c.dep_ in ("nsubj", "dobj", "attr", "npadvmod", "oprd", "ccomp") and c.pos_ in ("NOUN", "PROPN", "PRON")
        ),
        None,
    )
    if behind is not None and passage.quoted(behind) is None:
        return behind
    return None


def _before(passage: Passage, around: Span) -> QuoteMark | None:
    quote = passage.before(around.start)
    if quote is None or quote.outer.end > around.start:
        return None
    gap = passage.text[quote.outer.end : around.start]
    ended = quote.inner.text(passage.text).rstrip("’'").endswith(".")
    apart = ended and passage.text[around.start].isupper()  # a sentence of its own begins behind the full stop
    whole = _ONLY_MARKS.fullmatch(gap) and "\n" not in gap and not apart
    return quote if whole and not _ends_a_clause(passage, quote) else None


def _ends_a_clause(passage: Passage, quote: QuoteMark) -> bool:
    """Whether words before it in its sentence belong to what is said: "the road was “as good as gone”, she wrote"."""
    start = max(passage.text.rfind("\n", 0, quote.outer.start) + 1, quote.outer.start - 300)
    before = _SENTENCE_START.split(passage.text[start : quote.outer.start])[-1]
    return quote.words < 3 * LONG and len(_WORD.findall(before)) > 2 and not any(m in before for m in '“”",:')


def _after(passage: Passage, around: Span) -> QuoteMark | None:
    quote = passage.after(around.end)
    if quote is None:
        return None
    gap = passage.text[around.end : quote.outer.start]
    opens = passage.text[quote.inner.start : quote.inner.start + 1]
    sound = gap.rstrip().endswith((",", ":", "that")) or not gap.strip()
    begins = opens.isupper() or not opens.isalpha() or ":" in gap
    return quote if _GAP.fullmatch(gap) and sound and begins else None


def _colon(passage: Passage, quote: QuoteMark) -> bool:
    return passage.text[: quote.outer.start].rstrip().endswith(":")


@dataclass(slots=True)
class _Thread:
    """The attribution that quotations may go on with, and where it was last heard."""

    at: int
    end: int
    open: bool


def _go_on(passage: Passage, found: list[Attribution], taken: set[Span]) -> list[Attribution]:
    """Adds to each attribution what goes on in its paragraph, and gives paragraphs of speech alone to who spoke last."""
    out = list(found)
    thread: _Thread | None = None
    for paragraph in _PARAGRAPH.finditer(passage.text):
        where = Span(*paragraph.span())
        inside = [q for q in passage.quotes if q.outer in where]
        if not inside:
            if paragraph[0].strip():
                thread = None
            continue
        free = [q for q in inside if q.outer not in taken and q.words >= LONG]
        own = [k for k, a in enumerate(out) if any(s in where for s in (*a.cue, *a.content))]
        if own:
            thread = _join(passage, out, own, free, taken)
        elif thread is not None and free and _all_speech(paragraph[0]):
            thread = _float(out, thread, free)
        else:
            thread = None
        if thread is not None:
            thread.open = not inside[-1].closed
    return out


def _join(
    passage: Passage, out: list[Attribution], own: list[int], free: Iterable[QuoteMark], taken: set[Span]
) -> _Thread | None:
    last = max(own, key=lambda k: max(s.end for s in (*out[k].cue, *out[k].content)))
    for quote in free:
        before = [k for k in own if max(s.end for s in (*out[k].cue, *out[k].content)) <= quote.outer.start]
        if not before:
            continue
        last = max(before, key=lambda k: max(s.end for s in (*out[k].cue, *out[k].content)))
        end = max(s.end for s in (*out[last].source, *out[last].cue, *out[last].content))
        if _quiet(passage, end, quote.outer.start):
            out[last] = replace(out[last], content=(*out[last].content, quote.inner))
            taken.add(quote.outer)
    return _Thread(last, 0, open=False)


def _quiet(passage: Passage, start: int, end: int) -> bool:
    """Whether no other narration stands between: the rest of the cue's sentence is allowed."""
    between = passage.text[start:end]
    return len(re.findall(r"[.!?]\s", between)) <= 1 and len(between) < 160


def _all_speech(paragraph: str) -> bool:
    stripped = paragraph.strip()
    return stripped[:1] in '“"„«' and (
        stripped[-1:] in '”"»' or stripped.count("“") > stripped.count("”") or stripped.count('"') % 2 == 1
    )


def _float(out: list[Attribution], thread: _Thread, free: list[QuoteMark]) -> _Thread:
    """An open quotation goes on in the same statement; a new paragraph of speech is a statement of the same speaker."""
    words = tuple(q.inner for q in free)
    base = out[thread.at]
    if thread.open:
        out[thread.at] = replace(base, content=(*base.content, *words))
        return thread
    out.append(
        Attribution("floating", (), (), words, head=base.head, verb=-1, quotation=Quotation.DIRECT, confidence=0.6)
    )
    return _Thread(len(out) - 1, 0, open=False)
