"""What a measure is said of, where no noun stands right behind it: "Revenue rose to $7bn", "a canal 40 miles long", "they fell 5%"."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from quoth.extract.attribution.lexicon import PLACING, QUOTING
from quoth.extract.figures.changes import DOWN_NOUNS, DOWN_VERBS, UP_NOUNS, UP_VERBS
from quoth.extract.figures.holder_words import HEADS
from quoth.extract.figures.kind_words import PLANNING as FORETELLING
from quoth.extract.figures.kind_words import TELLING
from quoth.extract.figures.lost_subjects import opening_plural, own_subject, past_person
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.phrases import Counted, phrase
from quoth.extract.figures.pronouns import PRONOUNS, before_pronoun, currency, names_thing, nominal
from quoth.extract.figures.reading import NOUNS, SUBJECTS, Reading, span_of, subject_of
from quoth.extract.figures.site_words import AREAS
from quoth.extract.figures.tallies import before_copula, said_of, tells
from quoth.extract.figures.units import LENGTHS, is_money

# With these a bare number is said of the subject. Source: the verbs of level and of change in market and statistics reports.
_MEASURES = (
    frozenset(
        "be total reach earn charge pay owe trade swing advance number average hit exceed top measure equal cost weigh stand become"
        " remain surpass pass approach near see score touch range start end close finish open sell fetch peak bottom trend hover run"
        " stretch extend last take generate deliver use need require carry hold settle edge inch tick drift".split()
    )
    | UP_VERBS
    | DOWN_VERBS
)
# With these a count of things is their object; "Tarn added 22" does not count Tarn.
_LEVELS = frozenset(
    "be total reach earn charge pay owe trade swing slip jump climb plunge advance dip number average hit exceed top measure equal cost"
    " weigh stand become remain surpass pass approach near see fall rise gain lose add shed drop score touch".split()
)
_BODILY = frozenset("measure run walk swim throw grow".split())
# Beside a number they only say how it was reached or how it ranks. Source: our own list.
_NO_THINGS = frozenset(
    "record total average maximum minimum median high low peak rate pace level amount sum figure quarter period".split()
)
_UNDERGOING = frozenset("see suffer experience take register post show enjoy undergo record".split())
_SPREAD = frozenset(("in", "on", "across", "over"))
_AREAS = frozenset(
    ("hectare", "acre", "square-kilometre", "square-mile", "square-metre", "square kilometre", "square mile")
)
_PRICED = re.compile(
    r"\bfor\s(?:(?:about|around|nearly|just|only|some|a|record|up to|more than|over)\s)*$", re.IGNORECASE
)
_TIMES = LENGTHS | {"second"}
_LASTING = frozenset("in within over after during through throughout".split())
_AGO = frozenset("later earlier ago after before".split())
_BODIES = frozenset(("GPE", "PERSON", "ORG", "NORP"))
_BESIDE = re.compile(r"\s(?:\(|worth\s)$")
_OF_IT = re.compile(r"\sof (?:it|this|that)\b")
_WHO = re.compile(r"\s(?:who|whom|whose)\b")
_FENCES = frozenset((",", ";", ":", "(", ")", "—", "–", "\n", "“", "”"))


def measured(r: Reading, m: Mention) -> Counted | None:
    """The phrase of the noun that ``m`` is said of; ``None`` where the text names none."""
    top = r.top(m)
    if _WHO.match(r.text, m.core_end):  # "the estimated 70,000 who live there"
        return None
    if is_money(m.unit) and _OF_IT.match(r.text, m.core_end):  # "set aside £4m, £1.5m of it for playgrounds"
        return None
    if _lasts(top, m) or r.text[max(0, m.start - 6) : m.start].lower() == "every ":
        return None
    if m.rule == "factor":
        if top.dep_ == "amod" and top.head.lemma_.lower() in UP_NOUNS | DOWN_NOUNS:  # "a threefold increase in cases"
            return phrase(r, top.head, top.head, True)
        verb = top if top.pos_ == "VERB" else top.head
        subject = _multiplied(m, verb) or subject_of(verb)
        return said_of(r, subject) if subject is not None and names_thing(m, subject) else None
    return _beside(r, m) or _above(r, m, top) or (before_copula(r, m) if level(m) else None)


def _multiplied(m: Mention, verb: Token) -> Token | None:
    """Rule ``doubles-its-object``: "Norwenia doubled its exports", "raised the fee tenfold": of the object, and not of who did it."""
    things = (c for c in verb.rights if c.dep_ == "dobj" and c.pos_ in NOUNS and c.ent_type_ not in ("DATE", "TIME"))
    return next((c for c in things if names_thing(m, c)), None) if verb.pos_ == "VERB" else None


def _above(r: Reading, m: Mention, top: Token) -> Counted | None:
    """The nearest noun or subject up the tree."""
    at = top
    for _ in range(8):
        head = at.head
        if head.i == at.i:
            break
        told = (r.text[m.start - 1 : m.start] == "(" and _is_where(head)) or tells(r, m, head)
        if head.i < top.i and names_thing(m, head) and not told and head.dep_ != "npadvmod" and not _bare_amount(head):
            return said_of(r, head)
        own = next((c for c in head.children if c.dep_ == "nsubj"), None) if head.pos_ == "ADJ" else None
        if own is not None and names_thing(m, own):  # "will get a grant worth $8 million", as the parse has it
            return said_of(r, own)
        if head.pos_ not in ("VERB", "AUX"):
            at = head
        elif head.dep_ == "acl" and head.head.ent_type_ == "DATE":  # "for the quarter ended in May to $84 million"
            at = head.head
        else:
            found, closed = _of_clause(r, m, at, head)
            if closed:
                return found
            break
    return None if level(m) else _nearest_before(r, m)


def _bare_amount(noun: Token) -> bool:
    """ "a total of 40", "an annual rate of 3%" say nothing of what; "a vacancy rate of 3%" does."""
    if noun.lower_ not in _NO_THINGS:
        return False
    return noun.lower_ != "rate" or not any(c.dep_ in ("compound", "nmod") and c.pos_ == "NOUN" for c in noun.lefts)


def _of_clause(r: Reading, m: Mention, link: Token, verb: Token) -> tuple[Counted | None, bool]:
    """What the clause of a verb says that ``m`` is of; whether no noun further off can be it."""
    if _adverbial(m, link) or _is_taken(m, link, verb):
        return None, True
    subject = _about(r, m, link, verb)
    if subject is not None and (named := number_name(r, subject)) is not None:
        return named, True
    if subject is None and opening_plural(verb):
        return phrase(r, verb, verb, False), True
    if (
        subject is not None and subject.text.isupper() and subject.i + 1 == verb.i
    ):  # a short name that is taken for a verb
        return phrase(r, subject, subject, False), True
    if subject is not None and subject.lower_ in ("that", "those") and (alike := _that_of(r, subject)) is not None:
        return alike, True
    if subject is None or not (subject.pos_ in NOUNS or subject.tag_ == "VBG" or nominal(subject)):
        return None, False
    if m.unit == "percent" and subject.ent_type_ == "PERSON" and subject.head.lemma_.lower() in TELLING | FORETELLING:
        return None, False  # nobody is 3%: "Quist, who forecast that rents will rise before slowing to 3%"
    if m.unit in _TIMES and subject.ent_type_ in _BODIES:
        return None, True  # "Britain can borrow for fifty years"
    found = said_of(r, subject) if names_thing(m, subject) or currency(subject) else None
    return found, found is not None


def _that_of(r: Reading, pointer: Token) -> Counted | None:
    """ "The capacity of wind rose to 390 …, while that of solar stood at 470": the noun before that has "of" as well."""
    of = next((c for c in pointer.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    inner = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    before = r.doc[r.sentence(pointer).start : pointer.i]
    meant = next(
        (
            t
            for t in reversed(before)
            if t.pos_ == "NOUN" and t.dep_ in SUBJECTS and any(c.lower_ == "of" for c in t.rights)
        ),
        None,
    )
    if inner is None or meant is None:
        return None
    whole = phrase(r, inner, None, False)
    noun = phrase(r, meant, None, False).text.partition(" of ")[0]
    return replace(whole, head=meant, text=f"{noun} of {whole.text}")


def _adverbial(m: Mention, link: Token) -> bool:
    """ "can borrow for fifty years", "two years later": how long or when is said of nobody."""
    if m.unit not in _TIMES:
        return False
    return (link.dep_ == "prep" and link.lower_ in _LASTING) or link.lower_ in _AGO


def _is_taken(m: Mention, link: Token, verb: Token) -> bool:
    """ "Tarn replaced 22", "She bought 600 acres": the number is of what was taken, which is said elsewhere or nowhere."""
    if link.dep_ in ("prep", "agent", "npadvmod", "advmod", "attr", "acomp", "prt") or m.direction is not None:
        return False
    lemma = verb.lemma_.lower()
    if lemma == "raise" and is_money(m.unit):  # "raised $2 million" from others
        return True
    if level(m) or is_money(m.unit):
        return lemma not in (_LEVELS if level(m) else _MEASURES)
    subject = subject_of(verb)
    return subject is not None and subject.pos_ == "PROPN" and lemma not in _BODILY | _MEASURES


def _about(r: Reading, m: Mention, at: Token, verb: Token) -> Token | None:
    """What the clause that ``m`` stands in is about: its moved object, else its subject or what that stands for."""
    if (placed := _which_was_put(verb, at)) is not None:
        return placed
    near = own_subject(verb) or subject_of(verb) or _far_subject(verb)
    moved = _moved_object(r, m, at, verb) or (_given_number(verb) if level(m) else None)
    subject = moved or _antecedent(verb, near)
    if level(m) and (verb.lemma_.lower() in TELLING or (moved is None and _puts_at(verb, at))):
        return None  # "organisers spoke of 20,000"
    subject = _past_dateline(r, subject)
    if subject is None or subject.lower_ not in PRONOUNS or level(m):
        return subject
    return before_pronoun(r, subject, m) or subject


def _given_number(verb: Token) -> Token | None:
    """ "had a lower death toll on Tuesday of 140": the toll that a verb of giving has as its object."""
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    return thing if thing is not None and verb.lemma_.lower() in QUOTING and thing.lemma_.lower() == "toll" else None


def _which_was_put(verb: Token, link: Token) -> Token | None:
    """ "the shortfall, which the ministry had put at €1.2 billion": the noun that the clause hangs on, and no ministry."""
    which = next((c for c in verb.children if c.dep_ == "dobj" and c.tag_ in ("WDT", "WP")), None)
    told = which is not None and verb.dep_ == "relcl" and link.lower_ == "at" and verb.lemma_.lower() in PLACING
    return verb.head if told and verb.head.pos_ in NOUNS else None


def _puts_at(verb: Token, link: Token) -> bool:
    """ "Organisers put it at 40,000", "police gave the figure as 8,000": the number is not of who puts it forward."""
    lemma = verb.lemma_.lower()
    if any(c.dep_ == "auxpass" for c in verb.children):  # "Arrivals were estimated at 40,000": of the arrivals
        return False
    return (link.lower_ in ("at", "low", "high") and lemma in PLACING) or (link.lower_ == "as" and lemma in QUOTING)


def level(m: Mention) -> bool:
    """Whether a bare number may count things; one with decimals and no unit is a level: "traded at 132.86"."""
    value = m.value if m.value is not None else m.bounds.lower
    return m.counts and (value is None or value == value.to_integral())


def _lasts(top: Token, m: Mention) -> bool:
    """ "were moved in less than six hours": how long it took is said of nobody."""
    front = top.head if top.dep_ == "pobj" else None
    return m.unit in _TIMES and front is not None and front.lower_ in ("in", "within")


def _beside(r: Reading, m: Mention) -> Counted | None:
    """ "four fillets (1lb)", "tin worth $9 million": a measure in brackets or behind "worth" is said of the noun before."""
    hit = None if level(m) else _BESIDE.search(r.text, max(0, m.start - 8), m.start)
    token = r.at(hit.start() - 1) if hit and hit.start() else None
    if token is None or _is_where(token):  # "highest in Upper Fenmark (19.8 per cent)"
        return None
    return said_of(r, token) if names_thing(m, token) else None


def _is_where(token: Token) -> bool:
    front = token.head if token.dep_ == "pobj" else None
    named = token.pos_ == "PROPN" and front is not None and front.lower_ in ("in", "at", "across", "from")
    return named or token.ent_type_ in ("GPE", "LOC", "FAC") or token.lower_ in AREAS


def _past_dateline(r: Reading, subject: Token | None) -> Token | None:
    """ "TORRIN, Jan. 4 — The new bridge will cost 40 crowns": the town is where it was written, the bridge is the subject."""
    if subject is None or not any(line.start <= subject.idx < line.end for line in r.datelines):
        return subject
    return next(
        (c for c in subject.rights if c.dep_ in ("appos", "dep", "conj") and c.pos_ in NOUNS and c.ent_type_ != "DATE"),
        None,
    )


def number_name(r: Reading, token: Token) -> Counted | None:
    """ "The Ostia 500 fell 2%": a name that ends in a number."""
    before = token.nbor(-1) if token.i else None
    if (
        token.pos_ != "NUM"
        or before is None
        or before.pos_ not in NOUNS
        or token.ent_type_ in ("DATE", "MONEY", "PERCENT")
    ):
        return None
    if before.head.i != token.i and token.head.i != before.i:
        return None
    span = span_of(before.left_edge, token)
    return Counted(before, span, span.text(r.text), False)


def _nearest_before(r: Reading, m: Mention) -> Counted | None:
    """ "wavelengths of at least 2 nanometres": the noun close in front, with no comma or bracket between."""
    first = r.at(m.start)
    for i in range(first.i - 1, max(first.sent.start - 1, first.i - 8), -1):
        token = r.doc[i]
        if token.text in _FENCES or token.tag_ in ("PRP", "WP") or token.pos_ == "VERB":
            return None
        if names_thing(m, token) and token.lower_ not in _NO_THINGS:
            return phrase(r, token, None, False)
    return None


def _moved_object(r: Reading, m: Mention, link: Token, verb: Token) -> Token | None:
    """ "revised the toll to 27", "pulled shares 2% lower", "bought the barn for $9,000": the measure is the object's."""
    priced = link.lower_ == "for" and is_money(m.unit) and bool(_PRICED.search(r.text, max(0, m.start - 40), m.start))
    onward = link.dep_ == "prep" and (link.lower_ in ("to", "at", "by", "from") or priced)
    onward = onward or (link.lower_ in _SPREAD and m.unit in _AREAS)  # "lost crops in 11,195 hectares"
    if not onward and not (m.direction is not None and link.dep_ in ("npadvmod", "advmod", "oprd", "acomp")):
        return None
    objects = (c for c in verb.children if c.dep_ == "dobj" and c.pos_ in NOUNS and c.i < link.i)
    return next((c for c in objects if names_thing(m, c)), None)


def _far_subject(verb: Token) -> Token | None:
    """ "Wages are up 57% after plummeting 65%": the subject of the clause that a participle hangs on, over adverbs too."""
    at = verb
    for _ in range(6):
        bare = at.dep_ == "ccomp" and at.tag_ == "VBG" and at.head.lemma_.lower() in _UNDERGOING  # "saw it trade at 4"
        if at.dep_ in ("relcl", "acl", "ROOT") or (at.dep_ == "ccomp" and not bare):
            return None
        at = at.head
        if at.pos_ in ("VERB", "AUX") and (found := subject_of(at)) is not None:
            return found
    return None


def _antecedent(verb: Token, subject: Token | None) -> Token | None:
    """For "which", "that" and for a participle without a subject, the noun that the clause hangs on."""
    if subject is not None and subject.tag_ not in ("WDT", "WP") and subject.lower_ != "that":
        return subject
    at = verb
    for _ in range(4):
        if at.dep_ in ("relcl", "acl") and at.head.pos_ in NOUNS:
            return past_person(at.head) if subject is not None and subject.lower_ == "which" else at.head
        if at.dep_ not in ("xcomp", "conj", "ccomp", "pcomp", "prep", "advcl", "acomp"):
            return subject
        at = at.head
    return subject


def undergone(r: Reading, m: Mention, noun: Token) -> Counted | None:
    """ "Trade saw a 5% rebound", "Ore fell, a drop of 3%": a change that names no thing of its own is the subject's."""
    at = noun
    while at.dep_ in ("conj", "compound", "nmod") and at.head.i != at.i:
        at = at.head
    verb = at.head.head if at.dep_ == "pobj" else at.head
    told = at.dep_ in ("dobj", "pobj", "ccomp", "advcl") and verb.lemma_.lower() in _UNDERGOING
    apposed = at.dep_ in ("appos", "npadvmod", "dep", "attr") and r.doc[at.left_edge.i - 1].text in (",", "–", "—", "-")
    if not (told or apposed):
        return None
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    if apposed and not told and verb.lemma_.lower() not in UP_VERBS | DOWN_VERBS:
        return None  # "set the quota at 70 tonnes, a cut of 12%": of what was told before
    subject = _antecedent(verb, subject_of(verb))
    if subject is None or subject.ent_type_ in ("PERSON", "GPE") or not names_thing(m, subject):
        return None
    return said_of(r, subject)


def sized_up(r: Reading, counted: Counted) -> Counted | None:
    """ "The population is 8 billion people", "a gross is 144 units": the number is the size of the subject, told in heads or pieces."""
    noun = counted.head
    verb = noun.head
    if (
        noun.dep_ != "attr"
        or verb.lemma_.lower() != "be"
        or noun.lemma_.lower() not in HEADS
        or counted.text != noun.text
        or any(c.dep_ == "expl" for c in verb.children)  # "On 3 May, the day of the count, there were 80 people"
    ):
        return None
    subject = subject_of(verb)
    if subject is None or subject.tag_ != "NN" or any(c.dep_ == "nummod" for c in subject.children):
        return None
    return replace(said_of(r, subject), pieces=noun.text)
