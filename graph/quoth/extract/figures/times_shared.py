"""Times that a figure has from another verb than its own: "to clear the list by 2036", "six were hurt and 21 burned down in May"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from quoth.extract.figures.reading import SUBJECTS, subject_of
from quoth.extract.figures.timed import Timed
from quoth.extract.figures.whens import When, verb_above

_STOPS = re.compile(r"[,;:()]")
_DAYS = 10  # characters of a date that is exact to the day


def its_own(w: When, verb: Token, f: Timed) -> bool:
    """Whether a figure has the time of a verb that the parse takes for another's."""
    return _of_its_predicate(w, verb, f) or _of_its_passive(verb, f) or _of_what_it_covers(w, verb, f)


def not_its_own(w: When, verb: Token, f: Timed) -> bool:
    """Whether a time says nothing of a figure, though its verb stands above it."""
    return _in_other_clause(w, verb, f) or _is_deadline(w, verb, f)


def of_another_verb(w: When, verb: Token, f: Timed) -> bool:
    """Whether a figure has the time of a verb that follows its own."""
    return _of_the_purpose(w, verb, f) or _of_both(w, verb, f)


def _of_the_purpose(w: When, verb: Token, f: Timed) -> bool:
    """Rule ``purpose-by``: what something costs is to be paid by when it is to be done.

    Example: "It would cost €90 million to clear the list by 2036." -> up to 2036
    """
    to = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
    bare = verb.dep_ in ("advcl", "xcomp") and not any(c.dep_ in SUBJECTS for c in verb.children)
    own = verb_above(f.top)
    over = own is not None and own.i == verb.head.i and f.top.i < verb.i
    return w.link == "until" and to and bare and over and f.near(w)


def _of_its_predicate(w: When, verb: Token, f: Timed) -> bool:
    """Rule ``time-before-its-verb``: what a number does whose verb stands behind the time, even where the parse gives it no subject.

    Example: "He said one in five callers to its hotline last year had mentioned mould." -> last year
    """
    beside = (
        w.link is None and w.anchor.dep_ == "npadvmod" and f.neighbours.end <= w.span.start and w.span.end <= verb.idx
    )
    alone = verb.dep_ != "conj" and not any(c.dep_ in SUBJECTS for c in verb.children)
    return beside and alone and f.near(w) and not _STOPS.search(f.text, f.neighbours.end, w.span.start)


def _of_its_passive(verb: Token, f: Timed) -> bool:
    """Rule ``time-of-a-passive``: where the parse takes a participle behind the noun for the verb, and the passive for another clause.

    Example: "They told parliament that 340 sailors stranded in the Gulf had been flown home since 2028." -> since 2028
    """
    own = verb_above(f.top)
    alone = verb.tag_ == "VBN" and _has(verb) and not any(c.dep_ in SUBJECTS for c in verb.children)
    participle = own is not None and own.tag_ == "VBN" and not any(c.dep_ in ("aux", "auxpass") for c in own.children)
    return alone and participle and own is not None and verb.head.i == own.head.i and f.top.i < own.i < verb.i


def _of_what_it_covers(w: When, verb: Token, f: Timed) -> bool:
    """Rule ``what-it-covers``: what a report that covers a time counts is of that time.

    Example: "The audit, which covered the two years to June 2030, examined 410 files." -> July 2028 to June 2030
    """
    own = verb_above(f.top)
    subject = subject_of(own) if own is not None else None
    told = verb.lemma_.lower() in ("cover", "span") and verb.dep_ in ("relcl", "acl") and w.anchor.head.i == verb.i
    return told and subject is not None and subject.i == verb.head.i and w.span.end <= f.neighbours.start


def _of_both(w: When, verb: Token, f: Timed) -> bool:
    """Rule ``time-of-two-deeds``: a stretch at the end of two deeds that are told in one breath is of both.

    Example: "Six clerks were hurt and 21 kiosks burned down between May and July 2030." -> May to July, both
    """
    own = verb_above(f.top)
    if own is None or own.i != verb.head.i or verb.dep_ != "conj" or w.anchor.i < verb.i:
        return False
    done = own.tag_ in ("VBN", "VBD") and verb.tag_ in ("VBN", "VBD") and not _has(own) and not _has(verb)
    stretch = w.period.start is not None and len(w.period.start.text) < _DAYS and w.link in ("range_closed", "within")
    return done and stretch and not _STOPS.search(f.text, f.neighbours.end, w.span.start)


def _has(verb: Token) -> bool:
    """ "have closed": done by now, and not at that time."""
    return any(c.dep_ == "aux" for c in verb.children)


def _in_other_clause(w: When, verb: Token, f: Timed) -> bool:
    """Rule ``since-of-one-clause``: "since 2020" within one clause says nothing of the next one that "that" opens anew.

    Example: "She wrote that it had lost 400 dockers since 2028 and that the council had refused it $12 million." -> nothing of the money
    """
    if w.link != "since" or w.initial or w.anchor.i > f.top.i:
        return False
    at = f.top
    while at.i != verb.i and at.head.i != at.i:
        if at.dep_ == "conj" and any(c.dep_ == "mark" and c.lower_ == "that" for c in at.children):
            return True
        at = at.head
    return False


def _is_deadline(w: When, verb: Token, f: Timed) -> bool:
    """Rule ``deadline``: "within six months" of one verb is no time of what another one does.

    Example: "It is to answer within three months and repay the grant with 9 per cent interest." -> nothing of the 9 per cent
    """
    if not (w.period.text or "").lower().startswith("within ") or w.period.start is not None:
        return False
    own = verb_above(f.top)
    if own is None or w.span.end > f.neighbours.start:
        return False
    of_noun = w.anchor.head.pos_ in ("NOUN", "PROPN") and " and " in f.text[w.span.end : f.neighbours.start]
    return own.i != verb.i or of_noun
