"""What the parse and the quotation marks know better than the tagger: where a quotation ends, holes, the head of a source."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from quoth.extract.attribution import Passage
from quoth.extract.attribution.syntax import subject
from quoth.extract.quotes import QuoteMark
from quoth.model import Span

_MARKS = '“”„«»" '
_COMMA = re.compile(r"\s*,\s*")
_REMARK = re.compile(r"\[[^\[\]]*\]\s*$")
_HOLE = 400
"""Characters of a hole that is filled at most."""


def mended_content(passage: Passage, content: Sequence[Span], own: Sequence[Span]) -> tuple[Span, ...]:
    """The content with its quotations whole and its holes filled; ``own`` are the cue and the source, which are no holes.

    Example: the tagger gives the end of “A long quotation whose start stood too far from its cue” -> the whole of it.
    """
    near = _from_the_start(passage, _near(passage, sorted(content), own), own)
    filled = _filled(passage, near, own)
    whole = [_whole_quote(passage, s, own) for s in filled]
    joined: list[Span] = []
    for span in sorted(whole):
        if joined and span.start <= joined[-1].end:
            joined[-1] = joined[-1].cover(span)
        else:
            joined.append(span)
    bare = (_without_that(passage.text, _unmarked(passage.text, s)) for s in joined)
    return tuple(s for s in bare if len(s))


def _from_the_start(passage: Passage, content: Sequence[Span], own: Sequence[Span]) -> list[Span]:
    """ "The dam will cost 40 million, not the 30 million promised, the auditor said.": all that stands before belongs to it.

    The tagger looks back a little way only, so a long sentence in front of its cue may come cut off.
    """
    if not own or len(content) != 1 or content[0].end > min(o.start for o in own):
        return list(content)
    gap = passage.text[content[0].end : min(o.start for o in own)]
    phrase = passage.doc.char_span(content[0].start, content[0].end, alignment_mode="expand")
    if not _COMMA.fullmatch(gap) or phrase is None:
        return list(content)
    start = phrase.sent.start_char
    before = passage.text[start : content[0].start]
    plain = not any(m in before for m in '“”"\n') and len(before.split()) > 1
    return [Span(start, content[0].end)] if plain else list(content)


def _near(passage: Passage, content: Sequence[Span], own: Sequence[Span]) -> list[Span]:
    """The stretches in the cue's own paragraph and those in quotation marks: headlines and bylines above are nobody's words."""
    cue = own[0].start if own else content[0].start
    start, end = passage.text.rfind("\n", 0, cue) + 1, passage.text.find("\n", cue)
    here = Span(start, end if end >= 0 else len(passage.text))
    kept = [s for s in content if s.overlaps(here) or any(q.outer.overlaps(s) for q in _quotes_at(passage, s))]
    return kept if any(s.overlaps(here) for s in kept) else list(content)


def _quotes_at(passage: Passage, span: Span) -> list[QuoteMark]:
    quote = passage.before(span.end)
    return [quote] if quote is not None else []


def _filled(passage: Passage, content: Sequence[Span], own: Sequence[Span]) -> list[Span]:
    """A hole in one sentence that is neither cue nor source is a statement told within: it belongs to what is said."""
    out: list[Span] = []
    for span in content:
        hole = Span(out[-1].end, max(span.start, out[-1].end)) if out else None
        text = hole.text(passage.text) if hole is not None else ""
        inner = hole is not None and len(hole) <= _HOLE and not any(hole.overlaps(o) for o in own)
        if inner and "\n" not in text and ". " not in text and "”" not in text:
            out[-1] = out[-1].cover(span)
        else:
            out.append(span)
    return out


def _whole_quote(passage: Passage, span: Span, own: Sequence[Span]) -> Span:
    """The quotation that the stretch is a good part of, whole, unless cue or source stand in it."""
    quote = passage.before(span.end)
    if quote is None or not quote.outer.overlaps(span) or any(quote.outer.overlaps(o) for o in own):
        return span
    shared = min(quote.outer.end, span.end) - max(quote.outer.start, span.start)
    return span.cover(quote.inner) if shared >= 0.6 * len(span) else span


def _unmarked(text: str, span: Span) -> Span:
    """The stretch without quotation marks and white space at its ends."""
    start, end = span.start, span.end
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    return Span(start, end)


def _without_that(text: str, span: Span) -> Span:
    if len(span) <= 5 or text[span.start : span.start + 5].lower() != "that ":
        return span
    return _unmarked(text, Span(span.start + 5, span.end))


def remarked(text: str, cue: Span) -> bool:
    """Whether a cue is a remark in brackets that ends its line, nobody's word: "Mayor presses the port on fees [opinion]"."""
    start, end = text.rfind("\n", 0, cue.start) + 1, text.find("\n", cue.end)
    remark = _REMARK.search(text[start : end if end >= 0 else len(text)])
    return remark is not None and start + remark.start() <= cue.start and cue.end <= start + remark.end()


def without_day(doc: Doc, source: Sequence[Span]) -> tuple[Span, ...]:
    """The source without the day at its end that tells when it spoke: "[the Harbour Board] today", not "the class of 2020"."""
    return tuple(_before_day(doc, span) for span in source)


def _before_day(doc: Doc, span: Span) -> Span:
    phrase = doc.char_span(span.start, span.end, alignment_mode="expand")
    if phrase is None:
        return span
    # a day that hangs on a verb of the source itself belongs to it: "a poll released last week"
    days = [t for t in phrase if t.dep_ == "npadvmod" and t.ent_type_ in ("DATE", "TIME") and t.head not in phrase]
    first = min((d.left_edge.i for d in days if d.right_edge.i == phrase.end - 1), default=phrase.end)
    kept = doc[phrase.start : first]
    named = any(t.pos_ in ("NOUN", "PROPN", "PRON") for t in kept)
    return Span(kept.start_char, kept.end_char) if first < phrase.end and named else span


def head_of(doc: Doc, source: Sequence[Span], cue: Token | None) -> Token | None:
    """The head of the source: the cue's own subject where it stands there, else the head of the stretch nearest to the cue."""
    if not source:
        return None
    who = subject(cue) if cue is not None and cue.pos_ in ("VERB", "AUX") else None
    if who is not None and any(who.idx in s for s in source):
        return who
    best = min(source, key=lambda s: (len(s) <= 3, abs(s.start - cue.idx) if cue is not None else 0))
    phrase = doc.char_span(best.start, best.end, alignment_mode="expand")
    root = phrase.root if phrase is not None else None
    nameless = root is None or root.pos_ not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ")
    return who if nameless and who is not None else root
