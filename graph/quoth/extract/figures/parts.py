"""Figures listed under a total: "the 400 beds include 120 in wards and 30 in tents"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quoth.extract.figures.adding_up import adding_up
from quoth.extract.figures.elided_parts import elided
from quoth.extract.figures.listing import AMONG, PERSONS, Listing, goes_on, holding_all, other_sort
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.openings import Opening, opened
from quoth.extract.figures.partitive import of_whom
from quoth.extract.figures.reading import Reading
from quoth.extract.figures.wholes import Told, compared, fits, in_focus, is_where, one_of
from quoth.model import Figure

_LISTING = re.compile(
    r"\b(?:includ(?:e|es|ed|ing)|compris(?:e|es|ed|ing)|cover(?:s|ed|ing)?|consist(?:s|ed|ing)? of|made up of|composed of|br(?:oken"
    r"|eaks?|oke) down (?:as|into)|"
    r"divided into|among them|of (?:them|those|these|whom|which)|namely|such as)\b[^.;\d]{0,30}$|:\s?$",
    re.IGNORECASE,
)
_NESTED = re.compile(r"\bincluding\s(?:about |some |nearly |only |just |more than |at least )?$", re.IGNORECASE)
_OPENING = re.compile(r"\W*(?:(?:but|and|still|yet),?\s)?(?:of|among|out of)\b", re.IGNORECASE)
_BACK = re.compile(r"(?:^|[.;,]\s|\n\s*)(?:of|among) (?:them|those|these|whom|which)\b[^.;\d]{0,20}$", re.IGNORECASE)
_OF_THEM = re.compile(r" of (?:whom|which|them|those|it)\b")
_OWN_OF = re.compile(r"^\s(?:of|out of) (?:them|those|these|whom|which|it)\b")
_NAMED = re.compile(r"\b[Oo]f (?:those|these)(?: who (?:are|were))? ([a-z]+)")
_OF_WHICH = re.compile(r"\bof (which|whom|these|those|them)\b[^.;\d]{0,20}$")
_NEXT_LABEL = re.compile(r"^[^;:.]{0,30};.*:\s?$")  # "first doses: 400; second doses: 200"
_OF_PARTS = re.compile(r"\b(?:made up|consist(?:s|ed|ing)?|comprised|composed)\sof\s[^.;\d]{0,20}$")
_WHOLE = re.compile(r"\b(?:compris(?:es?|ed|ing)|made up of|consist(?:s|ed)? of|br(?:oken|eaks?|oke) down)\b|:")


@dataclass(frozen=True, slots=True)
class Parts:
    """``totals``: index of a part to index of its total; ``renamed``: parts whose own noun stands for what the total counts;
    ``ascribed``: lists in which each number has a subject of its own."""

    totals: dict[int, int]
    renamed: frozenset[int]
    ascribed: tuple[tuple[int, ...], ...]


def parts(r: Reading, found: tuple[Mention, ...], figures: Sequence[Figure]) -> Parts:
    """Each part with its total, within one sentence or, for "of them" and the like, from a sentence before."""
    told = Told(r, found, figures)
    lists: dict[int, tuple[Opening, list[int]]] = {}
    current: Listing | None = None
    for n in range(1, len(found)):
        current = _next(told, current, n)
        if current is not None and not current.inside and any(fits(found[k], found[n]) for k in current.opening.totals):
            lists.setdefault(current.first, (current.opening, []))[1].append(n)
    out: dict[int, int] = {}
    for opening, listed in lists.values():
        total = holding_all(told, opening, listed)
        if total is not None:
            out.update({n: total for n in listed if fits(found[total], found[n])})
    out.update(adding_up(told, out))
    out.update(elided(told, out))
    renamed = frozenset(n for n, (opening, _) in lists.items() if opening.renamed and n in out)
    ascribed = tuple(tuple(listed) for opening, listed in lists.values() if opening.ascribes and listed[0] in out)
    return Parts(out, renamed, ascribed)


def _next(told: Told, current: Listing | None, n: int) -> Listing | None:
    """The list that figure ``n`` stands in: the one before that goes on, or a new one."""
    before, m = told.found[n - 1], told.found[n]
    same = told.sentence(n) == told.sentence(n - 1)
    going = goes_on(told, current, n) if current is not None and same else None
    if going is not None and _NESTED.search(told.r.text[before.end : m.start]) and fits(before, m):
        return Listing(Opening((n - 1,)), n)  # "Of the 480, 75 failed, including 12 …": of the 75
    if going is not None:
        return going
    gap = told.r.text[before.end : m.start]
    total = _opens(told, n, same)
    if total is not None and not (_NESTED.search(gap) and other_sort(told, total, n)):
        return Listing(Opening((total,), whole=bool(_WHOLE.search(gap))), n)
    opening = opened(told, n)
    return Listing(opening, n, strict=True) if opening is not None else None


def _opens(told: Told, n: int, same: bool) -> int | None:
    """The total that a list beginning with figure ``n`` stands under."""
    r, found = told.r, told.found
    before, m = found[n - 1], found[n]
    gap = r.text[before.core_end : m.start]
    if not _more_of_them(told, n):
        gap = _OWN_OF.sub("", gap)
    if len(gap) > 160 or (AMONG.search(gap) and not _OF_PARTS.search(gap)):
        return None  # "among the 578 clerks …, while among the 514 guards …": two totals
    people = of_whom(r, m)
    if people is not None and not any(c.dep_ == "nummod" for c in people.lefts):
        return None  # "by the guards, of whom 70 were hurt": of nobody who was counted before
    if same and _LISTING.search(gap) and not _NEXT_LABEL.search(gap) and not _another_clause(r, before, m):
        return None if _of_its_place(told, n) else _meant_in_sentence(told, n, gap)
    if same and AMONG.search(r.text, max(0, before.start - 26), before.start) and _opens_clause(r, before):
        return n - 1
    if same and _OF_THEM.match(r.text, m.core_end):
        return _holding(r, found, n)
    return _told_before(r, found, n) if not same and _BACK.search(gap) else None


def _more_of_them(told: Told, n: int) -> bool:
    """ "They put 740 of them on a list, and found 698 men": of those on the list; "in 29 of them there was one bidder" tells no part."""
    return told.own(n) and told.noun(n) == told.noun(n - 1)


def _meant_in_sentence(told: Told, n: int, gap: str) -> int:
    """The figure of the sentence that a list behind it belongs to: mostly the one right before.

    Not so "412 pipes weighing 950 tonnes, of which 367 …", "61 people in 14 towns, of whom nine …", "214 guns from 40 people, including
    12 machine guns".
    """
    here, last = told.sentence(n), n - 1
    before = [
        k for k in range(n - 2, max(-1, n - 4), -1) if told.sentence(k) == here and fits(told.found[k], told.found[n])
    ]
    if told.own(n) and told.noun(last) != told.noun(n):
        same = next((k for k in before if told.noun(k) == told.noun(n)), None)
        if same is not None:
            return same
    if not _passes_over(told, n, gap):
        return last
    return next((k for k in before if in_focus(told.r, told.found[k])), last)


def _passes_over(told: Told, n: int, gap: str) -> bool:
    """Whether "of which" passes over a measure of another unit, or "of whom" over a number that only says where."""
    past, last = _OF_WHICH.search(gap), n - 1
    if past is None or told.found[last].unit != told.found[n].unit:
        return past is not None
    return past[1].lower() == "whom" and told.noun(last) not in PERSONS and is_where(told.r, told.found[last])


def _of_its_place(told: Told, n: int) -> bool:
    """ "employs 400 in plants including 12 in Tarn", "held 40 on charges including 31 counts of theft": parts of another noun."""
    r = told.r
    gap = r.text[told.found[n - 1].end : told.found[n].start]
    hit = _NESTED.search(gap)
    noun = r.at(told.found[n].start - len(gap) + hit.start() - 2) if hit is not None and hit.start() > 2 else None
    if noun is None or noun.pos_ != "NOUN" or noun.dep_ != "pobj" or noun.head.lower_ == "of":
        return False
    return noun.tag_ == "NNS" and one_of(noun.text) != told.noun(n - 1)


def _another_clause(r: Reading, before: Mention, m: Mention) -> bool:
    """ "was 782 entries, and the aide undersold the other day: 570": what a colon ends is a clause of its own and lists no parts."""
    gap = r.text[before.end : m.start].rstrip()
    joint = re.search(r"[,;—–]\s(?:and|but|while)\b", gap)
    if gap.endswith(":") and r.text[m.start].isupper():
        return True  # "if she gets close to 1,200 but does not win: Six in 10 members …"
    if not gap.endswith(":") or joint is None:
        return False
    behind = r.tokens(before.end + joint.end(), m.start)
    return any(t.tag_ in ("VBD", "VBZ", "VBP") for t in behind)


def _holding(r: Reading, found: Sequence[Mention], n: int) -> int | None:
    """ "31 cases in four regions, 12 of them in women": the nearest count of the sentence that may hold so many."""
    here = r.sentence_index(r.at(found[n].start))
    inside = (k for k in range(n - 1, -1, -1) if r.sentence_index(r.at(found[k].start)) == here)
    return next(
        (k for k in inside if (found[k].counts or found[k].unit == found[n].unit) and fits(found[k], found[n])), None
    )


def _told_before(r: Reading, found: Sequence[Mention], n: int) -> int | None:
    """The total that "of those waiting, 40 …" goes back to: no change, nor what one is compared with; rather the one that names them."""
    here = r.sentence_index(r.at(found[n].start))
    told = [
        k
        for k in range(n - 1, max(-1, n - 5), -1)
        if here - r.sentence_index(r.at(found[k].start)) <= 2 and fits(found[k], found[n]) and not compared(r, found[k])
    ]
    named = _NAMED.search(r.text, max(0, found[n].start - 60), found[n].start)
    alike = [k for k in told if named and named[1].lower() in r.sentence(r.at(found[k].start)).text.lower()]
    return next(iter(alike or told), None)


def _opens_clause(r: Reading, m: Mention) -> bool:
    """ "Of the 400 beds, …": the phrase opens the sentence, so that what follows is said of it."""
    sent = r.sentence(r.at(m.start))
    return bool(_OPENING.match(r.text[sent.start_char : m.start]))
