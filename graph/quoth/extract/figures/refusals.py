"""Numbers that are no figures although they are printed like one: pronouns, names, labels, descriptions.

Each rule is a function with an example; ``refused`` is true where one holds. What only characters tell is in ``masks``.
"""

from __future__ import annotations

import re

from spacy.tokens import Token

from quoth.extract.figures.behind import behind
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.numbering import who_number
from quoth.extract.figures.reading import NOUNS, Reading
from quoth.extract.figures.units import LENGTHS
from quoth.model import Comparator

_NAME_TYPES = frozenset(("PRODUCT", "LAW", "EVENT", "FAC", "WORK_OF_ART", "ORG"))
_NUMBER_TYPES = frozenset(("CARDINAL", "QUANTITY", "MONEY", "PERCENT", "TIME"))
_PLUS_MINUS = re.compile(
    r"(?:\bplus[- ]or[- ]minus[- ]|\bplus/minus |\+/[-−–]\s?|±\s?|\bmargin of error (?:of|is|was) )"
    r"(?:about |around |roughly |less than )?(?:[-−])?[\w.]+$",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"[\d.]+")  # a comma or a scale ("4.5 million") makes a number of it, and no name
_CODE = re.compile(r"\d{11}|\d{10}(?<!0000)")
_HALF_OF = re.compile(r"\s(?:of|the|a|an|its|their|his|her|our|all|as|to)\b|-|\s?%")
_NTH = re.compile(r"(?:an?|one)\s(?:third|fifth|sixth|seventh|eighth|ninth|tenth)", re.IGNORECASE)
_BY = re.compile(r"\bby\s$", re.IGNORECASE)
_POINTING = re.compile(
    r"\b(?:the|these|those|other|bottom|top|last|first|next|its|their|his|her|our)\s$", re.IGNORECASE
)


def refused(r: Reading, m: Mention) -> bool:
    """Whether a mention is no figure."""
    if m.rule == "named-age" or _margin(r, m) or _age_group(r, m):
        return True
    if m.spelled:
        return (
            _ordinal(r, m)
            or _pronoun_one(r, m)
            or _bare_half(r, m)
            or _spelled_name(r, m)
            or _describes(r, m)
            or _points(r, m)
        )
    if (
        m.unit_text
        or m.of is not None
        or m.value is None
        or not _DIGITS.fullmatch(m.number.text(r.text))
        or m.comparator is not Comparator.EQUAL
    ):
        return False
    if _CODE.search(m.number.text(r.text)):  # an account, a case, a post
        return True
    return _numbered(r, m) or _in_name(r, m) or _labels(r, m) or _before_name(r, m) or _lone_year(r, m)


def _margin(r: Reading, m: Mention) -> bool:
    """ "plus or minus 3 points": how sure a count is, and no count."""
    return bool(_PLUS_MINUS.search(r.text, max(0, m.number.start - 20), m.number.end))


_NUMBERED = re.compile(r"(?<!\bthe )(?<!\ba )(?<!\bthis )(?<!\bthat )(?<!\bof )\bnumber $", re.IGNORECASE)
_GROUP = re.compile(r"(?:%|\bper ?cent|\bof|\bamong|\bby|\ball)\s(?:of\s)?(?:the\s|all\s)?$")


def _age_group(r: Reading, m: Mention) -> bool:
    """ "81% of two-year-olds": whom the share is of, and no age that is told."""
    return (
        m.rule == "age"
        and (m.unit_text or "").endswith("olds")
        and bool(_GROUP.search(r.text, max(0, m.start - 16), m.start))
    )


_OF_MANY = re.compile(r"\s(?:out )?of\s(?:the|its|their|his|her|our|my|your|these|those|[A-Z][\w.]*[’']s?)\s")


# "Tarn is one of the centres of the flood", "Quist, one of the judges": what something is.
_TELLS_WHAT = frozenset(("attr", "appos", "oprd"))
# "one of the oldest" says how few there are: others count it, so it stays.
_RANKED = re.compile(r"\s(?:out )?of\s\S+\s(?:\w+’s\s)?(?:most|least|best|worst|[a-z]{2,}(?<!for)(?<!inter)est)\s")
_SUCH = re.compile(r"\ssuch\b")


def _pronoun_one(r: Reading, m: Mention) -> bool:
    """ "the same one", "one of the tallest", "is one of the centres": only "one town" and "one of the towns fell" count."""
    if m.number.text(r.text).lower() != "one" or m.of is not None or m.unit_text:
        return False
    token = r.at(m.number.start)
    if _SUCH.match(r.text, m.core_end):
        return True
    if _OF_MANY.match(r.text, m.core_end):
        if token.dep_ in _TELLS_WHAT and not _RANKED.match(r.text, m.core_end):
            return True
        found = behind(r, m)
        return found is None or found[0].tag_ not in ("NNS", "NNPS") or found[0].ent_type_ in _NUMBER_TYPES
    return not (token.dep_ == "nummod" and token.head.i > token.i and token.head.pos_ in NOUNS)


def _ordinal(r: Reading, m: Mention) -> bool:
    """ "a third party", "a sixth generation", "for a third day": which one, and no part of it; "a third of them" is."""
    if m.unit in LENGTHS and m.unit_text in LENGTHS and _NTH.fullmatch(m.number.text(r.text)):
        return True
    if m.of is None or m.unit_text or m.value != 1 or m.of in (2, 4) or m.rule == "share":
        return False
    token = r.at(m.number.end - 1)
    return token.dep_ in ("amod", "nummod") and token.head.i == token.i + 1 and token.head.tag_ in ("NN", "NNP")


def _bare_half(r: Reading, m: Mention) -> bool:
    """ "the half was dull": a share has what it is a part of behind it."""
    word = m.number.text(r.text).lower()
    if word != "half" or m.unit_text or m.comparator is not Comparator.EQUAL or _HALF_OF.match(r.text, m.core_end):
        return False
    return not _BY.search(r.text, max(0, m.start - 4), m.start)  # "fell by half"


def _spelled_name(r: Reading, m: Mention) -> bool:
    """ "Seven Oaks", "the Big Four": a capital inside a sentence makes a name; a scale alone ("a million thanks") is no number."""
    word, token = m.number.text(r.text), r.at(m.number.start)
    noun = token.nbor() if token.i + 1 < len(r.doc) else token
    if word.lower() == "zero" and noun.tag_ == "NNS" and noun.lemma_.lower() != "emission":
        return False  # "zero pupils were expelled"
    if word.lower() in ("hundred", "thousand", "million", "billion", "trillion", "dozen", "zero"):
        return True
    inside = not token.is_sent_start and token.i > 0 and r.doc[token.i - 1].text not in ("“", '"', "\n", ":", "•", "-")
    inside = inside and not (
        r.doc[token.i - 1].is_sent_start and r.doc[token.i - 1].like_num
    )  # "2.1 Twenty-six people"
    return word[:1].isupper() and inside and token.ent_type_ not in _NUMBER_TYPES


def _describes(r: Reading, m: Mention) -> bool:
    """ "a five-year plan" says what plan it is; "a 34-year-old" and "a three-foot wave" measure."""
    return m.unit in LENGTHS and m.rule != "age" and r.text[m.number.end : m.number.end + 1] == "-"


def _points(r: Reading, m: Mention) -> bool:
    """ "the two agreed", "the bottom three": it points back at things that are not counted here."""
    if (
        m.unit_text
        or m.of is not None
        or m.rule == "vague"
        or not _POINTING.search(r.text, max(0, m.start - 8), m.start)
    ):
        return False
    token = r.at(m.number.end - 1)
    return (
        not (token.dep_ in ("nummod", "compound", "amod") and token.head.i > token.i)
        and r.text[m.core_end : m.core_end + 1] != "-"
    )


def _numbered(r: Reading, m: Mention) -> bool:
    """ "She wore number 17", "platform number 4": which one, and not how many; "the tusks number 612" counts them."""
    named = _NUMBERED.search(r.text, max(0, m.start - 24), m.start) and (m.value or 0) < 10_000
    return bool(named) and who_number(r, m) is None


def _in_name(r: Reading, m: Mention) -> bool:
    """ "the Clean Rivers 500 Act": inside a name, and not at its front."""
    token = r.at(m.number.start)
    if token.ent_type_ not in _NAME_TYPES or token.ent_iob_ != "I":
        return False
    return not _opens_anew(r, m, r.doc[token.i - 1])


def _labels(r: Reading, m: Mention) -> bool:
    """ "Apollo 11", "Form 27": it hangs on a capitalised name right before it."""
    token = r.at(m.number.start)
    if token.i == 0 or m.unit_text:
        return False
    before = r.doc[token.i - 1]
    if before.pos_ != "PROPN" or before.ent_type_ == "PERSON" or not before.text[-1:].isalnum():
        return False
    if _opens_anew(r, m, before):
        return False
    hangs = token.dep_ == "nummod" and token.head.i == before.i and token.ent_type_ not in _NUMBER_TYPES
    return hangs or _ends_name(token, before)


_MOST_OF_A_NAME = 20
_FEASTS = frozenset("easter christmas ramadan pentecost passover thanksgiving halloween diwali".split())
_SERIES = frozenset("formula galaxy windows apollo model type series class".split())


def _opens_anew(r: Reading, m: Mention, before: Token) -> bool:
    """ "Since Easter 93 children …", "On the roads of Cardon 412 people …": behind a date or a place in front of the clause it counts."""
    last = before.idx + len(before)
    dated = any(d.atom.end == last for d in r.dates) or before.lower_ in _FEASTS
    behind = r.doc[r.at(m.number.end - 1).i + 1 :][:4]
    many = next((t for t in behind if not (t.pos_ in ("ADJ", "PROPN", "ADV") or t.dep_ in ("compound", "nmod"))), None)
    if many is None:
        return False
    counts = many.tag_ == "NNS" or many.lower_ in ("people", "of")
    front = r.doc[before.sent.start].pos_ in ("ADP", "SCONJ")
    return counts and (dated or (front and (m.value or 0) > _MOST_OF_A_NAME and before.lower_ not in _SERIES))


def _ends_name(token: Token, before: Token) -> bool:
    """ "The Velso 100 was down": with an article and a verb around, a number behind a name is a part of it."""
    article = before.nbor(-1) if before.i else None
    behind = token.nbor(1) if token.i + 1 < len(token.doc) else None
    return (
        article is not None
        and article.lower_ == "the"
        and behind is not None
        and behind.pos_ in ("VERB", "AUX")
        and before.dep_ in ("compound", "nmod", "nsubj")
    )


_OF_MANY_DO = frozenset("were are had have died remain remained".split())
"""Words behind a name that show it to be one of many people."""


def _before_name(r: Reading, m: Mention) -> bool:
    """ "a 787 Skyliner", "9 Elm": one capitalised noun in the singular behind it is a name, not a thing counted."""
    token = r.at(m.number.end - 1)
    if m.value is None or m.value <= 1 or token.i + 1 >= len(r.doc) or r.text[m.core_end : m.core_end + 1] != " ":
        return False
    name = r.doc[token.i + 1]
    while name.dep_ == "compound" and name.head.i == name.i + 1 and name.tag_ == "NNP":
        name = name.head
    while name.tag_ == "NNP" and name.i + 1 < len(r.doc) and name.nbor().text[:1].isalpha():
        if name.nbor().tag_ == "NNS":  # "25 Velso River farmers"
            return _counted_already(r, m)
        if name.nbor().tag_ != "NNP":
            break
        name = name.nbor()
    if name.ent_type_ == "NORP" and not (name.i + 1 < len(r.doc) and name.nbor().pos_ in NOUNS):
        return False  # "41 were Norwenian, 33 Calvanian"
    if name.text.endswith("s") and name.i + 1 < len(r.doc) and name.nbor().lower_ in _OF_MANY_DO:
        return False  # "19 Sarhanis had been killed"
    singular = name.tag_ == "NNP" and name.text[:1].isupper() and not name.text.isupper()
    return singular or _counted_already(r, m)


def _counted_already(r: Reading, m: Mention) -> bool:
    """ "two new 737 Skyliner jets": where a number in words counts the noun, digits before a capital are the noun's name."""
    token = r.at(m.number.start)
    capital = r.text[m.core_end + 1 : m.core_end + 2].isupper()
    before = [r.doc[i] for i in range(max(token.sent.start, token.i - 4), token.i)]
    number = next((t for t in reversed(before) if t.pos_ == "NUM"), None)
    between = [t for t in before if number is not None and t.i > number.i]
    return capital and number is not None and all(t.pos_ in ("ADJ", "PROPN", "NOUN") for t in between)


def _lone_year(r: Reading, m: Mention) -> bool:
    """A bare 19xx or 20xx that the recogniser calls a date although no rule of dates took it."""
    token = r.at(m.number.start)
    return bool(re.fullmatch(r"(?:19|20)\d\d", m.number.text(r.text))) and token.ent_type_ == "DATE"
