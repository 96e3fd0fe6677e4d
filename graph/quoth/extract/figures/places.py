"""Where a figure holds: the places that its phrase, its clause or its neighbourhood name."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from quoth.extract.figures.around import (
    OPPOSING,
    before,
    elsewhere,
    in_dateline,
    in_sentence,
    in_stretch,
    of_an_office,
    of_areas,
    of_the_state,
    town_of_dateline,
)
from quoth.extract.figures.found import Found, found_at, nearest_first
from quoth.extract.figures.gazette import Gazette, Place, in_subject
from quoth.extract.figures.own_places import own_place
from quoth.extract.figures.place_words import PLACE_PREPOSITIONS, POINTERS, POINTING, SENT_OUT
from quoth.extract.figures.pointing import meant
from quoth.extract.figures.reading import SUBJECTS, Reading, place_of_clause, subject_of
from quoth.extract.figures.site_words import STREETS
from quoth.extract.figures.sites import place_beside, site_of
from quoth.extract.figures.verbs import REPORTING
from quoth.extract.figures.wide import nationwide, people_of, told_wide, whole, widely
from quoth.model import Span

_PERCENT = frozenset(("%", "percent", "cent"))
_TOWNS = frozenset(("city", "town", "village", "borough", "municipality"))
_BRACKET = re.compile(
    r"\s\((?:about\s|some\s|nearly\s|only\s|just\s|up\s|down\s|by\s|[+–-])*[$£€]?(?:[\d.,]+\s?(?:per\s?)?)?$"
)
_LISTED = re.compile(r"(?:\b(?:by|and)|,)\s((?:[A-Z][\w'’-]+)(?:\s[A-Z][\w'’-]+){0,3})\s(?:\(|with\s)$")
_ITEM = re.compile(r"\s(?:\(|with\s)\d")
_BESIDE = re.compile(
    r"(?:,\s(?:an?\s(?:[\w-]+\s){0,3}(?:town|village|city|island|suburb|district|community|hamlet|port|settlement|region|county|borough)\sof"
    r"|home\sto|population|where)\s|\s\(population:?\s)(?:about\s|some\s|nearly\s|around\s|roughly\s|only\s|just\s|more\sthan\s)?$"
)


def places_of(
    r: Reading, g: Gazette, s: Gazette, top: Token, phrase: Token, stop: int, noun: Token | None = None
) -> Found | None:
    """The place of a figure among the named ones ``g`` and the unnamed ones ``s``.

    ``phrase`` heads its noun phrase, ``stop`` is the first token of the next figure, ``noun`` heads what is counted, wherever it stands.
    """
    own = _own_preposition(r, top)
    if own is not None:  # "19 died in Tarn and 8 in the villages": each has its own place
        behind = g.between(own.i + 1, own.i + 4)[:1] or s.between(own.i + 1, own.i + 3)[:1]  # "12 in the capital"
        pointed = _pointed(r, g, r.doc[own.i : own.i + 3]) if behind and behind[0] in s.places else None
        return pointed or (found_at(behind, 0.8) if behind and not behind[0].office else None)
    whose = own_place(r, g, top, noun)
    if whose is not None:
        return whose
    wide = widely(r, top, stop)
    if wide is not None:
        return whole(r, g, wide)
    near = (
        _told_of(r, g, s, top)
        or _come_from(g, top, phrase, stop)
        or _in_phrase(r, g, phrase, stop)
        or _of_people(r, g, top, stop)
        or _in_clauses(r, g, top, stop)
    )
    if near is not None:
        return _with_town(r, g, top, near)
    if of_areas(top):
        return _unnamed(r, phrase, top, stop) or in_stretch(r, g, top, stop)
    return (
        _unnamed(r, phrase, top, stop)
        or in_stretch(r, g, top, stop)
        or in_sentence(r, g, s, top, stop)
        or nationwide(r, g, top)
        or told_wide(r, g, top)
        or of_the_state(r, g, top)
        or before(r, g, top)
        or in_dateline(r, top)
        or of_an_office(r, g, top)
    )


def _own_preposition(r: Reading, top: Token) -> Token | None:
    """The preposition of place right behind a bare number."""
    if top.lower_ in _PERCENT and top.i + 2 < len(r.doc) and r.doc[top.i + 1].lower_ == "in":
        named = r.doc[top.i + 2].ent_type_ in ("GPE", "LOC")  # "13% in Velt, 60% in Tarn"
        return r.doc[top.i + 1] if named else None
    if top.pos_ != "NUM" or top.i + 2 >= len(r.doc) or (top.dep_ == "nummod" and top.head.i > top.i):
        return None
    behind = r.doc[top.i + 1]
    return (
        behind
        if behind.lower_ in ("in", "at", "near") and r.doc[top.i + 2].ent_type_ not in ("DATE", "TIME", "CARDINAL")
        else None
    )


def _told_of(r: Reading, g: Gazette, s: Gazette, top: Token) -> Found | None:
    """ "On Great Brannock, home to 5,600 people, …", "in Orbury, a town of 40,000": what is told of a place by the way.

    And in brackets behind it: "highest in the capital region (19.8 per cent) and lowest in Upper Fenmark (3.4 per cent)".
    """
    bracket = _BRACKET.search(r.text, max(0, top.idx - 20), top.idx)
    if bracket is not None and bracket.start():
        last = r.at(bracket.start() - 1)
        ends = tuple(
            p for x in (g, s) for p in x.between(last.i - 5, last.i) if p.span.end == bracket.start() and not p.office
        )
        if ends:
            return found_at(ends[:1], 0.8)
    listed = _in_list(r, g, top)
    if listed is not None:
        return listed
    beside = _BESIDE.search(r.text, max(0, top.idx - 60), top.idx)
    if beside is None or not beside.start():
        return None
    last = r.at(beside.start() - 1)
    there = [p for p in g.between(last.i - 4, last.i) if p.span.end == beside.start() and not p.office]
    return found_at((there[0],), 0.8) if there else None


def _in_list(r: Reading, g: Gazette, top: Token) -> Found | None:
    """ "Calvera had the most (62), followed by Port Anselm (54) and Tarn with 30": names beside numbers, of which one at least is known."""
    hit = _LISTED.search(r.text, max(r.sentence(top).start_char, top.idx - 60), top.idx)
    if hit is None:
        return None
    sent = r.sentence(top)
    known = any(_ITEM.match(r.text, p.span.end) for p in g.between(sent.start, sent.end - 1) if not p.office)
    return Found((hit[1],), (Span(*hit.span(1)),), 0.5) if known else None


def _with_town(r: Reading, g: Gazette, top: Token, found: Found) -> Found:
    """ "In Torrin, six people died on Harbour Street": a street with the one town that the sentence names."""
    if len(found.names) > 1 or found.names[0].rpartition(" ")[2] not in STREETS:
        return found
    sent = r.sentence(top)
    others = [p for p in g.between(sent.start, sent.end - 1) if p.name != found.names[0] and not p.office]
    if len({p.name for p in others}) != 1 or others[0].root.ent_type_ == "FAC":
        return found
    return Found((*found.names, others[0].name), (*found.spans, others[0].span), found.confidence)


def _come_from(g: Gazette, top: Token, phrase: Token, stop: int) -> Found | None:
    """ "workers from Velland have died in Tarn", "Velland soldiers have died at Tarn": where it happened, not where they came from."""
    verb = phrase.head if phrase.dep_ in (*SUBJECTS, "dobj") else None
    come = any(c.dep_ == "prep" and c.lower_ == "from" for c in phrase.children)
    if verb is None or not (come or _sent_out(phrase)):
        return None
    beside = _beside(g, verb, top, stop)
    return found_at(beside, 0.7) if beside else None


def _of_people(r: Reading, g: Gazette, top: Token, stop: int) -> Found | None:
    """ "Norwegians bought 90,000 boats": in Norway, unless they did so elsewhere."""
    found = people_of(r, top)
    verb = next((a for a in (top, *top.ancestors) if a.pos_ in ("VERB", "AUX")), None)
    return found if found is not None and verb is not None and not _beside(g, verb, top, stop) else None


def _in_phrase(r: Reading, g: Gazette, head: Token, stop: int) -> Found | None:
    """ "in Ohio prisons" behind the noun, "Ohio voters" as its modifier."""
    last = min(head.right_edge.i, stop - 1, head.i + 25)
    first = head.i if _sent_out(head) else head.left_edge.i
    inside = tuple(p for p in g.between(first, last) if not p.office and _reaches(p.root, head))
    if inside:
        return found_at(nearest_first(inside), 0.8)
    return _pointed(r, g, r.doc[head.i : last + 1])


def _sent_out(phrase: Token) -> bool:
    """ "900 Kesh Republic soldiers": whose they are, which says nothing of where they are."""
    return phrase.lemma_.lower() in SENT_OUT


def _reaches(token: Token, head: Token) -> bool:
    """Whether a place hangs on the noun by place prepositions and modifiers, not through a clause that only names it as an actor."""
    at = token
    for _ in range(10):
        if at.i == head.i:
            return True
        named = at.lower_ == "of" and at.head.lemma_.lower() in POINTING  # "in the village of Sarn"
        if at.dep_ in ("nsubj", "agent", "dobj") or (
            at.dep_ == "prep" and at.lower_ not in PLACE_PREPOSITIONS and not named
        ):
            return False
        if at.head.i == at.i:
            return False
        at = at.head
    return False


def _in_clauses(r: Reading, g: Gazette, top: Token, stop: int) -> Found | None:
    """Along the verbs above the figure, up to the one that reports: what stands beside each, then its subject."""
    for verb in _clauses(top):
        beside = _beside(g, verb, top, stop)
        if beside and not elsewhere(beside[0].root, top):
            return found_at(beside, 0.7)
        pointed = _pointed_in_children(r, g, verb, top) or _across(r, verb, top, stop)
        if pointed:
            return pointed
        antecedent = _of_antecedent(g, verb)
        if antecedent:
            return found_at(antecedent, 0.6)
        subject = subject_of(verb)
        if subject is None or _sent_out(subject):
            continue
        owned = tuple(
            p
            for p in g.between(subject.left_edge.i, min(subject.right_edge.i, top.i))
            if not p.office and in_subject(p)
        )
        if owned:
            return found_at(owned[:1], 0.6)
        behind = _in_phrase(r, g, subject, min(stop, top.i)) if subject.i < top.i else None
        if behind is not None:
            return replace(behind, confidence=0.6)
        pointed = _pointed(r, g, r.doc[subject.left_edge.i : subject.i + 1])
        if pointed:
            return pointed
    return None


def _of_antecedent(g: Gazette, verb: Token) -> tuple[Place, ...]:
    """Where a relative clause is: "to Lakeside, which has 26 pupils", "the collapse of the Tern Street bridge, in which seven died"."""
    if verb.dep_ != "relcl":
        return ()
    noun = verb.head
    if place_of_clause(verb) is not None:
        first = noun.head.head.i if noun.dep_ == "pobj" else noun.left_edge.i
        return tuple(p for p in g.between(first, verb.left_edge.i - 1) if not p.office)[:1]
    subject = subject_of(verb)
    if subject is None or subject.tag_ != "WDT":
        return ()
    return tuple(p for p in g.between(noun.i - 4, noun.i) if p.root.i == noun.i)


def _clauses(top: Token) -> list[Token]:
    out: list[Token] = []
    for a in top.ancestors:
        if a.pos_ not in ("VERB", "AUX"):
            continue
        if a.lemma_.lower() in REPORTING and out:
            break
        out.append(a)
        opposed = any(
            c.dep_ == "mark" and c.lower_ in OPPOSING for c in a.children
        )  # "…, whereas the bank lost 40 clients"
        if len(out) == 4 or opposed or a.lemma_.lower() in REPORTING:
            break
    return out


def _beside(g: Gazette, verb: Token, top: Token, stop: int) -> tuple[Place, ...]:
    """Places in the prepositional phrases of a verb: "were killed near Dayton", "were rescued by boats in the Strait of Lorne"; of
    those that stand behind the next figure, none.

    A street comes before the town that another phrase names: "In Torrin, six died on Harbour Street".
    """
    found: list[tuple[Place, ...]] = []
    for child in verb.children:
        placing = child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ in PLACE_PREPOSITIONS)
        if not placing or (child.i > top.i and child.i >= stop):
            continue
        inside = tuple(p for p in g.between(child.i, child.right_edge.i) if not p.office and _reaches(p.root, child))
        if inside:
            found.append(nearest_first(inside))
    streets = [places for places in found if places[0].name.rpartition(" ")[2] in STREETS]
    if len(found) > 1 and streets and found[0] is not streets[0]:
        return (*streets[0], *(p for p in found[0] if p not in streets[0]))
    return found[0] if found else ()


def _pointed_in_children(r: Reading, g: Gazette, verb: Token, top: Token) -> Found | None:
    for child in verb.children:
        placing = child.dep_ == "prep" and child.lower_ in PLACE_PREPOSITIONS
        if placing and (child.i > top.i or child.i == r.sentence(verb).start):  # "In the state, 40 roads were closed."
            found = _pointed(r, g, r.doc[child.i : min(child.right_edge.i, child.i + 6) + 1])
            if found:
                return found
        if child.dep_ == "dobj" and child.lower_ in POINTING and child.i < top.i:  # "urged the state to hold 400 men"
            found = _pointed(r, g, r.doc[child.left_edge.i : child.i + 1])
            if found:
                return found
    return None


def _across(r: Reading, verb: Token, top: Token, stop: int) -> Found | None:
    """ "across the country they rose by 5.9%": the nearest verb's own place, though it has no name."""
    nearest = next((a for a in top.ancestors if a.pos_ in ("VERB", "AUX")), None)
    if nearest is None or nearest.i != verb.i:
        return None
    place = place_beside(r, verb, stop)
    return found_at((place,), 0.5) if place is not None else None


def _named_before(r: Reading, g: Gazette, noun: Token) -> tuple[Place, ...]:
    """The places named before a definite noun; the town of a dateline is no state, county or country."""
    found = g.between(0, noun.i - 1)
    if noun.lower_ in _TOWNS:
        return found
    return tuple(p for p in found if not any(line.start <= p.span.start < line.end for line in r.datelines))


def _pointed(r: Reading, g: Gazette, tokens: Tokens) -> Found | None:
    """ "the state's prisons": the last place named before, if there is one."""
    for token in tokens:
        if token.lower_ in POINTING and token.i > 0 and r.doc[token.i - 1].lower_ in POINTERS:
            before, here = _named_before(r, g, token), Span(token.idx, token.idx + len(token.text))
            place = meant(token.lower_, before)
            if place is not None:
                return Found((place.name,), (place.span, here), 0.5)
            town = town_of_dateline(r, token) if token.lower_ in _TOWNS and not before else None
            if town is not None:
                return Found((town[0],), (town[1], here), 0.4)
    return None


def _unnamed(r: Reading, phrase: Token, top: Token, stop: int) -> Found | None:
    """ "the village's residents": a place that has no name here."""
    verbs = (a for a in _clauses(top))
    place = site_of(r, phrase, verbs, stop)
    return found_at((place,), 0.5) if place is not None else None
