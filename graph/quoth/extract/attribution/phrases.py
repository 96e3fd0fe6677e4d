"""Attributions whose cue is no verb: "according to …", "a claim by … that …", "Name: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from quoth.extract.agents.lexicon import DOCUMENT_NOUNS
from quoth.extract.attribution.candidate import Attribution, Passage, spans_of
from quoth.extract.attribution.lexicon import CUES, NOUNS
from quoth.extract.attribution.syntax import child, may_think
from quoth.extract.nlp import noun_phrase, runs, subtree_without
from quoth.model import Quotation, Span, Stance

_MEASURES = frozenset(
    "law tradition custom need size age wish principle procedure practice circumstance preference taste season rank ability".split()
)
"""What things go by and nobody speaks: "they act according to international law"."""
_BODIES = frozenset(("ORG", "NORP"))
_MARKS_OF_OWNERS = frozenset(("’", "'", "’s", "'s"))
_TIMES = frozenset(("DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY", "EVENT", "LAW", "PRODUCT"))


def according_to(passage: Passage) -> list[Attribution]:
    """Rule ``according-to``: "Forty berths were closed, according to the harbour board." Also "in the words of the mayor"."""
    out: list[Attribution] = []
    for token in passage.doc:
        if token.lower_ == "according" and token.i + 1 < len(passage.doc) and passage.doc[token.i + 1].lower_ == "to":
            out += _according(token, passage.doc[token.i + 1], passage)
        elif (
            token.lower_ == "words" and passage.doc[max(0, token.i - 2) : token.i + 2].text.lower() == "in the words of"
        ):
            out += _according(passage.doc[token.i - 2], passage.doc[token.i + 1], passage)
    return out


def _according(token: Token, to: Token, passage: Passage) -> Iterator[Attribution]:
    source = child(to, "pobj") or child(token, "pobj")
    if source is None or source.lemma_.lower() in _MEASURES:
        return
    top = token
    while top.head.i != top.i and top.dep_ in ("prep", "pcomp", "advmod", "dep"):
        top = top.head
        if top.pos_ in ("VERB", "AUX"):
            break
    clause = top
    while clause.pos_ not in ("VERB", "AUX") and clause.head.i != clause.i:
        clause = clause.head
    phrase = noun_phrase(source)
    content = [
        t for t in subtree_without(clause, token) if not phrase.start <= t.i < phrase.end and not token.i <= t.i <= to.i
    ]
    spans = spans_of(passage.doc, runs(content))
    if spans:
        yield Attribution(
            "according-to", (Span(phrase.start_char, phrase.end_char),), (Span(token.idx, to.idx + len(to)),), spans,
            head=source.i, verb=token.i, confidence=0.85,
        )  # fmt: skip


def behind_claim(source: Token) -> Token:
    """Rule ``behind-the-claim``: who makes a claim that something is according to; any other noun stays itself.

    Example: "Forty berths were closed, according to claims from the mayor." -> the mayor
    """
    lemma, according = source.lemma_.lower(), source.dep_ == "pobj" and source.head.head.lower_ == "according"
    owner = owner_of(source) if according and lemma in NOUNS and lemma not in DOCUMENT_NOUNS else None
    return owner if owner is not None and may_think(owner) else source


def told_by_noun(doc: Doc, one: Attribution) -> bool:
    """Whether a noun tells it, "the union's claim that …": by the rule ``noun-cue``, or by the tagger."""
    return one.rule == "noun-cue" or doc[one.verb].pos_ == "NOUN"


def noun_cues(passage: Passage) -> list[Attribution]:
    """Rule ``noun-cue``: "a claim by the union that wages fell", "the mayor's pledge to rebuild": the noun reports.

    Also "union claims that …", "a report in the Velt Herald that …".
    """
    out: list[Attribution] = []
    for token in passage.doc:
        noun = token.pos_ == "NOUN" or (
            token.tag_ == "VBZ" and token.dep_ in ("dobj", "pobj")
        )  # "dismissed union claims"
        stance = NOUNS.get(token.lemma_.lower()) if noun else None
        if stance is not None:
            out += _noun_cue(token, stance, passage)
    return out


def _noun_cue(noun: Token, stance: Stance, passage: Passage) -> Iterator[Attribution]:
    by_the_way = noun.dep_ == "pobj" and noun.head.lower_ != "as"
    if by_the_way and noun.head.head.lemma_ in CUES and child(noun, "poss") is None:
        return  # "said in a statement that …": the statement is where it was said
    clauses = [c for c in noun.children if c.dep_ in ("acl", "ccomp", "relcl", "xcomp") and c.i > noun.i]
    source = owner_of(noun)
    if source is not None:
        clauses += [c for c in source.children if c.dep_ in ("acl", "relcl", "ccomp") and _that_clause(c)]
    clause = next((c for c in clauses if _that_clause(c) or _to_clause(c)), None)
    if clause is None:
        return
    first = clause.left_edge.i
    content = [t for t in clause.subtree if not (t.i == first and t.lower_ == "that")]
    spans = spans_of(passage.doc, runs(content))
    if not spans:
        return
    where: tuple[Span, ...] = ()
    if source is not None:
        phrase = noun_phrase(source, *clauses)
        where = (Span(phrase.start_char, phrase.end_char),)
    yield Attribution(
        "noun-cue", where, (Span(noun.idx, noun.idx + len(noun)),), spans,
        head=source.i if source is not None else -1, verb=noun.i, stance=stance, confidence=0.65 if where else 0.5,
    )  # fmt: skip


def _that_clause(clause: Token) -> bool:
    first = clause.left_edge
    helping = [c for c in clause.children if c.dep_ in ("aux", "auxpass")]  # the parse may hang the subject there
    told = (c for verb in (clause, *helping) for c in verb.children)
    return first.lower_ == "that" and any(c.dep_ in ("nsubj", "nsubjpass", "expl") and c.lower_ != "that" for c in told)


def _to_clause(clause: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in clause.children)


def owner_of(noun: Token) -> Token | None:
    """Whose it is: "by X", "from X", "X's", "union claims", "Veltish claims"."""
    beside = (c for dep in ("compound", "nmod", "amod") for c in noun.children if c.dep_ == dep and _claims(c))
    owner = child(noun, "poss") or next(beside, None)
    if owner is not None and owner.ent_type_ not in _TIMES:  # "last year’s plan" is nobody's
        return owner
    for prep in noun.children:
        if prep.dep_ in ("prep", "agent") and prep.lower_ in ("by", "from", "of"):
            return child(prep, "pobj")
        if prep.dep_ == "prep" and prep.lower_ == "in" and noun.lemma_ == "report":
            where = child(prep, "pobj")
            return where if where is not None and where.pos_ == "PROPN" and where.ent_type_ not in _TIMES else None
    before = noun.doc[noun.i - 1] if noun.i else None
    owns = before.nbor(-1) if before is not None and before.i and before.text in _MARKS_OF_OWNERS else None
    if owns is not None and owns.pos_ in ("NOUN", "PROPN") and owns.ent_type_ not in _TIMES:
        return owns  # "denied the rebels’ claim that", where the parse hangs both on the verb
    if noun.pos_ == "VERB" and before is not None and before.dep_ == "dobj":
        return before
    return before if before is not None and before.pos_ == "PROPN" and before.ent_type_ in _BODIES else None


def _claims(before: Token) -> bool:
    """Whether a noun before one for a claim says whose it is."""
    known = may_think(before) and before.ent_type_ not in _TIMES
    return (before.dep_ in ("compound", "nmod") and known) or (before.dep_ == "amod" and before.ent_type_ == "NORP")


_LABEL = re.compile(
    r"(?m)^(?:From )?((?:[A-Z][\w.’'-]*|of|and|the)(?: (?:[A-Z][\w.’'-]*|of|and|the)){0,6}): (?=[A-Z“\"])(\S.*)$"
)
_SIGNED = re.compile(r"[”\"]\s*[—–-]{1,2}\s*([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,5})(?:,[^\n.]*)?\s*$", re.M)


_SIGNED_SINGLE = re.compile(
    r"(?m)^[‘']([^\n‘]{12,300}?)[’']\s*[—–-]{1,2}\s*([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,4})(?:,[^\n.]*)?\s*$"
)


def labelled_lines(passage: Passage) -> list[Attribution]:
    """Rule ``label``: a line such as "Chairwoman Imre Tolan: The reserve is spent." or a signed quote, "“…” — Imre Tolan".

    A town that opens a report is where it was written: "Sollum: The death toll rose to 40".
    """
    out = []
    text = passage.text
    for match in _LABEL.finditer(text):
        head = _last_token(passage, match.span(1))
        dateline = head is not None and head.ent_type_ == "GPE" and match.start() == 0 and match[2][:1] not in '“"'
        if head is not None and head.ent_type_ in ("PERSON", "ORG", "GPE", "NORP") and not dateline:
            colon = match.end(1)
            out.append(_line("label", match.span(1), (colon, colon + 1), match.span(2), head))
    for match in _SIGNED.finditer(text):
        quote = next((q for q in passage.quotes if q.outer.end == match.start() + 1), None)
        head = _last_token(passage, match.span(1))
        if quote is not None and head is not None:
            dash = re.search(r"[—–-]+", match[0])
            at = match.start() + (dash.start() if dash else 0)
            out.append(_line("signed", match.span(1), (at, at + 1), (quote.inner.start, quote.inner.end), head))
    for match in _SIGNED_SINGLE.finditer(text):
        head = _last_token(passage, match.span(2))
        if head is not None:
            gap = text[match.end(1) + 1 : match.start(2)]
            at = match.end(1) + 1 + len(gap) - len(gap.lstrip())
            out.append(_line("signed", match.span(2), (at, at + len(gap.strip())), match.span(1), head))
    return out


def _line(
    rule: str, source: tuple[int, int], cue: tuple[int, int], content: tuple[int, int], head: Token
) -> Attribution:
    return Attribution(
        rule, (Span(*source),), (Span(*cue),), (Span(*content),),
        head=head.i, quotation=Quotation.DIRECT, stance=Stance.ASSERTS, confidence=0.7,
    )  # fmt: skip


def _last_token(passage: Passage, where: tuple[int, int]) -> Token | None:
    span = passage.doc.char_span(*where, alignment_mode="contract")
    return span[-1] if span is not None and len(span) else None
