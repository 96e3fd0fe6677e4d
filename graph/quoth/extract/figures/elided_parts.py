"""Parts that leave out the noun of the sentence before: "It got 412 complaints. It upheld 90."."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from quoth.extract.figures.wholes import Told, compared, fits, one_of
from quoth.model import Kind

# What is done with each of many that came in. Source: the verbs of annual reports of courts, regulators and complaints offices.
_DEALING = frozenset(
    "uphold honor honour grant approve reject refuse dismiss deny answer resolve settle close complete confirm accept process clear"
    " investigate withdraw drop decline overturn fulfil fulfill validate".split()
)
_NO_WHOLES = (Kind.RATE, Kind.SHARE, Kind.CHANGE)


def elided(told: Told, known: Mapping[int, int]) -> dict[int, int]:
    """Rule ``part-elided``: a number without a noun, of what the sentence just before counted.

    Examples: "The board received 412 claims. It upheld 90." and "It found 2,903 claims. But some 400 were duplicates." -> parts
    """
    pairs = ((n, n - 1) for n in range(1, len(told.found)) if n not in known)
    return {
        n: whole for n, whole in pairs if _bare(told, n) and _may_hold(told, whole, n) and _says_part(told, n, whole)
    }


def _bare(told: Told, n: int) -> bool:
    """A plain count without a noun, the first of its sentence, which comes right behind that of the number before."""
    m, figure = told.found[n], told.figures[n]
    alone = m.counts and m.of is None and figure.unit_text is None and m.value is not None and not compared(told.r, m)
    return alone and told.sentence(n) - told.sentence(n - 1) == 1


def _may_hold(told: Told, whole: int, n: int) -> bool:
    figure, m = told.figures[whole], told.found[whole]
    plain = m.counts and m.of is None and figure.kind not in _NO_WHOLES and not compared(told.r, m)
    own = told.figures[n].scope.period
    same_time = not own or own == figure.scope.period
    return plain and same_time and told.own(whole) and fits(m, told.found[n]) and m.value != told.found[n].value


def _says_part(told: Told, n: int, whole: int) -> bool:
    token = told.r.at(told.found[n].number.end - 1)
    verb = token.head
    if token.dep_ in ("dobj", "nsubjpass"):
        return verb.lemma_.lower() in _DEALING
    return token.dep_ == "nsubj" and verb.lemma_.lower() == "be" and _called(verb, told.noun(whole))


def _called(verb: Token, noun: str) -> bool:
    """ "400 were duplicates": by another noun than the whole is."""
    return any(c.dep_ == "attr" and c.tag_ == "NNS" and one_of(c.text) != noun for c in verb.children)
