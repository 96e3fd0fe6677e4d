"""Names that are taken for places and are none: persons, their groups, firms, and the spot where somebody spoke."""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from quoth.extract.agents.lexicon import PERSON_NOUNS
from quoth.extract.figures.place_words import (
    ACRONYMS,
    BARE_BODIES,
    BODIES,
    BODY_NAMES,
    CARRIERS,
    CLUB_NAMES,
    FIRM_NAMES,
    FORCES,
    KNOWN,
    LEAGUES,
    OFFICES,
    SICKNESSES,
)
from quoth.extract.figures.site_words import TRUSTING
from quoth.extract.figures.told_otherwise import places_only

_SCOTS = re.compile(r"\bMa?c(?=[A-Z])")
_CAMEL = re.compile(r"[a-z][A-Z]")
_REALMS = frozenset(("European Union", "Soviet Union", "African Union"))
_SPEAKING = frozenset(("tell", "speak", "testify"))
_SAYING = _SPEAKING | {"say"}
_HEARERS = frozenset("reporters journalists lawmakers conference briefing interview speech crowd".split())


def somewhere(doc: Doc, spans: Iterable[Tokens]) -> list[Tokens]:
    """The names that can say where something is."""
    found = list(spans)
    if not found:
        return []
    surnames = {e[-1].text for e in doc.ents if e.label_ == "PERSON" and len(e) > 1}
    text = doc.text
    found = places_only(doc, named_for_itself(doc, found))
    near = {e.sent.start for e in found if not _far_from(text, e)}
    found = [e for e in found if e.sent.start not in near or not _far_from(text, e)]
    return [e for e in found if _known(e) or not (_odd(e) or spoken_at(e.root) or _somebody(text, e, surnames))]


_OF_A_BODY = frozenset(("-based", "-backed", "-led", "-born", "-trained", "-registered", "-flagged", "-headquartered"))
_LIKE = re.compile(
    r"\b(?:from as far(?: away)? as(?: \w+ and)?|(?:the|twice|half) (?:size|area) of|(?:larger|bigger|smaller) than"
    r"|as (?:big|large|wide) as)"
    r"(?: (?:the|greater|all of))*(?: (?:city|state|country|island|borough|county) of)? $"
)


def named_for_itself(doc: Doc, found: Iterable[Tokens]) -> list[Tokens]:
    """The names that stand for the place, not for how large or far something is, nor within another's name."""
    return [e for e in found if not (_likened(doc.text, doc, e) or _a_name_of_another(doc, e))]


def _a_name_of_another(doc: Doc, e: Tokens) -> bool:
    """ "Ebola", "the Velt virus", "Air Velland", "Radio Norland": a sickness, a carrier, a station; "surveyed by Norpoll": who does it."""
    behind = doc[e.end].lower_ if e.end < len(doc) else ""
    front = doc[e.start - 1] if e.start else None
    carrier = front is not None and front.text in CARRIERS and front.i + 1 == e.start
    does = e.root.dep_ == "pobj" and e.root.head.dep_ == "agent"
    whose = (
        e.root.dep_ in ("compound", "nmod", "amod", "poss") and e.root.head.lower_ in FORCES
    )  # "a US air strike on Velt"
    people = len(e) == 1 and e.root.tag_ == "JJ" and bool(_PEOPLE_OF.search(e.text))  # "Tongan police"
    clubs = len(e) > 1 and e[-1].text in CLUB_NAMES
    return (
        e.text in SICKNESSES
        or behind in _SICK
        or carrier
        or does
        or whose
        or people
        or clubs
        or e.text.endswith("-KLM")
    )


_PEOPLE_OF = re.compile(r"(?:[^g]ian|ese|ish|ean|[gtcb]an|ghan)$")
_SICK = frozenset("virus fever disease syndrome strain variant".split())
_FAR_FROM = re.compile(
    r"(?:\d|\w)[\w,.]* ?(?:miles?|kilomet(?:er|re)s?|km|mi)\b[^.;\n]{0,25}(?:north|south|east|west)[\w-]* of (?:the (?:[\w-]+ ){1,3})?$"
)


def _far_from(text: str, e: Tokens) -> bool:
    """ "a town 40 miles north of the capital, Velt": how far it is from there, and not where it is."""
    return bool(_FAR_FROM.search(text, max(0, e.start_char - 90), e.start_char))


def _likened(text: str, doc: Doc, e: Tokens) -> bool:
    """ "an area the size of Orbury": how large it is, and not where; "an Orbury-bound train": whither."""
    behind = doc[e.end : e.end + 2].text
    bound = behind.startswith("bound") or behind == "-bound"
    return bound or bool(_LIKE.search(text, max(0, e.start_char - 50), e.start_char))


def of_a_body(doc: Doc, e: Tokens) -> bool:
    """ "the Orbury-based monitor", "a Norland-led force": whose it is; but of "900 Orbury-based clerks" it does say where they are."""
    counted = any(t.like_num for t in doc[max(0, e.start - 2) : e.start])
    return doc[e.end : e.end + 2].text.lower() in _OF_A_BODY and not counted


def cased(name: str) -> str:
    """ "PORT ANSELM", as datelines print it, is Port Anselm; "UAE" stays."""
    return name.title() if name.isupper() and len(name) > 4 and name not in ACRONYMS else name


def _known(e: Tokens) -> bool:
    return e.text in KNOWN or e.text in ACRONYMS


def _odd(e: Tokens) -> bool:
    """ "TornRail": a capital inside makes a firm; "McAllen" is a town. "The Ministry" is a body."""
    if e[-1].text in BODY_NAMES and e.text not in _REALMS:
        return True  # "the Civic Union"
    if not LEAGUES.isdisjoint(e.text.split()):
        return True  # "La Liga", "Serie A"
    if re.match(r"[A-Z]{3,}[’']s\s", e.text):  # "UNFPA's Population Trends"
        return True
    return e.text.removeprefix("the ") in BARE_BODIES or bool(_CAMEL.search(_SCOTS.sub("M", e.text)))


def _somebody(text: str, e: Tokens, surnames: set[str]) -> bool:
    """ "Dorn's group", "education secretary Alan Brook", "Tolvane", short for "Tolvane Motors", unless something is in such a place."""
    titled = len(e) > 1 and e.start > 0 and e.doc[e.start - 1].lower_ in OFFICES
    owner = e.root.dep_ == "poss" and e.root.head.i > e.root.i and e.root.head.lower_ in BODIES
    named = e.text.removesuffix("’s").removesuffix("'s")
    firm = re.search(rf"\b{re.escape(named)}\s(?:{'|'.join(sorted(FIRM_NAMES))})\b(?!\s[A-Z])", text) is not None
    if _told_who(e):
        return True
    if not (titled or owner or firm or named in surnames):
        return False
    hits = re.finditer(
        rf"(\w+)\s(?:in|near|at|across|outside|from|around|throughout|of)\s{re.escape(named)}\b(?!\s[A-Z])", text
    )
    held = TRUSTING | {f"{w}s" for w in TRUSTING} if firm else frozenset()
    return not any(hit[1].lower() not in held for hit in hits)


def _told_who(e: Tokens) -> bool:
    """ "its spokeswoman, Dina Marsh, told reporters": a name set beside a noun for a person, whatever it ends in."""
    beside = e.root.dep_ == "appos" and e.root.head.lemma_.lower() in PERSON_NOUNS
    return beside and len(e) > 1 and e.root.head.i < e.start


def spoken_at(place: Token) -> bool:
    """ "told reporters at City Hall": where it was said, not where it is so."""
    front = place.head
    if front.dep_ != "prep" or front.lower_ not in ("at", "outside", "in"):
        return False
    above = front.head
    if above.pos_ == "VERB":
        lemma = above.lemma_.lower()
        return lemma in _SPEAKING or (lemma in _SAYING and front.lower_ != "in")
    if above.lower_ not in _HEARERS:
        return False
    verb = (
        above.head.head if above.head.dep_ == "prep" else above.head
    )  # "said at a press conference outside City Hall"
    return verb.lemma_.lower() in _SAYING
