"""What the parse and the quotation marks know better than the tagger about a content: where it ends, its holes, its quotations."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Span as Phrase

from quoth.extract.attribution import Passage
from quoth.extract.quotes import QuoteMark
from quoth.model import Span

_MARKS = '“”„«»" '
_BREAKS = '“”"\n,;:—–.'
_BEFORE_HEAD = frozenset("det amod compound nummod poss case quantmod nmod aux auxpass neg".split())
_HUNG = frozenset("prep pobj pcomp".split())
_SHORT = 5
"""Tokens of a phrase that a content may have lost at its end; what is longer may be another's."""
_COMMA = re.compile(r"\s*,\s*")
_REMARK = re.compile(r"\[[^\[\]]*\]\s*$")
_ARTICLE = re.compile(r"\s*\b(?:a|an|the)$", re.I)
_OPENING = re.compile(r"[\s,;]+(?:which|who|whose|and|or|but|as)$", re.I)
_CLAIMING = re.compile(r"(?:claiming|saying|stating|alleging|asserting|arguing|suggesting|announcing) that ", re.I)
_HOLE = 400
"""Characters of a hole that is filled at most."""


def mended_content(passage: Passage, content: Sequence[Span], own: Sequence[Span]) -> tuple[Span, ...]:
    """The content with its quotations whole and its holes filled; ``own`` are the cue and the source, which are no holes.

    Example: the tagger gives the end of “A long quotation whose start stood too far from its cue” -> the whole of it.
    """
    near = _told_of_it(passage, _from_the_start(passage, _near(passage, sorted(content), own), own), own)
    filled = [_whole_phrase(passage, _with_article(passage, s, own), own) for s in _filled(passage, near, own)]
    whole = [_whole_quote(passage, s, own) for s in filled]
    joined: list[Span] = []
    for span in sorted(whole):
        if joined and span.start <= joined[-1].end:
            joined[-1] = joined[-1].cover(span)
        else:
            joined.append(span)
    bare = (_ended(passage.text, _without_that(passage, _unmarked(passage.text, s))) for s in joined)
    return tuple(s for s in bare if len(s))


def _told_of_it(passage: Passage, content: Sequence[Span], own: Sequence[Span]) -> list[Span]:
    """Rule ``told-of-it``: where a cue only says who spoke of a thing, nothing behind it is theirs.

    Example: "More than what the firm reported, standing at 900" -> what; "the jobs touted by Lund, the truth is that …" -> jobs
    """
    if not own or len(content) < 2:
        return list(content)
    before = [s for s in content if s.end <= own[0].start]
    if not before or not (before[-1].text(passage.text).lower() == "what" or _hangs_on(passage, own[0], before[-1])):
        return list(content)
    end = max(o.end for o in own)
    return [s for s in content if s.start < end or passage.text[end : s.start].strip()[:1] not in (",", ";")]


def _hangs_on(passage: Passage, cue: Span, noun: Span) -> bool:
    """Whether a cue is a participle or relative clause of a noun: "jobs touted by Lund"."""
    verb = passage.doc.char_span(cue.start, cue.end, alignment_mode="expand")
    root = verb.root if verb is not None and len(verb) else None
    return root is not None and root.dep_ in ("acl", "relcl") and noun.start <= root.head.idx < noun.end


def _ended(text: str, span: Span) -> Span:
    """The stretch without the word that only opens what follows: "named seven further hospitals | which"."""
    open_end = _OPENING.search(span.text(text))
    return Span(span.start, span.start + open_end.start()) if open_end is not None and open_end.start() else span


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
    plain = not any(m in before for m in '“”"\n:;') and len(before.split()) > 1
    return [Span(start, content[0].end)] if plain else list(content)


def _near(passage: Passage, content: Sequence[Span], own: Sequence[Span]) -> list[Span]:
    """The stretches in the cue's own paragraph and those in quotation marks: headlines and bylines above are nobody's words."""
    cue = own[0].start if own else content[0].start
    start, end = passage.text.rfind("\n", 0, cue) + 1, passage.text.find("\n", cue)
    here = Span(start, end if end >= 0 else len(passage.text))
    kept = [s for s in content if s.overlaps(here) or any(q.outer.overlaps(s) for q in _quotes_at(passage, s))]
    if any(s.overlaps(here) for s in kept):
        return kept
    return _headline(passage, here, own) or list(content)


def _headline(passage: Passage, here: Span, own: Sequence[Span]) -> list[Span]:
    """Rule ``headline-tail``: a headline that ends in its cue says what stands before, not what the next line says.

    Example: "Treasurer gambled away charity funds, court hears" -> Treasurer gambled away charity funds
    """
    end = max((o.end for o in own), default=here.end)
    worded = bool(own) and any(c.isalpha() for c in own[0].text(passage.text))  # a dash alone signs a quotation
    if not worded or passage.text[end : here.end].strip(_MARKS) or passage.text[:end].endswith(":"):
        return []
    before = passage.text[here.start : min(o.start for o in own)]
    kept = before.rstrip(" ,:—–-")
    return [Span(here.start, here.start + len(kept))] if len(kept.split()) > 2 and kept != before else []


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


def _whole_phrase(passage: Passage, span: Span, own: Sequence[Span]) -> Span:
    """Rule ``whole-phrase``: a content that breaks off within a noun phrase goes on to its end.

    Example: "strikes" of "warned of strikes in the autumn term", "keep people with charges in" of "… in custody"
    """
    phrase = passage.doc.char_span(span.start, span.end, alignment_mode="expand")
    if phrase is None or not len(phrase):
        return span
    end = _phrase_end(phrase)
    rest = Span(span.end, max(span.end, end))
    if not len(rest) or any(o.overlaps(rest) for o in own) or any(m in rest.text(passage.text) for m in _BREAKS):
        return span
    return Span(span.start, end)


def _phrase_end(phrase: Phrase) -> int:
    """Where the phrase ends that a last word belongs to: behind the head that it restricts, and the phrases that hang on it."""
    doc, last = phrase.doc, phrase[-1]
    while last.dep_ in _BEFORE_HEAD and last.head.i > last.i and last.head.i - last.i <= 4:
        last = last.head
    while last.i + 1 < len(doc):
        after = doc[last.i + 1]
        end = next((t.i for t in doc[after.i : after.right_edge.i + 1] if t.text in _BREAKS), after.right_edge.i + 1)
        near = 0 < end - after.i <= _SHORT
        if after.dep_ not in _HUNG or not near or not phrase.start <= after.head.i <= last.i:
            break
        last = doc[end - 1]
    return last.idx + len(last)


def without_article(text: str, cue: Sequence[Span]) -> tuple[Span, ...]:
    """The cue without an article at its end, which is the content's: "debunked" of "debunked a claim"."""
    cut = (Span(s.start, s.start + len(_ARTICLE.sub("", s.text(text)))) for s in cue)
    return tuple(s for s in cut if len(s))


def _with_article(passage: Passage, span: Span, own: Sequence[Span]) -> Span:
    """The content with the article or "that" before its first noun: "that account" of "disputed that account"."""
    phrase = passage.doc.char_span(span.start, span.end, alignment_mode="expand")
    if phrase is None or not phrase.start or phrase.start_char != span.start:
        return span
    before = passage.doc[phrase.start - 1]
    joined = before.dep_ == "det" and phrase.start <= before.head.i < phrase.end and before.head.pos_ != "VERB"
    return span if not joined or any(before.idx in o for o in own) else Span(before.idx, span.end)


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


def _without_that(passage: Passage, span: Span) -> Span:
    """The stretch without the "that" which introduces it; "that account" keeps its own."""
    text = passage.text
    claiming = _CLAIMING.match(text, span.start, span.end)
    if claiming is not None:  # "retweeted a post | claiming that it was paid"
        return _unmarked(text, Span(claiming.end(), span.end))
    first = passage.doc.char_span(span.start, span.start + 4) if len(span) > 5 else None
    if first is not None and first[0].dep_ == "det" and first[0].head.pos_ == "NOUN":
        return span
    if len(span) <= 5 or text[span.start : span.start + 5].lower() != "that ":
        return span
    return _unmarked(text, Span(span.start + 5, span.end))


def remarked(text: str, cue: Span) -> bool:
    """Whether a cue is a remark in brackets that ends its line, nobody's word: "Mayor presses the port on fees [opinion]"."""
    start, end = text.rfind("\n", 0, cue.start) + 1, text.find("\n", cue.end)
    remark = _REMARK.search(text[start : end if end >= 0 else len(text)])
    return remark is not None and start + remark.start() <= cue.start and cue.end <= start + remark.end()
