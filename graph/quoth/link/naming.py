"""Whether one document's words name who is behind a figure of another: its publisher, its speaker, the body that the speaker is of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from quoth.link.counts import Count
from quoth.link.nearby import same_root
from quoth.link.readings import Reading
from quoth.link.words import STOP, fold, stem, tokens
from quoth.model import AgentType, Quotation

# Words in the names of bodies that name nobody alone. Source: our own list.
_GENERIC = frozenset(
    """the of and for a an in on at to ministry department agency bureau office board council committee commission institute university
    association society group company service services authority centre center union federation league foundation fund trust team
    mr mrs ms dr sir lord lady prof president minister governor mayor senator director chief secretary national federal state county
    city public general times post courier herald tribune news gazette daily weekly today evening morning paper journal radio tv bulletin
    mission report statistics economic international prison prisons health police fire water transport education defence defense interior
    foreign finance labour labor environment justice trade energy school hospital workers teachers nurses doctors farmers""".split()
)
_OF_A_PLACE = re.compile(r"\b(?:in|at|near|off|across|around|outside|from|of|into|to|the) (?:the )?$")
# Words by which a text says from whom it has a number. Source: our own list.
_SURELY_CITING = re.compile(
    r"\b(?:according to|citing|quoting|pointing to|referring to|reading from|based on|as (?:her|his|its|their) source|"
    r"(?:release|statement|letter|report|yearbook|bulletin|study|survey|data|figures) (?:of|by|from))\b"
)
_CITING = re.compile(
    r"\b(?:according to|cit(?:ed|es|ing)|quot(?:ed|es|ing)|point(?:ed|s|ing) to|referr(?:ed|ing) to|from|reading from|based on|as|under|by|"
    r"let us know|told|says?|said|shows?|showed|reckons?|reported|reports?|announced|wrote|writes|published|released|put|admitted|"
    r"has it|repeated|echo(?:ed|es|ing))\b"
)


FEW = 5
"""In a text of no more sentences than this, who is named in one of them may be meant in the next."""


def named(there: Reading, count: Count, here: Reading, at: Count, words: str | None = None) -> bool:
    """Whether ``words``, or else those around ``at`` in ``here``, name who puts ``count`` forward in ``there``."""
    words = _of_others(here, at, passage(here, at)) if words is None else words
    given = tokens(words)
    names = (n for n in _names(there, count) if not _decided(here, at, n.words))
    return any(_stands(name, words, given, there.text, _places(count, at)) for name in names)


def _of_others(here: Reading, at: Count, words: str) -> str:
    """Folded words without the name of who speaks for itself: "the Health Workers of Tarn said" names no Tarn health office."""
    own = here.agents.get(here.narrator or "")
    name = (
        fold(" ".join((own.name or "").split())) if own is not None and at.spoken_by == here.who(here.narrator) else ""
    )
    return words.replace(name, " ") if name else words


def _decided(here: Reading, at: Count, name: tuple[str, ...]) -> bool:
    """Whether a name is that of a speaker of whom people said who it is: then the words of the name tell nothing more."""
    agent = here.agents.get(at.figure.asserter or "")
    return agent is not None and agent.judged is not None and set(name) <= set(tokens(agent.name or ""))


def names_teller(there: Reading, count: Count, here: Reading, at: Count) -> bool:
    """Whether ``here`` has the number from whoever puts ``count`` forward: as its speaker, or by name with a word of citing.

    A text that the teller printed itself has it from nobody: "the Harbour Post can reveal", in the Harbour Post.
    """
    if _prints_itself(there, count, here):
        return False
    agent = here.agents.get(at.figure.asserter or "")
    called = (
        tokens(f"{agent.name or ''} {agent.role or ''}")
        if agent is not None and agent.judged is None and at.spoken_by != here.who(here.narrator)
        else ()
    )
    if called and any(
        _stands(name, " ".join(called), called, there.text, _places(count, at)) for name in _names(there, count)
    ):
        return True
    words = passage(here, at)
    itself = at.spoken_by in (None, here.who(here.narrator), count.spoken_by) or one_name(there, count, here, at)
    return bool((_CITING if itself else _SURELY_CITING).search(words)) and named(there, count, here, at)


def _prints_itself(there: Reading, count: Count, here: Reading) -> bool:
    """Whether ``here`` is by whoever puts ``count`` forward: "the Ledger newspaper has reported", in the Ledger."""
    if count.spoken_by is not None and count.spoken_by == here.who(here.narrator):
        return True
    paper, teller = _stems(here.extraction.document.publisher), _called(there, count)
    return bool(paper) and bool(teller) and (paper <= teller or teller <= paper)


def passage(reading: Reading, count: Count) -> str:
    """The sentence of a figure, in a text of a few sentences with its neighbours; folded."""
    layout, at, length = reading.layout, count.figure.number.start, len(reading.text)
    few = len(layout.starts) <= FEW
    span = layout.neighbours(at, length) if few else layout.span(at, length)
    return _plainly(span.text(reading.text))


@lru_cache(1 << 10)
def _plainly(text: str) -> str:
    """A text on one line, folded; a passage is asked for many times a pair."""
    return fold(" ".join(text.split()))


def one_name(one: Reading, a: Count, two: Reading, b: Count) -> bool:
    """Whether two speakers without an identity are called alike: "the refugee office" in two newspapers."""
    names = [_called(r, c) for r, c in ((one, a), (two, b))]
    return bool(names[0]) and names[0] == names[1]


def one_body(one: Reading, a: Count, two: Reading, b: Count) -> bool:
    """Whether who tells one figure goes by a shorter name of who tells the other.

    "Removals Office", "Solvan Removals Office"; "Aberg", "Nils Aberg".
    """
    first, second = (_spoken(r, c) for r, c in ((one, a), (two, b)))
    short, long = sorted((first, second), key=len)
    people = all(is_person(r, c) for r, c in ((one, a), (two, b)))
    return len(short) > (0 if people else 1) and short <= long


def is_person(reading: Reading, count: Count) -> bool:
    """Whether who puts a figure forward is one person."""
    agent = reading.agents.get(count.figure.asserter or "")
    return agent is not None and agent.type is AgentType.PERSON


def _spoken(reading: Reading, count: Count) -> frozenset[str]:
    agent = reading.agents.get(count.figure.asserter or "")
    name = agent.name if agent is not None and agent.id != reading.narrator else reading.extraction.document.publisher
    return _stems(name)


def _called(reading: Reading, count: Count) -> frozenset[str]:
    agent = reading.agents.get(count.figure.asserter or "")
    told = count.statement is not None and count.statement.quotation is Quotation.NARRATION
    return frozenset() if agent is None or told or agent.judged is not None else _stems(agent.name)


def _stems(name: str | None) -> frozenset[str]:
    """The stems of the words of a name."""
    return frozenset(stem(t) for t in tokens(name or "") if t not in STOP)


class Name(NamedTuple):
    """The folded words of a name, and which of them are printed small: of "a head count" no single word names anybody."""

    words: tuple[str, ...]
    small: frozenset[str]


@lru_cache(1 << 12)
def _name(printed: str) -> Name:
    small = frozenset(t for word in printed.split() if word[:1].islower() for t in tokens(word))
    return Name(tuple(t for t in tokens(printed) if t not in STOP and len(t) > 1), small)


def _names(reading: Reading, count: Count) -> Iterator[Name]:
    """Each name that whoever is behind a figure goes by."""
    publisher = reading.extraction.document.publisher
    agent = reading.agents.get(count.figure.asserter or "")
    behind = [a for a in (reading.agents.get(i or "") for i in ((agent.acts_for, agent.of) if agent else ())) if a]
    called = [
        n for a in ([agent] if agent and agent.judged is None else []) + behind for n in (a.name, *a.aliases) if n
    ]
    if publisher:
        called.append(publisher)
    for name in dict.fromkeys(called):
        yield _name(name)


def _stands(of: Name, words: str, given: tuple[str, ...], told_there: str, places: frozenset[str]) -> bool:
    """Whether a name stands among some words: its telling words, or for a body of common words all of them."""
    name = of.words
    telling = [t for t in name if t not in _GENERIC]
    if not telling:
        return len(name) > 0 and all(any(same_root(stem(t), stem(g)) for g in given) for t in name) and len(name) > 1
    if places.issuperset(telling):
        return False
    there = [t for t in telling if t in given]
    found = there if len(there) > 1 else [t for t in there if not _only_a_place(t, words, name)]
    kin = [t for t in name if t in _GENERIC and t in given]
    if found and not kin and places.issuperset(found):
        return False  # "a study by the University of Port Varn" names no "Port Varn Free Press"
    if len(found) == 1 and not kin and _sets_a_scene(found[0], name, told_there):
        return False
    if len(telling) > 1 and not kin and of.small.issuperset(found):
        return len(found) == len(telling)
    return len(found) * (3 if kin else 2) >= len(telling)


def _only_a_place(token: str, words: str, name: tuple[str, ...]) -> bool:
    """Whether a word of a name stands everywhere only as a place: "at Skolvik"; in "the carers' union" the next word is the name's too."""
    spots = [m.start() for m in re.finditer(rf"\b{re.escape(token)}\b", words)]
    return all(
        _OF_A_PLACE.search(words[:s])
        and not set(tokens(words[s : s + 60])[1:2]) & set(name)
        and not re.match(r"\w+(?:'s)? (?:\w+ )?(?:report|study|office|survey|institute|letter)", words[s:])
        for s in spots
    )


def _places(*counts: Count) -> frozenset[str]:
    return frozenset(t for c in counts for name in c.figure.scope.place for t in tokens(name))


def _sets_a_scene(token: str, name: tuple[str, ...], text: str) -> bool:
    """Whether a word of a name stands in a text apart from the name: "Hallam" of the Hallam Ledger, in "the city of Port Hallam"."""
    given = tokens(text)
    spots = [i for i, t in enumerate(given) if t == token]
    return not spots or any(not {*given[max(0, i - 1) : i], *given[i + 1 : i + 2]} & set(name) for i in spots)
