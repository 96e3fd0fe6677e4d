"""Names of places that no recogniser knows, told by the words beside them or by their own endings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from quoth.extract.figures import site_words as words
from quoth.extract.figures.place_words import POINTING

_WORD = r"[A-Z][\w’'-]*[a-z]"
_NAME = rf"{_WORD}(?:\s{_WORD}){{0,3}}"
_KINDS = r"village|town|city|state|province|district|county|island|region|port|capital|municipality|suburb|borough|hamlet|resort|parish"
_PLURAL_KINDS = (
    r"villages|towns|cities|states|provinces|districts|counties|islands|regions|ports|municipalities|suburbs|boroughs|hamlets"
    r"|parishes"
)
_WATERS = r"Straits?|Gulf|Bay|Sea|Isles?|Firth|Cape|Lake"
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    # "in Veldoria", "across the Skerry Isles": a name behind a preposition of place.
    (
        "in-name",
        re.compile(
            r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]cross|[Oo]ff|[Tt]hroughout)\s"
            rf"(?:[a-z]+ern\s|[a-z]+-(?:held|controlled|occupied|run|ruled)\s)?({_NAME})(?!\w)"
        ),
    ),
    # "the village of Sarnholt", "the port of Ellery"
    ("kind-of-name", re.compile(rf"\b(?:{_KINDS}|{_PLURAL_KINDS})\sof\s({_NAME})(?!\w)")),
    # "the islands of Pell and Great Sarn": the second of two
    ("kind-of-names", re.compile(rf"\b(?:{_PLURAL_KINDS})\sof\s{_NAME}(?:,\s{_NAME})*\sand\s({_NAME})(?!\w)")),
    # "in Pell, Sarn and Lorne regions", "across Tarn and Orbury counties": the ones before the last
    (
        "kinds-listed",
        re.compile(
            rf"\b({_WORD}(?:\s{_WORD})?)(?=(?:,\s{_WORD}){{0,8}},?\s(?:and|or)\s{_WORD}\s(?:{_PLURAL_KINDS})\b)"
        ),
    ),
    ("kinds-last", re.compile(rf"\b(?:and|or)\s({_WORD})(?=\s(?:{_PLURAL_KINDS})\b)")),
    # "the Strait of Lorne", "the Gulf of Tarn": a water or a coast whose name begins with what it is.
    ("water-of", re.compile(rf"\b((?:{_WATERS})\sof\s{_NAME})(?!\w)")),
    # "Tarn Valley", "the Teller Hills": a landform or a site that is none but a place.
    ("land-name", re.compile(rf"\b((?:{_WORD}\s){{1,3}}(?:{'|'.join(sorted(words.LAND_NAMES))}))\b(?!\s[A-Z])")),
    # "at Pell Court", "in Corn Exchange", "near Ferry Hospital"
    (
        "at-site",
        re.compile(
            rf"\b(?:[Aa]t|[Ii]n|[Nn]ear|[Ii]nside|[Oo]utside)\s(?:the\s)?((?:{_WORD}\s){{1,3}}(?:{'|'.join(sorted(words.SITE_NAMES))}))\b"
        ),
    ),
    # "at Norhaven airport"
    (
        "at-small-site",
        re.compile(
            rf"\b(?:[Aa]t|[Ii]n|[Nn]ear|[Ii]nside|[Oo]utside)\s(?:the\s)?"
            rf"({_NAME}\s(?:{'|'.join(sorted(words.SITES - words.AREAS))}))\b(?!\s[A-Z])"
        ),
    ),
    # "Penhallow Academy has 46 teachers"
    (
        "site-has",
        re.compile(
            rf"\b((?:{_WORD}\s){{1,3}}(?:{'|'.join(sorted(words.SITE_NAMES))}))\s(?:now\s|currently\s)?"
            r"(?:has|had|houses?|housed|holds?|held|treats?|treated|seats?)\b"
        ),
    ),
    # "On Great Brannock, home to 5,600 people", "Orbury, a town of 40,000"
    (
        "told-of",
        re.compile(
            rf"\b(?!(?:On|In|At|Near|From|The|Of|And|But|For)\s)({_NAME}),\s(?:home\sto\s|population\s|an?\s(?:[\w-]+\s){{0,3}}(?:{_KINDS})\sof\s(?:[a-z]+\s)?\d)"
        ),
    ),
    # "the women's prison at Lindow", "the plant near Orbury"
    (
        "site-at",
        re.compile(
            r"\b(?:prison|camp|plant|mine|airport|station|base|works|factory|school|hospital|refinery|quarry|dam|depot|jail|clinic"
            rf"|museum|stadium|warehouse)\s(?:at|near)\s({_NAME})(?!\w)"
        ),
    ),
    # "Perry Port", "Mount Calder": landforms that stand in front.
    ("land-front", re.compile(rf"\b((?:Mount|Mt\.?|Lake|Fort|Cape|Loch|Isle of)\s{_WORD})\b")),
    # "2,023 in the Midlands", "in the North East": parts of a country by the compass or by their own name.
    (
        "compass",
        re.compile(
            r"\b(?:[Ii]n|[Aa]cross|[Ff]rom)\sthe\s((?:North|South|East|West)(?:[ -]?(?:East|West|east|west))?|(?:East\s|West\s)?Midlands"
            r"|Highlands(?:\sand\sIslands)?|Balkans|Caucasus|Sahel|Levant|Maghreb)\b(?!\s[A-Z])"
        ),
    ),
    # "Ostland's power", "Ambershire"
    ("ending", re.compile(rf"\b({words.NAME_ENDING})\b(?!\s[A-Z])|\b([A-Z][a-z]{{2,}}lands?)[’']s\b")),
    # "Brindle Lea's hospital"
    (
        "owner-of-site",
        re.compile(rf"\b({_WORD}(?:\s{_WORD})?)[’']s\s(?:[a-z]+\s)?(?:{'|'.join(sorted(words.OWNED))})\b"),
    ),
    # "deportations from Ostermark"
    ("from-name", re.compile(rf"\b(?i:{'|'.join(sorted(words.COMING))})s?\sfrom\s({_NAME})(?!\w)")),
)
_CLOSED = frozenset(
    (
        "land-name",
        "at-site",
        "at-small-site",
        "site-has",
        "kind-of-name",
        "kind-of-names",
        "kinds-listed",
        "kinds-last",
        "water-of",
        "told-of",
        "site-at",
        "land-front",
        "compass",
        "owner-of-site",
    )
)


def named(doc: Doc, taken: set[int]) -> list[Tokens]:
    """Places by the rules above, none of them over tokens that are taken."""
    out: list[Tokens] = []
    used = set(taken)
    for rule, start, end in _hits(doc.text):
        span = doc.char_span(start, end)
        if span is None or used & set(range(span.start, span.end)) or not _fits(doc, span, rule):
            continue
        used |= set(range(span.start, span.end))
        out.append(span)
    return out


def _hits(text: str) -> Iterator[tuple[str, int, int]]:
    for rule, pattern in _RULES:
        for hit in pattern.finditer(text):
            yield rule, hit.start(hit.lastindex or 1), hit.end(hit.lastindex or 1)


def _fits(doc: Doc, span: Tokens, rule: str) -> bool:
    """Whether a capitalised run is a name, no person, no month and no institution of state."""
    if any(t.text in words.NO_PLACES for t in span) or span.root.ent_type_ in (
        "DATE",
        "NORP",
        "LANGUAGE",
        "EVENT",
        "LAW",
        "MONEY",
    ):
        return False
    if any(t.pos_ in ("VERB", "AUX", "PRON", "DET", "ADV", "SCONJ") for t in span):
        return False
    if rule in _CLOSED:
        return True
    behind = doc[span.end] if span.end < len(doc) else None
    if rule == "ending":
        return span.root.ent_type_ != "PERSON"
    if span.start > 1 and doc[span.start - 2].lemma_.lower() in words.TRUSTING:
        return False
    if span.root.ent_type_ in ("ORG", "PERSON", "PRODUCT") and behind is not None:
        # "in Sarnholt state" is a place though it was taken for a body
        return behind.lower_ in POINTING or (behind.tag_ != "POS" and behind.pos_ not in ("NOUN", "PROPN"))
    return span.root.pos_ in ("PROPN", "NOUN", "ADJ")
