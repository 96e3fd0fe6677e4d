"""Attributions whose cue is a verb: "the agency said …", "the mayor urged the council to …", "she pointed to …"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quoth.extract.attribution.candidate import Attribution, Passage, spans_of
from quoth.extract.attribution.lexicon import ADDRESSED, ATTITUDES, CUES, PREPOSITIONAL, Cue, Frame
from quoth.extract.attribution.syntax import (
    calls_false,
    child,
    clause_of,
    cue_tokens,
    hung_clause,
    is_infinitive,
    is_passive,
    may_think,
    passive_agent,
    points_back,
    stance_of,
    subject,
)
from quoth.extract.nlp import noun_phrase, runs, subtree_without
from quoth.model import Span, Stance

_BEHIND = frozenset("of for as to".split())
_SAY = Frame.CLAUSE | Frame.QUOTE
_REASONS = frozenset("because if unless until so".split())


def verb_attributions(passage: Passage) -> list[Attribution]:
    """Rule ``verb``: each cue verb with what it governs.

    Example: "The harbour board said that forty berths were closed." -> the harbour board / said / forty berths were closed
    """
    out: list[Attribution] = []
    for token in passage.doc:
        if token.pos_ not in ("VERB", "AUX") or token.is_space:
            continue
        found = next(_readings(passage, token), None)
        if found is not None:
            out.append(found)
    return out


def _readings(passage: Passage, verb: Token) -> Iterator[Attribution]:
    cue = CUES.get(verb.lemma_.lower())
    yield from _hearsay(passage, verb)
    yield from _made_clear(verb)
    if cue is not None:
        yield from _clause(passage, verb, cue)
        yield from _parenthesis(passage, verb, cue)
    yield from _preposition(passage, verb)
    if cue is not None:
        yield from _noun(passage, verb, cue)


def attributed(
    rule: str, verb: Token, source: Token | None, content: list[Token], stance: Stance, confidence: float,
    *, cue: list[Token] | None = None, target: int = -1,
) -> Iterator[Attribution]:  # fmt: skip
    """The attribution of some tokens to a source by a verb; none where no word is left."""
    spans = spans_of(verb.doc, runs(content))
    if not spans:
        return
    own = cue or cue_tokens(verb)
    yield Attribution(
        rule=rule,
        source=source_spans(source, verb),
        cue=spans_of(verb.doc, runs(own)),
        content=spans,
        head=source.i if source is not None else -1,
        verb=verb.i,
        stance=stance_of(verb, stance),
        confidence=confidence if source is not None else confidence - 0.2,
        target=target,
        lemma=verb.lemma_.lower(),
    )


def source_spans(source: Token | None, verb: Token) -> tuple[Span, ...]:
    """The whole phrase of the source, without the clause that holds the cue."""
    if source is None or source.dep_ == "expl":
        return ()
    cut = [
        c
        for c in source.children
        if c.dep_ in ("relcl", "acl", "conj", "cc", "prep")
        and (c.dep_ == "relcl" or c.left_edge.i <= verb.i <= c.right_edge.i)
    ]
    cut += [c for c in source.children if c.dep_ in ("punct",) and c.i > source.i and any(x.i > c.i for x in cut)]
    phrase = noun_phrase(source, *cut)
    return (Span(phrase.start_char, phrase.end_char),)


def _clause(passage: Passage, verb: Token, cue: Cue) -> Iterator[Attribution]:
    """ "said (that) …", "urged them to …", also in front of the verb: "…, the office said"."""
    if not cue.frames & (Frame.CLAUSE | Frame.TO | Frame.QUOTE):
        return
    clause = clause_of(verb, to=bool(cue.frames & Frame.TO)) or (hung_clause(verb) if cue.frames & _SAY else None)
    if clause is None or (is_infinitive(clause) and not cue.frames & Frame.TO):
        return
    passive = is_passive(verb)
    who = passive_agent(verb) if passive else subject(verb)
    own = child(verb, "dobj")
    if clause.i < verb.i and own is not None and own.like_num:
        return  # "Police say 400, organisers say 900"
    if own is None and _without_subject(clause, verb):
        return  # "Vehicle recalls surpassed the mark": no one recalls that
    content = [t for t in clause.subtree if not (t.dep_ == "mark" and t.lower_ in ("that",) and t.head == clause)]
    if own is not None and clause.i > own.i > verb.i and cue.lemma not in ADDRESSED and not is_infinitive(clause):
        content = [
            *own.subtree,
            *content,
        ]  # "said the forty boats in berths and docks cover …": no object, a subject
    content += [t for reason in _reasons(verb, clause) for t in reason.subtree]
    content = _without_trailing_cue(_without_cue_clause(content, verb, who), clause)
    if passive and is_infinitive(clause):
        patient = child(verb, "nsubjpass")
        content = [*(patient.subtree if patient is not None else ()), *content]
    if who is not None and cue.lemma in ATTITUDES and not may_think(who):
        return
    if not passive and who is None and verb.dep_ not in ("ROOT", "acl", "advcl", "conj"):
        return
    yield from attributed("verb-clause", verb, who, content, cue.stance, cue.confidence)


def _without_subject(clause: Token, verb: Token) -> bool:
    """Whether what stands behind a cue is a past tense without anybody who does it, so that the cue is a noun to the reader."""
    if clause.i < verb.i or clause.tag_ != "VBD" or verb.tag_ != "VBZ":
        return False
    return not any(c.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") or c.i < clause.i for c in clause.children)


def _reasons(verb: Token, clause: Token) -> list[Token]:
    """Clauses that follow at once on what is said, where the parse hangs them on the cue: "claimed he was fired because …"."""
    last = clause.right_edge.i
    found = [c for c in verb.children if c.dep_ == "advcl" and c.left_edge.i == last + 1]
    return [c for c in found if c.left_edge.dep_ == "mark" and c.left_edge.lower_ in _REASONS]


def _without_trailing_cue(content: list[Token], clause: Token) -> list[Token]:
    """ "said the bridge is safe, citing an inspection": the citing is the speaker's, no part of what is said."""
    for token in clause.children:
        trails = token.dep_ == "advcl" and token.tag_ == "VBG" and token.lemma_ in CUES and token.i > clause.i
        if trails and token.left_edge.i and token.doc[token.left_edge.i - 1].text == ",":
            first = token.left_edge.i
            return [t for t in content if t.i < first - 1 or t.i > token.right_edge.i]
    return content


def _without_cue_clause(content: list[Token], verb: Token, who: Token | None) -> list[Token]:
    gone = {verb.i, *([who.i] if who is not None and who not in verb.ancestors else [])}
    return [t for t in content if t.i not in gone]


def _hearsay(passage: Passage, verb: Token) -> Iterator[Attribution]:
    """ "he heard from the owner that …", "she learned from the bank that …": the one heard from says it."""
    if verb.lemma_.lower() not in ("hear", "learn"):
        return
    clause = clause_of(verb, to=False)
    source = next((g for c in verb.children if c.lower_ == "from" for g in c.children if g.dep_ == "pobj"), None)
    if clause is None or source is None:
        return
    content = [t for t in clause.subtree if not (t.dep_ == "mark" and t.lower_ == "that" and t.head == clause)]
    yield from attributed("verb-hearsay", verb, source, content, Stance.ASSERTS, 0.7)


def _made_clear(verb: Token) -> Iterator[Attribution]:
    """Rule ``made-clear``: "The councillors had made it clear they would not pay", "made clear that …"."""
    clear = next((c for c in verb.children if c.lower_ in ("clear", "plain", "known") and 0 < c.i - verb.i <= 3), None)
    who = child(verb, "nsubj")
    if verb.lemma_.lower() != "make" or clear is None or who is None:
        return
    hung = ("ccomp", "advcl", "csubj", "acl", "relcl")
    clause = next((c for t in (clear, verb) for c in t.children if c.dep_ in hung and c.i > clear.i), None)
    if clause is not None and child(clause, "nsubj", "nsubjpass", "expl") is not None:
        content = [t for t in clause.subtree if not (t.dep_ == "mark" and t.lower_ == "that" and t.head == clause)]
        cue = [*cue_tokens(verb), clear]
        yield from attributed("made-clear", verb, who, content, Stance.ASSERTS, 0.75, cue=cue)


def _parenthesis(passage: Passage, verb: Token, cue: Cue) -> Iterator[Attribution]:
    """ "The bridge, he said, will stay closed.": the cue hangs on the clause that it reports."""
    if verb.dep_ not in ("parataxis", "ccomp", "advcl") or not cue.frames & Frame.QUOTE:
        return
    who = child(verb, "nsubj")
    if who is None or clause_of(verb, to=False) is not None or verb.head.i == verb.i or child(verb, "mark") is not None:
        return
    if verb.dep_ != "parataxis" and not _set_off(verb):
        return
    content = [t for t in subtree_without(verb.head, verb) if not (t.is_punct and abs(t.i - verb.i) <= 2)]
    quote = passage.quoted(verb)
    if quote is not None and not any(t.idx in quote.outer for t in content if not t.is_punct):
        return  # "“Their own report says five,” he said": what is said around the quotation is not what it says
    yield from attributed("verb-parenthesis", verb, who, content, cue.stance, cue.confidence - 0.1)


def _set_off(verb: Token) -> bool:
    """Whether the little clause stands between commas or at the end behind one."""
    first, last = verb.left_edge.i, verb.right_edge.i
    doc = verb.doc
    before = doc[first - 1].text if first else ""
    after = doc[last + 1].text if last + 1 < len(doc) else "."
    return last - first <= 8 and before in (",", "”", '"', "—", "–") and after in (",", ".", "—", "–", ";")


def _preposition(passage: Passage, verb: Token) -> Iterator[Attribution]:
    """ "pointed to figures that showed …", "warned farmers of floods": the content is the object of the preposition."""
    addressed = child(verb, "dobj") if verb.lemma_.lower() in ADDRESSED else None
    for prep in (*verb.children, *(addressed.children if addressed is not None else ())):
        stance = PREPOSITIONAL.get((verb.lemma_.lower(), prep.lower_)) if prep.dep_ in ("prep", "prt") else None
        if stance is None or prep.i < verb.i or is_passive(verb):
            continue
        thing = child(prep, "pobj", "pcomp")
        who = subject(verb)
        if thing is None or who is None:
            continue
        content = list(thing.subtree)
        shown = _shown(thing)
        if shown is not None:
            content = shown
        cue = [*cue_tokens(verb), prep]
        yield from attributed("verb-preposition", verb, who, content, stance, 0.65, cue=cue, target=thing.i)


def _shown(thing: Token) -> list[Token] | None:
    """What data say, where the cue points to data that say it: "pointed to records that showed (X)"."""
    for clause in thing.children:
        if clause.dep_ in ("relcl", "acl") and clause.lemma_ in ("show", "suggest", "indicate", "say", "find"):
            said = clause_of(clause, to=False) or child(clause, "dobj")
            if said is not None:
                return [t for t in said.subtree if not (t.dep_ == "mark" and t.lower_ == "that")]
    return None


def _noun(passage: Passage, verb: Token, cue: Cue) -> Iterator[Attribution]:
    """ "criticised the plan", "accused the board of hiding it": a noun is the content, with what hangs behind it."""
    if not cue.frames & (Frame.NOUN | Frame.ING):
        return
    passive = is_passive(verb)
    thing = child(verb, "nsubjpass") if passive else child(verb, "dobj")
    who = passive_agent(verb) if passive else subject(verb)
    if thing is None or (who is None and not cue.frames & Frame.ING) or passage.quoted(verb) is not None:
        return
    behind = [
        c
        for c in verb.children
        if c.i > verb.i and (c.dep_ == "oprd" or (c.dep_ in ("prep", "xcomp") and c.lower_ in _BEHIND))
    ]
    content = sorted({*thing.subtree, *(t for c in behind for t in c.subtree)}, key=lambda t: t.i)
    if passive:
        content = [t for c in behind for t in c.subtree]
    listed = [c for c in verb.children if c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN") and c.i > thing.i]
    if listed and not passive:
        content = list(
            verb.doc[thing.left_edge.i : max(c.right_edge.i for c in listed) + 1]
        )  # "denies theft, and two counts of …"
    stance = Stance.DENIES if calls_false(verb) else cue.stance
    sure = 0.1 if stance is Stance.DENIES and points_back(thing) else -0.05
    sure = 0.2 if calls_false(verb) else sure
    yield from attributed("verb-noun", verb, who, content, stance, cue.confidence + sure, target=thing.i)
