"""Where a figure holds, by what stands around it: the rest of its sentence, the sentence before, the dateline of its paragraph."""

from __future__ import annotations

import re

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from quoth.extract.figures.found import Found, found_at, nearest_first
from quoth.extract.figures.gazette import Gazette, Place
from quoth.extract.figures.lands import PEOPLES
from quoth.extract.figures.nowhere import cased
from quoth.extract.figures.place_words import AREA_PLURALS, FIRM_NAMES, PLACE_PREPOSITIONS, STATES, WIDE_BODIES
from quoth.extract.figures.provinces import PROVINCES
from quoth.extract.figures.reading import SUBJECTS, Reading, subject_of
from quoth.extract.figures.site_words import AREAS
from quoth.model import Span

# Another thought begins.
_TURNS = re.compile(r"[;:()]|\b(?:who|which|that|while|when|after|as|because|but|than|said|says)\b")
# The sentence leaves the place that was named before. Source: the adverbs of scope in statistical releases.
_WIDE = re.compile(
    r"\b(?:(?:nation|country|county|state|province|district|region|city|world)-?wide|nationally|globally|worldwide|elsewhere|overall)\b",
    re.IGNORECASE,
)


def in_stretch(r: Reading, g: Gazette, top: Token, stop: int) -> Found | None:
    """ "740 were picked up in Lorne and 465 landed on Pell": the only place between a figure and the next, behind "in", "on", "near"."""
    end = min(stop, r.sentence(top).end)
    inside = tuple(p for p in g.between(top.i + 1, end - 1) if not p.office)
    if not inside or inside[0].first == 0 or _TURNS.search(r.text, top.idx, inside[0].span.start):
        return None
    front = {t.lower_ for t in r.doc[max(top.i, inside[0].first - 4) : inside[0].first]}
    one = nearest_first(inside)
    return found_at(one, 0.45) if front & PLACE_PREPOSITIONS and len(one) == len(inside) else None


def in_sentence(r: Reading, g: Gazette, s: Gazette, top: Token, stop: int) -> Found | None:
    """The only place that the sentence names, however it stands there."""
    sent = r.sentence(top)
    inside = _written(r, g.between(sent.start, sent.end - 1))
    plain = tuple(p for p in inside if not p.office) or (() if inside else s.between(sent.start, sent.end - 1))
    place = plain[0].root if plain else None
    if place is None or elsewhere(place, top) or _of_another(place, top, stop) or _of_a_part(place, top):
        return None
    one = nearest_first(plain)  # "Harbour Street in Torrin" is one place
    return found_at(one, 0.4) if {p.name for p in one} == {p.name for p in plain} else None


def _written(r: Reading, places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The places that the text tells of: those of a dateline say where it was written."""
    return tuple(p for p in places if not any(line.start <= p.span.start < line.end for line in r.datelines))


def of_an_office(r: Reading, g: Gazette, top: Token) -> Found | None:
    """ "27 people died, the Tarn County sheriff said": the one place whose office the sentence names, where nothing else is known."""
    sent = r.sentence(top)
    inside = g.between(sent.start, sent.end - 1)
    one = len({p.name for p in inside}) == 1 and inside[0].office and not inside[0].owned
    return found_at(inside[:1], 0.3) if one else None


def _of_another(place: Token, top: Token, stop: int) -> bool:
    """Whether a place belongs to another clause of the sentence.

    "fined it €2 million for overcharging 61,000 people in Ester": to what follows the next figure. "demand peaked at 21 gigawatts, of
    which imports from Veldland covered three": to what is told of a part. "The hills shrank, whereas the region grew by 18,200": to
    the other side.
    """
    verb, own = _verb_above(place), _verb_above(top)
    if verb is None or own is None or verb.i == own.i or verb.i in {a.i for a in top.ancestors}:
        if verb is None or own is None or verb.i == own.i:
            return False
        return (_own_clause(own) and _in_noun(place)) or (_opposed(own) and place.dep_ in SUBJECTS)
    if _opposed(verb):
        return True
    apart = verb.dep_ in ("pcomp", "xcomp", "ccomp", "acl", "relcl") or _own_clause(verb)
    return (place.i >= stop and apart) or (verb.dep_ == "relcl" and place.i > top.i)


def _of_a_part(place: Token, top: Token) -> bool:
    """Rule ``place-of-a-part``: "75 schools failed, including 12 in the capital": the place of the number before it."""
    at = place
    while at.dep_ in ("compound", "nmod", "amod", "poss", "appos") and at.head.i != at.i:
        at = at.head
    front = at.head
    beside = at.dep_ == "pobj" and front.dep_ == "prep" and front.head.pos_ == "NUM" and front.i == front.head.i + 1
    listed = any(t.lower_ == "including" for t in place.doc[top.i : place.i])
    return beside and listed and top.i < front.head.i


def _own_clause(verb: Token) -> bool:
    return _opposed(verb) or (verb.dep_ == "conj" and any(c.dep_ in SUBJECTS for c in verb.children))


def _opposed(verb: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in OPPOSING for c in verb.children)


def _in_noun(place: Token) -> bool:
    """ "residents of the Depot Street quarter": a place that hangs on a noun says nothing of another clause."""
    at = place
    while at.dep_ in ("compound", "nmod", "amod", "poss") and at.head.i != at.i:
        at = at.head
    if at.i != place.i and at.dep_ in SUBJECTS:
        return True
    return at.dep_ == "pobj" and at.head.dep_ == "prep" and at.head.head.pos_ in ("NOUN", "PROPN")


def elsewhere(place: Token, top: Token) -> bool:
    """ "Gusts were recorded at Skerrin Head, and 240,000 homes lost power": a point belongs to its own clause; and what "surveys
    show" of a place are not surveys made there."""
    if top.idx < place.idx and any(t.text == ";" for t in place.doc[top.i : place.i]):
        return True  # "29% of them worked; in Castle Moor the share was 11%"
    verb = _verb_above(place)
    own = _verb_above(top)
    if verb is None or own is None or verb.i == own.i:
        return False
    if verb.dep_ == "ccomp" and verb.head.i == own.i:
        return True
    spot = place.dep_ == "pobj" and place.head.lower_ == "at"
    apart = own.dep_ == "conj" and own.head.i == verb.i and any(c.dep_ in SUBJECTS for c in own.children)
    return spot and apart


def _verb_above(token: Token) -> Token | None:
    return next((a for a in token.ancestors if a.pos_ in ("VERB", "AUX")), None)


def before(r: Reading, g: Gazette, top: Token) -> Found | None:
    """The only place named in the sentence before, when it belongs to the same paragraph or heads it; "nationwide" looks beyond it."""
    at = r.sentence_index(top)
    if at == 0:
        return None
    before, here = r.sentences[at - 1], r.sentences[at]
    if other_paragraph(r, before, here) or _WIDE.search(here.text) or any(_another_area(t) for t in here):
        return None
    places = tuple(p for p in _written(r, g.between(before.start, before.end - 1)) if not _complement(p.root))
    if any(
        t.text in PEOPLES and t.dep_ in SUBJECTS for t in before
    ):  # "Australians lost $31 billion, the Tarn Institute said."
        return None
    one = len({p.name for p in places}) == 1 and not any(p.owned for p in places)
    return found_at(places, 0.3) if one and not g.between(here.start, here.end - 1) else None


def _complement(place: Token) -> bool:
    """ "residents of Santa Ilda": whose they are, and not where the sentence is."""
    return place.dep_ == "pobj" and place.head.lower_ in ("of", "between") and place.head.head.pos_ == "NOUN"


def _another_area(token: Token) -> bool:
    """ "The state has 26 inspectors": an area that acts, and none of those that were named."""
    return token.dep_ in SUBJECTS and token.lower_ in AREAS and any(c.lower_ in ("the", "this") for c in token.lefts)


OPPOSING = frozenset(("whereas", "while", "although", "though"))
_CLOSED = re.compile(r"[.!?:;,][\"”’')\]]*$")


def other_paragraph(r: Reading, before: Tokens, here: Tokens) -> bool:
    """Whether a paragraph ended between two sentences; a heading, which ends on no stop, belongs to what it heads."""
    gap = r.text[before.start_char + len(before.text.rstrip()) : here.start_char]
    return "\n" in gap and bool(_CLOSED.search(before.text.rstrip()))


def in_dateline(r: Reading, top: Token) -> Found | None:
    """Where the document was written, when nothing else is named: the dateline of the paragraph, since it says where the reporter sat."""
    if _from_afar(top):
        return None
    town = town_of_dateline(r, top)
    if town is None or "\n" in r.text[town[1].end : top.idx]:
        return None
    return Found((town[0],), (town[1],), 0.3)


def town_of_dateline(r: Reading, token: Token) -> tuple[str, Span] | None:
    """The town that the last dateline above names, and where."""
    above = [line for line in r.datelines if line.end <= token.idx]
    if not above:
        return None
    printed = above[-1].place.text(r.text)
    return (printed.title() if printed.title() in r.text else cased(printed)), above[-1].place


def _from_afar(top: Token) -> bool:
    """ "CHICAGO — Larkspur Toys Inc will recall 40,000 dolls": what a firm, an agency or a state does is not done in the town where it
    was written."""
    return any(_acts_widely(s) for s in _acting(top))


def _acts_widely(subject: Token) -> bool:
    front = {c.lower_ for c in subject.lefts}
    body = subject.lower_ in WIDE_BODIES or subject.text in FIRM_NAMES or subject.ent_type_ == "ORG"
    return body or "state" in front or "federal" in front


def _acting(top: Token) -> list[Token]:
    """The subjects of the nearest verb above that has any."""
    verbs = (a for a in (top, *top.ancestors) if a.pos_ in ("VERB", "AUX"))
    shared = (
        [c for c in v.children if c.dep_ in SUBJECTS] or [s for s in (subject_of(v),) if s is not None] for v in verbs
    )
    nearest = next((subjects for subjects in shared if subjects), [])
    return [_antecedent(s) for s in nearest if s.i != top.i]


def _antecedent(subject: Token) -> Token:
    """ "a firm that mends lifts": the firm."""
    relative = subject.tag_ in ("WDT", "WP") and subject.head.dep_ == "relcl"
    return subject.head.head if relative else subject


def of_areas(top: Token) -> bool:
    """ "at plants in eight states": several of them are in no one place that is named elsewhere."""
    return top.head.lower_ in AREA_PLURALS or top.lower_ in AREA_PLURALS


def of_the_state(r: Reading, g: Gazette, top: Token) -> Found | None:
    """Rule ``of-the-state``: what a body of "the state" does, it does all over the one state that the text names up to there.

    Example: "COLUMBUS, Ohio — State wardens took an average of 61 days to answer." -> Ohio
    """
    verb = _verb_above(top)
    subject = subject_of(verb) if verb is not None else None
    if subject is None or not any(_of_state(c) and c.i + 1 == subject.i for c in subject.lefts):
        return None
    if subject.lower_ in _LOCAL:
        return None
    named = tuple(p for p in g.between(0, r.sentence(top).end - 1) if p.name in STATES | PROVINCES)
    return found_at(named[-1:], 0.4) if len({p.name for p in named}) == 1 else None


def _of_state(token: Token) -> bool:
    """ "state wardens", "State wardens" that open a sentence; "Islamic State accounts" are of none."""
    return token.text == "state" or (token.text == "State" and token.is_sent_start is True)


# They act in one spot at a time: "state police said four people died".
_LOCAL = frozenset(("police", "troopers", "television", "media", "news"))
