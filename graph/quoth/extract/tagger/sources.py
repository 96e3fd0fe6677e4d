"""What the parse knows better than the tagger about a source: its head, the day and the clause at its end, its pieces."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from quoth.extract.attribution.syntax import child, may_think, subject
from quoth.extract.attribution.verbs import source_spans
from quoth.model import Span


def in_its_sentence(doc: Doc, source: Sequence[Span], cue: Token | None) -> tuple[Span, ...]:
    """Rule ``source-ends``: a source that runs on past the end of its cue's sentence ends there.

    Example: "according to [the unions CTG and UST. Anna Lund]": the capitals hide the full stop -> the unions CTG and UST
    """
    if cue is None:
        return tuple(source)
    start, end = cue.sent.start_char, cue.sent.end_char
    return tuple(_up_to(doc.text, s, end) if start <= s.start < end < s.end else s for s in source)


def _up_to(text: str, span: Span, end: int) -> Span:
    return Span(span.start, span.start + len(text[span.start : end].rstrip(" .\n")))


def whole_names(doc: Doc, source: Sequence[Span]) -> tuple[Span, ...]:
    """The source with the last word of a name that it breaks off before, as that one looks like a cue: "according to [Dr Amira] Said"."""
    return tuple(_with_name(doc, span) for span in source)


def _with_name(doc: Doc, span: Span) -> Span:
    phrase = doc.char_span(span.start, span.end, alignment_mode="expand")
    if phrase is None or phrase.end >= len(doc) or phrase[-1].ent_type_ not in ("PERSON", "ORG"):
        return span
    behind = doc[phrase.end]
    goes_on = behind.ent_iob_ == "I" and behind.pos_ == "PROPN" and behind.is_title
    return Span(span.start, behind.idx + len(behind)) if goes_on else span


def without_clause(doc: Doc, source: Sequence[Span], head: Token | None) -> tuple[Span, ...]:
    """Rule ``source-clause``: the source without what is told of the speaker by the way.

    Example: "[Dr. Ana Duarte, who as a captain was the doctor of two kings,] said" -> Dr. Ana Duarte
    """
    if head is None:
        return tuple(source)
    return tuple(_before_clause(doc, s, head) if head.idx in s else s for s in source)


def _before_clause(doc: Doc, span: Span, head: Token) -> Span:
    phrase = doc.char_span(span.start, span.end, alignment_mode="expand")
    inside = phrase[head.i - phrase.start :] if phrase is not None else ()
    cut = next((t for t in inside if t.tag_ in ("WP", "WDT", "WP$") and t.i > head.i and t.nbor(-1).text == ","), None)
    end = doc[cut.i - 2] if cut is not None else None
    return span if end is None else Span(span.start, end.idx + len(end))


def one_piece(source: Sequence[Span], head: Token | None, cue: Token | None) -> tuple[Span, ...]:
    """Rule ``one-piece``: of a source in pieces those of the phrase that says who speaks; the others only stand by.

    Example: "The trust … told Velt Radio that a warden …, the warden adding that" -> the warden;
    "one of [them], Dorset Lane, said" -> one of, Dorset Lane
    """
    if len(source) < 2 or head is None:
        return tuple(source)
    phrase = source_spans(head, cue if cue is not None else head)
    own = tuple(s for s in source if head.idx in s or any(s.overlaps(p) for p in phrase))
    return own if any(head.idx in s for s in own) else tuple(source)


def _doubt(piece: Phrase, cue: Token | None) -> tuple[bool, bool, int]:
    """How little a piece of a source looks like who speaks: in another paragraph than the cue, without a mind, far from it.

    "His" alone says whose something is.
    """
    mindless = not any(may_think(t) and t.tag_ != "PRP$" for t in piece)
    if cue is None:
        return (False, mindless, 0)
    first, last = sorted((piece.start, cue.i))
    apart = any("\n" in t.text for t in piece.doc[first:last])
    return (apart, mindless, abs(piece.start_char - cue.idx))


def _first_part(phrase: Phrase) -> Phrase:
    """A source up to its first comma: "a senior official at the ministry, speaking on condition of anonymity," is an official."""
    start = next((t.i for t in phrase if not t.is_punct), phrase.start)
    comma = next((t.i for t in phrase if t.text == "," and t.i > start), phrase.end)
    first = phrase.doc[start:comma]
    return first if len(first) and first.root.pos_ in ("NOUN", "PROPN", "PRON") else phrase


def _root(phrase: Phrase) -> Token:
    """The head of a phrase, also where the parse hangs its end elsewhere: "[a keeper] at the zoo", "[a statement] read to the court".

    Never a full stop.
    """
    found = phrase.root
    if found.pos_ == "DET" and phrase[-1].is_title and len(phrase) > 1:  # "The Norlandian reports"
        return phrase[-1]
    if found.is_punct:
        return next((t for t in reversed(phrase) if t.pos_ in ("NOUN", "PROPN", "PRON") and not t.is_punct), found)
    if found.pos_ not in ("ADP", "VERB"):
        return found
    inner = child(found, "pobj") if found.i == phrase.start else None
    if inner is not None and inner.i < phrase.end:
        return inner  # "undermines claims [by the union's boss, Jan Pell,] that …"
    first = (t for t in phrase if t.i < found.i and t.pos_ in ("NOUN", "PROPN") and t.head not in phrase)
    return next(first, found)


def _behind_asking(piece: Phrase) -> Phrase:
    """Without the words of asking that it begins with: "[contacted by the Herald, Ana Duarte] said"."""
    asked = len(piece) > 2 and piece[0].tag_ == "VBN" and piece[1].lower_ == "by"
    return piece.doc[piece.start + 2 : piece.end] if asked else piece


def _asked_by(root: Token, piece: Phrase) -> Token | None:
    """Who spoke "when contacted by the Velt Herald, Ana Duarte, head of the board, said": who stands behind who asked."""
    asked = root.head.head
    if root.head.dep_ != "agent" or asked.tag_ != "VBN" or asked.dep_ != "advcl":
        return None
    start = next((t.i + 1 for t in piece if t.text == "," and t.i > root.i), piece.end)
    behind = piece.doc[start : piece.end]
    part = _first_part(behind) if len(behind) else behind
    return part.root if len(part) and part.root.pos_ in ("NOUN", "PROPN", "PRON") else None


def head_of(doc: Doc, source: Sequence[Span], cue: Token | None) -> Token | None:
    """The head of the source: the cue's own subject where it stands there, else the head of the stretch nearest to the cue."""
    if not source:
        return None
    who = subject(cue) if cue is not None and cue.pos_ in ("VERB", "AUX") else None
    if who is not None and any(who.idx in s for s in source):
        return who
    if who is not None and cue is not None and cue.dep_ == "relcl" and any(cue.head.idx in s for s in source):
        return who  # "a keeper at the zoo who said", of which the tagger gives the zoo
    phrases = (doc.char_span(s.start, s.end, alignment_mode="expand") for s in source)
    pieces = [_behind_asking(p) for p in phrases if p is not None]
    best = min(pieces, key=lambda p: _doubt(p, cue), default=None)
    root = _root(_first_part(best)) if best is not None else None
    if root is not None and best is not None and (named := _asked_by(root, best)) is not None:
        return named
    beside = root is not None and who is not None and root.dep_ == "appos" and root.pos_ == "NOUN"
    if root is not None and who is not None and beside and root.head.i == who.i and may_think(who):
        return who  # "the network, a monitoring group, said", of which the tagger gives the group alone
    if root is not None and who is not None and root.dep_ in ("compound", "amod", "nmod") and root.head.i == who.i:
        return who  # "Labour councillors", of which the tagger gives the first word
    nameless = root is None or root.pos_ not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ")
    if nameless and who is None and best is not None:
        # "The accompanying text claims …", where the parse takes the cue for a noun
        return next((t for t in reversed(_first_part(best)) if t.pos_ in ("NOUN", "PROPN", "PRON")), root)
    return who if nameless and who is not None else root
