"""A tagged attribution with what the rule for the same cue sees better: who speaks, what is denied, where it begins."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from quoth.extract.agents.lexicon import DOCUMENT_NOUNS
from quoth.extract.attribution import Attribution, Passage
from quoth.extract.attribution.lexicon import ATTITUDES, CUES
from quoth.extract.attribution.syntax import child, is_passive, may_think, subject
from quoth.extract.attribution.trailing import RULE as TRAILING
from quoth.extract.attribution.verbs import source_spans
from quoth.extract.stretches import shared, size
from quoth.extract.whole import MOST, UNSURE, WITH_NOUNS, within
from quoth.model import Span, Stance

SURE = 0.85
"""How sure a rule must be to add an attribution outside of every tagged one, or to set one right in full."""
CLAUSES = frozenset(("verb-clause", "according-to"))
"""Rules whose content is a clause."""
SET_APART = frozenset(("signed", "colon-noun", "beside-its-speaker", "headline-source"))
"""Rules whose speaker stands apart from the words, in no clause with them."""
_LABEL = re.compile(r"(?:correction|clarification|update|(?:editor[’']s )?note)s?:?", re.IGNORECASE)
"""What stands in front of a paper's own words and speaks nothing. Source: our own list."""
SPOKEN = frozenset(("direct", "floating"))
"""Rules whose content is a quotation."""


def helped(passage: Passage, tagged: Attribution, rule: Attribution | None) -> Attribution:
    """The tagger's attribution with the rule's source and content, where those are better."""
    if rule is None:
        return _subject_filled(passage, tagged)
    if rule.rule == "verb-clause" and _of_who_was_told(passage, tagged):
        return replace(tagged, content=rule.content)
    misread = rule.rule == "verb-clause" and rule.confidence >= SURE and _mixed_up(tagged, rule)
    if misread or rule.rule in (TRAILING, "as-they-say", "colon-noun"):
        return replace(tagged, source=rule.source, head=rule.head, content=rule.content)
    return _filled(passage, _heard(passage, tagged, rule), rule)


def _heard(passage: Passage, tagged: Attribution, rule: Attribution) -> Attribution:
    """Who speaks."""
    unheard = not tagged.source and tagged.head < 0 and rule.rule in CLAUSES and rule.confidence >= MOST
    if unheard and rule.head >= 0 and _may_speak(passage, passage.doc[rule.head]):
        tagged = replace(tagged, source=rule.source, head=rule.head)
    if _unheard_from(passage, tagged, rule):
        tagged = replace(tagged, source=rule.source, head=rule.head)
    if rule.rule in CLAUSES | WITH_NOUNS | SPOKEN and _strayed(passage, tagged, rule):
        tagged = replace(tagged, head=rule.head)  # "The union’s figures, which the mayor doubts, show …": not the mayor
    if _is_anothers(passage, tagged, rule):
        tagged = replace(tagged, source=rule.source, head=rule.head)
    return _subject_filled(passage, tagged)


def _is_anothers(passage: Passage, tagged: Attribution, rule: Attribution) -> bool:
    """Whether not the tagger's source but the rule's is who speaks."""
    if rule.rule == "according-to" and rule.source and not shared(tagged.source, rule.source):
        return True  # "According to the memo, …; the report puts it at …"
    if rule.source and _LABEL.fullmatch(" ".join(c.text(passage.text) for c in tagged.source)):
        return True  # "Correction: An article in this paper said that …"
    if rule.rule == "verb-clause" and (_writes_on(passage, tagged, rule) or _does_so_by(passage, tagged, rule)):
        return True
    return _told_by(passage, tagged, rule) or (rule.rule == "noun-cue" and _owned(tagged, rule))


def _told_by(passage: Passage, tagged: Attribution, rule: Attribution) -> bool:
    """Rule ``told-by``: "the nurse was told by a doctor that …": whoever was told is not who says it."""
    who = passage.doc[rule.head] if rule.head >= 0 and rule.verb >= 0 else None
    if who is None or who.dep_ != "pobj" or who.head.lower_ != "by" or who.head.head.i != rule.verb:
        return False
    return tagged.head >= 0 and passage.doc[tagged.head].dep_ == "nsubjpass" and tagged.head < rule.verb


def _owned(tagged: Attribution, rule: Attribution) -> bool:
    """Rule ``own-claim``: "Velmark rejected Health League claims that …": who stands right before the noun claims it."""
    gap = tagged.cue[0].start - rule.source[-1].end if rule.source and tagged.cue else -1
    return rule.head >= 0 and 0 <= gap <= 1 and not shared(tagged.source, rule.source)


def _of_who_was_told(passage: Passage, tagged: Attribution) -> bool:
    """Whether the tagger takes who was told something for what they were told: "…, [an inquest] jury was told"."""
    told = child(passage.doc[tagged.verb], "nsubjpass") if tagged.verb >= 0 else None
    if told is None or told.i > tagged.verb or passage.doc[tagged.verb].lemma_.lower() not in ("tell", "inform"):
        return False
    whole = Span(told.left_edge.idx, told.right_edge.idx + len(told.right_edge))
    return shared(tagged.content, (whole,)) > 0


def _unheard_from(passage: Passage, tagged: Attribution, rule: Attribution) -> bool:
    """Rule ``heard-from``: "The jury heard from an engineer, Jan Pell, that …": who was heard from says it."""
    if tagged.source or tagged.head >= 0 or rule.head < 0:
        return False
    head = passage.doc[rule.head]
    if rule.rule == "direct":
        return head.lemma_.lower() in DOCUMENT_NOUNS  # "a post by Lund last month which said: “…”"
    return rule.rule == "verb-hearsay" and _may_speak(passage, head)


def _does_so_by(passage: Passage, tagged: Attribution, rule: Attribution) -> bool:
    """Rule ``after-finding-that``: a participle behind a preposition is the deed of its own clause's subject, not of who reports that.

    Example: "Tolan said the coast guard raised the toll to 40 after finding that nine had sunk" -> the coast guard found
    """
    cue, who = passage.doc[rule.verb], passage.doc[rule.head] if rule.head >= 0 else None
    if cue.tag_ != "VBG" or cue.dep_ != "pcomp" or who is None or tagged.head < 0 or not may_think(who):
        return False
    reports = passage.doc[tagged.head].head
    return who.dep_ == "nsubj" and reports.i in {a.i for a in who.head.ancestors} and reports.lemma_.lower() in CUES


def _filled(passage: Passage, tagged: Attribution, rule: Attribution) -> Attribution:
    """What is said."""
    inside = within(tagged.content, rule.content)
    if rule.rule == "verb-noun" and rule.stance is Stance.DENIES:
        if rule.content and not shared(tagged.content, rule.content):
            return replace(tagged, content=rule.content, target=rule.target)  # "…, contradicting the council"
        if rule.confidence >= MOST or (inside and size(rule.content) > size(tagged.content)):
            return replace(tagged, content=rule.content, target=rule.target)  # "disputed that account, saying …"
    elif rule.rule == "direct" and inside:
        return replace(tagged, content=(*tagged.content, *_next_paragraphs(passage, tagged, rule)))
    elif rule.rule == "verb-gerund" and (inside or shared(tagged.cue, rule.content)):
        return replace(tagged, cue=rule.cue, content=rule.content)  # "reported overhearing": the deed is what is told
    elif rule.rule == "verb-count" and (inside or _goes_on_behind(passage, tagged, rule)):
        return replace(tagged, content=rule.content)  # "listed 187 cases as of Wednesday, 27 fewer than …"
    return _lengthened(tagged, rule) if rule.rule in CLAUSES else tagged


def _goes_on_behind(passage: Passage, tagged: Attribution, rule: Attribution) -> bool:
    """ "Police say 400, organisers say 900": the number before the comma is all that police say."""
    end = max(s.end for s in rule.content)
    return rule.lemma == "say" and within(rule.content, tagged.content) and passage.text[end : end + 1] == ","


def _subject_filled(passage: Passage, tagged: Attribution) -> Attribution:
    """Rule ``adding-is-theirs``: where the tagger has no source, it is the subject of a cue that is a verb of telling.

    Example: "…, adding “…”" -> whoever the cue trails behind; "the board, which reported “40 cases”" -> the board
    """
    cue = passage.doc[tagged.verb] if tagged.verb >= 0 else None
    if cue is None or tagged.source or tagged.head >= 0 or not (_trails(cue) or _tells(cue)):
        return tagged
    who = subject(cue)
    if who is None or not _may_speak(passage, who):
        return tagged
    pronoun = child(cue, "nsubj") if cue.dep_ == "relcl" else None
    return replace(tagged, source=source_spans(pronoun or who, cue), head=who.i)


def _trails(cue: Token) -> bool:
    return cue.tag_ == "VBG" and cue.dep_ == "advcl"


def _tells(cue: Token) -> bool:
    participle = cue.tag_ == "VBN" and not any(c.dep_ == "aux" for c in cue.children)  # "Asked about it, she …"
    return cue.pos_ == "VERB" and cue.lemma_.lower() in CUES and not (participle or is_passive(cue))


def _may_speak(passage: Passage, who: Token) -> bool:
    """Somebody with a mind, or a word that is a name elsewhere: "Hinds" opens a sentence, and the parse takes it for deer."""
    named = who.is_title and re.search(rf"[a-z,] {re.escape(who.text)}\b", passage.text) is not None
    return (may_think(who) or named) and who.pos_ != "DET"


def _next_paragraphs(passage: Passage, tagged: Attribution, rule: Attribution) -> tuple[Span, ...]:
    """Quotations of the next paragraphs, with which one goes on that was not closed: "“We are safe.", "“Drink it,” he said."."""
    end = max(s.end for s in tagged.content)
    return tuple(s for s in rule.content if s.start > end and "\n" in passage.text[end : s.start])


def _writes_on(passage: Passage, tagged: Attribution, rule: Attribution) -> bool:
    """Rule ``writes-urging``: "The release said the mayor had written to them, claiming that …": the mayor claims, not the release."""
    cue, who = passage.doc[rule.verb], passage.doc[rule.head]
    if cue.tag_ != "VBG" or rule.head in (-1, tagged.head) or tagged.head < 0 or not may_think(who):
        return False
    above = who.head.lemma_.lower()
    return (
        who.dep_ == "nsubj"
        and above in CUES
        and above not in ATTITUDES
        and passage.doc[tagged.head].head in who.head.ancestors
    )


def _mixed_up(tagged: Attribution, rule: Attribution) -> bool:
    """ "The council's head, Imre Tolan, said that was untrue": an unsure tagger takes a part of who speaks for what is said."""
    return tagged.confidence < UNSURE and bool(rule.source) and shared(tagged.content, rule.source) > 0


def _strayed(passage: Passage, tagged: Attribution, rule: Attribution) -> bool:
    """Whether the tagger's head stands in a clause that hangs on the rule's."""
    if tagged.head < 0 or rule.head < 0 or passage.doc[tagged.head].tag_ in ("WDT", "WP"):
        return False
    theirs, ours = passage.doc[tagged.head], passage.doc[rule.head]
    if theirs.dep_ == "nsubj" and ours.dep_ == "nsubj" and ours.head.i == rule.verb != theirs.head.i:
        return theirs.head.dep_ == "parataxis"  # "The auditor, the letter added, has confirmed …": not the letter
    clauses = [c for c in passage.doc[rule.head].children if c.dep_ in ("relcl", "acl")]
    return any(c.left_edge.i <= tagged.head <= c.right_edge.i for c in clauses)


def _lengthened(tagged: Attribution, rule: Attribution) -> Attribution:
    """The tagger looks back a little way only: where the clause in front of the cue begins further back, the parse has it whole."""
    if not tagged.cue or min(s.start for s in tagged.content) > tagged.cue[0].start:
        return tagged
    start = min(s.start for s in rule.content)
    cut_off = start < min(s.start for s in tagged.content) and within(tagged.content, rule.content)
    return replace(tagged, content=rule.content) if cut_off else tagged
