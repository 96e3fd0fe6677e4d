"""Names taken for places that the text itself says are a person's or a body's: "the campaign group Tarn Sea", "Orrin, the sheriff"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from quoth.extract.agents.lexicon import PERSON_NOUNS
from quoth.extract.figures.place_words import ACRONYMS, KNOWN

# Right before a name: what kind of body it is. Source: the words by which news introduces bodies.
_BODY = re.compile(
    r"\b(?:group|charity|nonprofit|non-profit|think[ -]tank|party|union|company|firm|club|bank|insurer|retailer|supplier|start-?up|network"
    r"|coalition|alliance|outlet|newspaper|magazine|website|platform|broadcaster|watchdog|lobby|pollster|consultancy|contractor|developer"
    r"|operator|maker|manufacturer|carmaker|airline|app|studio|brand|chain)\s(?:called\s|named\s)?$"
)
_PERSONS = "|".join(sorted(PERSON_NOUNS, key=len, reverse=True))
_HEADS = r"(?:attorney|solicitor|auditor|inspector|surgeon|adjutant)\sgeneral|prime\sminister"
# "a county spokesperson, Dina Marsh, says"
_INTRODUCED = re.compile(rf"\b(?:{_PERSONS})\s?,\s$", re.IGNORECASE)
# "urged Brandt, the attorney general, to": a name of one word with its office behind it.
_OFFICE = re.compile(
    rf",\s(?:the|an?|its|their|his|her)\s(?:[a-z-]+[’']?s?\s){{0,3}}(?:{_HEADS}|{_PERSONS})(?=,|\.|\s(?:who|for|of|at|in)\b)"
)
# "The Haven Network, a non-governmental organisation that …": a name of two words or more with its kind behind it.
_KIND = re.compile(
    r",\san?\s(?:[\w-]+\s){0,4}?(?:organi[sz]ation|charity|nonprofit|non-profit|NGO|think[ -]tank|union|company|firm|coalition|alliance|"
    r"agency|party|lobby|pressure\sgroup|campaign\sgroup|aid\sgroup)\b"
)
# "the Trent administration": a president's, unless something else is in Trent.
_RULE = re.compile(r"(?:[’']s)?\s(?:administration|presidency)\b")
# "Inshore and Pelagic Fishers' Organisation": the first word of a body's name.
_LONG_NAME = re.compile(
    r"\s(?:and|&|of|for)\s(?:the\s)?(?:[A-Z][\w’'-]+\s){0,4}"
    r"(?:Organi[sz]ation|Association|Institute|Society|Federation|Agency|Trust|Board|Authority|Commission|Council|Foundation|Union|Network"
    r"|Alliance|Group|Bureau|Fund|Committee|Service)s?\b"
)
_NAMED_FOR = re.compile(
    r"\s(?:[A-Z][\w’'-]+\s){0,2}(?:Institute|University|College|Foundation|Observatory|Laboratory)\b"
)
# Whoever is at one of these speaks from there. Source: the offices of those whom news asks.
_AFFILIATED = frozenset(
    "professor lecturer researcher statistician economist epidemiologist criminologist historian fellow scientist academic expert"
    " analyst sociologist demographer virologist ecologist biologist geographer lawyer director dean head database archive".split()
)
# Where laws are made, by the name of the house. Source: the parliaments of the world.
PARLIAMENTS = frozenset(
    "Oireachtas Dáil Seanad Knesset Bundestag Bundesrat Storting Riksdag Folketing Althing Duma Sejm Senedd Stormont Holyrood Verkhovna"
    " Majlis Diet Cortes".split()
) | {"the Oireachtas", "the Knesset", "Lok Sabha", "Rajya Sabha", "Question Time"}


def places_only(doc: Doc, found: Iterable[Tokens]) -> list[Tokens]:
    """Rule ``told-otherwise``: the names that are nowhere told to be a person's or a body's.

    Example: "The campaign group Tarn Sea counted 31 nets. Tarn Sea claims that …" -> nowhere
    """
    spans = list(found)
    others = {_bare(e) for e in spans if e.text not in KNOWN | ACRONYMS and _told(doc, e)}
    return [
        e
        for e in spans
        if e.text in KNOWN or not (_bare(e) in others | PARLIAMENTS or _speaks_from(e) or _opens_a_name(e))
    ]


def _bare(e: Tokens) -> str:
    return re.sub(r"^[Tt]he\s|[’']s$", "", e.text)


def _told(doc: Doc, e: Tokens) -> bool:
    text, start, end = doc.text, e.start_char, e.end_char
    if re.search(rf"\b(?:in|near|across|outside|throughout)\s{re.escape(_bare(e))}\b(?!\s[A-Z])", text):
        return False
    front = text[max(0, start - 40) : start]
    if _BODY.search(front) or (" " in _bare(e) and _INTRODUCED.search(front)):
        return True
    if (_KIND if " " in _bare(e) else _OFFICE).match(text, end):
        return True
    return _RULE.match(text, end) is not None


def _opens_a_name(e: Tokens) -> bool:
    """ "the Nordal Institute of Forests", "Inshore and Pelagic Boats Association": whose name begins so, wherever it is."""
    text, end = e.doc.text, e.end_char
    return _LONG_NAME.match(text, end) is not None or _NAMED_FOR.match(text, end) is not None


def _speaks_from(e: Tokens) -> bool:
    """ "a statistician at Tarn State": where somebody works who only tells of something."""
    front = e.root.head
    above = front.head
    return (
        e.root.dep_ == "pobj"
        and front.lower_ in ("at", "with")
        and above.lemma_.lower() in _AFFILIATED
        and not any(c.dep_ == "nummod" for c in above.children)
    )
