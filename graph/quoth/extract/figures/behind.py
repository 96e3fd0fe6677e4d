"""The noun right behind a number: "4,561 migrants", "88% of the people", "$3 million in grants"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from quoth.extract.figures.mention import Mention
from quoth.extract.figures.reading import NOUNS, Reading
from quoth.extract.figures.unit_words import CURRENCY_SIGNS
from quoth.extract.figures.units import LENGTHS, is_money, is_unit

_IN_PHRASE = frozenset("JJ JJR JJS NN NNS NNP NNPS VBN VBG HYPH `` '' \"\" RB RBR RBS AFX FW CD".split())
_NOUN_TAGS = frozenset("NN NNS NNP NNPS FW".split())
_LINKING = frozenset("compound nmod amod poss nummod npadvmod punct".split())
_SCALE_TOKENS = frozenset("m bn k mn tn hundred thousand million billion trillion dozen".split())
_COMPARED = frozenset("higher lower more less fewer greater smaller larger".split())
_DETERMINERS = frozenset("DT PRP$ PDT CD $".split())
_THE_WHO = frozenset(
    "injured hurt dead wounded missing homeless unemployed elderly poor arrested accused detained sick displaced infected".split()
)
_WHOLES = frozenset(("total", "whole", "sum", "all"))
_TRAITS = frozenset(
    "nationality origin age gender sex faith religion descent status ethnicity race background rank size quality".split()
)
"""What things and people are of, and what nobody counts."""
_SPENDING = frozenset("spend waste splash blow lavish squander".split())
_ALLOTTING = frozenset("set earmark allocate budget reserve approve provide put".split())
_ROW = re.compile(
    r"\d[\w.,]*(?: (?:[a-z]+illion|pounds|dollars|euros))*\s(for|in|on)\s[^\d.;:()]{3,70}?(?:,|,? and|,? plus)\s"
    r"(?:(?:about|almost|around|nearly|some|just|only|over|more than|up to|at least|a further|another) )*$"
)
_ROW_FOR = re.compile(r"\s(for|in|on)\s(?:the |its |their |an? )?(?=[a-z])")
_ROW_LENGTH = 120
# Whose objects are sums, each for its own thing; what something costs or comes to is one thing's. Source: our own list.
_GIVING = (
    _SPENDING
    | _ALLOTTING
    | frozenset(
        "omit include cut invest pledge give promise award allot add offer announce commit propose list".split()
    )
)
_EVERY = frozenset("daily weekly monthly yearly nightly hourly quarterly annual".split())
_PARTS = frozenset(("including", "excluding", "circa"))  # "is 78,784 including 1,159 deaths"


_PREFIXES = frozenset("non ex anti pro co pre post e".split())
_BY_MEANS = frozenset("using based according including compared depending excluding".split())
"""Words right behind a number that begin what else is told, and are no noun."""


def behind(r: Reading, m: Mention) -> tuple[Token, Token] | None:
    """Head and first token of the noun phrase right behind the number: "4,561 migrants", "88% of the people"."""
    if _WHO_CLAIMED.match(r.text, m.core_end) and r.text[: m.start].endswith(("the ", "The ")):
        return None  # "the 1,100 Lund claimed"
    found = _of_them(r, m.core_end) or _right_behind(r, m)
    return _past_prefix(*found) if found is not None else None


def _past_prefix(head: Token, left: Token) -> tuple[Token, Token]:
    """ "116 non-combatants", of which the parser makes three words."""
    doc, at = head.doc, head.i
    hyphened = head.lower_ in _PREFIXES and at + 2 < len(doc) and doc[at + 1].text in "-‑–" and not head.whitespace_
    return (doc[at + 2], left) if hyphened else (head, left)


_WHO_CLAIMED = re.compile(
    r"\s(?:[A-Z][\w.’'-]+\s){1,3}(?:had |has |have )?"
    r"(?:claimed|said|reported|promised|announced|estimated|put|gave|cited|counted|predicted)\b"
)


def _right_behind(r: Reading, m: Mention) -> tuple[Token, Token] | None:
    if (aged := _AGED.match(r.text, m.core_end)) is not None:  # "81% of two-year-olds"
        return r.at(aged.end(1) - 1), r.at(aged.start(1))
    token = _next(r, _past_insertion(r.text, m.number.end if m.rule == "rate" else max(m.core_end, m.end)))
    if token is None or token.lower_ in _PARTS | _BY_MEANS or m.rule == "factor" or (not m.counts and _no_thing(token)):
        return None
    for front in (("-", "-plus"), ("strong",)):  # "a 3,200-strong workforce"
        if token.lower_ in front and token.i + 1 < len(r.doc):
            token = r.doc[token.i + 1]
    if m.direction is not None and token.lower_ in _COMPARED and token.i + 1 < len(r.doc):
        token = r.doc[token.i + 1]
    if token.lower_ == "of":
        found = _of_phrase(r, token)
        return None if found is not None and is_money(m.unit) and is_unit(found[0].text) else found
    if token.tag_ == "POS" and token.i + 1 < len(r.doc) and r.doc[token.i + 1].lower_ == "worth":
        token = r.doc[token.i + 1]
    if token.lower_ == "worth" and token.i + 1 < len(r.doc) and r.doc[token.i + 1].lower_ == "of":
        return _of_phrase(r, r.doc[token.i + 1])  # "two weeks' worth of food", "$40 worth of stamps"
    if token.lower_ == "in" and m.unit_text and m.unit not in ("percent",):
        return _bare_in(r, token, is_money(m.unit) or m.unit in LENGTHS)
    return None if _does(r, m, token) else noun_run(r, token)


def _of_them(r: Reading, end: int) -> tuple[Token, Token] | None:
    """Rule ``of-them-a-sort``: "93 people, 17 of them children": what the part is; not "10 of whom were nurses"."""
    sort = _OF_THEM_A_SORT.match(r.text, end)
    if sort is None or r.at(sort.start(2)).tag_ != "NNS" or r.at(sort.start(1)).pos_ not in ("ADJ", *NOUNS):
        return None
    return r.at(sort.start(2)), r.at(sort.start(1))


def _does(r: Reading, m: Mention, token: Token) -> bool:
    """ "60 need repair": a verb that the tagger takes for a noun, of which the parse makes the number the subject."""
    number = r.at(m.number.start) if m.counts else r.top(m)
    alone = token.i + 1 >= len(r.doc) or r.doc[token.i + 1].text in (",", ".", ";")
    verb = (
        token.tag_ == "NN" and token.dep_ == "ROOT" and alone and m.unit == "percent"
    )  # "22 percent smoke, compared with 9"
    return verb or (number.dep_ == "nsubj" and number.head.i == token.i and token.tag_ in ("NN", "NNS"))


_OF_THEM_A_SORT = re.compile(
    r"\sof (?:them|whom|these) (?P<first>(?:[a-z-]+ ){0,2})([a-z]+)(?=[,.;:)—–]|\s(?:and|but|have|had|were|died)\b)"
)
_OF_IT = re.compile(r"\sof (?:it|this|that)(?=\s)")
_AGED = re.compile(r"\s(?:of\s)?(?:all\s|the\s)?((?:\w+-to-)?\w+-(?:year|month|week)-olds)\b")
# "8 miles (13 kilometres) of tunnels": the same measure again, in another unit.
_INSERTION = re.compile(r"\s\((?=[^()]{0,12}\d)[^()]{1,40}\)(?=\s)")
# "90 miles wide", "six feet apart": said of what is wide, not of what follows.
_DIMENSIONS = frozenset(
    "wide long high tall deep thick broad old away apart off across around round ahead behind short over under north south east west"
    " northeast northwest southeast southwest inland offshore upstream downstream underwater".split()
)


def _past_insertion(text: str, end: int) -> int:
    hit = _INSERTION.match(text, end)
    return hit.end() if hit else end


def _no_thing(token: Token) -> bool:
    """What behind a measure begins no noun that it measures: a second measure, a dimension, a clause, "year over year"."""
    return (
        token.tag_ in ("CC", ",")
        or token.text.strip("=.") in CURRENCY_SIGNS
        or token.lower_ in ("including", "excluding", "plus", "minus", "according")
        or (
            token.tag_ == "CD"
            and token.i + 1 < len(token.doc)
            and is_unit(token.nbor().text)
            and token.nbor().tag_ == "NNS"
        )
        or token.lower_ in _DIMENSIONS
        or token.dep_ in ("acl", "advcl", "relcl")
        or (is_unit(token.text) and token.dep_ not in ("compound", "nmod"))
    )


def _next(r: Reading, end: int) -> Token | None:
    """The token that begins at or behind character ``end`` in the same sentence."""
    token = r.at(end)
    if token.idx < end:
        if token.i + 1 >= len(r.doc):
            return None
        nxt = r.doc[token.i + 1]
        return None if nxt.is_sent_start and nxt.text[:1].isupper() else nxt
    return token


def _of_phrase(r: Reading, of: Token) -> tuple[Token, Token] | None:
    """ "88% of the people for whom…": the noun of "of", without its article."""
    i = of.i + 1
    while i < len(r.doc) and (
        r.doc[i].tag_ in ("DT", "PRP$", "PDT", "CD", "$") or r.doc[i].lower_ in ("all", "more", "than", "about", "%")
    ):
        i += 1
    found = noun_run(r, r.doc[i]) if i < len(r.doc) else None
    if found is None and i < len(r.doc) and r.doc[i].lower_ in _THE_WHO and r.doc[i - 1].lower_ == "the":
        return r.doc[i], r.doc[i]  # "nine of the injured"
    if found is not None and found[0].lower_ in _TRAITS and r.doc[of.i + 1].tag_ not in _DETERMINERS:
        return None  # "and 22 of other nationality"
    whole = found is not None and found[0].lower_ in _WHOLES  # "2.7% of the total": of what the clause is about
    return None if whole else found


def _bare_in(r: Reading, token: Token, singular: bool) -> tuple[Token, Token] | None:
    """ "$3 million in grants", "12 years in prison": a bare plural behind "in" is what is measured, a singular only of money and time."""
    i = token.i + 1
    found = noun_run(r, r.doc[i]) if i < len(r.doc) else None
    if found and found[0].lower_ in _WHOLES:  # "£97m in total"
        return None
    return found if found and found[0].tag_ in ("NNS", "NN" if singular else "NNS") and not found[0].ent_type_ else None


def purpose(r: Reading, m: Mention) -> tuple[Token, Token] | None:
    """ "sets aside $140 million for schools": what money is for, where that is a thing and no person, place or time."""
    end = _past_it(r.text, max(m.core_end, m.end))
    token = _next(r, end) if is_money(m.unit.partition(" per ")[0]) else None
    token = _spent_on(r, m, token)
    if token is None:
        return None
    i = token.i + 1
    while i < len(r.doc) and r.doc[i].tag_ in _DETERMINERS - {"CD", "$"}:
        i += 1
    found = noun_run(r, r.doc[i]) if i < len(r.doc) else None
    return found if found is not None and found[0].pos_ == "NOUN" and not found[0].ent_type_ else None


def _past_it(text: str, end: int) -> int:
    """ "£1.5m of it for playgrounds"."""
    hit = _OF_IT.match(text, end)
    return hit.end() if hit is not None else end


def in_a_row(r: Reading, m: Mention) -> tuple[Token, Token] | None:
    """ "5 million for roads and nearly 12 million for schools": of sums with one preposition each has its own purpose."""
    own = _ROW_FOR.match(r.text, max(m.core_end, m.end)) if is_money(m.unit) else None
    before = (
        _ROW.search(r.text, max(r.sentence(r.at(m.start)).start_char, m.start - _ROW_LENGTH), m.start) if own else None
    )
    verb = next((a for a in r.top(m).ancestors if a.pos_ == "VERB"), None)
    given = verb is not None and verb.lemma_.lower() in _GIVING
    if own is None or not (_under_colon(r, m) or (before is not None and before[1] == own[1] and given)):
        return None
    first = r.at(own.end())
    found = noun_run(r, first)
    return found if found is not None and found[0].pos_ in ("NOUN", "VERB") and not found[0].ent_type_ else None


def _under_colon(r: Reading, m: Mention) -> bool:
    """ "Spending rose to €12bn: €7bn on pensions, €3bn on health": each sum that a colon lists has its own purpose."""
    front = r.text[r.sentence(r.at(m.start)).start_char : m.start]
    level, colon, listed = front.rpartition(": ")
    return bool(colon) and is_money(m.unit) and bool(re.search(r"\d", level)) and not re.search(r"[.;]\s", listed)


def _spent_on(r: Reading, m: Mention, token: Token | None) -> Token | None:
    """The preposition before what money is for.

    Examples: "$140 million for schools", "spent £70,000 on holidays", "€47 million was set aside for ships".
    """
    if token is not None and token.lower_ == "for":
        return token
    verb = next((a for a in r.top(m).ancestors if a.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return None
    if token is not None and token.lower_ == "on" and verb.lemma_.lower() in _SPENDING:
        return token
    if verb.lemma_.lower() not in _ALLOTTING or r.top(m).dep_ not in ("nsubjpass", "dobj"):
        return None
    return next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "for"), None)


def noun_run(r: Reading, first: Token) -> tuple[Token, Token] | None:
    """The noun phrase that begins at ``first``: ends at the noun that no noun behind it leans on."""
    head: Token | None = None
    token, sent = first, r.sentence(first)
    while token.i < sent.end:
        owned = token.nbor(-1).tag_ == "POS" or (
            token.i > 1 and token.nbor(-1).tag_ == "RB" and token.nbor(-2).tag_ == "POS"
        )
        if token.tag_ == "CD" and head is not None and owned and token.i + 1 < sent.end:
            head, first = None, r.doc[token.i + 1]  # "a third of the town's 9,000 homes"
            token = first
            continue
        if not _goes_on(token, head):
            break
        if token.tag_ in _NOUN_TAGS and token.lower_ not in _SCALE_TOKENS:
            head = token
            if not _leans_on(token) and not _hyphened(r, token):
                break
        if token.i + 1 >= len(r.doc):
            break
        token = r.doc[token.i + 1]
    return (head, first) if head is not None else None


def _leans_on(token: Token) -> bool:
    """Whether a noun only tells of one behind it, alone or with what it is joined to: "7,000 mining and coal jobs"."""
    first = token
    while first.dep_ == "conj" and first.head.i < first.i and first.head.dep_ in ("conj", "compound", "nmod"):
        first = first.head
    return first.dep_ in _LINKING and first.head.i > token.i


def _next_of_list(token: Token) -> bool:
    """ "33 German and 16 French": a number behind "and" or a comma begins another count."""
    return token.tag_ in ("CC", ",") and token.i + 1 < len(token.doc) and token.nbor().tag_ == "CD"


def _hyphened(r: Reading, token: Token) -> bool:
    return token.i + 1 < len(r.doc) and r.doc[token.i + 1].tag_ == "HYPH"


def _goes_on(token: Token, head: Token | None) -> bool:
    if (token.ent_type_ == "DATE" and token.lower_ not in _EVERY) or _next_of_list(token):
        return False
    if token.tag_ == "POS":
        return head is not None
    if token.tag_ in ("CC", ","):
        if head is not None:
            return token.head.i == head.i and _leans_on(head) and head.head.i > token.i
        return token.head.pos_ in ("ADJ", *NOUNS) and token.i > token.head.left_edge.i
    if token.tag_ in ("RP", "IN") and head is not None and token.nbor(-1).tag_ == "HYPH":
        return True  # "118,000 spin-off jobs"
    if token.tag_ in ("VBN", "VBG") and head is not None:
        return token.nbor(-1).tag_ == "HYPH"  # "Danish-born children"
    if token.tag_ in ("RB", "RBR", "RBS"):
        if head is not None and token.nbor(-1).tag_ == "POS":
            return token.nbor().tag_ == "CD"  # "62 of the state's roughly 600 homes"
        return head is None and token.head.i > token.i and token.head.pos_ in ("ADJ", "VERB", *NOUNS)
    if token.lower_ in _SCALE_TOKENS or token.tag_ == "CD":
        return head is None and token.head.i > token.i and token.ent_type_ != "DATE"
    return token.tag_ in _IN_PHRASE or (token.tag_ == "VBD" and token.dep_ == "amod" and token.head.i > token.i)
