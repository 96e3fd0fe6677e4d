"""From a parsed text to its figure mentions: numbers that are figures, joined, compared and directed."""

from __future__ import annotations

import re

from quoth.extract.figures.changes import directed, factors
from quoth.extract.figures.joins import join
from quoth.extract.figures.masks import masks
from quoth.extract.figures.measures import compared, measure
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.nobody import zeros
from quoth.extract.figures.numerals import numerals
from quoth.extract.figures.reading import NOUNS, Reading

_NAME_TYPES = frozenset(("PRODUCT", "LAW", "EVENT", "FAC", "WORK_OF_ART", "ORG"))
_PRONOUN_ONE = re.compile(r"one\b(?=\s(?:of|in which|that|who|which|is|was|were|has|had|can|could|would|will|may|might|must|should|ought|to|for|by|on|with|at|from|and)\b|[.,;:!?)’”'\"-]|$)", re.IGNORECASE)
_LONE_WORDS = frozenset(("half", "hundred", "thousand", "million", "billion", "trillion", "dozen"))


def mentions(r: Reading) -> tuple[Mention, ...]:
    """Every figure mention in reading order."""
    skip = masks(r.text, ((d.atom.start, d.atom.end) for d in r.dates if d.masks))
    single = [measure(r.text, n) for n in numerals(r.text, iter(skip))]
    joined = _joined(r.text, [m for m in single if _is_figure(r, m)])
    found = [directed(r, compared(r.text, m)) for m in joined]
    return tuple(sorted([*found, *factors(r), *zeros(r)], key=lambda m: m.number.start))


def _joined(text: str, found: list[Mention]) -> list[Mention]:
    out: list[Mention] = []
    for m in found:
        one = join(text, out[-1], m) if out else None
        if one is not None:
            out[-1] = one
        else:
            out.append(m)
    return [m for m in out if not _bare_half(text, m)]


def _bare_half(text: str, m: Mention) -> bool:
    """ "half" is a share only with "of" or what it halves behind it; "one" that joined nothing is looked at as a pronoun."""
    word = m.number.text(text).lower()
    if word == "one" and m.of is None:
        return bool(_PRONOUN_ONE.match(text, m.number.start)) and m.unit_text is None
    if m.of is None or m.rule == "share":
        return False
    return not re.match(r"\s(?:of|the|a|an|its|their|his|her|all|as)\b|%", text[m.core_end : m.core_end + 8]) and not (
        m.unit_text or word != "half"
    )


def _is_figure(r: Reading, m: Mention) -> bool:
    token = r.at(m.number.start)
    if m.spelled:
        return not _spelled_name(r, m)
    if m.unit_text or "," in m.number.text(r.text):
        return True
    return not (_in_name(r, m) or _labels(r, m) or _lone_year(r, m) or token.like_url)


def _spelled_name(r: Reading, m: Mention) -> bool:
    """ "Seven Oaks", "the Big Four": a capital inside a sentence makes a name."""
    word = m.number.text(r.text)
    token = r.at(m.number.start)
    if word.lower() in _LONE_WORDS and word.lower() not in ("half", "dozen"):
        return True
    capital = word[:1].isupper() and not token.is_sent_start and token.i > 0 and r.doc[token.i - 1].text not in ("“", '"', "\n")
    return capital and token.ent_type_ not in ("CARDINAL", "QUANTITY", "MONEY", "PERCENT", "TIME")


def _in_name(r: Reading, m: Mention) -> bool:
    """A number inside the name of a product, a law, an event, a body, and not at its front."""
    token = r.at(m.number.start)
    return token.ent_type_ in _NAME_TYPES and token.ent_iob_ == "I"


def _labels(r: Reading, m: Mention) -> bool:
    """ "Apollo 11", "Form 27": it hangs on a capitalised name right before it and on nothing behind."""
    token = r.at(m.number.start)
    if token.i == 0 or token.ent_type_ in ("CARDINAL", "QUANTITY", "MONEY", "PERCENT"):
        return False
    before = r.doc[token.i - 1]
    return before.pos_ == "PROPN" and token.dep_ == "nummod" and token.head.i == before.i and not before.ent_type_ == "PERSON"


def _lone_year(r: Reading, m: Mention) -> bool:
    """A bare 19xx or 20xx that the recogniser calls a date although no rule of dates took it."""
    token = r.at(m.number.start)
    printed = m.number.text(r.text)
    return bool(re.fullmatch(r"(?:19|20)\d\d", printed)) and (token.ent_type_ == "DATE" or (token.pos_ != "NUM" and token.head.pos_ not in NOUNS))
