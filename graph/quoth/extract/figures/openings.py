"""How a list of parts begins whose total was told before it, in the sentence or in one of those in front."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Token

from quoth.extract.figures.part_words import LOOKING, NEARLY, STUDIES, SUM_NOUNS, TELLING
from quoth.extract.figures.reading import SUBJECTS
from quoth.extract.figures.wholes import (
    Named,
    Told,
    compared,
    fits,
    head_noun,
    in_focus,
    named_behind,
    one_of,
    same_time,
    wholes,
)

_COMPRISING = re.compile(
    r"\b(?:includ(?:es?|ed)|compris(?:es?|ed)|consist(?:s|ed)?\sof|(?:is|are|was|were)\s(?:made\sup|comprised|composed)\sof|"
    rf"br(?:eaks?|oke)\sdown\s(?:as|into))\s(?:the\s)?{NEARLY}[^\w\s]?$",
    re.IGNORECASE,
)
_ACCOUNTED = re.compile(rf"\b(?:account(?:s|ed|ing)?\sfor|ma(?:kes?|de|king)\sup)\s{NEARLY}$", re.IGNORECASE)
_ASCRIBED = re.compile(
    r"\b(?:attribut\w+|ascrib\w+|trac(?:ed|es?|ing)|credit(?:ed|s|ing)|blam(?:ed|es?|ing)|put)\s", re.IGNORECASE
)
_ASCRIBED_TO = re.compile(r"\s(?:of\s(?:it|this|that|them|the\s\w+)\s)?(?:down\s)?(?:to|on)\b")
_WITH = re.compile(rf",\swith\s{NEARLY}$", re.IGNORECASE)
_GONE = re.compile(
    r"\s(?:going|spent|set\saside|earmarked|coming|living|working|based|used|held)?\s?(?:in|on|to|for|at|from|by|under|over|aged)\b"
    r"|\s(?:going|coming|living|spent)\b"
)
_TOLD_OF = re.compile(r"\s(?:without|with|that|which|who|whose|where|in\swhich|to\sbe|to\shave)\b")
_FATAL = frozenset(("died", "killed", "drowned", "injured", "hurt", "wounded"))
_POINTING = frozenset(("these", "they", "those"))
_DEFINITE = frozenset(("the", "these", "those", "such", "its", "their"))
_NEAR, _FAR = 4, 10
_REACH = 90
_FINITE = ("VBD", "VBZ", "VBP", "MD")


@dataclass(frozen=True, slots=True)
class Opening:
    """A list that begins: the totals it may stand under, best first; ``bare`` where what follows counts the same as the total and
    has no noun of its own; ``renamed`` where the noun behind the first number only stands for what the total counts; ``ascribes``
    where each number has a subject of its own ("A accounted for 40"); ``whole`` where the list claims to
    name all of it."""

    totals: tuple[int, ...]
    bare: bool = False
    renamed: bool = False
    ascribes: bool = False
    whole: bool = False


def opened(told: Told, n: int) -> Opening | None:
    """The list that begins with figure ``n`` by one of the rules of this file."""
    m = told.found[n]
    if m.unit == "percent" or m.of is not None or compared(told.r, m) or m.rule in ("vague", "nobody", "factor-noun"):
        return None
    for rule in (_accounted, _pointed, _named_subject, _framed, _studied_before, _ascribed, _with):
        opening = rule(told, n)
        if opening is not None and opening.totals:
            return opening
    return None


def _front(told: Told, n: int) -> str:
    """The sentence up to a figure."""
    m = told.found[n]
    return told.r.text[told.r.sentence(told.r.at(m.start)).start_char : m.start]


def _pointed(told: Told, n: int) -> Opening | None:
    """Rule ``part-pointed``: "It closed 702 complaints. In 88 of those cases …", "53 people died. 17 of the deaths …"."""
    named = named_behind(told.r, told.found[n])
    if named is None or not told.found[n].counts or (told.found[n].value == 1 and not named.points):
        return None
    found = (k for k in wholes(told, n, named, 2) if not _another_part(told, k, n, named))
    return Opening(tuple(found)[:1], bare=True, renamed=named.any_sort)


def _another_part(told: Told, k: int, n: int, named: Named) -> bool:
    """ "30 of the deaths were in May, 12 of the deaths in June": one part beside the other; nor is all of it a part."""
    return named_behind(told.r, told.found[k]) == named or told.found[k].value == told.found[n].value


def _named_subject(told: Told, n: int) -> Opening | None:
    """Rule ``part-named-subject``: "… 702 complaints. The complaints included 88 of theft and 40 of arson." -> parts of the 702."""
    front = _front(told, n)
    hit = _COMPRISING.search(front)
    if hit is None or re.search(r"\d", front):
        return None
    verb = told.r.at(told.found[n].start - len(front) + hit.start())
    subject = next((t for t in (verb, verb.head) for t in t.children if t.dep_ in SUBJECTS and t.i < verb.i), None)
    if subject is None:
        return None
    if subject.lower_ in _POINTING:
        return Opening(tuple(wholes(told, n, Named("", points=True), 1))[:1])
    if not any(t.lower_ in _DEFINITE for t in subject.lefts):
        return None
    words = tuple(t.lower_ for t in told.r.doc[subject.left_edge.i : verb.i] if t.i != subject.i)
    noun = one_of(subject.text)
    if noun in SUM_NOUNS and len(words) == 1:
        return Opening(_just_told(told, n))
    return Opening(_closest(told, n, tuple(wholes(told, n, Named(noun, words), _FAR)), words))


def _just_told(told: Told, n: int) -> tuple[int, ...]:
    """The one figure of the sentence before that may be meant by "the total", "the figure"."""
    here = told.sentence(n)
    near = [k for k in range(n) if here - told.sentence(k) == 1 and not compared(told.r, told.found[k])]
    fitting = [k for k in near if fits(told.found[k], told.found[n]) and in_focus(told.r, told.found[k])]
    return tuple(fitting) if len(fitting) == 1 else ()


def _closest(told: Told, n: int, totals: tuple[int, ...], words: tuple[str, ...]) -> tuple[int, ...]:
    """Those whose sentence has most of the words that the subject has, the nearest of them first; far off only such."""

    def shared(k: int) -> int:
        sentence = {t.lower_ for t in told.r.sentence(told.r.at(told.found[k].start)) if t.is_alpha and not t.is_stop}
        return len(sentence & set(words))

    here = told.sentence(n)
    near = [k for k in totals if here - told.sentence(k) <= _NEAR or shared(k)]
    return tuple(sorted(near, key=lambda k: -shared(k)))


def _accounted(told: Told, n: int) -> Opening | None:
    """Rule ``part-accounted``: "… 8,214 cases. Tarn accounted for 3,100 cases and Pell for 1,940." -> parts of the 8,214."""
    m = told.found[n]
    if not _ACCOUNTED.search(told.r.text, max(0, m.start - 50), m.start):
        return None
    named = named_behind(told.r, m)
    if named is not None:
        return Opening(tuple(wholes(told, n, named, 3)), bare=True, renamed=named.any_sort, ascribes=True)
    if m.counts:
        noun = told.noun(n) if told.own(n) else ""
        return Opening(tuple(wholes(told, n, Named(noun, points=not noun), 3)), bare=True, ascribes=True)
    here = told.sentence(n)
    near = (k for k in range(n - 1, -1, -1) if here - told.sentence(k) <= 1)
    return Opening(tuple(k for k in near if _holds(told, k, n) and in_focus(told.r, told.found[k])), ascribes=True)


def _holds(told: Told, k: int, n: int) -> bool:
    plain = told.found[k].of is None and not compared(told.r, told.found[k])
    return plain and fits(told.found[k], told.found[n]) and same_time(told.figures[k], told.figures[n])


def _framed(told: Told, n: int) -> Opening | None:
    """Rule ``part-framed``: "A check of 730 wells showed that 164 were dry and 31 were shut." -> parts of the 730."""
    m, k = told.found[n], n - 1
    if not m.counts or told.own(n) or told.sentence(k) != told.sentence(n) or not _holds(told, k, n):
        return None
    looked = _looked_at(told, k) or _study_of(told, k)
    between = told.r.tokens(told.found[k].end, m.start)
    found = any(t.lemma_.lower() in TELLING for t in between)
    object_ = bool(between) and between[-1].lemma_.lower() in TELLING and _TOLD_OF.match(told.r.text, m.core_end)
    apart = told.r.text[told.found[k].end : m.start].endswith("; ")
    said = (found or apart) and _begins_clause(told, n)
    return Opening((k,), bare=True) if looked and (said or object_) else None


def _study_of(told: Told, k: int) -> bool:
    """ "A check of 730 wells"."""
    front = told.r.tokens(max(0, told.found[k].start - 24), told.found[k].start)[-2:]
    return len(front) == 2 and front[1].lower_ == "of" and front[0].lemma_.lower() in STUDIES


def _looked_at(told: Told, k: int) -> bool:
    """ "Auditors examined 143 deaths", "looked at 75 contracts"."""
    top = told.r.top(told.found[k])
    noun = top.head if top.dep_ == "nummod" else top
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("at", "into") else noun.head
    active = noun.dep_ in ("dobj", "pobj") or (noun.dep_ == "nsubjpass" and verb.i > noun.i)
    return active and verb.lemma_.lower() in LOOKING


def _begins_clause(told: Told, n: int) -> bool:
    """Whether a bare number is what a clause is about: "… showed that 164 were dry"."""
    m = told.found[n]
    behind = told.r.tokens(m.core_end, min(len(told.r.text), m.core_end + 30))
    return bool(behind) and _verb_soon(behind)


def _verb_soon(behind: tuple[Token, ...]) -> bool:
    first = next((t for t in behind if t.pos_ != "ADV"), behind[0])
    return first.tag_ in _FINITE


def _studied_before(told: Told, n: int) -> Opening | None:
    """Rule ``part-studied``: "The inquiry examined 143 deaths. It found that 52 were avoidable." -> a part of the 143."""
    here, m = told.sentence(n), told.found[n]
    alone = n == 0 or told.sentence(n - 1) != here
    if not m.counts or told.own(n) or not alone or not _begins_clause(told, n):
        return None
    before = [k for k in range(n) if here - told.sentence(k) == 1]
    looked = [k for k in before if (_looked_at(told, k) or _study_of(told, k)) and _holds(told, k, n)]
    return Opening(tuple(looked), bare=True) if len(looked) == 1 else None


def _ascribed(told: Told, n: int) -> Opening | None:
    """Rule ``part-ascribed``: "… $14m on fees. The audit attributed $6m to disputes and the remaining $8m to fines."."""
    m, front = told.found[n], _front(told, n)
    if m.counts or not _ASCRIBED.search(front[-30:]) or not _ASCRIBED_TO.match(told.r.text, m.core_end):
        return None
    here = told.sentence(n)
    near = (k for k in range(n - 1, -1, -1) if here - told.sentence(k) <= 1)
    return Opening(tuple(k for k in near if _holds(told, k, n) and in_focus(told.r, told.found[k])))


def _with(told: Told, n: int) -> Opening | None:
    """Rule ``part-with``: "The bill rose to £48m last year, with £21m going on staff and £9m on rent." -> parts of the £48m."""
    m, k = told.found[n], n - 1
    if told.own(n) or told.sentence(k) != told.sentence(n) or not _holds(told, k, n):
        return None
    if (
        told.figures[k].event in _FATAL
        or _one_of_many(told, k)
        or not _WITH.search(told.r.text, max(0, m.start - 30), m.start)
    ):
        return None
    gap = told.r.text[told.found[k].end : m.start]
    return Opening((k,), bare=True) if len(gap) <= _REACH and _GONE.match(told.r.text, m.core_end) else None


def _one_of_many(told: Told, k: int) -> bool:
    """ "The Union took 61 seats, its rival 39, with 12 …": the last of numbers told side by side is no total."""
    before = k - 1
    return before >= 0 and told.sentence(before) == told.sentence(k) and told.found[before].unit == told.found[k].unit


__all__ = ["Opening", "head_noun", "opened"]
