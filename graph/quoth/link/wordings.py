"""The words around a figure: what its clause tells beyond the slots, how it is put forward, and whether it is a rate or a part.

No parser is needed: the clause is the content of the figure's statement in its sentence, cut where another figure begins.
Whatever it says that no slot explains may set two figures apart: "88 people for theft", "6,210 patients more than a year".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from quoth.link.clauses import clause_of
from quoth.link.event_words import COUNTING, PARTICIPLE, PHRASES
from quoth.link.lexicon import COUNTED_CLASS, EVENT_CLASS, LIGHT_EVENT
from quoth.link.moods import Mood, mood
from quoth.link.phrases import without_holder
from quoth.link.settings_words import CIRCUMSTANCE, SAME_TIME, SOURCES
from quoth.link.words import STOP, TELLING_STOPS, fold, stem, tokens
from quoth.model import Agent, Figure, Quotation, Span, Statement

_MOVES = frozenset(
    stem(w)
    for w in """rise fall grow drop increase decrease climb decline gain lose up down shrink jump soar sink slip
    rose risen fell fallen grew grown lost shrank shrunk sank sunk expand contract plunge""".split()
)
_BINDERS = frozenset(
    """for with without among aged under over between by of from in at after before during who whose whom that which or including not
    because due per like against since until excluding except""".split()
)
_BE = frozenset("is are was were be been being stood stand stands lay lie remained remain remains".split())
_ALONE_NOTHING = frozenset("into up off out".split())
"""Words that tell something only beside another one: "spilled into the Arro", where both texts name the Arro."""
_BINDING_STOPS = frozenset("without per each under over before after".split())
_BINDS_FOR = 3
"""So many words behind a small word are bound by it: "for very serious theft"."""
CAPACITY = "capacity"
"""What stands among the words of a rate where a number tells what something can hold."""
POINTING = "@"
"""The id of a pronoun that stands for somebody whom the clause does not name."""
_SELF = frozenset("it we they he she i our".split())
_SPELLED = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
_RATES = re.compile(
    r"\b(every|each(?! (?:one|of|other)\b)|per|average|averaged|averages|(?<=the )mean|(?<=, )mean|median|daily|weekly|monthly|hourly|"
    r"nightly|apiece|typical)\b|"
    r"\b(?:a|an) (second|minute|hour|day|night|week|month|year|head|person)\b(?![ -]count|'s|-)"
)
# How far a number lies from another one: "300,000 more houses than the ministry thinks", "about 100 inmates lower", not "200 patients more
# than a year".
# Source: our own reading.
_GAP = re.compile(
    r"^(?: [a-z'-]+){0,2}? (?:more|fewer|less|higher|lower|greater|larger|smaller)(?: [a-z'-]+){0,3}? than "
    r"(?!an? (?:year|month|week|day|hour)\b|\d|one |two |three |half )"
    r"|^(?: [a-z'-]+){0,2}? (?:lower|higher|smaller|larger)(?= ?[.,;]| and | but |$)"
)
# What a place, a ship or a budget can hold, not what is there: "a capacity of 600", "licensed to carry 600". Source: our own reading.
_CAPACITY = re.compile(
    r"\b(?:capacity (?:of|for|is|was)|(?:licen[sc]ed|built|designed|certified|allowed|able|meant|approved) "
    r"(?:to (?:carry|hold|seat|take|host|house)|for)|"
    r"(?:can|could) (?:only )?(?:carry|hold|seat|host|house|accommodate)|room for|seats|space for|beds for) (?:[\w-]+ ){0,2}$"
)
_PER_CENT = re.compile(r"\bper[ -]cent\b")
# "of the 27, 8 died in the north", "8 of the 27", "8 of them".
_PART = re.compile(r"\b(?:of|among) (?:(?:the|these|those|its|their|all|about|some) )*(?:them|those|which|whom|\d)")
# "It is 44,500", "they stood at 12", "it was closer to 3,000", "it rose by 4%", "put it at 73": the pronoun means the count.
_MOVED = (
    r"(?:rose|risen|fell|fallen|grew|grown|shrank|shrunk|sank|sunk|"
    r"(?:climb|drop|increas|decreas|declin|jump|slipp|plung|expand|contract)ed)"
)
_IT_IS = re.compile(
    r"\b(?:it|they|this|that) (?:(?:is|was|are|were|stands?|stood|comes?|came|has|had|reached|now|been|closer|nearer|"
    r"(?:may|might|could|must|will|would) be) ?)+(?:at|to)? ?$"
    rf"|\b(?:it|they) (?:ha[ds] |have )?{_MOVED} (?:by )?$"
    r"|\b(?:put|puts|putting|set|sets|pegs?|pegged|placed|estimated|had|has) (?:it|that|this|them) at ?$",
    re.IGNORECASE,
)
# Small words that only lead to a place or a time: "off Cape Dunn", "over the weekend".
_LEADS_IN = re.compile(r"\b(?:off|over|out of|up to|from|into|before|after)(?: the)?\s*$", re.IGNORECASE)
_SMALL = "(?:for|of|in|to|among|by|from|with|or|at|on|the|more than|including)"


@dataclass(frozen=True, slots=True)
class Told:
    """A word of a clause that no slot explains: its ``id``, as ``printed``, and whether a small word binds it to the count.

    "250 wells for leaks" binds, "the register lists 250 wells" does not.
    """

    id: str
    printed: str
    bound: bool
    own: bool = False
    """Whether it is a word of the speaker's name, for whom "it" or "we" stands in the clause."""


@dataclass(frozen=True, slots=True)
class Wording:
    """``clause`` is the text around the figure; ``words`` the concepts of all its words, ``telling`` those no slot explains."""

    clause: str
    words: frozenset[str]
    telling: tuple[Told, ...]
    mood: Mood
    rate: frozenset[str]
    part: bool

    def beyond(
        self,
        other: Wording,
        said_there: Callable[[str], bool] = lambda _: False,
        looked_at: Callable[[Told], bool] = lambda _: True,
    ) -> str:
        """What this clause says that the other doesn't: the stretch of its words from the first such to the last; else "".

        ``said_there`` tells of a word that the other's clause lacks whether it stands around it all the same; only words that are
        ``looked_at`` count.
        """
        told = self.telling
        beyond = [i for i, t in enumerate(told) if t.id not in other.words and looked_at(t) and not said_there(t.id)]
        if all(told[i].printed in _ALONE_NOTHING for i in beyond):
            return ""
        return self._stretch([t.printed for t in told[beyond[0] : beyond[-1] + 1]])

    def _stretch(self, words: list[str]) -> str:
        """Some words as they stand in the clause, with the small word before them: "for theft"."""
        plain = " ".join(fold(self.clause).split())
        found = re.search(
            f"(?:{_SMALL} )?\\b{re.escape(words[0])}\\b(?:.{{0,60}}?\\b{re.escape(words[-1])})?\\b", plain
        )
        return found.group() if found else " ".join(words)


def read(
    text: str,
    sentence: Span,
    figure: Figure,
    others: Iterable[Figure],
    statement: Statement | None,
    speaker: Agent | None,
) -> Wording:
    """The wording of a figure; ``others`` are the other figures of its document."""
    plain = " ".join(fold(sentence.text(text)).split())
    counted = without_holder(figure.counted, plain)  # who has it is told by the clause
    slots, moves = _plains(*_slots(figure, counted)), _MOVES if figure.direction is not None else frozenset()
    spans = clause_of(text, sentence, figure, others, statement)
    own = " ".join(s.text(text) for s in spans)
    evidence = [s for _, found in figure.scope.evidence for s in found]
    evidence += [Span(*m.span()) for m in SAME_TIME.finditer(text, sentence.start, sentence.end)]
    bare = [_without_its_verb(w, figure.event) for w in _without(text, spans, (*evidence, figure.number, figure.span))]
    cue = " ".join(s.text(text) for s in statement.cue) if statement else ""
    narrated = statement is not None and statement.quotation is Quotation.NARRATION
    speaks_of_itself = speaker is not None and not narrated and not _SELF.isdisjoint(tokens(own))
    before = text[sentence.start : figure.start]
    of_the_count = _IT_IS.search(before) is not None
    names = tokens(speaker.name or "") if speaker is not None and speaks_of_itself and not of_the_count else ()
    whole = [*_split(own), *((_plain(n), n) for n in names)]
    return Wording(
        own,
        frozenset(w for w, _ in whole) | slots,
        _telling(bare, slots | moves, names, _governs(before, figure)),
        mood(
            None if _is_its_deed(cue, figure) else statement,
            cue,
            sentence.text(text),
            _told_of(own, figure),
            before,
            text[figure.number.end : sentence.end],
        ),
        _rate(own, before, text[figure.number.end : sentence.end]),
        figure.part_of is not None or bool(_PART.search(fold(_around(text, sentence, figure)))),
    )


def _rate(own: str, before: str, behind: str) -> frozenset[str]:
    """The words that make a number a rate, an average, a gap between two others, or what something can hold."""
    found = frozenset(next(g for g in m.groups() if g) for m in _RATES.finditer(_PER_CENT.sub(" ", fold(own))))
    found = found | {"than"} if _GAP.match(fold(" ".join(behind.split(" ")))) else found
    return found | {CAPACITY} if _CAPACITY.search(fold(before)) else found


def _told_of(own: str, figure: Figure) -> str:
    """A clause without the noun that something befell: of "1,940 planned operations were put off" the verb says that it is no plan."""
    return own.replace(figure.counted, " ") if figure.counted and figure.event else own


def clause(text: str, sentence: Span, figure: Figure, others: Iterable[Figure], statement: Statement | None) -> str:
    """The text around a figure alone, as in its wording; most pairs need no more than that."""
    return " ".join(s.text(text) for s in clause_of(text, sentence, figure, others, statement))


def _around(text: str, sentence: Span, figure: Figure) -> str:
    """The sentence without the figure itself: "8 of the 27" asks whether something stands before or behind the 8."""
    head, tail = text[sentence.start : figure.number.start], text[figure.number.end : sentence.end]
    behind = re.match(r"\s(?:\w+\s)?(?:of|among)\s(?:(?:the|these|those|all)\s)*(?:them|those|whom|which|\d)\S*", tail)
    before = head if head.lstrip().startswith(("Of ", "Among ")) else ""
    return f"{before} | {behind.group() if behind else ''}"


def _without(text: str, spans: Iterable[Span], slots: Iterable[Span]) -> list[str]:
    """The text at some spans, without the slots that lie in them."""
    found = []
    for span in spans:
        at = span.start
        for slot in sorted(s for s in slots if s.start < span.end and span.start < s.end):
            found.append(_LEADS_IN.sub("", text[at : max(at, slot.start)]))
            at = max(at, slot.end)
        found.append(text[at : span.end])
    return found


def _is_its_deed(cue: str, figure: Figure) -> bool:
    """Whether what reads like a word of denial is what befell the counted: "the mills dismiss 1,500 workers", "rejected 206 requests"."""
    return not {stem(t) for t in tokens(cue)}.isdisjoint(stem(t) for t in tokens(figure.event or ""))


def _without_its_verb(words: str, event: str | None) -> str:
    """Some words without the figure's own verb of several words: "took to the streets" tells of no streets."""
    first = frozenset(tokens(event or ""))
    own = (
        (p for p in PHRASES if p in words and not first.isdisjoint((p.split()[0], PARTICIPLE.get(p.split()[0], ""))))
        if first
        else ()
    )
    return words.replace(found, " ") if (found := max(own, key=len, default="")) else words


def _governs(before: str, figure: Figure) -> str:
    """The verb right before a figure whose event stands elsewhere, else "": "recovered 90 bikes stolen in 2030"."""
    verb = re.search(r"\b([a-z]+ed)\s+$", before)
    return verb.group(1) if verb and figure.event and stem(verb.group(1)) not in LIGHT_EVENT else ""


def _telling(bare: Iterable[str], known: frozenset[str], speaker: tuple[str, ...], verb: str) -> tuple[Told, ...]:
    found: list[Told] = []
    pieces = [_split(piece) for piece in bare]
    told = ((p, i, *w) for p in pieces for i, w in enumerate(p) if i >= _who_counted(p))
    for words, at, word, printed in told:
        if word in _SELF:
            named = [Told(_plain(n), n, True, True) for n in speaker if n not in STOP]
            found += named or [Told(POINTING, printed, False)]
        elif word not in known and not _idle(printed) and not _names_a_source(words, at):
            before = {t for _, t in words[max(0, at - _BINDS_FOR) : at]}
            first = at == 0 and not found and printed.endswith("s")  # "Soldiers sealed": who does it may matter
            said_of = (
                at > 0 and words[at - 1][1] in _BE and all(w in known for w, _ in words[: at - 1])
            )  # "flats were empty"
            bound = first or said_of or printed == verb or printed in _BINDING_STOPS or not before.isdisjoint(_BINDERS)
            found.append(Told(word, printed, bound))
    return tuple(found)


def _who_counted(words: list[tuple[str, str]]) -> int:
    """How many words open a clause that only say who counted: "Hospitals registered 1,910 deaths"."""
    at = next((i for i, (_, t) in enumerate(words[:_BINDS_FOR]) if stem(t) in COUNTING and t.endswith("ed")), 0)
    return at if all(t not in STOP or t in _SELF for _, t in words[:at]) else 0


def _names_a_source(words: list[tuple[str, str]], at: int) -> bool:
    """Whether a word only says which papers a count comes from: "concludes from burial registers"."""
    behind = [t for _, t in words[at + 1 : at + 3]]
    from_them = "from" in {t for _, t in words[max(0, at - 2) : at]}
    return from_them and any(stem(t) in SOURCES for t in behind)


def _idle(printed: str) -> bool:
    """Whether a word tells nothing by which two figures could be apart."""
    closed = printed in STOP and printed not in TELLING_STOPS
    return closed or printed in _SPELLED or len(printed) < 2 or stem(printed) in CIRCUMSTANCE


def _slots(figure: Figure, counted: str | None) -> tuple[str, ...]:
    scope = figure.scope
    given = (
        counted,
        figure.event,
        figure.unit_text,
        figure.unit,
        scope.period.text,
        *scope.place,
        *scope.population,
    )
    years = {str(day.first_day().year) for day in (scope.period.start, scope.period.end) if day}
    return (*(g for g in given if g), *sorted(years))


def _split(text: str) -> list[tuple[str, str]]:
    return [(_plain(t), t) for t in tokens(text)]


def _plains(*texts: str) -> frozenset[str]:
    return frozenset(_plain(t) for text in texts for t in tokens(text))


@lru_cache(1 << 14)
def _plain(token: str) -> str:
    if token.endswith("n't"):
        return "not"
    if token in STOP or token in _SELF:
        return token
    root = stem(token)
    return COUNTED_CLASS.get(root) or EVENT_CLASS.get(root) or root
