"""Fields of a sheet or a form, which the tagger may take for somebody who speaks: "Result: 11,400", "Clerk: Mr H. Dunn"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoth.extract.agents.lexicon import COURTESY
from quoth.extract.attribution import Attribution, Passage
from quoth.extract.attribution.checked import WHO
from quoth.extract.attribution.lexicon import FIELDS
from quoth.extract.datelines import datelines
from quoth.model import Span

_NAME = re.compile(rf"(?:{COURTESY}\.? )?[A-Z][\w’'-]*\.?(?: [A-Z][\w’'-]*\.?){{1,3}}")
# Nouns for stretches of time, which say nothing: "in the period mentioned 74 were examined". Source: our own list.
_TIMES = frozenset("period day week weekend month quarter year season hour night time".split())


# What a sum does: "this gives about 1,400", "that makes 60". Source: our own list.
_GIVES = frozenset("give make mean bring leave yield equal amount".split())


def without_fields(passage: Passage, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Rule ``field``: what stands before a colon and nobody is called says nothing, nor does who is only named behind one.

    Example: "Result: 11,400 persons on the path", "FACT CHECK: Did 31,000 come?", "Press office: R. Setter", "NAGARPET: 300,000 came"
    -> nobody's
    """
    places = [line.place for line in datelines(passage.text)]  # "NAGARPET: …": where, and nobody
    heads = [Span(hit.start(), hit.start("who")) for hit in WHO.finditer(passage.text)]  # "Who said it: …"
    return tuple(one for one in found if not _is_field(passage, one, places, heads))


def _is_field(passage: Passage, one: Attribution, places: Sequence[Span], heads: Sequence[Span]) -> bool:
    """Whether nobody speaks; ``places`` are those of datelines, ``heads`` the headings of lines that name whose claim it is."""
    if _reckons(passage, one) or (one.cue and any(one.cue[0].start in head for head in heads)):
        return True
    cue = " ".join(c.text(passage.text) for c in one.cue).strip()
    if cue == ":" and any(s.start in place for place in places for s in one.source):
        return True
    if one.head >= 0 and passage.doc[one.head].lemma_.lower() in _TIMES and passage.doc[one.head].pos_ == "NOUN":
        return True
    if cue != ":" or not one.source:
        return False
    words = one.source[-1].text(passage.text).casefold().split()
    named = len(one.content) == 1 and _NAME.fullmatch(one.content[0].text(passage.text).strip()) is not None
    return named or (bool(words) and words[-1] in FIELDS)


def _reckons(passage: Passage, one: Attribution) -> bool:
    """Whether "this gives 1,400" goes on with a sum, and nobody speaks."""
    if one.head < 0 or one.verb < 0:
        return False
    this, gives = passage.doc[one.head], passage.doc[one.verb]
    return this.lower_ in ("this", "that") and this.tag_ == "DT" and gives.lemma_.lower() in _GIVES
