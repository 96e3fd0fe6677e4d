"""What looks like an attribution and claims nothing, and whose words are nobody's."""

from __future__ import annotations

import re
from dataclasses import replace

from quoth.extract.agents.lexicon import DOCUMENT_NOUNS
from quoth.extract.attribution import Attribution, Passage
from quoth.extract.attribution.syntax import child, may_think
from quoth.extract.deeds import is_deed
from quoth.extract.rehung import KNOWN, KNOWN_TO_BE
from quoth.model import Quotation

_DECIDING = frozenset("decline deny reject refuse dismiss approve grant accept".split())
_ASKED_FOR = frozenset(
    "request application detainer petition visa permit loan licence license appeal bid refund asylum entry admission waiver".split()
)
"""What an office decides on. Source: our own list."""
_SHARES = frozenset("percent % cent third half quarter most many all some".split())
_EXPECTING = frozenset("expect forecast predict plan project anticipate".split())
_VOTING = frozenset("vote pass approve adopt rule decide split".split())
_SCORE = re.compile(r"\d+(?: to |[-–])\d+\b")
_IT_IS = re.compile(
    r"it(?:['’]s| is| was| remains| isn['’]t| wasn['’]t)(?: (?:not|still|as yet))*(?: (?:un)?(?:clear|known|certain))?",
    re.I,
)
_AMONG_THEM = re.compile(
    r"(?:mostly|mainly|largely|chiefly|including|especially|among them|most of them|many of them)\b", re.I
)
_UNCLEAR = frozenset(("clear", "unclear", "unknown", "known", "certain", "uncertain"))
_SUMMING = frozenset("account amount total comprise consist average number".split())
"""Verbs that say how many there are, and nothing of who says so: "the detainers account for 212 murders". Source: our own list."""
_ASKS = re.compile(r"(?:^|[\n:.?!“\"] ?)(?:Will|Would|Can|Could|Do|Does|Did) $")
_FIRST_WORD = 10
_DOING = frozenset(("sue", "allow", "permit"))
_WRITTEN = frozenset("protocol software code program law bill exam test cheque check recipe".split())
"""What is made by writing, and says nothing here. Source: our own list."""
_SEEING = frozenset("see obtain read view review publish release issue".split())
_NOT_WHAT = re.compile(r"(?:that|this|it)(?:[’']s| is| was|) ?(?:not|n[’']t|) ?(?:quite |exactly )?what", re.I)
_CLAIMED = frozenset("life victim title seat prize crown".split())
_APPLIED_FOR = frozenset(
    "compensation benefit allowance expense refund damages pension subsidy asylum relief rebate credit reimbursement".split()
)
"""What people claim from an office or a firm. Source: our own list."""
_LET_IN = frozenset(
    "patient pupil student child people person woman man baby casualty victim resident refugee migrant guest visitor fan applicant "
    "recruit member inmate".split()
)
"""Whom a hospital, a school or a country admits. Source: our own list."""
_SO_MANY_HURT = re.compile(r"[\d,.]+ (?:\w+ )?(?:injured|wounded|sick)\b")
_THAN = re.compile(r"[\s,]*(?:\w+ )?than ", re.I)
_ENDS_IN_THAN = re.compile(r"\bthan\s*$", re.I)
_NOBODYS = re.compile(
    r"(?:the|a|one) (?:\w+ )?(?:reality|truth|fact|problem|point|difference|trouble|upshot|result|answer|catch|irony|question"
    r"|rub|bottom line)"
    r"(?: (?:of the matter|here|though|however),?)? (?:is|was|remains|are|were)(?: that)?,?",
    re.I,
)
"""Words that bring in what the text itself says, whoever is named before them. Source: our own list."""
_NOTHING = ("no evidence", "no record", "no data", "no document", "no study", "nothing ")
"""Sources that are none: "No evidence supports that". Source: our own list."""


def is_claim(passage: Passage, tagged: Attribution) -> bool:
    """Whether somebody puts something forward by it: it has words, and is neither what befell a claim nor a decision."""
    nothing = _only_compares(passage.text, tagged) or any(
        sign(passage, tagged)
        for sign in (is_decision, takes, is_deed, _is_how_sure, _is_done, _is_unclear, _is_nobody, is_asked_of)
    )
    own = bool(tagged.source) and all(any(c in s for s in tagged.source) for c in tagged.content)
    return _says_something(passage, tagged) and not nothing and not own  # "Mayor" of "Mayor Odell quoted from"


def takes(passage: Passage, one: Attribution) -> bool:
    """Rules ``claims-lives``, ``claims-money``, ``takes-in``, ``gives-off``: what is taken, asked for, let in or out.

    Example: "The flood claimed 40 lives", "Passengers claimed £84 million in compensation", "The clinic admitted 300 patients",
    "the leak released 900 tons";
    "he said that it referred to one junction" tells what a number means
    """
    verb = passage.doc[one.verb] if one.verb >= 0 else None
    if verb is not None and verb.lemma_.lower() == "refer" and verb.dep_ == "ccomp":
        return any(c.lower_ == "it" and c.dep_ == "nsubj" for c in verb.children)
    if verb is not None and verb.lemma_.lower() == "admit" and _SO_MANY_HURT.match(one.content[0].text(passage.text)):
        return True
    thing = child(verb, "dobj") if verb is not None else None
    if verb is None or thing is None:
        return False
    lemma, named = verb.lemma_.lower(), thing.lemma_.lower()
    if lemma == "release":
        who = child(verb, "nsubj")
        return who is not None and not may_think(who) and who.lemma_.lower() not in DOCUMENT_NOUNS
    if lemma == "admit":
        return named in _LET_IN and not any(c.dep_ in ("ccomp", "xcomp") for c in verb.children)
    inside = (t for c in thing.children if c.dep_ == "prep" and c.lower_ in ("in", "of") for t in c.children)
    sought = any(t.lemma_.lower() in _APPLIED_FOR for t in (thing, *inside))
    return lemma == "claim" and (named in _CLAIMED or sought)


def _is_done(passage: Passage, tagged: Attribution) -> bool:
    """Rule ``done-not-said``: "sued the maker", "rules allow 3 days", "voted 5 to 1", "the 200 expected": nobody says anything."""
    verb = passage.doc[tagged.verb] if tagged.verb >= 0 else None
    if verb is not None and verb.lemma_.lower() in _SUMMING:
        return True
    if verb is None or tagged.quotation is not Quotation.INDIRECT:
        return False
    lemma, thing = verb.lemma_.lower(), child(verb, "dobj")
    front = passage.text[verb.idx : tagged.content[0].start] if tagged.content else ""
    votes = "".join((front, *(s.text(passage.text) for s in tagged.cue)))
    if lemma in _VOTING and (any(c.isdigit() for c in votes) or _SCORE.match(passage.text, tagged.content[0].start)):
        return True
    if verb.tag_ == "VBN" and verb.dep_ == "acl" and not tagged.source and lemma in _EXPECTING:
        return verb.head.like_num and verb.i == verb.head.i + 1
    if thing is None or any(c.dep_ in ("ccomp", "xcomp", "parataxis") for c in verb.children):
        return False
    made = lemma == "write" and thing.lemma_.lower() in _WRITTEN
    recalled = lemma == "recall" and any(c.dep_ == "nummod" for c in thing.children)
    return lemma in _DOING or made or recalled


def _is_unclear(passage: Passage, tagged: Attribution) -> bool:
    """Rule ``unclear-where``: "It is not clear where the office finds 14,000 people": what is asked, and nothing that anybody says."""
    if tagged.cue and _IT_IS.fullmatch(" ".join(c.text(passage.text) for c in tagged.cue)):
        return True
    verb = passage.doc[tagged.verb] if tagged.verb >= 0 else None
    if verb is None or verb.dep_ not in ("ccomp", "advcl", "csubj", "xcomp"):
        return False
    asked = any(c.tag_ in ("WRB", "WP", "WDT") and c.i < verb.i for c in verb.children)
    above = (verb.head, *(c for c in verb.head.children if c.dep_ in ("acomp", "attr")))
    return asked and any(t.lemma_.lower() in _UNCLEAR for t in above)


def _is_nobody(passage: Passage, tagged: Attribution) -> bool:
    """Rule ``nobody-but-a-day``: "18 per cent of staff, mostly signallers, clocked in", "who last year spoke of 4 million".

    Some of those told of before are no speaker, and no day or year is.
    """
    said = tagged.source[0].text(passage.text).lower() if tagged.source else ""
    if _AMONG_THEM.match(said) is not None or (said == "you" and tagged.quotation is Quotation.INDIRECT):
        return True  # "if you strip that out, you find it is more like $6 billion"
    head = passage.doc[tagged.head] if tagged.head >= 0 else None
    return head is not None and head.ent_type_ in ("DATE", "TIME") and head.dep_ != "compound" and head.pos_ != "PRON"


def is_asked_of(passage: Passage, tagged: Attribution) -> bool:
    """Rule ``asked-to-say``: "Will the minister confirm that 40 schools are to close?": the minister has not said so."""
    if not tagged.source or not tagged.content or tagged.quotation is Quotation.DIRECT:
        return False
    start, end = tagged.source[0].start, tagged.content[-1].end
    asks = _ASKS.search(passage.text, max(0, start - _FIRST_WORD), start) is not None
    return asks and "?" in passage.text[end - 1 : end + 2]


def _is_how_sure(passage: Passage, tagged: Attribution) -> bool:
    """Rule ``confirmed-of-them``: "the number of sailors [confirmed] dead", "58 [were confirmed] killed": nobody says it."""
    verb = passage.doc[tagged.verb] if tagged.verb >= 0 else None
    if verb is None or verb.lower_ not in KNOWN:
        return False
    if not tagged.source and any(c.dep_ == "auxpass" for c in verb.lefts):
        return any(c.dep_ in KNOWN_TO_BE and c.idx > verb.idx and c.pos_ != "NOUN" for c in verb.rights)
    return (
        verb.dep_ == "acl"
        and any(verb.head.idx in span for span in tagged.source)
        and any(c.dep_ in KNOWN_TO_BE for c in verb.rights)
    )


def _only_compares(text: str, tagged: Attribution) -> bool:
    """Rule ``than-predicted``: "16,000 were lost, 54,000 fewer than the board predicted": the board said nothing of the 16,000."""
    if not tagged.source or not tagged.content or tagged.source[0].start < tagged.content[-1].end:
        return False
    between = text[tagged.content[-1].end : tagged.source[0].start]
    ends = _ENDS_IN_THAN.search(text, tagged.content[-1].start, tagged.content[-1].end)
    return bool(_THAN.fullmatch(between)) or (ends is not None and not between.strip())


def _says_something(passage: Passage, tagged: Attribution) -> bool:
    """Whether the content has a word, and the source more than a "the".

    Of "Lund’s statistic" the tagger may take the "’s" for a content, of "that’s not what it shows" the rest.
    """
    said_by = " ".join(s.text(passage.text) for s in tagged.source).strip().lower()
    worded = [s.text(passage.text).strip("’'s ") for s in tagged.content]
    if worded == ["which"] and tagged.lemma in _SEEING:
        return False  # "a letter, which the Herald has seen"
    head = passage.doc[tagged.head] if tagged.head >= 0 else None
    if (
        head is not None
        and head.pos_ == "ADJ"
        and head.dep_ == "amod"
        and not head.ent_type_
        and len(said_by.split()) == 1
    ):
        return False  # "[Federal] scientists say it is bigger, eclipsing …"
    some = any(c.isalnum() for w in worded for c in w) and _NOT_WHAT.fullmatch(" ".join(worded)) is None
    return some and said_by not in ("the", "a", "an", "all") and not said_by.startswith(_NOTHING)


def is_decision(passage: Passage, tagged: Attribution) -> bool:
    """Rule ``decides``: "The county declined 206 requests", "40 were declined": what was decided was done, and claims nothing."""
    verb = passage.doc[tagged.verb] if tagged.verb >= 0 else None
    if verb is None or verb.lemma_.lower() not in _DECIDING:
        return False
    things = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    shared = (t for c in things if c.lower_ in _SHARES for of in c.children if of.lower_ == "of" for t in of.children)
    if any(t.lemma_.lower() in _ASKED_FOR for t in shared):
        return True  # "rejected 38 percent of the applications"
    return any(c.lemma_.lower() in _ASKED_FOR or (c.dep_ == "nsubjpass" and c.tag_ == "CD") for c in things)


def named(passage: Passage, tagged: Attribution) -> Attribution:
    """Rule ``nobodys-truth``: what the text itself brings in is not said by who is named above it.

    Example: "Rather than the 900 jobs touted by Lund, the reality is that 1,000 went" -> Lund says nothing of the 1,000
    """
    own = len(tagged.cue) == 1 and _NOBODYS.fullmatch(tagged.cue[0].text(passage.text))
    return replace(tagged, source=(), head=-1) if own else tagged
