"""Numbers that somebody puts forward without a clause: "police put the crowd at 9,000", "the union's own tally is 40"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from quoth.extract.agents.lexicon import BODY_NOUNS, DOCUMENT_NOUNS, GROUP_NOUNS, PERSON_NOUNS
from quoth.extract.attribution.candidate import Attribution, Passage
from quoth.extract.attribution.lexicon import COUNTING, KEEPING, NOUNS, NUMBERS, PLACING, PUT_BEHIND, QUOTING, SHOWING
from quoth.extract.attribution.syntax import child, cue_tokens, is_passive, may_think, subject
from quoth.extract.attribution.verbs import attributed
from quoth.model import Stance

_SAYING = frozenset("say claim insist maintain find give confirm admit acknowledge concede foresee expect".split())
"""Verbs of which a number alone may be all that is said. Source: our own list."""
_OWNING = frozenset("claim confirm admit acknowledge concede allege announce".split())
"""Verbs by which a body owns to a count of things: "the union claims 900 lost jobs"."""
_FIGURES = frozenset("figure data estimate statistic number record".split())
_RUNNING = frozenset("hover range stand run vary lie fluctuate sit".split())
"""Verbs by which figures are at a number. Source: our own list."""
_ABOUT = ("around", "about", "over", "near", "under", "above", "below", "between", "up")
_RATES = frozenset("rate share average percentage turnout".split())
_GIVING = frozenset("give quote cite".split())
_MONEY = frozenset("$£€¥")
_A_YEAR = re.compile(r"(?:19|20)\d\d")


def number_attributions(passage: Passage) -> list[Attribution]:
    """Rule ``number``: who puts a number forward, by verb or by a noun of theirs.

    Example: "Organisers spoke of 40,000 marchers." -> Organisers / spoke of / 40,000 marchers
    """
    out: list[Attribution] = []
    for token in passage.doc:
        if token.pos_ in ("VERB", "AUX"):
            found = next(_of_verb(token), None)
            if found is not None:
                out.append(found)
    return out


def _of_verb(verb: Token) -> Iterator[Attribution]:
    if is_passive(verb):
        return
    yield from _tally(verb)
    yield from _figures_from(verb)
    who = subject(verb)
    if who is not None:
        yield from _count(verb, who)
        yield from _put_at(verb, who)
        yield from _figure_of(verb, who)
        yield from _spoke_of(verb, who)
        yield from _stood_by(verb, who)
        yield from _says(verb, who)


def _count(verb: Token, who: Token) -> Iterator[Attribution]:
    """ "the clinic recorded 40 cases", "a survey that found 40 cases": a body or a document puts forward a count."""
    lemma, thing = verb.lemma_.lower(), child(verb, "dobj") or _about_so_many(verb)
    if lemma not in COUNTING | SHOWING | _OWNING or lemma == "put" or thing is None or not _has_number(thing):
        return
    told = who.lemma_.lower() in DOCUMENT_NOUNS or who.lower_ in DOCUMENT_NOUNS
    alone = (thing.like_num or thing.lower_ in _ABOUT) and may_think(who)
    if told or (lemma in COUNTING | _OWNING and (alone or _counts(who))):
        yield from attributed(
            "verb-count", verb, who, [*_counted(thing), *_behind(verb, thing)], Stance.ASSERTS, 0.7 if told else 0.6
        )


def _counted(thing: Token) -> list[Token]:
    """What was counted, without a clause that the parse hangs on it: "the city estimates 27,000 dogs, activists raised concerns"."""
    others = [
        c for c in thing.children
        if c.dep_ == "relcl" and c.left_edge.nbor(-1).text == "," and not any(t.tag_ in ("WDT", "WP", "WP$", "WRB") for t in c.subtree)
    ]  # fmt: skip
    gone = {t.i for c in others for t in c.subtree}
    kept = [t for t in thing.subtree if t.i not in gone]
    return kept[:-1] if others and kept and kept[-1].text == "," else kept


def _says(verb: Token, who: Token) -> Iterator[Attribution]:
    """ "police say 400", "the coroner's statement says five": a number alone is what is said."""
    thing = child(verb, "dobj") or _about_so_many(verb)
    told = may_think(who) or who.lemma_.lower() in DOCUMENT_NOUNS.keys() | NOUNS.keys()
    alone = thing is not None and (thing.like_num or thing.lower_ in _ABOUT)
    if thing is not None and verb.lemma_.lower() == "give" and any(t.text in _MONEY for t in thing.subtree):
        return  # "the state has given $200 billion"
    if verb.lemma_.lower() in _SAYING and thing is not None and alone and thing.i > verb.i and told:
        yield from attributed("verb-count", verb, who, [*thing.subtree], Stance.ASSERTS, 0.7)


def _put_at(verb: Token, who: Token) -> Iterator[Attribution]:
    """ "the police put the turnout at 9,000", "organisers had it at 40,000", "sources put the figure as low as 40"."""
    thing, at = child(verb, "dobj"), _preposition(verb, "at", "between") or _as_low(verb)
    if at is None and thing is not None and thing.lemma_.lower() in NUMBERS and verb.lemma_.lower() in KEEPING:
        at = _preposition(verb, "to")
    if at is None and thing is not None and verb.lemma_.lower() == "put":
        at = _preposition(thing, "between")  # hung on what is put so
    if verb.lemma_.lower() in PLACING | KEEPING and thing is not None and at is not None and _has_number(at):
        yield from attributed("verb-count", verb, who, [*thing.subtree, *at.subtree], Stance.ASSERTS, 0.7)


def _figure_of(verb: Token, who: Token) -> Iterator[Attribution]:
    """ "police gave a figure of 8,000", "the union gives a rate of 9 percent", "the ministry gave the toll as 8,000"."""
    thing = child(verb, "dobj")
    behind = _preposition(verb, "as")
    gives = verb.lemma_.lower() in _GIVING
    as_so_many = gives and behind is not None and _has_number(behind)  # "gave the length as 40 minutes"
    named = NUMBERS | _RATES if gives else NUMBERS
    if verb.lemma_.lower() not in QUOTING or thing is None or not (as_so_many or thing.lemma_.lower() in named):
        return
    content = [*thing.subtree, *(behind.subtree if behind is not None else _of_number(verb))]
    if (behind is None or behind.i > thing.i) and may_think(who) and any(t.like_num for t in content):
        yield from attributed("verb-count", verb, who, content, Stance.ASSERTS, 0.65)


def _of_number(verb: Token) -> list[Token]:
    """ "had a lower toll on Tuesday of 140", where the parse hangs "of 140" on the verb or on the day."""
    last = verb.doc[verb.i + 1 : verb.right_edge.i + 1]
    of = next((t for t in last if t.lower_ == "of" and t.i + 1 < len(verb.doc) and t.nbor(1).like_num), None)
    return [of, *of.nbor(1).subtree] if of is not None else []


def _spoke_of(verb: Token, who: Token) -> Iterator[Attribution]:
    """ "organisers spoke of 40,000 marchers", "auditors arrived at $2.9 billion", "engineers came up with 40"."""
    of = _preposition(verb, *PUT_BEHIND.get(verb.lemma_.lower(), ()))
    thing = child(of, "pobj") if of is not None else None
    if of is not None and thing is not None and _has_number(thing) and may_think(who):
        yield from attributed(
            "verb-count", verb, who, [*thing.subtree], Stance.ASSERTS, 0.6, cue=[*cue_tokens(verb), of]
        )


def _stood_by(verb: Token, who: Token) -> Iterator[Attribution]:
    """ "The company is standing by the 13,000 jobs figure"."""
    by = _preposition(verb, "by") if verb.lemma_.lower() in ("stand", "stick") else None
    thing = child(by, "pobj") if by is not None else None
    if (
        by is not None
        and thing is not None
        and thing.lemma_.lower() in NUMBERS
        and _has_number(thing)
        and may_think(who)
    ):
        yield from attributed(
            "verb-count", verb, who, [*thing.subtree], Stance.ASSERTS, 0.7, cue=[*cue_tokens(verb), by]
        )


def _tally(verb: Token) -> Iterator[Attribution]:
    """ "the union's own tally is 1,497", "the ministry's figure stood at 900": a noun of somebody puts the number forward."""
    noun = child(verb, "nsubj")
    owner = child(noun, "poss") if noun is not None and noun.lemma_.lower() in NUMBERS else None
    number = child(verb, "attr") if verb.lemma_.lower() == "be" else _preposition(verb, "at", "to")
    if verb.lemma_.lower() not in ("be", "stand", "come") or noun is None or owner is None or number is None:
        return
    if _has_number(number) and owner.pos_ != "PRON" and may_think(owner):
        said = [*number.subtree, *_behind(verb, number)]  # "was three times as high, at 45,000"
        yield from attributed("noun-count", verb, owner, said, Stance.ASSERTS, 0.6, cue=[noun])


def _figures_from(verb: Token) -> Iterator[Attribution]:
    """Rule ``figures-hover``: "figures provided by the ministries hover around 4,000 cases": whose figures run so high."""
    noun = child(verb, "nsubj")
    if noun is None or noun.lemma_.lower() not in NUMBERS | _FIGURES or verb.lemma_.lower() not in _RUNNING:
        return
    made = next((c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN"), noun)
    by = next((c for c in made.children if c.dep_ in ("agent", "prep") and c.lower_ in ("by", "from")), None)
    owner = child(by, "pobj") if by is not None else None
    said = list(verb.doc[verb.i + 1 : _clause_end(verb) + 1])
    if owner is not None and may_think(owner) and any(t.like_num for t in said):
        yield from attributed("noun-count", verb, owner, said, Stance.ASSERTS, 0.7, cue=[noun])


def _clause_end(verb: Token) -> int:
    """The last token of what stands behind a verb, before what is joined to it."""
    joined = [c.left_edge.i for c in verb.children if c.i > verb.i and c.dep_ in ("cc", "punct", "conj", "advcl")]
    return min([verb.right_edge.i + 1, *joined]) - 1


def _as_low(verb: Token) -> Token | None:
    """ "as low as 40", "as high as 9,000", "closer to 250" behind a verb."""
    return next((c for c in verb.children if c.lower_ in ("low", "high", "closer", "nearer") and c.i > verb.i), None)


def _about_so_many(verb: Token) -> Token | None:
    """ "counted around 600", "estimated up to 400", "counted more than 90", where the parse takes the number for no object."""
    about = _preposition(verb, *_ABOUT)
    number = child(about, "pobj") if about is not None else None
    if number is not None and number.like_num and not _A_YEAR.fullmatch(number.text):
        return about
    up = next(
        (c for c in verb.children if c.lower_ == "up" and c.i == verb.i + 1 and c.dep_ in ("prep", "advmod")), None
    )
    if up is not None and [t.lower_ for t in up.subtree][:2] == ["up", "to"] and _has_number(up):
        return up
    beside = child(verb, "npadvmod")
    over = (
        beside is not None
        and beside.like_num
        and beside.i > verb.i
        and any(c.lower_ == "than" for c in beside.children)
    )
    return beside if over else None


def _preposition(verb: Token, *words: str) -> Token | None:
    return next((c for c in verb.children if c.dep_ == "prep" and c.lower_ in words and c.i > verb.i), None)


def _behind(verb: Token, thing: Token) -> list[Token]:
    behind = (c for c in verb.children if c.i > thing.i and c.dep_ in ("prep", "advmod", "npadvmod"))
    return [t for c in behind for t in c.subtree]


def _has_number(token: Token) -> bool:
    return any(t.like_num for t in token.subtree)


def _counts(who: Token) -> bool:
    """Whether a body, a place or a group of officials counts; "the thief took 40 cases" counts nothing."""
    people = who.tag_ == "NNS" and who.lemma_.lower() in PERSON_NOUNS
    return people or who.ent_type_ in ("ORG", "GPE") or who.lemma_.lower() in BODY_NOUNS or who.lower_ in GROUP_NOUNS
