"""Claims that a publisher doubts in its own voice: "It is not clear what the union bases its claim on that …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc
from spacy.tokens import Span as Sentence

from quoth.extract.agents import Entry
from quoth.extract.attribution import Attribution
from quoth.extract.attribution.lexicon import DOUBTS
from quoth.extract.statements import Said
from quoth.model import Quotation, Span, Stance

# What stands between a doubt and a claim that is not what is doubted: "his fate is unclear, but she said …", "not known for …".
# Source: our own reading of political news.
_ELSEWHERE = re.compile(
    r"^ (?:as|for)\b|[;:]|\b(?:but|though|although|while|because|since|which|who)\b|, (?:and|as|or|so)\b"
)


def with_doubts(doc: Doc, said: Sequence[Said], publisher: Entry) -> list[Said]:
    """The statements of a text with a doubt of the publisher's for each claim that it doubts itself, in the order of the text."""
    doubts = [d for s in doc.sents if (d := _doubt(s, said, publisher)) is not None]
    return sorted([*said, *doubts], key=Said.order)


def _doubt(sentence: Sentence, said: Sequence[Said], publisher: Entry) -> Said | None:
    low = sentence.text.lower()
    word = next((d for d in DOUBTS if d in low), None)
    if word is None:
        return None
    cue = Span(at := sentence.start_char + low.index(word), at + len(word))
    told = [s for s in said if sentence.start_char <= s.found.start < sentence.end_char]
    if any(s.found.cue and any(cue.start in span for span in s.spans) for s in told):
        return None  # whoever says so doubts it
    behind = (s for s in told if s.found.start > cue.start and s.found.cue and s.found.cue[0].start >= cue.end)
    about = next((s for s in behind if s.inside is None), None)
    if about is None or _ELSEWHERE.search(sentence.doc.text[cue.end : about.found.cue[0].start]):
        return None
    found = Attribution("doubt", (), (cue,), (), stance=Stance.QUESTIONS, quotation=Quotation.NARRATION, confidence=0.7)
    return Said(found, publisher, disputes=[about])
