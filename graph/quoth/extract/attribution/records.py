"""Records of a parliament: turns headed by an office with a name in brackets, by a name with seat and party, or by the chair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Token

from quoth.extract.agents.lexicon import HONORIFICS, PERSON_NOUNS
from quoth.extract.attribution.candidate import Passage
from quoth.model import Span
from quoth.read.given_names import GIVEN_NAMES

_FEWEST, _HEADED = 3, 2
"""A record has so many turns, and so many of them headed in full: with brackets, or by the chair."""
_WORD = r"[A-Z][\w.’'-]*"
_TURN = re.compile(
    rf"(?m)^(?P<name>{_WORD}(?: (?:{_WORD}|of|and|the|for|in|on)){{0,11}},?)(?P<more>(?: [\[(][^\n()\[\]:]{{1,80}}[\])]){{0,3}})"
    r"(?P<colon>:)(?:[ \t]*\n\s*|[ \t]+)(?=\S)"
)
_NAME = re.compile(rf"[\[(](?P<name>(?:{_WORD} ){{1,4}}{_WORD})[\])]")
_CHAIR = re.compile(
    r"(?:Mr\.?|Madam|Mrs\.?|Ms\.?|The|An)? ?(?:Acting |Deputy |Temporary )?(?:Speaker|President|Chair|Chairman|Chairwoman|Chairperson"
    r"|Ceann Comhairle|Cathaoirleach)"
)
_HALT = re.compile(
    r"\n\s*\n(?=\s*(?:Question put|Question agreed|The (?:House|Dáil|Senate|Assembly) (?:divided|adjourned|rose)|Debate adjourned"
    r"|Sitting suspended|Ordered|Division|©|Copyright|Source|ENDS?\b|###))"
)
# Headings of what is done between speeches and behind the last one. Source: how official reports of parliaments print them.
_SENTENCE = re.compile(r"[.?!…][”\"’')\]]*$")


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a turn: as printed, the token of who speaks, and where what is said begins."""

    printed: Span
    colon: Span
    head: Token
    said: int
    full: bool


def record(passage: Passage) -> list[tuple[Heading, int]]:
    """Rule ``record``: the turns of an official report, each with where it ends; none where there are none.

    Example: "The Minister for Ports (Sir Imre Tolan): It is 40.\\n\\nIt will fall.\\n\\nAna Duarte (Velt) (Lab): …" -> Tolan: both
    """
    known: dict[str, Token] = {}
    found = [h for m in _TURN.finditer(passage.text) if (h := _heading(passage, m, known)) is not None]
    speakers = {h.head.i for h in found}
    if len(found) < _FEWEST or len(speakers) < 2 or sum(h.full for h in found) < _HEADED:
        return []
    return list(_ended(passage.text, found))


def _heading(passage: Passage, hit: re.Match[str], known: dict[str, Token]) -> Heading | None:
    """A heading that names somebody: in brackets behind an office, by name, or by an office that was told before."""
    office, head, full = hit["name"].rstrip(","), None, False
    within = _NAME.search(hit["more"])
    named = _last(passage, hit.start("name"), hit.start("name") + len(office))
    if named is None:
        return None
    if within is not None and _is_an_office(office):
        start = hit.start("more")
        head, full = _last(passage, start + within.start("name"), start + within.end("name")), True
    elif _CHAIR.fullmatch(office):
        head, full = named, True
    elif office in known:
        head = known[office]
    elif _is_a_person(office, named, hit["more"].count("(") > 1):
        head, full = named, bool(hit["more"])
    if head is None:
        return None
    known.setdefault(office, head)
    return Heading(Span(hit.start("name"), hit.end("more")), Span(*hit.span("colon")), head, hit.end(), full)


def _is_an_office(words: str) -> bool:
    return any(w.lower() in PERSON_NOUNS for w in words.replace(",", "").split())


def _is_a_person(words: str, last: Token, seated: bool) -> bool:
    parts = words.split()
    titled = parts[0].lower().rstrip(".") in HONORIFICS and len(parts) > 1
    plain = 2 <= len(parts) <= 4 and all(p[:1].isupper() for p in parts)
    return titled or (plain and (seated or parts[0].lower() in GIVEN_NAMES or last.ent_type_ == "PERSON"))


def _last(passage: Passage, start: int, end: int) -> Token | None:
    phrase = passage.doc.char_span(start, end, alignment_mode="contract")
    return phrase[-1] if phrase is not None and len(phrase) else None


def _ended(text: str, found: list[Heading]) -> Iterator[tuple[Heading, int]]:
    """Each turn up to the next heading, without headings of the matter that stand between; the last up to what is no sentence."""
    for one, following in pairwise(found):
        yield one, _whole(text, one.said, following.printed.start)
    yield found[-1], _to_the_end(text, found[-1].said)


def _whole(text: str, start: int, end: int) -> int:
    """The end of the last paragraph that ends as a sentence does."""
    halt = _HALT.search(text, start, end)
    said = text[start : halt.start() if halt is not None else end].rstrip()
    while "\n" in said and not _SENTENCE.search(said):
        said = said[: said.rindex("\n")].rstrip()
    return start + len(said)


def _to_the_end(text: str, start: int) -> int:
    halt = _HALT.search(text, start)
    end = halt.start() if halt is not None else len(text)
    at = start
    for line in text[start:end].splitlines(keepends=True):
        if line.strip() and not _SENTENCE.search(line.strip()):
            break
        at += len(line)
    return start + len(text[start:at].rstrip()) if at > start else start + len(text[start:end].split("\n")[0].rstrip())
