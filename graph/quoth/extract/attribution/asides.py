"""Attributions set off by "as": "As the Herald reports, …", "…, as the mayor put it"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quoth.extract.attribution.candidate import Attribution, Passage
from quoth.extract.attribution.lexicon import stance_told
from quoth.extract.attribution.syntax import child, clause_of, passive_agent
from quoth.extract.attribution.verbs import attributed
from quoth.extract.nlp import subtree_without

_SAYING = frozenset(
    "report say claim put note write explain argue tell state warn insist allege show announce reveal".split()
)
"""Cues of an aside that brings in who says the rest."""
_SURE = 0.85
_FAR = 8
"""Tokens that an aside may have: a longer one tells something of its own."""


def aside_attributions(passage: Passage) -> list[Attribution]:
    """Rule ``as-they-say``: an aside behind "as", between commas or at either end of its sentence.

    Example: "As the Velt Herald reports, 40 boats were lost." -> the Velt Herald / reports / 40 boats were lost
    """
    out: list[Attribution] = []
    for token in passage.doc:
        if token.dep_ == "advcl" and token.lemma_.lower() in _SAYING and passage.quoted(token) is None:
            out += _aside(token)
    return out


def _aside(verb: Token) -> Iterator[Attribution]:
    who = child(verb, "nsubj") or passive_agent(verb)
    if who is None or not _opened(verb) or not _set_off(verb) or clause_of(verb, to=True) is not None:
        return
    thing = child(verb, "dobj")
    if thing is not None and verb.lemma_ != "tell" and thing.lower_ != "it":
        return
    content = [t for t in subtree_without(verb.head, verb) if not (t.is_punct and abs(t.i - verb.i) <= 2)]
    content = content[:-1] if content and content[-1].text == "." else content
    yield from attributed("as-they-say", verb, who, content, stance_told(verb.lemma_.lower()), _SURE)


def _opened(verb: Token) -> bool:
    first = verb.left_edge
    return first.lower_ == "as" and first.dep_ in ("mark", "advmod", "prep")


def _set_off(verb: Token) -> bool:
    """Whether it stands behind a comma, or before one where it opens the sentence."""
    first, last, doc = verb.left_edge.i, verb.right_edge.i, verb.doc
    before = doc[first - 1] if first else None
    after = doc[last + 1] if last + 1 < len(doc) else None
    opens = before is None or first == verb.sent.start or before.is_space
    ends = after is None or after.text in ",.;—–"
    return last - first <= _FAR and ends and (opens or (before is not None and before.text in ",—–"))
