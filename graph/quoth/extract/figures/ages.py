"""Ages: "aged 35", "at age 12", "Orla Finn, 34, said"."""

from __future__ import annotations

import re
from dataclasses import replace

from quoth.extract.figures.mention import Mention
from quoth.extract.figures.reading import Reading

_FRONT = re.compile(r"\b(?:the )?(aged?|ages?)(?: of| between)?\s(?:about |around |just |only )?$", re.IGNORECASE)
_PEOPLE = re.compile(
    r"\b(?:people|adults|men|women|children|voters|workers|those|anyone|everyone|residents|kids|patients|players|infants|toddlers|babies|teenagers|pupils|students|boys|girls"
    r"|drivers|employees|inmates|prisoners|mothers|fathers|smokers|teachers|nurses|doctors|pensioners|passengers|citizens|members)\s"
    r"(?:aged\s)?(?:just\s)?(?:over|under|above|below)\s$",
    re.IGNORECASE,
)
_OLDER = re.compile(r"\b(?:younger|older) than\s$", re.IGNORECASE)
_AS_OLD = re.compile(r"\bas (?:young|old) as\s$", re.IGNORECASE)
_LIFE = re.compile(
    r"\b(?:life expectancy|(?:average|median|mean|retirement|minimum|maximum|pension|legal|typical|school) age|expectancy)\b[^.;:,\d]{0,60}"
    r"\b(?:is|was|are|were|be|to|at|of|reached|stood at|stands at)\s(?:about |around |just |only |nearly |almost |over |under )*$",
    re.IGNORECASE,
)
_ENDS_THERE = re.compile(r"$|[.,;)]|\s(?:in|by|at|on|this|next|when|and|for|years?|[a-z]+ing)\b")
_BRACKETS = re.compile(r"\((\d{1,3}(?:,\d{3})*)( (?!years?\b|aged?\b)[a-z]{3,})?\)")
_NO_PERSON = frozenset(("GPE", "LOC", "DATE", "FAC", "NORP", "EVENT"))
_GOES_ON = re.compile(r",\s[a-z]|\.")
_OLDEST = 120


def aged(r: Reading, m: Mention) -> Mention:
    """The mention in years, where it is printed as an age; else as it is.

    The age of a person who is named ("Orla Finn, 34, said") has the rule ``named-age``: it counts nothing and is no figure.
    """
    if not m.counts or m.of is not None or not _fits(m):
        return m
    front = max(0, m.core_start - 30)
    if hit := _FRONT.search(r.text, front, m.core_start):
        rule = "named-age" if hit[1].lower() == "aged" and _of_who_is_named(r, m) else "age"
        return replace(m, unit="year", unit_text=hit[1], rule=rule)
    if _OLDER.search(r.text, front, m.core_start) and r.at(m.number.start).dep_ != "nummod":
        return replace(m, unit="year", rule="age")
    if _AS_OLD.search(r.text, front, m.core_start):  # "children as young as 13"
        return replace(m, unit="year", rule="age")
    if _PEOPLE.search(r.text, front, m.core_start) or _turns(r, m) or _of_life(r, m):
        return replace(m, unit="year", rule="age")
    return replace(m, unit="year", rule="named-age") if _apposed(r, m) else m


def _of_who_is_named(r: Reading, m: Mention) -> bool:
    """ "Bram Lund, who died four years ago aged 43": the clause about somebody who is named."""
    verbs = (a for a in r.at(m.number.start).ancestors if a.pos_ == "VERB" and a.lower_ != "aged")
    verb = next(verbs, None)
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None) if verb is not None else None
    who = verb.head if subject is not None and verb is not None and subject.lower_ == "who" else subject
    return who is not None and who.ent_type_ == "PERSON"


def _fits(m: Mention) -> bool:
    top = m.value if m.value is not None else m.bounds.upper
    return top is not None and 0 <= top <= _OLDEST


def _turns(r: Reading, m: Mention) -> bool:
    """ "He will be 35 in May": a bare number said of a person."""
    if m.unit_text or not _ENDS_THERE.match(r.text, m.core_end):
        return False
    token = r.at(m.number.start)
    verb = token.head
    if token.dep_ not in ("attr", "acomp", "dobj", "npadvmod") or verb.lemma_.lower() not in ("be", "turn"):
        return False
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    return subject is not None and (subject.lower_ in ("he", "she", "i") or subject.ent_type_ == "PERSON")


def _of_life(r: Reading, m: Mention) -> bool:
    """ "life expectancy in the valley is around 73", "an average age of 41"."""
    front = r.text[max(0, m.core_start - 110) : m.core_start]
    return bool(_LIFE.search(front) and _ENDS_THERE.match(r.text, m.core_end))


def _apposed(r: Reading, m: Mention) -> bool:
    """A number between commas right behind a person's name, or in brackets: "Orla Finn (77), of Velt"."""
    if _in_brackets(r, m):
        return True
    if r.text[m.core_start - 2 : m.core_start] != ", " or r.text[m.core_end : m.core_end + 1] not in (",", ".", ";"):
        return False
    token = r.at(m.core_start)
    if token.i < 2:
        return False
    name = r.doc[token.i - 2]
    if name.ent_type_ == "ORG" and not (len(m.number.text(r.text)) == 2 and _GOES_ON.match(r.text, m.core_end)):
        return False
    return name.text[:1].isupper() and name.text.isalpha() and name.ent_type_ not in _NO_PERSON


def _in_brackets(r: Reading, m: Mention) -> bool:
    if r.text[m.core_start - 1 : m.core_start] != "(" or r.text[m.core_end : m.core_end + 1] not in (")", ","):
        return False
    token = r.at(m.core_start)
    named = token.i > 1 and len(m.number.text(r.text)) == 2 and r.doc[token.i - 2].ent_type_ == "PERSON"
    return named and not any(_counts(*hit.groups()) for hit in _BRACKETS.finditer(token.sent.text))


def _counts(number: str, noun: str | None) -> bool:
    """Whether a number in brackets is no age, so that those beside it are none: "Ard Mor (48 residents), Stella (56)"."""
    return noun is not None or int(number.replace(",", "")) > _OLDEST
