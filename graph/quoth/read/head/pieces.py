"""The pieces of a line of a head, each called what it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from quoth.read.given_names import GIVEN_NAMES
from quoth.read.head.stamps import Stamp, stamps_in
from quoth.read.head.words import (
    AGENCIES,
    AGENCY_KINDS,
    AGENCY_WORDS,
    BODY_WORDS,
    FIRM_WORDS,
    NO_PERSON,
    NO_PLACE,
    NOBODY,
    OUTLET_ENDS,
    PROUD_ENDS,
    ROLE_STARTS,
    ROLES,
    SECTIONS,
)


class Is(StrEnum):
    """What a piece of a head is."""

    STAMP = "stamp"
    RELEASE = "release"
    SORT = "sort"
    NUMBER = "number"
    NOISE = "noise"
    SECTION = "section"
    ROLE = "role"
    AGENCY = "agency"
    ISSUER = "issuer"
    OUTLET = "outlet"
    BODY = "body"
    FIRM = "firm"
    PERSON = "person"
    NAMES = "names"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line; ``by`` where "By" stands before it, ``comma`` where a comma stands behind it."""

    what: Is
    text: str
    by: bool = False
    comma: bool = False
    stamp: Stamp | None = None


_PART = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*"
_SMALL = r"(?:d[aeiou]s?|del|della|van|von|der|den|la|le|al|el|bin|ibn|ter|ten|y)"
_PERSON = re.compile(rf"{_PART}(?: (?:{_SMALL}|{_PART})){{1,4}}")
_CALLED = re.compile(rf"(?:The )?{_PART}(?:,? (?:of|for|the|and|&|on|in|de|du|da|do|{_PART})){{0,9}}")
_AGENCY_NAME = re.compile(rf"(?i:(?:\w[\w'’-]* ){{1,4}}{AGENCY_WORDS} {AGENCY_KINDS}|{AGENCY_WORDS} {AGENCY_KINDS} of (?:\w+ ?){{1,3}}"
    rf"|united (?:{AGENCY_KINDS}|{AGENCY_WORDS}) of (?:\w+ ?){{1,3}}|associated (?:press|wire)|(?:\w+ ){{1,3}}free press)")  # fmt: skip
_OUTLET_FIRST = re.compile(r"(?:The )?(?:Radio|TV|Channel|Daily|Weekly|Journal of|Annals of|Times of|Voice of) [A-Z].*")
_SITE = re.compile(
    r"(?:www\.)?[A-Za-z0-9-]{2,40}\.(?:com|org|net|news|info|co\.uk|co\.za|co\.ke|com\.au|net\.au|in|ng|gov|example)"
)
_ROLE = re.compile(
    rf"(?i:{NOBODY}|(?:[a-z][\w.'’&-]*,? ){{0,6}}{ROLES}(?:-at-large|-in-chief| in chief| at large)?(?: (?:in|for|at) .{{2,30}})?)"
)
_ISSUED_BY = re.compile(
    r"(?i:(?P<how>published|issued|released|produced|prepared|posted|distributed|provided) by):? (?P<who>\S.{1,78})"
)
_FROM = re.compile(r"(?i:(?P<how>from|source|publisher|publication|outlet|issuer))\s*: (?P<who>\S.{1,78})")
_BODYS_RELEASE = re.compile(
    r"(?P<whose>[A-Z].{2,70}?)(?:[’']s)? (?i:(?:press|news|media) (?:release|statement))"
    r"|(?i:(?:press|news|media) (?:release|statement) (?:from|by|of|issued by)) (?P<who>[A-Z].{2,70})"
)
_RELEASE = re.compile(
    r"(?i:for (?:immediate|general|public) (?:release|use|publication)|(?:joint )?(?:press|news|media) (?:release|statement|note"
    r"|notice|information)(?: (?:no|nr)?\.? ?[\w./-]*\d[\w./-]*)?"
    r"|not for (?:broadcast|publication) before|embargoed|(?:strictly )?under embargo|for publication)"
)
_SORT = re.compile(
    r"(?i:(?:(?:press|court|case|media|statistical|annual|quarterly|monthly|weekly|daily|special|interim|final|official|policy|research"
    r"|fiscal|economic|market|situation|joint|executive|data|technical|information|public)[ -]){0,2}(?:statement|bulletin|report|notice"
    r"|note|announcement|circular|yearbook|summary|brief|briefing|fact ?sheet|factsheet|advisory|alert|update|statistics|review|monitor"
    r"|memo|memorandum|communiqu[eé]|blog|blog post|article|working paper|release|newsletter))"
)
_NUMBER = re.compile(
    r"(?i:(?:(?:our |your )?ref(?:erence)?|no|nr|number|doc(?:ument)?|case no|release|release no|press release no|issue|vol(?:ume)?)"
    r"\.?\s*[:#.]?\s*(?=[^ ]*\d)[\w./() -]{1,30}|\d{1,5}/(?:\d{2,4}|[A-Z]{1,4})"
    r"|(?:report|bulletin|circular|notice|paper) (?:no\.? ?)?\d[\d/-]*)"
)
_NOISE = re.compile(
    r"(?i:(?:reading time:? )?\d{1,3}[ -]min(?:ute)?s?(?: (?:to )?read(?:ing time)?)?|(?:no|\d{1,5}) (?:comments?|views|shares|likes|words)"
    r"|(?:updated|modified|last updated|last modified|edited)\b.{0,40}|(?:about |an? )?(?:\d{1,2} )?(?:hours?|minutes?|days?) ago"
    r"|ist|et|gmt|(?:local|[a-z]+(?: [a-z]+)?) time|listen|share|print|save|comments? off|leave a comment|(?:posted|filed) in [a-z ]{2,20}"
    r"|(?:on )?pages?:? ?[a-z]?\d{1,3}|p\. ?\d{1,3}|(?:[a-z]+ ){1,2}(?:page|section|pages|supplement)|leading article|live (?:blog|page)"
    r"|fact checks?|(?:press|media) office|corporate affairs|communications|(?:first|late|evening|morning) edition)"
)
_CUT = re.compile(r"\s*[|•·]\s*|\s+\(|\s+(?:—|–|--|-)\s+|\s*—\s*|\s*(?P<comma>,)\s+|\s*;\s+|\s*,$|\s*\*\*\s*")
_BY = re.compile(
    r"(?:(?i:written|words|story|reporting|analysis|text) )?(?:[Bb]y|BY):? (?=\S)|(?i:author|writer)s?: (?=\S)"
)
_AND = re.compile(r",? (?:and|AND|&|with) ")
_WHERE = re.compile(r" (?:in|from|at|IN) (?=[A-Z])[^,|]{2,40}$")


def pieces_of(line: str) -> tuple[Piece, ...]:
    """The pieces of a line, from left to right."""
    found: list[Piece] = []
    at = 0
    for stamp in stamps_in(line):
        found += _apart(line[at : stamp.start])
        found.append(Piece(Is.STAMP, line[stamp.start : stamp.end], stamp=stamp))
        at = stamp.end
    return (*found, *_cut(line[at:]))


def _apart(words: str) -> list[Piece]:
    """What stands before a stamp: "Year Ended" before "December 31, 2024" with nothing between them belongs to the day's own story."""
    found = _cut(words)
    if found and re.search(r"[\w.):] ?$", words) and found[-1].what not in _BEFORE_A_DAY:
        found[-1] = replace(found[-1], what=Is.UNKNOWN)
    return found


def _cut(words: str) -> list[Piece]:
    found: list[Piece] = []
    at = 0
    for cut in [*_CUT.finditer(words), None]:
        part = words[at : cut.start() if cut else len(words)].strip(' \t*_:()[]/,."“”')
        if part and part not in ("and", "&"):
            found += _known(part, comma=bool(cut and cut["comma"]))
        at = cut.end() if cut else at
    return found


def _known(part: str, *, comma: bool) -> list[Piece]:
    """A piece called what it is; a byline's several writers, a name and its role, a body and its release are pieces of their own."""
    issued = _issued(part)
    if issued:
        return issued
    by = _BY.match(part)
    words = part[by.end() :] if by else part
    several = _several(words, by=bool(by)) or _name_and_rest(words, by=bool(by))
    if several:
        return several
    return [_alone(words, by=bool(by), comma=comma)]


def _issued(part: str) -> list[Piece]:
    """ "Published by Venna Water", "Posted by Ada Quill", "From: Harbor Office", "Wirra Police media release"."""
    told = _ISSUED_BY.fullmatch(part)
    if told:
        what = what_is(told["who"])
        person = what is Is.PERSON and (likely_person(told["who"]) or told["how"].lower() == "posted")
        issuer = bool(_CALLED.fullmatch(told["who"])) and what is not Is.SECTION
        return [Piece(Is.PERSON if person else Is.ISSUER if issuer else Is.UNKNOWN, told["who"], by=person)]
    named = _FROM.fullmatch(part)
    if named and what_is(named["who"]) in (Is.BODY, Is.FIRM, Is.OUTLET):
        return [Piece(Is.ISSUER, named["who"])]
    release = _BODYS_RELEASE.fullmatch(part)
    if release and what_is(release["who"] or release["whose"]) in _MAY_ISSUE:
        return [Piece(Is.ISSUER, release["who"] or release["whose"]), Piece(Is.RELEASE, part)]
    return []


def _several(words: str, *, by: bool) -> list[Piece]:
    """ "Ada Quill in Port Anselm and Ben Stone", "Ada Quill and AAP", "ADA QUILL and BEN STONE Harbor News"."""
    each = _AND.split(words)
    if len(each) < 2:
        return []
    found = [piece for one in each for piece in _name_and_rest(one, by=by) or [_alone(one, by=by)]]
    kinds = [piece.what for piece in found]
    if not kinds.count(Is.PERSON) or set(kinds) - {Is.PERSON, Is.AGENCY, Is.ROLE, Is.OUTLET}:
        return []
    one_body = kinds.count(Is.PERSON) < len(each) and what_is(words) in (
        Is.BODY,
        Is.OUTLET,
    )  # "Ada Quill and Partners News"
    return [] if one_body else found


def _alone(words: str, *, by: bool, comma: bool = False) -> Piece:
    plain = _WHERE.sub("", words) if by else words
    return Piece(what_is(plain), plain, by=by, comma=comma)


def _name_and_rest(words: str, *, by: bool) -> list[Piece]:
    """ "Piers Holloway Health correspondent", and behind "By" "Ruth Denny Associated Wire"."""
    tokens = words.split()
    for k in range(2, min(4, len(tokens))):
        name, rest = " ".join(tokens[:k]), " ".join(tokens[k:])
        what = what_is(rest)
        starts = tokens[k].lower() in ROLE_STARTS
        if _person(name) and ((what is Is.ROLE and starts) or (by and what is Is.OUTLET)):
            return [Piece(Is.PERSON, name, by=by), Piece(what, rest)]
    return []


def what_is(words: str) -> Is:
    """What some words of a head are, taken by themselves."""
    for sort, test in _TESTS:
        if test(words):
            return sort
    return Is.UNKNOWN


def _tokens(words: str) -> list[str]:
    return [w.strip(".,'’").lower() for w in re.split(r"[\s-]+", words)]


def _outlet(words: str) -> bool:
    """ "Tollman Star-Advertiser", "Global Relief Wire", "The Harbor Age", "Press Bureau of Harbor", "Radio Ostara"."""
    if _SITE.fullmatch(words) or (_AGENCY_NAME.fullmatch(words) and words[0].isupper()):
        return True
    if not _CALLED.fullmatch(words):
        return False
    tokens = _tokens(words)
    ends = PROUD_ENDS if tokens[0] == "the" else OUTLET_ENDS
    first = bool(_OUTLET_FIRST.fullmatch(words)) and len(tokens) > 1
    place = " of " in words and not ends.isdisjoint(_tokens(words.split(" of ")[0])) and tokens[0] == "the"
    return len(tokens) > 1 and (tokens[-1] in ends or first or place)


def _body(words: str) -> bool:
    """ "Central Statistics Office", "Ministry of Labour and Social Affairs", "The High Court of Maridia"."""
    if not _CALLED.fullmatch(words):
        return False
    before = re.split(r"(?i) (?:of|for|on) ", words)[0]
    tokens = _tokens(words)
    return len(tokens) > 1 and bool({tokens[-1], _tokens(before)[-1]} & BODY_WORDS)


def _firm(words: str) -> bool:
    tokens = _tokens(words)
    called = _CALLED.fullmatch(words.removesuffix(" plc")) is not None
    return len(tokens) > 1 and called and tokens[-1] in FIRM_WORDS


def _person(words: str) -> bool:
    """ "Ada Quill", "Ben van der Stone", "ADA QUILL"; not "New Delhi", "World News", "PIO Delhi"."""
    hit = _PERSON.fullmatch(words)
    if hit is None or not NO_PERSON.isdisjoint(_tokens(words)):
        return False
    first = words.split()[0]
    return words.isupper() or not (first.isupper() and len(first.replace(".", "")) > 2)


def likely_person(words: str) -> bool:
    """Whether the first of several words is a name that people are given."""
    return words.split(" ")[0].lower() in GIVEN_NAMES


def is_place(piece: Piece) -> bool:
    """Whether a piece may be a town or a country: a few words with capitals, none of them of a happening or a building."""
    words = piece.text
    return len(words.split()) <= 4 and bool(_PLACES.fullmatch(words)) and NO_PLACE.isdisjoint(_tokens(words))


_PLACES = re.compile(rf"{_PART}(?:[ /](?:of|de|da|do|du|es|le|la|the|{_PART})){{0,3}}")
_BEFORE_A_DAY = frozenset((Is.PERSON, Is.OUTLET, Is.BODY, Is.RELEASE, Is.ISSUER, Is.ROLE, Is.AGENCY, Is.NUMBER))
_MAY_ISSUE = frozenset((Is.BODY, Is.FIRM, Is.OUTLET, Is.NAMES, Is.PERSON))
_TESTS = (
    (Is.NOISE, _NOISE.fullmatch),
    (Is.RELEASE, _RELEASE.fullmatch),
    (Is.NUMBER, _NUMBER.fullmatch),
    (Is.SORT, _SORT.fullmatch),
    (Is.SECTION, lambda words: words.lower() in SECTIONS),
    (Is.ROLE, _ROLE.fullmatch),
    (Is.AGENCY, lambda words: words in AGENCIES or (words.isupper() and 2 <= len(words) <= 4 and words.isalpha())),
    (Is.OUTLET, _outlet),
    (Is.BODY, _body),
    (Is.FIRM, _firm),
    (Is.PERSON, _person),
    (Is.NAMES, _CALLED.fullmatch),
)
