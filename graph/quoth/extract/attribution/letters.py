"""Letters: all that stands between the greeting and the signature is said by who signs."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from quoth.extract.agents.letters import letter
from quoth.extract.attribution.candidate import TURN, Attribution, Passage
from quoth.model import Quotation, Span


def signed_letters(passage: Passage) -> list[Attribution]:
    """Rule ``letter``: who signs a letter says it: "Sir – I counted 112 wells. … Ruth Amsel, Velt" -> Amsel / I counted 112 wells."""
    found = letter(passage.text)
    head = _last(passage.doc, found.signed) if found is not None else None
    if found is None or head is None:
        return []
    cue = found.greeting or found.signed
    return [
        Attribution(
            TURN, (found.signed,), (cue,), (found.body,), head=head.i, quotation=Quotation.DIRECT, confidence=0.8,
        )
    ]  # fmt: skip


def _last(doc: Doc, span: Span) -> Token | None:
    phrase = doc.char_span(span.start, span.end, alignment_mode="contract")
    return phrase[-1] if phrase is not None and len(phrase) else None
