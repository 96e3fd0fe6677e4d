"""What a figure counts or measures: the noun behind the number, or the one that a measure is said of."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from quoth.extract.figures.mention import Mention
from quoth.extract.figures.reading import NOUNS, Reading, span_of, subject_of
from quoth.extract.figures.units import is_unit
from quoth.model import Span

_IN_PHRASE = frozenset(
    (
        "JJ",
        "JJR",
        "JJS",
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "VBN",
        "VBG",
        "HYPH",
        "``",
        "''",
        '""',
        "RB",
        "RBR",
        "RBS",
        "AFX",
        "FW",
        "CD",
    )
)
_NOUN_TAGS = frozenset(("NN", "NNS", "NNP", "NNPS", "FW"))
_LINKING = frozenset(("compound", "nmod", "amod", "poss", "nummod", "npadvmod", "punct"))
_PARTITIVE = frozenset(("of",))
# Prepositions whose phrase narrows down what is counted; those of place and time belong to the scope.
_NARROWING = frozenset(("with", "without", "of", "against", "under", "like", "involving"))
_CUT = frozenset(
    (
        "in",
        "at",
        "on",
        "who",
        "that",
        "which",
        "since",
        "between",
        "during",
        "from",
        ",",
        ";",
        "(",
        "—",
        "–",
        "because",
        "after",
        "before",
        "while",
        "when",
    )
)
_NUMBERS = frozenset(("DATE", "CARDINAL", "MONEY", "PERCENT", "QUANTITY", "TIME"))
_LONGEST = 8
_SCALE_TOKENS = frozenset(
    ("m", "bn", "k", "mn", "tn", "hundred", "thousand", "million", "billion", "trillion", "dozen")
)
_FENCES = frozenset((",", ";", ":", "(", ")", "—", "–", "\n", "“", "”"))
_QUOTES = "\"“”‘'`’"


@dataclass(frozen=True, slots=True)
class Counted:
    """The counted noun: its head token, its whole phrase and whether it stands right behind the number."""

    head: Token
    span: Span
    text: str
    beside: bool


def counted_of(r: Reading, m: Mention) -> Counted | None:
    """What ``m`` counts; ``None`` where the text names nothing."""
    behind = _behind(r, m)
    if behind is not None:
        head, left = behind
        return _phrase(r, head, left, True)
    if m.counts and (r.text.startswith(" of ", m.core_end) or m.rule in ("vague", "nobody")):
        return None
    return _measured(r, m)


def _next(r: Reading, end: int) -> Token | None:
    """The token that begins at or behind character ``end`` in the same sentence."""
    token = r.at(end)
    if token.idx < end:
        if token.i + 1 >= len(r.doc):
            return None
        nxt = r.doc[token.i + 1]
        return None if nxt.is_sent_start and nxt.text[:1].isupper() else nxt
    return token


def _behind(r: Reading, m: Mention) -> tuple[Token, Token] | None:
    """Head and first token of the noun phrase right behind the number: "4,561 migrants", "88% of the people"."""
    token = _next(r, m.number.end if m.rule == "rate" else max(m.core_end, m.end))
    if token is None or m.rule == "factor":
        return None
    if token.lower_ in ("-", "-plus") and token.i + 1 < len(r.doc):
        token = r.doc[token.i + 1]
    if token.lower_ in _PARTITIVE:
        return _of_phrase(r, token)
    if token.lower_ == "in" and m.unit_text and m.unit not in ("percent",):
        return _bare_in(r, token)
    return _run(r, token)


def _of_phrase(r: Reading, of: Token) -> tuple[Token, Token] | None:
    """ "88% of the people for whom…": the noun of "of", without its article."""
    i = of.i + 1
    while (i < len(r.doc) and r.doc[i].tag_ in ("DT", "PRP$", "PDT", "CD", "$")) or (
        i < len(r.doc) and r.doc[i].lower_ in ("all", "more", "than", "about")
    ):
        i += 1
    return _run(r, r.doc[i]) if i < len(r.doc) else None


def _bare_in(r: Reading, token: Token) -> tuple[Token, Token] | None:
    """ "$3 million in grants": a bare plural behind "in" is what the money is."""
    i = token.i + 1
    found = _run(r, r.doc[i]) if i < len(r.doc) else None
    return found if found and found[0].tag_ in ("NNS", "NN") and not found[0].ent_type_ else None


def _run(r: Reading, first: Token) -> tuple[Token, Token] | None:
    """The noun phrase that begins at ``first``: ends at the noun that no noun behind it leans on."""
    head: Token | None = None
    token, sent = first, r.sentence(first)
    while token.i < sent.end:
        if not _goes_on(token, head):
            break
        if token.tag_ in _NOUN_TAGS and token.lower_ not in _SCALE_TOKENS:
            head = token
            if not (token.dep_ in _LINKING and token.head.i > token.i) and not _hyphened(r, token):
                break
        if token.i + 1 >= len(r.doc):
            break
        token = r.doc[token.i + 1]
    return (head, first) if head is not None else None


def _hyphened(r: Reading, token: Token) -> bool:
    return token.i + 1 < len(r.doc) and r.doc[token.i + 1].tag_ == "HYPH"


def _goes_on(token: Token, head: Token | None) -> bool:
    if token.ent_type_ == "DATE":
        return False
    if token.tag_ == "POS":
        return head is not None
    if token.tag_ in ("CC", ","):
        return head is None and token.head.pos_ in ("ADJ", *NOUNS) and token.i > token.head.left_edge.i
    if token.tag_ in ("VBN", "VBG") and head is not None:
        return False
    if token.tag_ in ("RB", "RBR", "RBS"):
        return head is None and token.head.i > token.i and token.head.pos_ in ("ADJ", "VERB", *NOUNS)
    if token.lower_ in _SCALE_TOKENS or token.tag_ == "CD":
        return head is None and token.head.i > token.i and token.ent_type_ != "DATE"
    return token.tag_ in _IN_PHRASE


def _measured(r: Reading, m: Mention) -> Counted | None:
    """ "Revenue rose to $7bn", "a rate of 5%": the noun that the measure is said of."""
    top = r.top(m)
    at = top
    if m.rule == "factor":
        subject = subject_of(top)
        return _phrase(r, subject, None, False) if subject is not None and _names_thing(m, subject) else None
    for _ in range(6):
        head = at.head
        if head.i == at.i:
            break
        if head.i < top.i and _names_thing(m, head):
            return _phrase(r, head, None, False)
        if head.pos_ in ("VERB", "AUX"):
            subject = _object_moved(at, head) or _antecedent(head, subject_of(head))
            if subject is not None and subject.pos_ in NOUNS:
                return _phrase(r, subject, None, False) if _names_thing(m, subject) else None
            break
        at = head
    return None if m.counts else _nearest_before(r, m)


def _names_thing(m: Mention, token: Token) -> bool:
    """Whether a token is a noun that a measure can be said of: no unit, no date, not a part of the mention."""
    if token.pos_ not in NOUNS or m.start <= token.idx < m.end or token.ent_type_ in _NUMBERS:
        return False
    return not is_unit(token.text)


def _nearest_before(r: Reading, m: Mention) -> Counted | None:
    """ "wavelengths of at least 2 nanometres": the noun close in front, with no comma or bracket between."""
    first = r.at(m.start)
    for i in range(first.i - 1, max(first.sent.start - 1, first.i - 8), -1):
        token = r.doc[i]
        if token.text in _FENCES or token.tag_ in ("PRP", "WP"):
            return None
        if _names_thing(m, token):
            return _phrase(r, token, None, False)
    return None


def _object_moved(link: Token, verb: Token) -> Token | None:
    """ "revised the toll to 27": what is moved is the object."""
    if link.dep_ != "prep" or link.lower_ not in ("to", "at", "by", "from"):
        return None
    return next((c for c in verb.children if c.dep_ == "dobj" and c.pos_ in NOUNS and c.i < link.i), None)


def _antecedent(verb: Token, subject: Token | None) -> Token | None:
    """For "which", "that" and for a participle without a subject, the noun that the clause hangs on."""
    if subject is not None and subject.tag_ not in ("WDT", "WP") and subject.lower_ != "that":
        return subject
    at = verb
    for _ in range(4):
        if at.dep_ in ("relcl", "acl") and at.head.pos_ in NOUNS:
            return at.head
        if at.dep_ not in ("xcomp", "conj", "ccomp", "pcomp", "prep"):
            return subject
        at = at.head
    return subject


def _phrase(r: Reading, head: Token, left: Token | None, beside: bool) -> Counted:
    first = left if left is not None else _left(head)
    last = _right(r, head)
    span = span_of(first, last)
    text = " ".join(span.text(r.text).split())
    lead = len(text) - len(text.lstrip(_QUOTES))
    clean = text.strip(_QUOTES) if text.count("“") + text.count('"') <= 1 or lead else text
    return Counted(head, span, _unquoted(clean), beside)


def _unquoted(text: str) -> str:
    return text.translate({ord(c): None for c in '"“”'}).strip(" ,")


def _left(head: Token) -> Token:
    """The first token of the head's own modifiers, without article and number."""
    first = head
    for child in reversed(list(head.lefts)):
        if child.dep_ not in ("compound", "amod", "nmod", "poss") or child.right_edge.i != first.i - 1:
            break
        if child.tag_ in ("PRP$", "DT", "CD"):
            break
        first = child.left_edge if child.left_edge.tag_ not in ("DT", "PRP$") else child
    return first


def _right(r: Reading, head: Token) -> Token:
    """The last token of a short phrase that narrows the head down: "with criminal records", "facing removal"."""
    last = head
    for child in (*head.rights, *_adrift(r, head)):
        if child.left_edge.i != last.i + 1 or not _narrows(child):
            break
        end = _end_of(r, child)
        if end is None:
            break
        last = end
    return last


def _adrift(r: Reading, head: Token) -> tuple[Token, ...]:
    """ "led to 40 people with criminal records being freed": a bare plural with "with" belongs to the noun, wherever it is hung."""
    if head.i + 2 >= len(r.doc) or head.dep_ not in ("pobj", "dobj"):
        return ()
    with_ = r.doc[head.i + 1]
    inner = next((c for c in with_.children if c.dep_ == "pobj"), None)
    parts = [] if inner is None else [c.dep_ for c in inner.children]
    bare = inner is not None and inner.tag_ == "NNS" and not {"det", "poss"} & set(parts)
    if head.dep_ == "dobj" and not {"amod", "compound"} & set(parts):  # "hit 3 men with sticks" says how
        return ()
    return (with_,) if bare and with_.lower_ in ("with", "without") and with_.head.i != head.i else ()


def _narrows(child: Token) -> bool:
    if child.dep_ == "prep":
        return child.lower_ in _NARROWING
    if child.dep_ == "acl" and child.tag_ == "VBG":
        return not any(c.dep_ in ("auxpass", "aux", "nsubjpass") for c in child.children)
    return child.dep_ == "acl" and child.lower_ == "aged"


def _end_of(r: Reading, child: Token) -> Token | None:
    """Where the narrowing phrase ends: before a place, a time or a clause of its own, within eight tokens; on a noun."""
    last: Token | None = None
    stop = min(child.right_edge.i, child.i + _LONGEST)
    for i in range(child.i, stop + 1):
        token = r.doc[i]
        if i > child.i and (
            token.lower_ in _CUT
            or token.dep_ in ("relcl", "acl", "advcl", "mark", "cc")
            or token.ent_type_ in _NUMBERS
            or token.is_space
        ):
            break
        if token.pos_ in NOUNS or token.dep_ in ("pobj", "dobj"):
            last = token
    return last
