"""What happened to the things counted: "released", "held", "picked up"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from quoth.extract.attribution.lexicon import PLACING
from quoth.extract.figures.changes import DOWN_NOUNS, DOWN_VERBS, UP_NOUNS, UP_VERBS
from quoth.extract.figures.counted import Counted
from quoth.extract.figures.kind_words import TELLING
from quoth.extract.figures.lost_subjects import opening_plural
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.reading import Reading, governor
from quoth.extract.figures.verbs import FINDING, NO_EVENT, REPORTING, RESTRICTING, participle
from quoth.extract.rehung import KNOWN, KNOWN_TO_BE

_AN_ESTIMATE = re.compile(
    r"\b(?:estimate|figure|claim|count|tally|number)s?\sof\s(?:about\s|around\s|some\s|nearly\s)?$"
)
_HELPERS = frozenset("had have has was were been is are".split())
_SUMS = frozenset(("average", "total", "estimate", "maximum", "minimum", "median"))
# Of a noun they only tell how much it is.
_SUMMING = frozenset(("total", "amount", "number", "average"))
# What befell people, right behind their number: "38,000 killed". Source: reports of disasters.
_BEFELL = frozenset(
    "dead killed injured wounded hurt displaced drowned arrested detained hospitalised hospitalized".split()
)
_FATES = frozenset("kill injure wound arrest detain release evacuate rescue displace deport execute".split())
"""What befalls people, and is told of those whom a clause describes."""
_SHARES = frozenset("percent % cent third half quarter fifth tenth majority most many some all none".split())
# Verbs that mean nothing without their noun.
_LIGHT = {("take", "part"): "took part", ("take", "place"): "took place"}


def event_verb(r: Reading, m: Mention, counted: Counted | None) -> Token | None:
    """The verb that says what happened to what ``m`` counts, else ``None``."""
    if m.rule in ("age", "factor"):  # "hopes to double turnout" tells how far it moves, and nothing that befell it
        return None
    if (befell := _right_behind(r, m) or _shown(r, counted)) is not None:
        return befell
    if counted is None and _AN_ESTIMATE.search(r.text, max(0, m.start - 40), m.start):
        return None  # "rejected an estimate of 40,000"
    if counted is not None and (counted.beside or counted.numbered):
        own = own_clause(counted.head) or _clause_within(r, counted)
        if own is not None:
            return what_was_done(own, counted.head) or own
    if counted is not None and not counted.beside and (clause := own_clause(r.at(m.number.start))) is not None:
        return clause  # "40 people who were killed and 30 who were hurt"
    top = counted.head if counted is not None and counted.beside and not _partitive(m, r) else r.top(m)
    if m.direction is not None and m.unit == "percent" and (_of_change(top) or _misread_change(top)):
        return None  # "the report revealed a 57% reduction"
    verb, link = _governing(top, m)
    if verb is None or _numbers_only(verb, link, m, counted):
        return None
    return _what_is_known(verb) if _finished(verb, link, m) or not _hung(verb, link) else None


def _what_is_known(verb: Token) -> Token:
    """ "58 people were confirmed killed", "40 are feared dead": they were killed, and dead; else the verb itself."""
    passive = verb.lower_ in KNOWN and any(c.dep_ == "auxpass" for c in verb.lefts)
    return next((c for c in verb.rights if c.dep_ in KNOWN_TO_BE), verb) if passive else verb


def what_was_done(restricting: Token, noun: Token) -> Token | None:
    """Rule ``deed-before-restriction``: "released 312 inmates convicted of theft": they were released; the participle says which ones.

    "honored 61 percent of the requests filed by the court": honored. "found 40 people accused of theft" says of nobody what was done.
    """
    verb, link = governor(_sharing(noun))
    if restricting.dep_ == "relcl" and verb is not None and link.dep_ == "nsubjpass" and verb.lemma_.lower() in _FATES:
        return verb  # "24 civilians who had mixed with fighters were killed"
    listed = restricting.lemma_.lower() in RESTRICTING
    if restricting.dep_ != "acl" or not (listed or (link.dep_ == "dobj" and _told_with(restricting))):
        return None
    done = verb is not None and link.dep_ in ("dobj", "nsubjpass") and verb.tag_ != "VBG"
    weak = (
        verb is None
        or verb.lemma_.lower() in (NO_EVENT | REPORTING | FINDING) - {"release"}
        or verb.lemma_.lower() in PLACING
    )
    return verb if done and not weak else None


def _told_with(restricting: Token) -> bool:
    """ "destroyed 12 tonnes of cigarettes smuggled from Vesk": whence, by whom or in what it was; "left 40 people stranded" has no more."""
    return any(c.dep_ in ("prep", "agent", "xcomp") for c in restricting.rights)


def _sharing(noun: Token) -> Token:
    """The share or half that a noun is of: "61 [percent] of the requests"."""
    of = noun.head
    shared = (
        noun.dep_ == "pobj"
        and of.lower_ == "of"
        and (of.head.pos_ == "NUM" or of.head.lower_ in _SHARES or _measured(of.head))
    )
    return of.head if shared else noun


def _measured(unit: Token) -> bool:
    """ "12 tonnes of cigarettes": a noun behind a number."""
    return any(c.dep_ == "nummod" for c in unit.children)


def _right_behind(r: Reading, m: Mention) -> Token | None:
    """ "an estimate of 38,000 killed", "39,422 dead and 65,038 injured": what befell them stands where their noun would."""
    behind = (
        r.at(m.core_end + 1) if m.counts and m.core_end + 1 < len(r.text) and r.text[m.core_end].isspace() else None
    )
    if behind is None or behind.lower_ not in _BEFELL or behind.idx < m.core_end:
        return None
    noun = behind.i + 1 < len(r.doc) and r.doc[behind.i + 1].pos_ in ("NOUN", "PROPN")
    return None if noun else behind


def _shown(r: Reading, counted: Counted | None) -> Token | None:
    """ "figures showing 673 civilians had died": where the parse hangs the noun on "showing", the clause stands right behind it."""
    if counted is None or not counted.beside or counted.head.dep_ != "dobj" or counted.head.head.lemma_ not in TELLING:
        return None
    behind = list(r.doc[counted.head.i + 1 : counted.head.i + 4])
    if not behind or behind[0].lower_ not in _HELPERS:
        return None
    verb = next((t for t in behind[1:] if t.lower_ not in _HELPERS), None)
    return verb if verb is not None and verb.tag_ == "VBN" and verb.lemma_.lower() not in NO_EVENT else None


def _governing(top: Token, m: Mention) -> tuple[Token | None, Token]:
    """The verb above, and the noun that hangs on it; past words that only say how much there is."""
    verb, link = governor(_up_to_phrase(top, m))
    if verb is None and link.dep_ == "pobj" and m.start <= link.head.idx < m.end:  # "Under 300 tickets were sold"
        verb, link = governor(link.head)
    if verb is not None and verb.dep_ == "acl" and verb.lemma_.lower() in _SUMMING:  # "sums totalling $3m were paid"
        own = own_clause(verb.head)
        return (own, link) if own is not None else governor(verb.head)
    if verb is None and link.dep_ == "pobj" and link.head.lower_ == "of" and link.head.head.lower_ in _SUMS:
        return governor(link.head.head)  # "an average of 12 people died"
    return verb, link


def _numbers_only(verb: Token, link: Token, m: Mention, counted: Counted | None) -> bool:
    """Whether the verb says how large the number is, and nothing of the things: "reached 40"; "the list passed three million"."""
    if verb.lemma_.lower() in NO_EVENT:
        return not _finished(verb, link, m)
    if "between" in (link.lower_, link.head.lower_) and verb.lemma_.lower() in PLACING:
        return True  # "put the number of dead between 60 and 115"
    return verb.lemma_.lower() == "pass" and m.counts and counted is not None and not counted.beside


def _hung(verb: Token, link: Token) -> bool:
    """Whether a noun hangs on the verb as no subject or object of it."""
    return link.dep_ in ("npadvmod", "advmod", "oprd", "pobj") or opening_plural(verb)


def event_of(verb: Token | None) -> str | None:
    """The event's words: a past participle with its particle, and the "not" before it; "took part" stays together."""
    word = _word_of(verb) if verb is not None else None
    negated = verb is not None and any(c.dep_ == "neg" and c.i < verb.i for c in verb.children)
    return f"not {word}" if word and negated else word


def _word_of(verb: Token) -> str | None:
    if not verb.text[:1].isalpha() or verb.lower_ == "pending":  # "over 4,000 cases pending"
        return None
    if verb.lower_ == "dead":
        return "died"
    if verb.lower_ == "shot" and any(c.lower_ in ("fatally", "dead") for c in verb.children):
        return "killed"
    thing = next((c.lower_ for c in verb.rights if c.dep_ in ("dobj", "prt", "dep") and c.i == verb.i + 1), "")
    return _LIGHT.get((verb.lemma_.lower(), thing)) or participle(verb)


def _finished(verb: Token, link: Token, m: Mention) -> bool:
    """ "is 82 percent contained": so much of it; "has climbed 3 percent" moves by so much."""
    share = link.dep_ == "npadvmod" and m.unit == "percent" and m.direction is None
    return share and verb.tag_ == "VBN" and verb.lemma_.lower() not in UP_VERBS | DOWN_VERBS


def _of_change(top: Token) -> bool:
    noun = top.head if top.dep_ in ("nummod", "amod", "compound", "nmod") else top
    return noun.lemma_.lower() in UP_NOUNS | DOWN_NOUNS


def _misread_change(top: Token) -> bool:
    """ "a 14 percent raise", where the parse takes the noun for a verb."""
    return top.dep_ in ("nsubj", "compound") and top.head.i == top.i + 1 and top.head.lower_ in DOWN_NOUNS | UP_NOUNS


def _partitive(m: Mention, r: Reading) -> bool:
    return m.rule == "share" or r.text.startswith((" of ", " in "), m.core_end)


def _up_to_phrase(token: Token, m: Mention) -> Token:
    """From a number or a unit to the noun that heads its phrase."""
    at = token
    for _ in range(4):
        if at.dep_ in ("nummod", "quantmod", "compound", "amod", "nmod") and at.head.i != at.i:
            at = at.head
    return at


def own_clause(head: Token) -> Token | None:
    """ "people released from custody", "migrants who were held", also where the parser hangs the clause on "the number" of them."""
    number = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head
    behind = (*head.rights, *(number.rights if number.lower_ == "number" else ()))
    clauses = (_clause_event(c) for c in behind if c.dep_ in ("acl", "relcl"))
    return next((c for c in clauses if c is not None), None)


def _clause_within(r: Reading, counted: Counted) -> Token | None:
    """ "people with convictions held in camps": the clause hangs on a noun inside the phrase and stands right behind it."""
    for token in r.tokens(counted.span.start, counted.span.end):
        for child in token.rights:
            if (
                child.dep_ == "acl"
                and child.tag_ == "VBN"
                and child.idx > counted.span.end
                and child.lemma_.lower() not in NO_EVENT
            ):
                return child
    return None


def _clause_event(verb: Token) -> Token | None:
    if verb.dep_ == "acl" and verb.lower_ in KNOWN:  # "people confirmed dead", "sailors known to have died"
        return next((c for c in verb.rights if c.dep_ in KNOWN_TO_BE), None)
    if verb.lemma_.lower() in NO_EVENT:
        return None
    if verb.dep_ == "acl":
        return verb if verb.tag_ in ("VBN", "VBD") else None
    relative = next((c for c in verb.children if c.tag_ in ("WP", "WDT") or c.lower_ == "that"), None)
    return verb if relative is not None and relative.dep_ in ("nsubj", "nsubjpass", "dobj") else None
