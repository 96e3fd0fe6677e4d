"""Figures listed under a total: "the 400 beds include 120 in wards and 30 in tents"."""

from __future__ import annotations

import re

from quoth.extract.figures.lent_times import based
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.partitive import of_whom
from quoth.extract.figures.reading import Reading

_LISTING = re.compile(
    r"\b(?:includ(?:e|es|ed|ing)|compris(?:e|es|ed|ing)|cover(?:s|ed|ing)?|consist(?:s|ed|ing)? of|made up of|br(?:oken"
    r"|eaks?|oke) down (?:as|into)|"
    r"divided into|among them|of (?:them|those|these|whom|which)|namely|such as)\b[^.;\d]{0,30}$|:\s?$",
    re.IGNORECASE,
)
_NESTED = re.compile(r"\bincluding\s(?:about |some |nearly |only |just |more than |at least )?$", re.IGNORECASE)
_AMONG = re.compile(
    r"(?:^|[\s“\"])(?:among|of|out of)\s(?:the|those|these|its|their|all|all the|a total of|some)?\s?(?:more than |about "
    r"|nearly |at least )?$",
    re.IGNORECASE,
)
_OPENING = re.compile(r"\W*(?:(?:but|and|still|yet),?\s)?(?:of|among|out of)\b", re.IGNORECASE)
_BACK = re.compile(r"(?:^|[.;,]\s|\n\s*)(?:of|among) (?:them|those|these|whom|which)\b[^.;\d]{0,20}$", re.IGNORECASE)
_OF_THEM = re.compile(r" of (?:whom|which|them|those|it)\b")
_NAMED = re.compile(r"\b[Oo]f (?:those|these)(?: who (?:are|were))? ([a-z]+)")
_EARLIER = re.compile(
    r"\b(?:earlier|ago|before|(?:last|previous) (?:year|month|week|quarter|winter|summer)|same (?:month|time|period|quarter|week)),? when "
    r"(?:(?:it|they|there|the (?:figure|number|total)) (?:was|were|stood at) )?(?:about |some |only |just |nearly )?$"
)
_NEXT_LABEL = re.compile(r"^[^;:.]{0,30};.*:\s?$")  # "first doses: 400; second doses: 200"
_LIST_GAP = re.compile(r"[^.;:!?\n]{0,80}$")


def parts(r: Reading, found: tuple[Mention, ...]) -> dict[int, int]:
    """Index of a part to index of its total, within one sentence or, for "of them", from the sentence before."""
    out: dict[int, int] = {}
    total: int | None = None
    for n, m in enumerate(found):
        before = found[n - 1] if n else None
        if before is None:
            continue
        same = r.sentence_index(r.at(m.start)) == r.sentence_index(r.at(before.start))
        if total is not None and (not same or not _chained(r, before, m)):
            total = None
        if total is not None and same and _NESTED.search(r.text[before.end : m.start]):
            total = n - 1 if _fits(before, m) else total  # "Of the 480, 75 failed, including 12 …": of the 75
        if total is None:
            total = _opens(r, found, n, same)
        if total is not None and _fits(found[total], m):
            out[n] = total
    return out


def _opens(r: Reading, found: tuple[Mention, ...], n: int, same: bool) -> int | None:
    """The total that a list beginning with figure ``n`` stands under."""
    before, m = found[n - 1], found[n]
    gap = r.text[before.end : m.start]
    if len(gap) > 160 or _AMONG.search(gap):
        return None  # "among the 578 clerks …, while among the 514 guards …": two totals
    people = of_whom(r, m)
    if people is not None and not any(c.dep_ == "nummod" for c in people.lefts):
        return None  # "by the guards, of whom 70 were hurt": of nobody who was counted before
    if same and _LISTING.search(gap) and not _NEXT_LABEL.search(gap) and not _another_clause(r, before, m):
        return n - 1
    if same and _AMONG.search(r.text, max(0, before.start - 26), before.start) and _opens_clause(r, before):
        return n - 1
    if same and _OF_THEM.match(r.text, m.core_end):
        return _holding(r, found, n)
    return _told_before(r, found, n) if not same and _BACK.search(gap) else None


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


def _holding(r: Reading, found: tuple[Mention, ...], n: int) -> int | None:
    """ "31 cases in four regions, 12 of them in women": the nearest count of the sentence that may hold so many."""
    here = r.sentence_index(r.at(found[n].start))
    inside = (k for k in range(n - 1, -1, -1) if r.sentence_index(r.at(found[k].start)) == here)
    return next(
        (k for k in inside if (found[k].counts or found[k].unit == found[n].unit) and _fits(found[k], found[n])), None
    )


def _told_before(r: Reading, found: tuple[Mention, ...], n: int) -> int | None:
    """The total that "of those waiting, 40 …" goes back to: no change, nor what one is compared with; rather the one that names them."""
    here = r.sentence_index(r.at(found[n].start))
    told = [
        k
        for k in range(n - 1, max(-1, n - 5), -1)
        if here - r.sentence_index(r.at(found[k].start)) <= 2
        and _fits(found[k], found[n])
        and not _compared(r, found[k])
    ]
    named = _NAMED.search(r.text, max(0, found[n].start - 60), found[n].start)
    alike = [k for k in told if named and named[1].lower() in r.sentence(r.at(found[k].start)).text.lower()]
    return next(iter(alike or told), None)


def _compared(r: Reading, m: Mention) -> bool:
    """ "up from 40", "12% more than a year earlier, when 40 …"."""
    front = r.text[max(0, m.start - 50) : m.start]
    return m.direction is not None or based(r.text, m) or bool(_EARLIER.search(front))


def _opens_clause(r: Reading, m: Mention) -> bool:
    """ "Of the 400 beds, …": the phrase opens the sentence, so that what follows is said of it."""
    sent = r.sentence(r.at(m.start))
    return bool(_OPENING.match(r.text[sent.start_char : m.start]))


def _chained(r: Reading, a: Mention, b: Mention) -> bool:
    """Whether two figures are neighbours in one list: a comma or "and" between, and no verb that starts a new clause."""
    gap = r.text[a.end : b.start]
    if not _LIST_GAP.fullmatch(gap) or _AMONG.search(gap) or not re.search(r",|\band\b|\bor\b", gap):
        return False
    last = max((hit.end() for hit in re.finditer(r",|\band\b|\bor\b", gap)), default=0)
    between = r.tokens(
        a.end + last, b.start
    )  # "19 died in Tarn and 8 in Ostia": the first one's own verb is no new clause
    return not any(
        t.pos_ in ("VERB", "AUX") and t.dep_ in ("ROOT", "ccomp", "conj") and t.tag_ not in ("VBN", "VBG")
        for t in between
    )


def _fits(total: Mention, part: Mention) -> bool:
    """A part is of the same sort as its total and no larger."""
    if total.value is None or part.value is None or part.unit == "year":
        return False
    if part.unit == "percent":
        return total.counts
    if total.counts and part.value % 1:
        return False  # "among the 578 clerks, the error is 4.1 points"
    return total.unit == part.unit and abs(part.value) <= abs(total.value)
