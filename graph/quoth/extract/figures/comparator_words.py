"""What is said before or behind a number about how it bounds what is meant.

Source: the comparative phrases of English news; each row has an id, the pattern and the comparator. Longer phrases stand first.
"""

from __future__ import annotations

from quoth.model import Comparator

_M, _GE, _L, _LE, _EQ, _AB = (
    Comparator.MORE,
    Comparator.AT_LEAST,
    Comparator.LESS,
    Comparator.AT_MOST,
    Comparator.EQUAL,
    Comparator.ABOUT,
)
# How near a bound is.
_HAIR = r"(?:slightly|a (?:little|shade|touch|fraction|whisker|hair|tad)|marginally|fractionally|narrowly)"
BEFORE: tuple[tuple[str, str, Comparator], ...] = (
    ("no-fewer", r"(?:no|not) (?:fewer|less|lower) than", _GE),
    ("no-more", r"(?:no|not) (?:more|higher|greater) than", _LE),
    ("as-many", r"as (?:many|much|high|large|long|far|late) as", _LE),
    ("as-few", r"as (?:few|little|low) as", _GE),
    (
        "more-than",
        r"(?:(?:slightly|much|far|well|a little|significantly) )?(?:more|greater|higher|larger|longer|bigger|older|better) than",
        _M,
    ),
    (
        "fewer-than",
        r"(?:(?:slightly|much|far|well|a little|significantly) )?(?:fewer|less|lower|smaller|shorter|younger) than",
        _L,
    ),
    # "a good 40 boats": rather more than 40. Source: learners' dictionaries of English.
    ("a-good", r"an? good", _M),
    ("over", rf"(?:(?:just|well|{_HAIR}) )?(?:over|above|upwards? of|in excess of|north of)(?: than)?", _M),
    (
        "not-exceeding",
        r"(?:(?:did|does|do|had|has|have|will|would) not|(?:did|does|do|had|has|have|would)n[’']t|won[’']t|not|never) "
        r"(?:exceed|surpass|topp?)(?:ed|ing)?",
        _LE,
    ),
    ("exceeding", r"(?:exceed|surpass|topp)(?:s|ed|ing)?", _M),
    (
        "crossing",
        r"(?:(?<=can )|(?<=could )|(?<=may )|(?<=might )|(?<=will )|"
        r"(?<=would )|(?<=toll has )|(?<=toll )|(?<=figure )|(?<=number ))cross(?:ed|es)?(?: the)?",
        _M,
    ),
    # "820 short of" and "short of 820 teachers" tell what is missing; only "just short of", "fell short of" bound.
    (
        "short",
        rf"(?:just|well|{_HAIR}) short of|(?:(?<=fell )|(?<=fall )|(?<=falls )|(?<=fallen ))short of",
        _L,
    ),
    ("under", rf"(?:(?:just|well|{_HAIR}) )?(?:under|below|shy of)", _L),
    ("sub", r"sub-", _L),
    ("at-least", r"at (?:the very )?least|a minimum of|minimum of", _GE),
    ("at-most", r"at (?:the very )?most|a maximum of|maximum of|up to|capped at", _LE),
    (
        "about",
        r"(?:about|around|roughly|approximately|approx\.?|nearly|almost|some|circa|close to|near to|"
        r"approaching|closing in on|close on|getting on for|barely|an estimated|(?<=the )estimated|(?<=its )estimated"
        r"|(?<=[(–—] )estimated|(?:in|of|on) the (?:region|order|neighbou?rhood) of|somewhere around"
        r"|or so|maybe|perhaps)",
        _AB,
    ),
    ("exactly", r"exactly|precisely", _EQ),
    ("only", r"only|just|merely", _EQ),
    ("tilde", r"[~≈]", _AB),
    ("gt-sign", r"≥|>=", _GE),
    ("lt-sign", r"≤|<=", _LE),
    ("gt", r">", _M),
    ("lt", r"<", _L),
)
BEHIND: tuple[tuple[str, str, Comparator], ...] = (
    (
        "or-more",
        r"(?: people| years)? (?:or|and) (?:more|over|older|above|up|higher|greater|upwards?|longer|better)\b",
        _GE,
    ),
    ("plus", r"(?:-plus\b|\+)", _GE),
    ("at-least-behind", r",? at least\b(?=[.,;)])", _GE),
    ("or-less", r" (?:or|and) (?:less|fewer|under|younger|below|lower|shorter)\b", _LE),
    ("at-best", r",? (?:at best|at most|at the (?:very )?most|tops)(?=[\s.,;:)”\"]|$)", _LE),
    ("odd", r"(?:-odd\b|-ish\b)", _AB),
    ("or-so", r" or (?:so|thereabouts)\b", _AB),
)
