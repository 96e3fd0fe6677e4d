"""What a noun phrase says about a speaker: which sort of agent, what may be called so, where its name ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from quoth.extract.agents.book import Entry
from quoth.extract.agents.lexicon import (
    BODY_NOUNS,
    CALLED,
    FIRM_ENDS,
    GROUP_NOUNS,
    HONORIFICS,
    MEN,
    OF_STATE,
    PERSON_NOUNS,
    PRESS_ENDS,
    PRESS_NOUNS,
    PUBLIC_NOUNS,
    WOMEN,
)
from quoth.extract.agents.names import folded, looks_like_acronym
from quoth.model import AgentType, Span

_RELATIVE = ("WRB", "WDT", "WP", "WP$")
_PLACED = frozenset("in at near above below outside around from across".split())
_WHERE = frozenset("in on at near during after before since with".split())


def is_no_name(token: Token) -> bool:
    """What hangs on a noun and is not part of its name: clauses, where it is, what it is accused of."""
    apart = token.dep_ == "prep" and (token.lower_ in _WHERE or any(c.dep_ == "pcomp" for c in token.children))
    return token.dep_ in ("relcl", "acl", "appos") or apart


def to_the_comma(phrase: Phrase, head: Token) -> Phrase:
    """The phrase up to the first comma behind its head: what follows is said of the agent, it is not its name.

    Nor is a number beside it, from which the parse does not part it: "the army 30", "100,000 (organisers", "20,000 Mr Lund".
    """
    common = head.text.islower()
    ends = (
        t.i for t in phrase if t.i > head.i and (t.text in ",;—–" or t.tag_ in _RELATIVE or (common and t.tag_ == "CD"))
    )
    end = next(ends, phrase.end)
    numbered = end < phrase.end and phrase.doc[end].tag_ == "CD"
    while numbered and end - 1 > head.i and phrase.doc[end - 1].tag_ in ("IN", "RB", "JJS", "JJR"):
        end -= 1  # "authorities of just 19"
    start = max((t.i + 1 for t in phrase if t.i < head.i and _no_part(t)), default=phrase.start)
    return phrase.doc[start:end]


def before_its_kind(phrase: Phrase, head: Token) -> Phrase:
    """ "HBV, Europe's largest bank, said", of which the parse makes one noun: the name before the comma."""
    comma = next((t.i for t in phrase if t.text == "," and t.i < head.i), None)
    name = phrase.doc[phrase.start : comma] if comma is not None else phrase
    named = comma is not None and 0 < len(name) <= 3 and all(t.text[:1].isupper() for t in name)
    return name if named and head.text.islower() else phrase


def _no_part(token: Token) -> bool:
    """An open bracket, a colon, a dash that stands alone, or a number before a title."""
    behind = token.nbor(1) if token.i + 1 < len(token.doc) else token
    the = token.i > 0 and token.nbor(-1).lower_ == "the"  # "the 1,100 Lund claimed"
    title = behind.lower_.rstrip(".") in HONORIFICS or (the and behind.pos_ == "PROPN" and token.text[:1].isdigit())
    alone = token.text in "-–—" and token.i > 0 and bool(token.nbor(-1).whitespace_)
    return alone or token.text in "(:" or (token.tag_ == "CD" and title)


def called_before(doc: Doc, entry: Entry, noun: str, offset: int) -> bool:
    """Rule ``called-before``: "the engineering firm Dray & Sons … the firm": the noun stood before the name."""
    behind = re.compile(
        rf", (?:the|an?|its|[A-Z]\w+[’']s) (?:[\w’'-]+ ){{0,5}}?{re.escape(noun)}\b(?! of\b)(?=[,.]| that| which)"
    )
    if any(behind.match(doc.text, m.end) for m in entry.mentions if m.end < offset):
        return True  # "Norvane Group, Velland's biggest airline, said … The airline"
    starts = (doc.char_span(m.start, m.start + 1, alignment_mode="expand") for m in entry.mentions)
    names = (s[0] for s in starts if s is not None and s[0].idx < offset)
    return any(n.i and n.doc[n.i - 1].lemma_.lower() == noun for n in names)


def may_be_called(entry: Entry, noun: str, beside: Sequence[str] = ()) -> bool:
    """Whether "the agency" or "the company" can mean a body by its name: the Harbour Bureau is an agency, a clinic no company.
    A ministry has a word for it in its name: Norvane is none. "The customs service", a noun with another ``beside`` it, is nobody
    whose name has not that word: the Ministry of Trade, Vorda Chemicals; no agency is a firm.

    A noun without a name ("the council") is never called by another noun.
    """
    name = entry.name or ""
    if not name[:1].isupper() or noun not in CALLED or entry.place:
        return False
    words = folded(name).split()
    if words[-1] in PRESS_ENDS and noun not in PRESS_NOUNS:
        return False  # "documents seen by the Tribune … The company said"
    kinds = {w for w in words if w in BODY_NOUNS}
    if beside and noun in PUBLIC_NOUNS and not looks_like_acronym(name) and set(beside).isdisjoint(words):
        return False
    plain = not (noun in PUBLIC_NOUNS and (beside or words[-1] in FIRM_ENDS)) and noun not in OF_STATE
    return looks_like_acronym(name) or (kinds <= CALLED[noun] and (bool(kinds) or plain))


def only_a_place(doc: Doc, entry: Entry, offset: int) -> bool:
    """Whether a name stands behind nothing but words for where up to an offset: "its dam at Ustrova" names no company before others."""
    before = [m for m in entry.mentions if m.start < offset]
    tokens = (doc.char_span(m.start, m.start + 1, alignment_mode="expand") for m in before)
    return all(t is not None and t.start > 0 and doc[t.start - 1].lower_ in _PLACED for t in tokens)


def agent_type(head: Token) -> AgentType:
    """What a noun says about the speaker: "officials" a group, "a nurse" a person, "the council" a body."""
    lemma, word = head.lemma_.lower(), head.lower_
    if word in GROUP_NOUNS or (head.tag_ in ("NNS", "NNPS") and lemma in PERSON_NOUNS):
        return AgentType.GROUP
    if head.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in head.children):
        return AgentType.GROUP
    if lemma in PERSON_NOUNS or head.ent_type_ == "PERSON":
        return AgentType.PERSON
    if lemma in BODY_NOUNS or head.ent_type_ == "ORG":
        return AgentType.ORGANIZATION
    return AgentType.UNKNOWN


def body_before(pronoun: Token) -> Token | None:
    """ "The ferry company lost a boat, it said": the body that is the subject of the same sentence."""
    before = pronoun.doc[pronoun.sent.start : pronoun.i]
    subjects = (t for t in before if t.dep_ in ("nsubj", "nsubjpass") and t.tag_ in ("NN", "NNP"))
    return next((t for t in subjects if t.lemma_.lower() in BODY_NOUNS), None)


def is_one(noun: Token, female: bool) -> bool:
    """Whether a noun is for one woman, or one man."""
    return noun.tag_ == "NN" and is_a_woman(noun) is female


def only_describes(doc: Doc, entry: Entry, mention: Span) -> bool:
    """Whether the name of a people only describes the noun behind it: "the Roman Catholic charity" tells of no Catholics."""
    if entry.type is not AgentType.GROUP:
        return False
    at = doc.char_span(mention.start, mention.start + 1, alignment_mode="expand")
    word = at[0] if at is not None and len(at) else None
    while word is not None and word.dep_ in ("compound", "amod", "nmod") and word.head.i > word.i:
        word = word.head
        if word.is_lower:
            return True
    return False


def is_a_woman(noun: Token) -> bool | None:
    """Whether a noun names a woman ("the widow") or a man ("a fisherman"); ``None`` where it does not say."""
    lemma = noun.lemma_.lower()
    return True if lemma in WOMEN else False if lemma in MEN else None
