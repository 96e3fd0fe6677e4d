"""Nouns for a count, and what they count: "the number of people killed", "the rough sleeper count", "patient numbers"."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from quoth.extract.agents.lexicon import GROUP_NOUNS, PERSON_NOUNS
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.phrases import Counted, phrase
from quoth.extract.figures.reading import Reading

_COUNTS = frozenset(("number", "numbers", "total", "count"))
_CROWDS = frozenset(("staff", "personnel", "police", "cattle", "livestock", "crew"))
_FALLEN = frozenset(
    "dead injured hurt wounded missing infected displaced homeless unemployed detained arrested".split()
)
_TALLIES = frozenset("count tally number numbers figures headcount total totals estimate".split())
"""A noun right before these is what they count."""
_TAKEN_FOR_ADJECTIVES = frozenset("patient migrant immigrant homeless civilian inmate veteran".split())
_DOER = re.compile(r"\w{3,}(?:er|or|ee|ist)s?")
_GUESSES = frozenset("estimate estimates forecast forecasts projection projections tally".split())
_FAR = 16
"""So many words may stand between a word for a count and the verb behind it."""


def said_of(r: Reading, noun: Token) -> Counted:
    """The phrase of a noun that a measure is said of; "the number of people killed" counts people, "the ballot count" ballots."""
    if (tallied := _tallied(noun)) is not None:
        return replace(phrase(r, tallied, _modifiers(tallied), False), numbered=True)
    of = (
        next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"), None)
        if noun.lower_ in _COUNTS | _GUESSES
        else None
    )
    inner = (
        next((c for c in of.children if c.dep_ == "pobj" and c.pos_ != "NUM" and c.text[0].isalpha()), None)
        if of is not None
        else None
    )
    if inner is None or (
        noun.lower_ in _COUNTS and inner.tag_ not in ("NNS", "NNPS") and inner.lower_ not in _CROWDS | _FALLEN
    ):
        befell = any(c.dep_ == "acl" and c.tag_ == "VBN" for c in noun.rights)  # "the number killed"
        return replace(phrase(r, noun, None, False), numbered=noun.lower_ in _COUNTS and befell)
    return replace(phrase(r, inner, None, False), numbered=noun.lower_ in _COUNTS)


def _tallied(noun: Token) -> Token | None:
    """ "The rough sleeper count was 25": the common noun right before a word for a count, which the parse may take for an adjective."""
    before = noun.nbor(-1) if noun.lower_ in _TALLIES and noun.i else None
    if before is not None and before.lower_ in _TALLIES and before.i:  # "a rough sleeper count estimate"
        before = before.nbor(-1)
    if before is None or before.head.i != noun.i or before.dep_ not in ("compound", "nmod", "amod"):
        return None
    people = before.tag_ == "JJ" and (before.lower_ in _TAKEN_FOR_ADJECTIVES or _DOER.fullmatch(before.lower_))
    return before if (before.pos_ == "NOUN" and before.lower_ not in _COUNTS) or people else None


def _modifiers(counted: Token) -> Token:
    """The first of the words right before a noun that the parse hangs on the word for its count: "rough" in "the rough sleeper count"."""
    first = counted
    while first.i and first.nbor(-1).head.i == counted.head.i and first.nbor(-1).dep_ in ("compound", "nmod", "amod"):
        first = first.nbor(-1)
    return first.left_edge if first.i == counted.i else first


def before_copula(r: Reading, m: Mention) -> Counted | None:
    """ "The rough sleeper count carried out in November was 25 - six of whom …", where the parse loses the subject of "was"."""
    first = r.at(m.start)
    verb = first.nbor(-1) if first.i else None
    if verb is None or verb.lemma_.lower() != "be" or r.sentence_index(verb) != r.sentence_index(first):
        return None
    for i in range(verb.i - 1, max(r.sentence(first).start, verb.i - _FAR) - 1, -1):
        token = r.doc[i]
        if token.is_punct or token.tag_ in ("VBD", "VBZ", "VBP", "WDT", "WP"):
            return None
        if token.lower_ in _TALLIES and token.pos_ == "NOUN":
            found = said_of(r, token)
            return found if found.head.i != token.i else None
    return None


def tells(r: Reading, m: Mention, noun: Token) -> bool:
    """ "Officials: 54,000 dead in quake": who speaks stands before a colon, with more behind the number; "Nurses: 54;" is a label."""
    somebody = noun.lower_ in GROUP_NOUNS or noun.lemma_.lower() in PERSON_NOUNS
    colon = r.text[noun.idx + len(noun) : m.start].strip() == ":"
    return somebody and colon and bool(re.match(r"\s\w", r.text[m.core_end : m.core_end + 2]))
