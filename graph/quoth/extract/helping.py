"""A tagged attribution with what the rule for the same cue sees better: who speaks, what is denied, where it begins."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from quoth.extract.attribution import Attribution, Passage
from quoth.extract.attribution.lexicon import CUES
from quoth.extract.attribution.syntax import child, is_passive, may_think, subject
from quoth.extract.attribution.verbs import source_spans
from quoth.extract.stretches import shared
from quoth.extract.whole import MOST, WITH_NOUNS
from quoth.model import Stance

SURE = 0.85
"""How sure a rule must be to add an attribution outside of every tagged one, or to set one right in full."""
CLAUSES = frozenset(("verb-clause", "according-to"))
"""Rules whose content is a clause."""
SET_APART = frozenset(("signed", "colon-noun", "beside-its-speaker", "headline-source"))
"""Rules whose speaker stands apart from the words, in no clause with them."""
SPOKEN = frozenset(("direct", "floating"))
"""Rules whose content is a quotation."""


def helped(passage: Passage, tagged: Attribution, rule: Attribution | None) -> Attribution:
    """The tagger's attribution with who the rule says speaks, where the tagger saw nobody or somebody who hangs by."""
    if rule is None:
        return _subject_filled(passage, tagged)
    if rule.rule == "colon-noun":
        return replace(tagged, source=rule.source, head=rule.head, content=rule.content)
    if rule.rule == "verb-noun" and rule.stance is Stance.DENIES and not shared(tagged.content, rule.content):
        return replace(tagged, content=rule.content, target=rule.target)  # "…, he said, contradicting the council"
    sure = (rule.rule in CLAUSES and rule.confidence >= MOST) or rule.rule == "verb-hearsay"
    unheard = not tagged.source and tagged.head < 0 <= rule.head
    if sure and unheard and _may_speak(passage, passage.doc[rule.head]):
        tagged = replace(tagged, source=rule.source, head=rule.head)
    if rule.rule in CLAUSES | WITH_NOUNS | SPOKEN and _strayed(passage, tagged, rule):
        tagged = replace(tagged, head=rule.head)  # "The union’s figures, which the mayor doubts, show …": not the mayor
    if _told_by(passage, tagged, rule):
        tagged = replace(tagged, source=rule.source, head=rule.head)
    return _subject_filled(passage, tagged)


def _told_by(passage: Passage, tagged: Attribution, rule: Attribution) -> bool:
    """Rule ``told-by``: "the nurse was told by a doctor that …": whoever was told is not who says it."""
    who = passage.doc[rule.head] if rule.head >= 0 and rule.verb >= 0 else None
    if who is None or who.dep_ != "pobj" or who.head.lower_ != "by" or who.head.head.i != rule.verb:
        return False
    return tagged.head >= 0 and passage.doc[tagged.head].dep_ == "nsubjpass" and tagged.head < rule.verb


def _subject_filled(passage: Passage, tagged: Attribution) -> Attribution:
    """Rule ``adding-is-theirs``: where the tagger has no source, it is the subject of a cue that is a verb of telling.

    Example: "…, adding “…”" -> whoever the cue trails behind; "the board, which reported “40 cases”" -> the board
    """
    cue = passage.doc[tagged.verb] if tagged.verb >= 0 else None
    if cue is None or tagged.source or tagged.head >= 0 or not _tells(cue):
        return tagged
    who = subject(cue)
    if who is None or not _may_speak(passage, who):
        return tagged
    pronoun = child(cue, "nsubj") if cue.dep_ == "relcl" else None
    return replace(tagged, source=source_spans(pronoun or who, cue), head=who.i)


def _tells(cue: Token) -> bool:
    participle = cue.tag_ == "VBN" and not any(c.dep_ == "aux" for c in cue.children)  # "Asked about it, she …"
    return cue.pos_ == "VERB" and cue.lemma_.lower() in CUES and not (participle or is_passive(cue))


def _may_speak(passage: Passage, who: Token) -> bool:
    """Somebody with a mind, or a word that is a name elsewhere: "Hinds" opens a sentence, and the parse takes it for deer."""
    named = who.is_title and re.search(rf"[a-z,] {re.escape(who.text)}\b", passage.text) is not None
    return (may_think(who) or named) and who.pos_ != "DET"


def _strayed(passage: Passage, tagged: Attribution, rule: Attribution) -> bool:
    """Whether the tagger's head stands in a clause that hangs on the rule's."""
    if tagged.head < 0 or rule.head < 0 or passage.doc[tagged.head].tag_ in ("WDT", "WP"):
        return False
    theirs, ours = passage.doc[tagged.head], passage.doc[rule.head]
    if theirs.dep_ == "nsubj" and ours.dep_ == "nsubj" and ours.head.i == rule.verb != theirs.head.i:
        return theirs.head.dep_ == "parataxis"  # "The auditor, the letter added, has confirmed …": not the letter
    clauses = [c for c in passage.doc[rule.head].children if c.dep_ in ("relcl", "acl")]
    return any(c.left_edge.i <= tagged.head <= c.right_edge.i for c in clauses)
