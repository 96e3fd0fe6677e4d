"""Questions that rules ask of the parse."""

from __future__ import annotations

from spacy.tokens import Token

from quoth.extract.agents.lexicon import BODY_NOUNS, GROUP_NOUNS, PERSON_NOUNS
from quoth.extract.attribution.lexicon import ADDRESSED, CARRIERS, CONTINUING, CUES, FALSE, NOUNS, NUMBERS, PLACING
from quoth.extract.minds import with_a_mind
from quoth.model import Stance

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_ADVERBIAL = frozenset("if when while because although though since unless until as before after".split())
_BACK = frozenset("this that these those".split())
_CALLING = frozenset("call brand label describe characterise characterize term".split())
_SLAMMING = frozenset("slam fault blast lambast rubbish ridicule".split())
"""Verbs that deny a claim or a number where they turn on one. Source: our own list."""
_CLAIMS = frozenset("claim allegation report assertion suggestion accusation statistic study".split())
_TOLD = ("oprd", "ccomp", "dobj", "acomp", "attr")
_RELATIVES = frozenset("which who that".split())
_TO_OR_THAT = frozenset("tell warn advise remind".split())
"""Cues that ask of somebody to do something, or tell that something is so."""
GIVEN_OUT = frozenset(
    "statement report letter release memo note email post tweet message notice bulletin paper".split()
)
"""Documents in which somebody says something. Source: our own list."""
_BY_THE_WAY = frozenset("by in to with during at on via under before".split())
_OF_DEEDS = frozenset("by for after before without in while since despite".split())
"""Prepositions behind which a gerund tells what the subject, or who is blamed, does."""
_ACCUSING = frozenset("accuse suspect convict".split())
_STATES = frozenset("be have".split())
_AS_SAYING = frozenset("quote cite".split())
"""Verbs whose object is who said it: "cited an aide as saying"."""


def child(token: Token, *deps: str) -> Token | None:
    """The first child with one of these relations."""
    return next((c for c in token.children if c.dep_ in deps), None)


def is_passive(verb: Token) -> bool:
    """Whether the verb is in the passive: "was told", also the second one of "were asked, not ordered"."""
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return True
    joined = verb.dep_ in ("conj", "dep") and verb.tag_ == "VBN" and verb.head.tag_ == "VBN"
    return joined and not any(c.dep_ in ("aux", *_SUBJECTS) for c in verb.children) and is_passive(verb.head)


def subject(verb: Token, depth: int = 4) -> Token | None:
    """Who does it: the verb's subject, that of the verb it is joined to, or the noun that it restricts.

    "The mayor said it and denied it": the mayor for both. "…, which announced that …": the noun before ``which``.
    "The agency cited an aide as saying …": the aide.
    """
    own = child(verb, *_SUBJECTS)
    if own is not None:
        if own.lower_ in _RELATIVES and verb.dep_ == "relcl":
            return with_a_mind(verb.head) if own.lower_ == "who" else verb.head
        return own
    if depth and verb.dep_ == "xcomp" and verb.head.dep_ in ("acomp", "attr") and verb.head.pos_ == "ADJ":
        return subject(verb.head.head, depth - 1)  # "was quick to explain"
    if depth and verb.dep_ in ("conj", "xcomp", "advcl", "dep"):
        return _subject_joined(verb, depth)
    if is_as_saying(verb):
        return child(verb.head.head, "nsubjpass" if is_passive(verb.head.head) else "dobj")
    if depth and verb.dep_ == "pcomp" and (verb.head.head.pos_ in ("VERB", "AUX") or verb.head.lower_ == "of"):
        return _subject_of_gerund(verb, depth)
    if verb.dep_ in ("acl", "relcl") and verb.head.pos_ in ("NOUN", "PROPN") and verb.tag_ == "VBG":
        return verb.head
    return None


def _subject_of_gerund(verb: Token, depth: int) -> Token | None:
    """Rule ``for-claiming``: who does what stands behind a preposition.

    Example: "She opened the session by quoting …" -> She; "The watchdog scolded the mayor for claiming …" -> the mayor;
    "The mayor was scolded for claiming …", "The mayor apologised after saying …" -> the mayor;
    "The deputy accused the mayor of telling the council that …" -> the mayor
    """
    above, prep = verb.head.head, verb.head.lower_
    if prep == "of" and verb.tag_ == "VBG":
        return _accused(above)
    if verb.tag_ != "VBG" or prep not in _OF_DEEDS:
        return None
    if prep == "for" and not is_passive(above) and (blamed := child(above, "dobj")) is not None:
        return blamed if may_think(blamed) else None
    return subject(above, depth - 1)


def is_as_saying(verb: Token) -> bool:
    """Whether a cue stands in "quoted the mayor as saying"."""
    return verb.dep_ == "pcomp" and verb.head.lower_ == "as" and verb.head.head.lemma_ in _AS_SAYING


def _subject_joined(verb: Token, depth: int) -> Token | None:
    """The subject of the verb that another is joined to, or who is told to do it; of two, the one that has a mind.

    "told them the bridge is safe, citing …": bridges cite nothing. "found that there was room and warned them": no room warns.
    """
    if verb.dep_ == "xcomp":
        addressed = child(verb.head, "dobj")
        if addressed is not None and verb.head.i < addressed.i < verb.i:
            return addressed
    found = subject(verb.head, depth - 1) if verb.head.pos_ in ("VERB", "AUX") else None
    top = verb.head
    while verb.dep_ == "conj" and top.dep_ == "conj" and top.head.pos_ in ("VERB", "AUX"):
        top = top.head
    above = top.head
    finite = (
        verb.dep_ == "conj" and verb.tag_ in ("VBD", "VBZ", "VBP") and top.dep_ == "ccomp" and above.tag_ == verb.tag_
    )
    mindless = found is not None and (not may_think(found) or found.dep_ == "expl")
    if finite and verb.lemma_ in CONTINUING and top.lemma_ in _STATES and above.lemma_ in CUES:
        return subject(above, depth - 1) or found  # "He said the union had no plan and claimed a memo showed it"
    if finite and is_passive(top) and verb.lemma_ in PLACING and above.lemma_ in CUES:
        return subject(above, depth - 1) or found  # "They claimed the hall had been shelled and put the toll at 50"
    trailing = verb.tag_ == "VBG" and child(verb, "aux") is None
    if mindless and above.pos_ == "VERB" and above is not top and (trailing or finite):
        return subject(above, depth - 1) or found
    return found


def _accused(above: Token) -> Token | None:
    """Who is accused of what stands behind "of", whether the parse hangs that on the verb or on who is accused."""
    verb = above if above.pos_ == "VERB" else above.head
    if verb.lemma_.lower() not in _ACCUSING:
        return None
    who = child(verb, "nsubjpass") if is_passive(verb) else child(verb, "dobj")
    return who if who is not None and above in (verb, who) else None


def passive_agent(verb: Token) -> Token | None:
    """Who did it to somebody: the object of "by"."""
    by = child(verb, "agent")
    return child(by, "pobj") if by is not None else None


def cue_tokens(verb: Token) -> list[Token]:
    """The verb with its auxiliaries, negation and particle: "had not pointed out"."""
    keep = ("aux", "auxpass", "neg", "prt")
    return sorted([verb, *(c for c in verb.children if c.dep_ in keep and abs(c.i - verb.i) <= 4)], key=lambda t: t.i)


def clause_of(verb: Token, *, to: bool) -> Token | None:
    """The head of the clause that the verb governs, the longest where there are several."""
    wanted = ("ccomp", "xcomp") if to else ("ccomp",)
    found = [
        c
        for c in verb.children
        if c.dep_ in wanted and c.pos_ in ("VERB", "AUX", "NOUN", "ADJ", "PROPN", "ADV", "ADP", "PRON", "NUM")
    ]
    found = [
        c for c in found if c.i > verb.i or not any(m.dep_ == "mark" and m.lower_ in _ADVERBIAL for m in c.children)
    ]
    behind = [c for c in found if c.i > verb.i]
    return max(behind or found, key=lambda c: c.right_edge.i - c.left_edge.i, default=None)


def stance_of(verb: Token, stance: Stance) -> Stance:
    """The stance of a cue by what it takes: "asked whether" questions, "told them to", "warned them to" ask, "advised that" asserts."""
    lemma = verb.lemma_.lower()
    clause = clause_of(verb, to=True) or (hung_clause(verb) if lemma in _TO_OR_THAT else None)
    if stance is Stance.ASKS and clause is not None and clause.left_edge.lower_ in ("whether", "if"):
        return Stance.QUESTIONS
    if clause is None or lemma not in _TO_OR_THAT or clause.i < verb.i:
        return stance
    asked = child(verb, "dobj") is not None or is_passive(verb)
    if is_infinitive(clause) and clause.dep_ == "xcomp" and asked:
        return Stance.ASKS
    return Stance.ASSERTS if stance is Stance.ASKS and not is_infinitive(clause) else stance


def hung_clause(verb: Token) -> Token | None:
    """Rule ``hung-clause``: the that-clause of a verb that the parse hangs on a noun between the two.

    Example: "The owner had assured the crews in writing that the pier would hold." -> would hold, under "writing" in the parse
    """
    for token in verb.doc[verb.i + 1 : verb.right_edge.i + 1]:
        if (
            token.dep_ not in ("relcl", "acl", "ccomp", "advcl")
            or token.head.i <= verb.i
            or token.left_edge.i <= verb.i
        ):
            continue
        first = next((t for t in verb.doc[token.left_edge.i : token.i] if not t.is_punct), None)
        opened = first is not None and first.lower_ == "that" and first.tag_ == "IN"
        if opened and _belongs_behind(verb, token.head):
            return token
    return None


def _belongs_behind(verb: Token, noun: Token) -> bool:
    """Whether a noun stands by the way between a verb and its clause: "in writing", "by a governor", no "claim" or "fact"."""
    addressed = noun.dep_ == "dobj" and noun.head.i == verb.i and verb.lemma_.lower() in ADDRESSED
    if addressed and noun.lemma_.lower() not in CARRIERS | NOUNS.keys():
        return True  # "he warned a foreman that the rig could leak"
    by = passive_agent(verb)
    if by is not None and noun.pos_ == "PROPN" and noun.i > by.i and noun.head.i in (by.i, verb.i):
        return noun.dep_ in ("appos", "npadvmod")  # "they were warned by an engineer, Jan Pell, that …"
    given_out = noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.head.i == verb.i
    if given_out and noun.lemma_.lower() in GIVEN_OUT:
        return True  # "said in a statement that"
    if noun.dep_ not in ("pobj", "pcomp") or noun.lemma_.lower() in NOUNS or noun.lemma_.lower() in CARRIERS:
        return False
    above = noun.head.head
    told = (
        above.dep_ == "dobj" and above.head.i == verb.i and verb.lemma_.lower() in ADDRESSED
    )  # "told police at the scene"
    return noun.head.dep_ in ("prep", "agent") and (above.i == verb.i or told) and noun.head.lower_ in _BY_THE_WAY


def may_think(who: Token) -> bool:
    """Whether a noun can have a mind of its own: a person, a body, a group; no figure and no flood."""
    lemma = who.lemma_.lower()
    named = who.pos_ in ("PRON", "PROPN") or bool(who.ent_type_)
    return named or lemma in PERSON_NOUNS or lemma in BODY_NOUNS or who.lower_ in GROUP_NOUNS


def points_back(noun: Token) -> bool:
    """Whether an object means what was just said: "disputes this", "disputed that account"."""
    return noun.lower_ in _BACK or any(c.dep_ == "det" and c.lower_ in _BACK for c in noun.children)


def put_last(noun: Token, verb: Token) -> bool:
    """Whether what is denied stands behind what it is called: "dismissed as “not credible” a study which found that …"."""
    called = noun.dep_ == "pobj" and noun.head.lower_ == "as" and noun.head.head.i == verb.i
    return called and child(verb, "dobj") is None


def calls_false(verb: Token) -> bool:
    """Whether a verb calls something untrue, or turns on a claim.

    "called the number fantasy", "branded it “a lie”", "described the figure as deception", "slammed claims that fraud costs 120 million"
    """
    lemma, told = verb.lemma_.lower(), [c for c in verb.children if c.dep_ in _TOLD and c.i > verb.i]
    if lemma in _SLAMMING:
        return any(c.lemma_.lower() in NUMBERS | _CLAIMS for c in told if c.dep_ == "dobj")
    as_what = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "as"]
    return lemma in _CALLING and any(t.lower_ in FALSE for c in (*told, *as_what) for t in c.subtree)


def is_infinitive(verb: Token) -> bool:
    """Whether the clause is "to do"."""
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def is_none(thing: Token) -> bool:
    """Rule ``neither-driver``: "Neither driver had been drinking", "has no evidence": a subject or object of which there is none."""
    none = thing.dep_ in ("nsubj", "nsubjpass", "dobj", "attr")
    return none and any(c.dep_ == "det" and c.lower_ in ("no", "neither") for c in thing.children)
