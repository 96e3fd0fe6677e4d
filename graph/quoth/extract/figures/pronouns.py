"""What "it", "they", "this" and "these" stand for, of which something is measured."""

from __future__ import annotations

from spacy.tokens import Token

from quoth.extract.agents.lexicon import PERSON_NOUNS
from quoth.extract.figures.changes import DOWN_VERBS, UP_VERBS
from quoth.extract.figures.kind_words import SAMPLES
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.phrases import NUMBERS
from quoth.extract.figures.reading import NOUNS, SUBJECTS, Reading, subject_of
from quoth.extract.figures.units import is_unit

PRONOUNS = {"it": ("NN", "NNP"), "they": ("NNS", "NNPS", "NNP"), "this": ("NN", "NNP"), "these": ("NNS", "NNPS")}
"""Pronouns that a measure may be said of, with the tags of the nouns that they may stand for."""
_OF_MEASURES = frozenset("rise fall drop climb increase decrease decline jump soar plunge".split())
"""Verbs of which the subject is a measure and no body. Source: our own list."""
_UNDER = ("advcl", "relcl", "acl")
_NOBODY = ("PERSON", "GPE", "LOC")  # "it" and "they" measured are neither
_CLITICS = frozenset(("s", "’s", "'s", "’"))  # "That’s 3.5% lower", where the parse makes a noun of it


def names_thing(m: Mention, token: Token) -> bool:
    """Whether a token is a noun that a measure can be said of: no unit, no date, not a part of the mention."""
    gerund = token.tag_ == "VBG" and token.dep_ == "nsubj"  # "sampling came back at 4 parts per billion"
    if (
        not (token.pos_ in NOUNS or gerund or nominal(token))
        or m.start <= token.idx < m.end
        or token.ent_type_ in NUMBERS
    ):
        return False
    if m.unit == "percent" and token.lemma_.lower() in SAMPLES:  # "the survey recorded 5.2%"
        return False
    return not is_unit(token.text) and not token.text[0].isdigit() and token.lower_ not in _CLITICS


def nominal(token: Token) -> bool:
    """ "The average wait for an operation is 41 weeks": a subject behind an article that the parse takes for a verb."""
    first = token.left_edge
    return token.tag_ in ("VB", "VBP") and token.dep_ == "nsubj" and first.i < token.i and first.tag_ in ("DT", "PRP$")


def currency(subject: Token) -> bool:
    """ "The pound rose to $1.25": as a subject without a number a currency is a thing like others."""
    return is_unit(subject.text) and not any(c.pos_ in ("NUM", "SYM") for c in subject.children)


def before_pronoun(r: Reading, pronoun: Token, m: Mention) -> Token | None:
    """ "It cheered the shares, and they rose 5%": the nearest noun before in the same number, no person and no place."""
    tags = PRONOUNS[pronoun.lower_]
    first_verb = pronoun.head.head if pronoun.head.dep_ == "conj" else None  # "the pound fell to $1 and it rose to $2"
    beside = None if first_verb is None else subject_of(first_verb)
    named = beside is not None and (names_thing(m, beside) or currency(beside))
    if beside is not None and named and beside.tag_ in tags and beside.ent_type_ not in _NOBODY:
        return beside
    told = _who_is_told(pronoun)
    before = [
        t
        for t in reversed(_subjects_before(r, pronoun))
        if t.tag_ in tags and not _somebody(pronoun, t) and t not in told
    ]
    teller = _who_says_so(pronoun)
    if teller is not None:
        before = [t for t in before if t.i != teller.i] or _told_before(r, pronoun, tags)
    fits = sorted(before, key=lambda t: t.head.dep_ in _UNDER)  # those of main clauses first
    subject = next((t for t in fits if names_thing(m, t) or currency(t)), None)
    if subject is not None:
        return subject
    first = max(r.sentence(pronoun).start, pronoun.i - 30)
    for i in range(pronoun.i - 1, first - 1, -1):
        token = r.doc[i]
        if token.tag_ in tags and not _somebody(pronoun, token) and names_thing(m, token) and token not in told:
            return token if token.dep_ not in ("compound", "nmod", "npadvmod", "amod") else None
    return next((t for t in _opening(r, pronoun) if told and t.tag_ in tags and names_thing(m, t)), None)


def _somebody(pronoun: Token, token: Token) -> bool:
    """Rule ``it-is-no-person``: "The bishop said it was $12,000": neither "it" nor "this" is the bishop."""
    person = pronoun.lower_ in ("it", "this") and token.pos_ == "NOUN" and token.lemma_.lower() in PERSON_NOUNS
    return person or token.ent_type_ in _NOBODY


def _who_says_so(pronoun: Token) -> Token | None:
    """ "The federation says it rose by 4%": who says so, which is what no pronoun beside "rose" or "fell" means."""
    verb = pronoun.head
    moves = verb.lemma_.lower() in _OF_MEASURES or pronoun.lower_ == "they"
    said = moves and verb.dep_ == "ccomp" and verb.head.i < verb.i and pronoun.i > verb.head.i
    return subject_of(verb.head) if said else None


def _who_is_told(pronoun: Token) -> tuple[Token, ...]:
    """Rule ``it-is-not-who-is-told``: "An engineer told the Velt Herald that it held 7 million litres": the dam of the sentence before."""
    said = pronoun.head.head if pronoun.head.dep_ == "ccomp" else None
    if said is None or said.i > pronoun.i:
        return ()
    heard = [c for c in said.children if c.dep_ in ("dobj", "dative") and c.i < pronoun.i]
    return tuple(t for c in heard for t in c.subtree)


def _opening(r: Reading, pronoun: Token) -> list[Token]:
    """The subject of the sentence before, in the same paragraph."""
    at = r.sentence_index(pronoun)
    before = r.sentences[at - 1] if at else None
    if before is None or "\n" in r.text[before.end_char : pronoun.idx] or "\n" in before.text.rstrip():
        return []
    return [t for t in before if t.dep_ in SUBJECTS and t.head.dep_ == "ROOT" and t.ent_type_ not in _NOBODY]


def _told_before(r: Reading, pronoun: Token, tags: tuple[str, ...]) -> list[Token]:
    """The subjects of the sentence before that are told of: "The mayor claimed that crime fell by 12%. The union says it rose"."""
    at = r.sentence_index(pronoun)
    if not at:
        return []
    before = r.sentences[at - 1]
    told = [t for t in before if t.dep_ in SUBJECTS and t.tag_ in tags and t.ent_type_ not in _NOBODY]
    return [t for t in reversed(told) if t.head.lemma_.lower() in UP_VERBS | DOWN_VERBS]


def _subjects_before(r: Reading, pronoun: Token) -> list[Token]:
    """The subjects of the sentence up to a pronoun; for one that opens its sentence those of the sentence before, in the same paragraph.

    "The crown traded at 24. It has lost 5%": of the crown.
    """
    sent = r.sentence(pronoun)
    if pronoun.i - sent.start > 1 or not r.sentence_index(pronoun):
        return [t for t in r.doc[sent.start : pronoun.i] if t.dep_ in SUBJECTS]
    before = r.sentences[r.sentence_index(pronoun) - 1]
    apart = "\n" in r.text[before.start_char + len(before.text.rstrip()) : pronoun.idx]
    return [] if apart else [t for t in before if t.dep_ in SUBJECTS and t.head.dep_ == "ROOT"]
