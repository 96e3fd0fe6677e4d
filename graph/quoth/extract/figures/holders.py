"""Whose the things counted are, where only the clause says so: "Tarn Motors has 13,000 workers", "Labour (24 seats)".

What is counted then is "workers of Tarn Motors": the noun behind the number first, so that it stays what is counted, and with "of" or "by"
the subject that restricts it.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from quoth.extract.figures import holder_words as words
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.phrases import NUMBERS, Counted, phrase
from quoth.extract.figures.reading import NOUNS, Reading, subject_of
from quoth.extract.figures.site_words import AREAS, LAND_NAMES, SITE_NAMES, SITES
from quoth.extract.figures.verbs import REPORTING

_PLACES = AREAS | SITES
_PLACE_NAMES = LAND_NAMES | SITE_NAMES
_LONGEST = 3  # words of a name
_DETERMINERS = frozenset("the this that these those its their his her our my your".split())


def with_holder(r: Reading, m: Mention, counted: Counted) -> Counted:
    """What is counted with whose it is; as it was where the clause names nobody."""
    if not (m.counts and counted.beside) or m.rule in ("age", "share") or " of " in f" {counted.text} ":
        return counted
    found = _bracketed(r, m, counted) or _group(counted) or _of_clause(counted)
    if found is None:
        return counted
    holder, joint = found
    named = _name(r, holder)
    if named is None or named.lower() in counted.text.lower():
        return counted
    return replace(counted, text=f"{counted.text} {joint} {named}")


def _of_clause(counted: Counted) -> tuple[Token, str] | None:
    """The subject of a verb of having or doing whose object is counted."""
    verb = _governing(counted.head)
    if verb is None or counted.head.lemma_.lower() in words.NO_OWN:
        return None
    lemma = verb.lemma_.lower()
    particle = next((c.lower_ for c in verb.rights if c.dep_ == "prt"), None)
    known = lemma in words.HAVING | words.DOING and particle in words.PARTICLES.get(lemma, (None,))
    if not known or any(c.dep_ in ("nsubjpass", "auxpass", "neg") for c in verb.children):
        return None
    holder = _subject(verb)
    inherited = holder is not None and holder.pos_ == "PROPN" and holder.ent_type_ != "ORG" and holder.head.i != verb.i
    if inherited and lemma == "employ":
        return None  # "Lund pointed out the leg, which runs to Tarn and has employed 40 men": who spoke employs nobody
    return None if holder is None else (holder, "of" if lemma in words.HAVING else "by")


def _group(counted: Counted) -> tuple[Token, str] | None:
    """ "A survey of seven countries", "a run of seven games": countries in a survey."""
    of = counted.head.head
    held = counted.head.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_.lower() in words.GROUPS
    return (of.head, "in") if held else None


def _governing(noun: Token) -> Token | None:
    """The verb that has the noun, or one that it is listed with, as its object."""
    at = noun
    while at.dep_ == "conj" and at.head.pos_ in NOUNS and at.head.i < at.i:
        at = at.head
    taken = at.dep_ == "dobj" or (
        at.dep_ == "npadvmod" and at.head.i < at.i and at.ent_type_ != "DATE"
    )  # "scored 14 points"
    return at.head if taken and at.head.pos_ in ("VERB", "AUX") else None


def _subject(verb: Token) -> Token | None:
    """Who has or does it: the subject, what "which" stands for, or for "it" and "he" whom the clause above names."""
    subject = subject_of(verb)
    if subject is None and verb.dep_ in ("acl", "advcl") and verb.tag_ in ("VB", "VBG"):
        above = next(
            (a for a in verb.ancestors if a.pos_ in ("VERB", "AUX")), None
        )  # "announced plans to lay off 40 men"
        subject = subject_of(above) if above is not None else None
    if subject is None:
        return None
    if subject.tag_ in ("WDT", "WP") or subject.lower_ == "that":
        clause = next((a for a in (verb, *verb.ancestors) if a.dep_ == "relcl"), None)
        before = subject.nbor(-1) if subject.i else subject  # whatever the clause was hung on, it follows its noun
        subject = clause.head if clause is not None else before
    return _told(subject, verb) if subject.pos_ == "PRON" else subject


def _told(pronoun: Token, verb: Token) -> Token | None:
    """ "The company said it has 40 boats", "Quist, where she has 40 readers": the subject of the clause above, if it fits."""
    person = pronoun.lower_ in ("he", "she")
    if not person and pronoun.lower_ != "it":
        return None
    for above in verb.ancestors:
        if above.pos_ not in ("VERB", "AUX"):
            continue
        subject = next((c for c in above.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is None or subject.i >= pronoun.i:  # "It employed 40 men, the Herald reported": not the Herald
            continue
        owner = next((c for c in subject.children if c.dep_ in ("poss", "nmod") and c.ent_type_ == "PERSON"), None)
        if person and owner is not None:  # "Quist's second season, as she scored 32 goals"
            return owner
        fits = (
            subject.ent_type_ == "PERSON"
            if person
            else (above.lemma_.lower() in REPORTING and subject.ent_type_ != "PERSON")
        )
        return subject if fits and subject.pos_ in NOUNS and subject.tag_ not in ("NNS", "NNPS") else None
    return None


def _bracketed(r: Reading, m: Mention, counted: Counted) -> tuple[Token, str] | None:
    """ "Labour (24 seats), Unity (9 seats)": the noun before the bracket has what stands in it."""
    closes = r.text[counted.span.end : counted.span.end + 1] in (")", "]")
    opens = r.text[max(0, m.start - 2) : m.start]
    if not closes or opens not in (" (", " ["):
        return None
    before = r.at(m.start - 3)
    return (before, "of") if _is_name(before) and before.ent_type_ not in NUMBERS else None


def _is_name(token: Token) -> bool:
    return (
        token.pos_ == "PROPN"
        or token.ent_type_ in ("ORG", "PERSON")
        or (token.pos_ == "NOUN" and token.text[0].isupper())
    )


def _name(r: Reading, holder: Token) -> str | None:
    """The holder in a few words; ``None`` where it is a place, which the scope says, a number, or nobody in particular."""
    if holder.lower_ in ("one", "none", "nobody", "everyone", "someone", "each"):
        return None  # "no one may own more than two homes"
    named = _is_name(holder) and not (holder.pos_ == "NOUN" and holder.is_sent_start and not holder.ent_type_)
    if (
        not (named or holder.pos_ == "NOUN")
        or holder.ent_type_ in ("GPE", "LOC", "FAC", *NUMBERS)
        or not holder.text[0].isalpha()
    ):
        return None
    if (
        holder.lower_ in _PLACES
        or holder.text in _PLACE_NAMES
        or any(c.dep_ == "nummod" and c.ent_type_ != "DATE" for c in holder.children)
    ):
        return None
    if named:
        if (
            holder.tag_ == "NNPS" and not holder.ent_type_ and holder.is_sent_start
        ):  # a plain plural that opens the sentence
            return None
        run = [
            t
            for t in r.doc[holder.left_edge.i : holder.i + 1]
            if t.i == holder.i or (t.dep_ == "compound" and t.head.i == holder.i)
        ]
        return " ".join(t.text for t in run[-_LONGEST:])
    article = next((c for c in holder.lefts if c.tag_ in ("DT", "PRP$")), None)
    if holder.tag_ != "NN":
        return None
    if article is None:
        return holder.text if not any(c.dep_ in ("amod", "compound", "poss") for c in holder.lefts) else None
    words_ = phrase(r, holder, None, False).text.split(" of ")[0].split(" with ")[0]
    return f"{'the' if article.lower_ in _DETERMINERS else 'a'} {words_}"
