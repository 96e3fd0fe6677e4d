"""What a figure counts or measures: the noun behind the number, or the one that a measure is said of."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from quoth.extract.figures.behind import behind, in_a_row, purpose
from quoth.extract.figures.changes import DOWN_NOUNS, UP_NOUNS
from quoth.extract.figures.entries import entry
from quoth.extract.figures.holders import with_holder
from quoth.extract.figures.measured import measured, sized_up
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.moved import moved, sized
from quoth.extract.figures.numbering import who_number
from quoth.extract.figures.own_places import in_list_of_places
from quoth.extract.figures.partitive import labelled_noun, of_the_whole, of_them, of_whom
from quoth.extract.figures.phrases import Counted, phrase
from quoth.extract.figures.reading import NOUNS, Reading, subject_of
from quoth.extract.figures.tallies import said_of

__all__ = ["Counted", "counted_of"]

# "less than half of what it was": said of the subject.
OF_WHAT = re.compile(r"\s(?:of )?what (?:it|they|he|she|that) (?:was|were|had been|did)\b")
_TOLL_TO = re.compile(
    r"\b(?:revis|rais|lower|updat|push|adjust|correct|reduc|increas|br(?:ought|ing)|t(?:ook|ak))\w*\s(?:down\s|up\s)?(?:the|its|their|an?)\s"
    r"((?:[a-z]+\s)?(?:death\s)?(?:toll|tally))\b[^.;\d]{0,110}\bto\s(?:at least |more than |about )?$"
)
_PUT_AT = re.compile(
    r"\b(?:put|puts|putting|estimate[sd]?|estimating|pegs|pegged|placed|places)\s(?:the|its|their)\s[^.;,\d]{3,90}?\s"
    r"(?P<at>at\s(?:about |around |nearly |some |only |just |more than |over |at least |fewer than )?)?$"
)
_BEGINS = re.compile(r"\s(?:others\s|more\s)?(?:were|was|are|is|have|had|has|remain(?:s|ed)?|died)\b")
_NEARER = re.compile(
    r"\b(?:put|puts|putting|estimate[sd]?|estimating|pegs|pegged|pegging|placed|places)\s(?:the|its|their)\s((?:[a-z]+\s){0,2}?[a-z]+)\s"
    r"(?:(?:much|far|somewhat|rather)\s)?(?:closer|nearer)\sto\s(?:about |around |nearly |some |only |just )?$"
)
_OF_A = re.compile(r"\bof\b")
_OF_GDP = re.compile(r"\s(?:of|in) (?:the )?(?:gross domestic product|GDP|national income|economic output)\b")


def counted_of(r: Reading, m: Mention) -> Counted | None:
    """What ``m`` counts; ``None`` where the text names nothing."""
    found = sized(r, m) or moved(r, m, _named(r, m)) or _in_front(r, m)
    found = _without_sum(r, m, _of_the_number(r, m, found)) if found is not None else None
    return found if found is None else with_holder(r, m, found)


# Nouns that name a number: what it is of stands behind "for", or nowhere. Source: our own list.
_NUMBERS = frozenset("figure number estimate tally count total toll claim".split())
_BEFELL_THOSE = re.compile(
    r"\s(?:(?:still|now|since|reported|listed|feared|believed|confirmed|presumed|known|to|be|have|been)\s)*"
    r"(missing|dead|killed|died|injured|wounded|hurt|displaced|detained|arrested|homeless|trapped|infected|evacuated)\b"
)


_BEFELL_ALONE = re.compile(
    r"\s(?:missing|dead|killed|injured|wounded|hurt|displaced|detained|arrested|homeless|trapped|rescued|evacuated)\b"
    r"(?=[,.;:)–—]|\s(?:and|or|in|after|as|at|near|on|off|by|when|while|since|with|so far|across)\b|\s*(?:\n|$))"
)
"""What befell people, right behind their number: "Dam collapse in Ustrova: at least 60 dead" counts no collapse. Source: headlines."""


def _of_the_number(r: Reading, m: Mention, found: Counted) -> Counted:
    """Rule ``number-for``: "the official figure for the missing is 41,000" counts the missing; so does "the number of those still missing".

    "The Velt figure is five times the 22,000 that officials gave" counts no figures.
    """
    if not m.counts or found.beside:
        return found
    of = (
        next((c for c in found.head.rights if c.lower_ in ("for", "of")), None)
        if found.head.lower_ in _NUMBERS
        else None
    )
    thing = (
        next((c for c in of.children if c.dep_ == "pobj" and c.ent_type_ not in ("DATE", "GPE")), None) if of else None
    )
    if thing is not None and of is not None and of.lower_ == "for" and thing.pos_ in NOUNS:
        return said_of(r, thing)
    those = found.head if found.head.lower_ == "those" else thing
    if those is not None and those.lower_ == "those":
        hit = _BEFELL_THOSE.match(r.text, those.idx + len(those))
        return phrase(r, r.at(hit.start(1)), r.at(hit.start(1)), False) if hit is not None else found
    return found


_SUMMED = re.compile(r"\s(?:amounting|totall?ing|worth|standing)$")
_LEVEL = re.compile(r"\bto\s(?:about |just |only |some |a record )?$")
_JUST_A_NUMBER = frozenset(("number", "hurt"))
# "a list of 745 dead" counts the dead.
_ON_A_LIST = re.compile(r"\s(?:dead|missing|injured|wounded|killed|displaced|detained|disappeared)\b(?!\s[a-z]+s\b)")
_LISTS = frozenset("list register roll record".split())


def _without_sum(r: Reading, m: Mention, found: Counted) -> Counted | None:
    """ "a shortfall amounting to £90m" is of the shortfall; "put the number at 95", "another 117 hurt", "a list of 745 dead" tell nothing.

    "a 73 per cent fall in profits to £72m": the level is the profits'.
    """
    if m.direction is None and found.head.lemma_.lower() in UP_NOUNS | DOWN_NOUNS and found.head.idx < m.start:
        moves = (c for c in found.head.children if c.dep_ == "prep" and c.lower_ in ("in", "of") and c.idx < m.start)
        things = (t for c in moves for t in c.children if t.dep_ == "pobj" and t.pos_ in NOUNS)
        thing = next(things, None) if _LEVEL.search(r.text, max(0, m.start - 16), m.start) else None
        return said_of(r, thing) if thing is not None else found
    if found.text.lower().startswith("being "):
        return None
    listed = found.head.lemma_.lower() in _LISTS and _ON_A_LIST.match(r.text, m.core_end) is not None
    if m.counts and not found.numbered and (listed or found.text.lower() in _JUST_A_NUMBER or _somebodys(found)):
        return None
    return replace(found, text=_SUMMED.sub("", found.text))


def _somebodys(found: Counted) -> bool:
    """ "a Reuters estimate of 40,000", "the Velt figure": whose number it is, and nothing of what it counts."""
    fronts = list(found.head.lefts)
    named = not found.beside and any(t.pos_ == "PROPN" for t in fronts)
    return found.head.lower_ in _NUMBERS - {"toll"} and named and not any(t.pos_ == "NOUN" for t in fronts)


def _in_front(r: Reading, m: Mention) -> Counted | None:
    """The noun that stands in front of the clause or in the sentence before."""
    if m.unit == "percent" and m.direction is not None:
        return None
    plain = m.counts or m.unit == "percent" or m.of is not None
    return of_the_whole(r, m) or (of_them(r, m) if plain else None)


def _odds(r: Reading, m: Mention) -> Counted | None:
    """ "One laboratory in four failed": the noun stands inside."""
    odds = m.rule == "share" and not _OF_A.search(r.text, m.number.end, m.core_end)
    inside = r.tokens(m.number.end, m.core_end) if odds else ()
    noun = next((t for t in inside if t.pos_ == "NOUN" and t.ent_type_ not in ("DATE", "CARDINAL")), None)
    return phrase(r, noun, noun, True) if noun is not None and r.text[m.core_end - 1].isalnum() else None


def _of_the_list(r: Reading, m: Mention) -> Counted | None:
    """ "Deaths were unchanged in eight districts: Aran (12), Pell (nine) …": the subject, and no districts."""
    verb = r.sentence(r.at(m.start)).root
    subject = subject_of(verb) if m.counts and in_list_of_places(r, r.at(m.number.start)) else None
    return said_of(r, subject) if subject is not None and subject.pos_ in NOUNS else None


def _toll_to(r: Reading, m: Mention) -> Counted | None:
    """ "revised the death toll of an accident that happened in Tarn to 17": of the toll, wherever the parse hangs the number."""
    hit = (
        _TOLL_TO.search(r.text, max(r.sentence(r.at(m.start)).start_char, m.start - 160), m.start) if m.counts else None
    )
    noun = r.at(hit.end(1) - 1) if hit is not None else None
    return said_of(r, noun) if noun is not None and noun.pos_ in NOUNS else None


def _own_clause(r: Reading, m: Mention) -> Token | None:
    """ "Most of the injured had left the wards and 42 were still being treated": the number begins a clause, and counts no wards."""
    number = r.at(m.number.start)
    beside = number.head
    if not m.counts or number.dep_ != "conj" or beside.dep_ != "pobj" or not _BEGINS.match(r.text, m.core_end):
        return None
    verb = next((t for t in number.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is None or beside.head.lower_ == "of" or any(c.dep_ == "dobj" for c in verb.children):
        return None
    subject = subject_of(verb)
    of = next((c for c in subject.children if c.lower_ == "of"), None) if subject is not None else None
    return next((c for c in of.children if c.dep_ == "pobj"), subject) if of is not None else subject


def _who_were(r: Reading, m: Mention) -> Token | None:
    """Rule ``number-who-were``: "40 people who were killed and 30 who were hurt": those of the number before."""
    number = r.at(m.number.start)
    clause = next((c for c in number.rights if c.dep_ == "relcl" and c.left_edge.i == number.i + 1), None)
    if not m.counts or clause is None or clause.left_edge.lower_ not in ("who", "that"):
        return None
    at = number
    while at.dep_ in ("conj", "appos") and at.head.i < at.i:
        at = at.head
    return at if at.pos_ == "NOUN" and at.tag_ == "NNS" and any(c.dep_ == "nummod" for c in at.lefts) else None


_NUMBER_OF = re.compile(
    r"\b[Nn]umber\sof\s((?:(?!(?:in|on|from|of|with|to|at|by|for|who|that|and)\s)[\w’'-]+\s){0,2}[\w’'-]+)\s"
    r"(?:at|as)\s(?:about\s|around\s|some\s|nearly\s|almost\s|just\s|only\s)?$"
)
"""What a number is of, right before where it is put."""


def _put_at(r: Reading, m: Mention) -> Counted | None:
    """ "put the number of displaced at 31,000": of the object, where the parse hangs "at" on what the number is of.

    So of "putting the number closer to 1,200", which are no ministers, where "the ministers dispute this" stands before.
    """
    front = r.sentence(r.at(m.start)).start_char
    told = _NUMBER_OF.search(r.text, max(front, m.start - 80), m.start) if m.counts else None
    if told is not None and r.at(told.end(1) - 1).pos_ in NOUNS:
        return said_of(r, r.at(told.end(1) - 1))  # "… leavers at 4,120 and the number of joiners at 6,050"
    near = _NEARER.search(r.text, max(front, m.start - 80), m.start) if m.counts else None
    if near is not None and r.at(near.end(1) - 1).pos_ in NOUNS:
        return said_of(r, r.at(near.end(1) - 1))
    hit = _PUT_AT.search(r.text, max(front, m.start - 120), m.start) if m.counts else None
    between = hit is not None and hit["at"] is None
    if hit is None or (between and not r.text.startswith("between ", m.start)):
        return None
    thing = next((c for c in r.at(hit.start()).rights if c.dep_ == "dobj"), None)
    if thing is None or thing.pos_ not in NOUNS or (thing.right_edge.idx < m.start - 4 and not between):
        return None
    return said_of(r, thing)


_GAPPED = re.compile(
    r"(?:,|\band|;)\s(?:and\s)?((?!and\b)(?:[\w'’-]+\s){1,5})(?:up|down)\s(?:by\s|about\s|nearly\s|almost\s|some\s|just\s)?$"
)
_WORDY = re.compile(r"\b(?:was|were|is|are|had|has|have|went|and then|which|who|that)\b")


def _gapped(r: Reading, m: Mention) -> Counted | None:
    """Rule ``change-gapped``: "violence was down 1.7 per cent, sexual offences down 10.8 per cent, …": each with its own noun."""
    if m.direction is None:
        return None
    first = r.sentence(r.at(m.start)).start_char
    hit = _GAPPED.search(r.text, max(first, m.start - 70), m.start)
    if hit is None or _WORDY.search(hit[1]) or not re.search(r"\d", r.text[first : hit.start()]):
        return None
    noun = r.at(hit.end(1) - 2)
    left = r.at(hit.start(1))
    return phrase(r, noun, left, False) if noun.pos_ in NOUNS and noun.tag_ != "CD" else None


def _said_there(r: Reading, m: Mention) -> Token | None:
    """The noun that the words around a bare number point to."""
    return _own_clause(r, m) or of_whom(r, m) or _who_were(r, m)


def _is_told_of_nothing(r: Reading, m: Mention) -> bool:
    """Whether a number without a noun behind it counts nothing that the clause names: "60 dead", "40 of them", "nobody"."""
    of = r.text.startswith(" of ", m.core_end) and not OF_WHAT.match(r.text, m.core_end)
    return of or m.rule in ("vague", "nobody") or _BEFELL_ALONE.match(r.text, m.core_end) is not None


def _named(r: Reading, m: Mention) -> Counted | None:
    if (gapped := _gapped(r, m)) is not None:
        return gapped
    if m.counts and (many := who_number(r, m)) is not None:
        return said_of(r, many)
    if (told := _of_the_list(r, m) or _toll_to(r, m) or _put_at(r, m)) is not None:
        return told
    if (there := _said_there(r, m)) is not None:
        return said_of(r, there)
    if (listed := entry(r, m) or _odds(r, m)) is not None:
        return listed
    found = None if m.unit == "percent" and _OF_GDP.match(r.text, m.core_end) else behind(r, m)
    if found is not None:
        head, left = found
        noun = phrase(r, head, left, True)
        return (sized_up(r, noun) if m.counts else None) or noun
    if m.counts and _is_told_of_nothing(r, m):
        return None
    if (what := in_a_row(r, m)) is not None:
        return phrase(r, what[0], what[1], False)
    said = labelled_noun(r, m) or measured(r, m)
    if said is None and (what := purpose(r, m)) is not None:
        return phrase(r, what[0], what[1], False)
    return said
