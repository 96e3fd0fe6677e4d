"""When a figure holds: the date expression that its phrase or its clause carries."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from spacy.tokens import Token

from quoth.extract.figures.date_forms import PHRASES
from quoth.extract.figures.dates import Dated
from quoth.extract.figures.reading import Reading, span_of
from quoth.extract.figures.verbs import REPORTING
from quoth.model import Period, Span

_THAN = re.compile(r"(?:\bthan|\b(?:what|than) (?:it|they|he|she|that) (?:was|were|had been|did))\s$", re.IGNORECASE)
_UP_ON = re.compile(r"\b(?:up|down|more|fewer|less)(?:\s\S+){0,3}\s$", re.IGNORECASE)
_SUPERLATIVE = re.compile(
    r"\b(?:most|least|first|worst|record|(?!(?:w|ea|for|inter|requ|arr|prot|unr|t|r|gu|conqu|inv|cont|harv|qu|n|ch|p|mod|hon)est\b)[a-z]{2,}est)\b"
    r"(?:[\s-][\w’'-]+){0,6}\s$",
    re.IGNORECASE,
)
_WHEN = re.compile(r",?\swhen\s[^,;.]*$")
_SINCE = re.compile(r"\b[Ss]ince\b")


_OWNED = 0.88


@dataclass(frozen=True, slots=True)
class When:
    """A stretch of time in the text: its span, the token it hangs on, the period and the preposition's id."""

    span: Span
    anchor: Token
    verb: Token | None
    period: Period
    link: str | None
    initial: bool
    dateline: bool = False
    names: bool = False
    compared: bool = False
    owner: Token | None = None
    vague: bool = False

    @property
    def useless(self) -> bool:
        """Whether it dates no figure: a line above the text, a part of a name ("the 2021 act"), a time compared with."""
        return self.dateline or (self.names and self.owner is None) or self.compared


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Characters: the end of the figure before, where this one ends, the start of the next.

    ``base``: it is what another is compared with ("from 23"); ``rival``: the next one is that, and has its own time.
    """

    before: int
    end: int
    after: int
    base: bool
    rival: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """The period of a figure, its evidence, how sure it is, and the preposition's id."""

    period: Period
    span: Span
    confidence: float
    link: str | None

    def closing(self) -> Held:
        """The period of a running total: "as of Monday" closes it and says nothing of when it began."""
        if self.link != "as_of":
            return self
        return replace(self, period=Period(end=self.period.end, text=self.period.text))


def whens(r: Reading) -> dict[int, tuple[When, ...]]:
    """Times by the index of their sentence; a date inside "since X took office in 2019" is a part of that clause."""
    clauses = [_since(r, t) for t in (r.at(hit.start()) for hit in _SINCE.finditer(r.text)) if _opens_clause(r, t)]
    plain = [_when(r, d) for d in r.dates if not any(d.atom in c.span for c in clauses)]
    out: dict[int, tuple[When, ...]] = {}
    for w in sorted([*clauses, *plain], key=lambda w: w.span):
        at = r.sentence_index(w.anchor)
        out[at] = (*out.get(at, ()), w)
    return out


def _opens_clause(r: Reading, since: Token) -> bool:
    """ "since X took office", and "since its launch on 2 February", where a noun stands before the date."""
    if since.dep_ == "mark":
        return True
    noun = next((c for c in since.children if c.dep_ == "pobj" and c.ent_type_ != "DATE"), None)
    return noun is not None and not any(d.atom.start <= noun.idx < d.atom.end for d in r.dates)


def _since(r: Reading, mark: Token) -> When:
    verb = mark.head if mark.dep_ == "mark" else mark
    last = max((t for t in verb.subtree if not t.is_punct and not t.is_space and t.i >= mark.i), key=lambda t: t.i)
    comma = next((t for t in r.doc[mark.i : last.i + 1] if t.text in (",", ";", "—")), None)
    end = r.doc[comma.i - 1] if comma is not None and comma.i > mark.i + 1 else last
    span = span_of(mark, end)
    inside = next((d for d in r.dates_between(span.start, span.end) if d.period.start), None)
    period = Period(start=inside.period.start if inside else None, text=span.text(r.text))
    compared = bool(_SUPERLATIVE.search(r.text, max(0, span.start - 60), span.start))
    return When(span, mark, _verb_above(verb), period, "since", False, compared=compared)


def _verb_above(token: Token) -> Token | None:
    return next((a for a in token.ancestors if a.pos_ in ("VERB", "AUX")), None)


def _when(r: Reading, d: Dated) -> When:
    span, atom, link = d.span, d.atom, d.link
    anchor = r.at(span.start) if link else r.at(atom.end - 1)
    last = r.at(atom.end - 1)
    names = last.dep_ in ("nummod", "compound", "amod", "nmod", "poss") and last.head.i > last.i  # "the 2021 act"
    owner = last.head if last.dep_ == "poss" and last.head.i > last.i else None  # "this year's harvest"
    if not link:
        tokens = r.tokens(atom.start, atom.end)
        anchor = next((t for t in tokens if t.head not in tokens), anchor)
    sent = r.sentence(anchor)
    line_ends = "\n" in r.text[span.end : span.end + 2] and not link  # a dateline says when it was written
    heads = any(atom.start < line.end and line.start < atom.end for line in r.datelines)
    first = next((t.idx for t in sent if not (t.is_punct or t.is_space)), sent.start_char)
    return When(
        span,
        anchor,
        _verb_above(anchor),
        d.period,
        link,
        span.start <= first,
        dateline=line_ends or heads,
        names=names,
        compared=_is_compared(r.text, d),
        owner=owner,
        vague=d.form in PHRASES,
    )


def _is_compared(text: str, d: Dated) -> bool:
    """ "longer than in 2010", "what it was in 2021", "down on 2017", "the lowest since 2015", "the first fall in ten quarters"."""
    front = text[max(0, d.span.start - 60) : d.span.start]
    if _THAN.search(front) or (d.form == "year" and _UP_ON.search(front) and text.startswith("on ", d.span.start)):
        return True
    return (d.link == "since" or d.form in ("length", "rolling")) and bool(_SUPERLATIVE.search(front))


def period_of(
    r: Reading,
    times: dict[int, tuple[When, ...]],
    top: Token,
    phrase: Token,
    own: Token | None,
    neighbours: Neighbours,
    subject: int,
) -> Held | None:
    """The time of a figure: ``phrase`` heads its noun phrase, ``own`` is the verb of its event, ``subject`` the index of the noun it is said of.

    A time beyond another figure belongs to that one, unless it opens the sentence or hangs on a verb above both.
    """
    above = [a.i for a in top.ancestors]
    if top.pos_ == "VERB":  # "doubled" is its own verb
        above.insert(0, top.i)
    best: Held | None = None
    for w in times.get(r.sentence_index(top), ()):
        confidence = _fit(w, top, phrase, own, above, neighbours, subject)
        confidence = max(0.0, confidence - 0.2) if w.vague else confidence
        if w.period.start is not None and w.span.end < top.idx and _WHEN.fullmatch(r.text, w.span.end, top.idx):
            return Held(Period(w.period.start, w.period.start, w.period.text), w.span, 0.85, "within")  # "in 2019, when 40 died"
        if confidence and (best is None or confidence > best.confidence):
            best = Held(w.period, w.span, confidence, w.link)
    return best


def _fit(
    w: When, top: Token, phrase: Token, own: Token | None, above: list[int], neighbours: Neighbours, subject: int
) -> float:
    """How sure it is that a time belongs to a figure; 0 where it says when somebody spoke."""
    if top.idx in w.span or w.useless or (neighbours.rival and w.span.start >= neighbours.after):
        return 0.0
    if w.owner is not None:
        return _OWNED if w.owner.i in (phrase.i, subject) else 0.0
    if 0 <= w.span.start - neighbours.end <= 2:
        return 0.95
    if neighbours.base:
        return 0.0
    near = neighbours.before <= w.span.start and w.span.end <= neighbours.after
    over = {a.i for a in w.anchor.ancestors}
    if own is not None and (own.i in over and w.verb is not None and w.verb.i == own.i) and (near or w.initial):
        return 0.9
    if phrase.i in over and near:
        return 0.85
    if w.verb is None:
        return 0.5 if near and w.anchor.i > top.i else 0.0
    if _reported(w.verb, top):
        return 0.0
    if w.initial:
        return 0.75
    if w.verb.dep_ == "relcl" and w.verb.i not in above:  # "on the ferries, which had stayed in port since noon"
        return 0.0
    if not near and _other_tense(w.verb, top):
        return 0.0
    if w.verb.i in above or (own is not None and own.i in over):
        nearer = 0.0 if w.verb.i not in above else 0.01 * above.index(w.verb.i)
        return round((0.7 if near else 0.6) - min(nearer, 0.05), 2)
    return 0.0


def _other_tense(verb: Token, top: Token) -> bool:
    """ "have joined since May, and 70% pay nothing": a clause beside it, of another tense, has its own time."""
    own = top if top.pos_ == "VERB" else _verb_above(top)
    if own is None or own.i == verb.i or own.dep_ != "conj":
        return False
    return _tense(own) != _tense(verb)


def _tense(verb: Token) -> str:
    """past, perfect, present or future; a bare participle or infinitive has none."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if any(c.tag_ == "MD" for c in helpers):
        return "future"
    if any(c.lemma_.lower() == "have" for c in helpers):
        return "perfect"
    if verb.tag_ == "VBD" or any(c.tag_ == "VBD" for c in helpers):
        return "past"
    return "present" if verb.tag_ in ("VBZ", "VBP") or any(c.tag_ in ("VBZ", "VBP") for c in helpers) else ""


def _reported(verb: Token, top: Token) -> bool:
    """Whether the figure stands in what the verb says or thinks: its time is then that of the saying."""
    if verb.lemma_.lower() in REPORTING and not _direct(verb, top):
        return True
    at = top
    while at.i != verb.i and at.head.i != at.i:
        if at.dep_ == "ccomp":
            return True
        at = at.head
    return False


def _direct(verb: Token, top: Token) -> bool:
    """Whether the nearest verb above the figure is this one: "reported 40 deaths in March"."""
    above = next((a for a in top.ancestors if a.pos_ in ("VERB", "AUX")), None)
    return above is not None and above.i == verb.i
