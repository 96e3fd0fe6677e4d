"""Of whom a figure holds: what narrows down the people or things counted."""

from __future__ import annotations

import re

from spacy.tokens import Token

from quoth.extract.figures.counted import Counted
from quoth.extract.figures.events import what_was_done
from quoth.extract.figures.found import Found
from quoth.extract.figures.gazette import Gazette
from quoth.extract.figures.place_words import INSTITUTIONS
from quoth.extract.figures.reading import NOUNS, Reading, span_of
from quoth.extract.figures.units import is_unit
from quoth.model import Span

# Adjectives that say which people; source: the categories of census and crime statistics.
GROUPS = frozenset(
    "undocumented illegal unauthorized criminal homeless unemployed insured uninsured elderly older younger young black white"
    " hispanic latino asian native"
    " male female pregnant disabled registered eligible married single poor wealthy foreign foreign-born vaccinated"
    " unvaccinated incarcerated"
    " first-time low-income rural urban retired indigenous muslim jewish christian catholic transgender gay".split()
)
_AGED = re.compile(
    r"\s(aged \d+(?: (?:to|and) (?:\d+|over|older|above|under|younger)| or (?:over|older|under|younger)|[-–]\d+)?"
    r"|(?:under|over|younger than|older than|above|below) (?:the age of )?"
    r"(?:\d\d?|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|sixteen|eighteen|twenty)(?! ?(?:%|per|days|hours|weeks|months))"
    r"(?: years(?: of age| old)?)?)(?![\d,.]*\d)\b"
)
_OTHERS = re.compile(r"\b(?:against|compared with|compared to|versus|than|while|and)\b")
_THOSE = re.compile(r"\sof (?:those|people|the ones)(?=\s)")
# Who has an age. Source: the categories of census and health statistics.
_PERSONS = frozenset(
    "people person child infant toddler baby boy girl man woman adult teenager pupil student resident patient voter driver worker"
    " employee pensioner migrant inmate prisoner player citizen mother father employee customer smoker".split()
)
_BOUNDS = frozenset("more less longer shorter fewer over under least".split())
_GUILTY = frozenset("convict accuse suspect want charge sentence diagnose infect".split())
"""Participles that say of people which ones are meant, with what stands behind them."""
_HOUSES = frozenset(
    "system population network estate service ward cell site camp facility centre center sector".split()
)
"""Behind an institution's noun these are the institution still: "in the prison system"."""
_INSIDE = frozenset(("in", "from", "at", "inside", "to", "into"))
# What institutions do to those who are in them. Source: our own list.
_KEEPING = frozenset(
    "hold release free house treat admit discharge enrol enroll keep detain confine lodge teach parole".split()
)
_TIERS = frozenset(
    "state county federal city local public private regional national municipal provincial district".split()
)
_PASSING = frozenset("leave enter exit escape".split())


def population_of(r: Reading, g: Gazette, counted: Counted | None, top: Token, stop: int) -> Found | None:
    """The restricting phrases of what is counted: adjectives, "with …", "in state prisons"."""
    if counted is None:
        return None
    spans = [*_adjectives(counted), *(_behind(r, counted) if counted.beside else ())]
    spans += _institutions(r, g, counted.head, top, stop) if counted.beside or counted.numbered else []
    spans += _keepers(r, g, counted.head) if counted.beside else []
    spans += _threshold(counted, top) if counted.beside else []
    spans += _aged(r, counted, top) + (_guilty(r, counted) if counted.beside else [])
    spans = list(dict.fromkeys(spans))
    if not spans:
        return None
    return Found(tuple(" ".join(s.text(r.text).split()) for s in spans), tuple(spans), 0.7)


def _threshold(counted: Counted, top: Token) -> list[Span]:
    """Rule ``over-a-threshold``: "640 trains were delayed by more than ten minutes": only those that were so late are counted."""
    verb = next((a for a in top.ancestors if a.pos_ in ("VERB", "AUX")), None)
    if verb is None or counted.head.dep_ not in ("nsubj", "nsubjpass"):
        return []
    for prep in verb.rights:
        length = next((c for c in prep.rights if c.dep_ == "pobj" and is_unit(c.text)), None)
        bound = length is not None and {t.lower_ for t in length.subtree} & _BOUNDS
        if prep.lower_ in ("by", "for") and length is not None and bound and length.i - prep.i < 8:
            return [span_of(prep, length)]
    return []


def _aged(r: Reading, counted: Counted, top: Token) -> list[Span]:
    """Rule ``of-an-age``: "212 children under five", "Among women over 70, 9 percent …": how old they are."""
    front = r.text[counted.span.end : max(top.idx, counted.span.end)]
    aged = None if _OTHERS.search(front) else _AGED.match(r.text, counted.span.end)
    if (others := _THOSE.match(r.text, top.idx + len(top))) is not None:  # "against 12 percent of those over 60"
        aged = _AGED.match(r.text, others.end())
        return [Span(*aged.span(1))] if aged is not None else []
    told = aged is not None and (aged[1].startswith("aged") or counted.head.lemma_.lower() in _PERSONS)
    return [Span(*aged.span(1))] if aged is not None and told else []


def _guilty(r: Reading, counted: Counted) -> list[Span]:
    """Rule ``convicted-of``: "released 312 inmates convicted of minor theft": which inmates."""
    acl = next((c for c in counted.head.rights if c.dep_ == "acl" and c.lemma_.lower() in _GUILTY), None)
    if acl is None or acl.idx != counted.span.end + 1 or what_was_done(acl, counted.head) is None:
        return []  # "310 people charged with fraud since April": that is what befell them
    of = next((c for c in acl.rights if c.dep_ == "prep" and c.lower_ in ("of", "with", "for")), None)
    thing = next((c for c in of.rights if c.dep_ == "pobj" and c.pos_ in NOUNS), None) if of is not None else None
    return [] if thing is None or thing.i - acl.i > 6 else [span_of(acl, thing)]


def _adjectives(counted: Counted) -> list[Span]:
    return [span_of(c) for c in counted.head.lefts if c.lower_ in GROUPS and c.idx >= counted.span.start]


def _behind(r: Reading, counted: Counted) -> list[Span]:
    """ "with criminal records": the part of the phrase behind its head."""
    start = counted.head.idx + len(counted.head.text)
    if counted.span.end <= start + 1:
        return []
    first = r.at(start + 1)
    return [] if first.lower_ == "of" else [Span(first.idx, counted.span.end)]


def _institutions(r: Reading, g: Gazette, head: Token, top: Token, stop: int) -> list[Span]:
    """ "in Ohio prisons and jails" gives "prisons and jails"; only where the phrase hangs on the figure or its verb."""
    sent = r.sentence(head)
    out: list[Span] = []
    for i in range(head.i + 1, min(sent.end, stop, head.i + 25)):
        token = r.doc[i]
        if (
            token.pos_ not in NOUNS
            or _before_another(token)
            or token.lemma_.lower() not in INSTITUTIONS
            or _only_narrows(token)
            or not _stands_inside(r, token)
            or not _belongs(token, head, top)
        ):
            continue
        if out and token.idx <= out[-1].end:
            continue
        out.append(span_of(_first_word(r, g, token), _last_word(r, token, min(sent.end, stop))))
    return out


def _keepers(r: Reading, g: Gazette, head: Token) -> list[Span]:
    """Rule ``kept-by``: "State prisons held 41,815 people": those whom the subject keeps, treats or lets go are in it, or were."""
    verb = head.head
    if head.dep_ != "dobj" or verb.lemma_.lower() not in _KEEPING:
        return []
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.tag_ == "NNS"), None)
    if subject is None or subject.lemma_.lower() not in INSTITUTIONS:
        return []
    return [span_of(_first_word(r, g, subject), _last_word(r, subject, verb.i))]


def _only_narrows(token: Token) -> bool:
    """ "in the prison riot", "from school meals": not where people are, but what sort of thing the next noun is."""
    noun = token.head if token.dep_ in ("compound", "nmod", "amod") else token
    return noun.i > token.i and noun.pos_ in NOUNS and noun.lemma_.lower() not in INSTITUTIONS | _HOUSES


def _before_another(token: Token) -> bool:
    """ "care homes", "school hostels": the first of two nouns that each would do."""
    noun = token.head
    return token.dep_ in ("compound", "nmod") and noun.i == token.i + 1 and noun.lemma_.lower() in INSTITUTIONS


def _stands_inside(r: Reading, token: Token) -> bool:
    """Whether one of a few words before it is "in", "from" or "at", with no other preposition between."""
    verb = token.head
    if token.dep_ == "dobj" and verb.lemma_.lower() in _PASSING and verb.dep_ == "acl":
        return True  # "requests for people leaving prison"
    for i in range(token.i - 1, max(-1, token.i - 6), -1):
        if r.doc[i].lower_ in _INSIDE or (r.doc[i].lower_ == "of" and i and r.doc[i - 1].lower_ == "out"):
            return True
        if r.doc[i].tag_ == "IN" or r.doc[i].is_punct:
            return False
    return False


def _belongs(token: Token, head: Token, top: Token) -> bool:
    verb = next((a for a in top.ancestors if a.pos_ in ("VERB", "AUX")), None)
    above = {a.i for a in token.ancestors}
    return head.i in above or (verb is not None and verb.i in above)


def _first_word(r: Reading, g: Gazette, token: Token) -> Token:
    """The institution with its own modifiers, without a place's name: "state prison", but "prisons" of "Ohio prisons"."""
    first = token
    for child in reversed(list(token.lefts)):
        if child.dep_ not in ("compound", "amod", "nmod") or child.i != first.i - 1 or g.between(child.i, child.i):
            break
        first = child
    step = 2 if first.lower_ in _TIERS else 3  # "state and county lockups"
    pair = [t.lower_ for t in r.doc[max(0, first.i - step) : first.i]] if first.i >= step else []
    paired = len(pair) == step and pair[1] in ("and", "or") and _TIERS.issuperset((pair[0], *pair[2:]))
    return r.doc[first.i - step] if paired else first


def _last_word(r: Reading, token: Token, end: int) -> Token:
    """ "prisons and county jails": the second of two institutions, with what kind it is."""
    if token.i + 2 >= end or r.doc[token.i + 1].lower_ not in ("and", "or"):
        return token
    second = token.i + 2
    while second + 1 < end and r.doc[second].lower_ in _TIERS:
        second += 1
    return r.doc[second] if r.doc[second].lower_.rstrip("s") in INSTITUTIONS else token
