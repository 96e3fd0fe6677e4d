"""Speech behind a dash that opens its paragraph, as papers of many countries print it, translated ones too."""

from __future__ import annotations

import re

from spacy.tokens import Token

from quoth.extract.attribution.candidate import TURN, Attribution, Passage
from quoth.model import Quotation, Span

_FEWEST = 2
"""A text that prints speech so does it more than once: a single dash may open an item of a list."""
_SAYS = (
    "says|said|asks|asked|answers|answered|adds|added|explains|explained|tells|told|believes|thinks|writes|wrote|replies|replied|claims"
    "|claimed|stresses|stressed|warns|warned|continues|continued|concludes|concluded|insists|insisted|notes|noted"
)
# Source: our own list, from how such papers are translated.
_DASHED = re.compile(
    rf"(?m)^[–—-] (?P<said>[A-Z“\"][^\n]{{8,}}?[^\s,]), (?P<cue>{_SAYS}) (?P<who>[^\n,]{{2,80}})(?:,[^\n]*)?[.]?[ \t]*$"
)


def dashed_speech(passage: Passage) -> list[Attribution]:
    """Rule ``dashed-speech``: "– I have heard 900. Nobody believes in 400, says Ana Duarte." -> Duarte / says / both sentences."""
    found = [one for hit in _DASHED.finditer(passage.text) if (one := _told(passage, hit)) is not None]
    return found if len(found) >= _FEWEST else []


def _told(passage: Passage, hit: re.Match[str]) -> Attribution | None:
    cue = passage.doc.char_span(*hit.span("cue"))
    who = passage.doc.char_span(*hit.span("who"), alignment_mode="contract")
    if cue is None or who is None or not len(who):
        return None
    head = _speaker(list(who), cue[0])
    if head is None:
        return None
    source = passage.doc[who.start : head.i + 1]
    return Attribution(
        TURN, (Span(source.start_char, source.end_char),), (Span(*hit.span("cue")),), (Span(*hit.span("said")),),
        head=head.i, quotation=Quotation.DIRECT, confidence=0.85, lemma=cue[0].lemma_.lower(),
    )  # fmt: skip


def _speaker(who: list[Token], cue: Token) -> Token | None:
    """The name, else the subject of the cue, else the first noun."""
    named = [t for t in who if t.ent_type_ == "PERSON"]
    if named:
        run = named[0]
        while run.i + 1 <= who[-1].i and run.nbor(1).ent_type_ == "PERSON" and run.nbor(1).ent_iob_ == "I":
            run = run.nbor(1)
        return run
    subject = next((t for t in cue.children if t.dep_ in ("nsubj", "dobj") and t in who), None)
    return subject or next((t for t in who if t.pos_ in ("PRON", "PROPN", "NOUN")), None)
