"""From attributions to statements: who spoke, where, inside which other statement, and how it was meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc, Token

from quoth.extract.agents import FIRST, Entry, Resolver
from quoth.extract.agents.above import subject_above
from quoth.extract.agents.beside import goes_on_speaking, restricted_by
from quoth.extract.agents.letters import is_yours
from quoth.extract.agents.lexicon import PERSON_NOUNS, POSTING
from quoth.extract.attribution import Attribution
from quoth.extract.attribution.lexicon import ATTITUDES, DENIALS, DOUBTING, HEDGES, NEGATIONS
from quoth.extract.attribution.nobodys import may_be_nobodys
from quoth.extract.attribution.phrases import behind_claim, told_by_noun
from quoth.extract.attribution.syntax import calls_false, is_none, points_back, put_last, subject
from quoth.extract.cited import Source, Sources, may_issue, only_owns, platform_of, sent_saying
from quoth.extract.cues import (
    adverbials,
    behind_opening,
    cited_by_the_way,
    given_out_above,
    objects,
    trails,
    written_to,
)
from quoth.extract.nearby import Nearby
from quoth.extract.stretches import shared, size
from quoth.model import DocumentKind, PartialDate, Period, Polarity, Quotation, Span, Stance

_LEANING = frozenset("refer cite point link base draw rely quote".split())
# "Correction: An article on March 5 said that …": a paper puts its own article right. Source: how papers head such notes.
_CORRECTS = re.compile(r"^\W*(?:Corrections?|Clarifications?|Editor[’']s note|Amendment)\b", re.MULTILINE)
_READ = frozenset(
    (
        DocumentKind.REPORT,
        DocumentKind.STUDY,
        DocumentKind.DATA,
        DocumentKind.LETTER,
        DocumentKind.MEMO,
        DocumentKind.FILING,
    )
)
"""Documents that one speaks "in" and not "on": "based her attack on a report by the audit office"."""
NEAR = 200
"""Characters back to which "it" may mean a document."""
BACK = 500
"""Characters back to which "this" and "that account" may mean what somebody said."""
NEARLY = 0.9
"""So much of a statement must stand in another's content to be told there: the cue and a mark at the edge may be cut differently."""


@dataclass(slots=True)
class Said:
    """A statement while the document is being read: an attribution with its agent and its place among the others."""

    found: Attribution
    speaker: Entry | None
    venue: Source | None = None
    cites: list[Source] = field(default_factory=list)
    disputes: list[Said] = field(default_factory=list)
    inside: Said | None = None
    polarity: Polarity = Polarity.AFFIRMED
    hedges: tuple[Span, ...] = ()
    said_at: PartialDate | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """The stretches of its content."""
        return self.found.content

    def holds(self, other: Said) -> bool:
        """Whether the other stands within this content, cue and all."""
        theirs = [*other.found.cue, *other.found.content]
        cue = any(c.overlaps(s) for c in other.found.cue or other.found.content for s in self.spans)
        return size(theirs) > 0 and cue and shared(theirs, self.spans) >= NEARLY * size(theirs)

    @property
    def speech(self) -> bool:
        """Whether somebody spoke, rather than wanted or thought."""
        return self.found.lemma not in ATTITUDES

    @property
    def size(self) -> int:
        """Characters of content."""
        return size(self.spans)

    def order(self) -> tuple[int, int]:
        """Sorts statements as they stand in the text, the longer of two first."""
        return self.found.start, -self.size


class Teller:
    """Turns the attributions of one text into statements, in the order of the text."""

    def __init__(self, doc: Doc, resolver: Resolver, sources: Sources, dates: Sequence[tuple[Span, Period]]) -> None:
        self.doc = doc
        self.resolver = resolver
        self.sources = sources
        self.dates = dates

    def tell(self, attributions: Sequence[Attribution]) -> list[Said]:
        """All statements, with speakers, venues, nesting and disputes."""
        said = [self._said(a) for a in sorted(attributions, key=_heard_at)]
        nearby = by_place(said)
        said = [s for s in said if not self._said_by_outer(s, nearby) and not self._only_leans(s)]
        nearby = by_place(said)
        for one in said:
            self._place(one, nearby)
        for one in said:
            one.speaker = self._self(one)
        said = [s for s in said if s.speaker is not None or s.inside is None or may_be_nobodys(self.doc, s.found)]
        for one in said:
            self._dispute(one, said)
        self._lean(said)
        return sorted(said, key=Said.order)

    # one statement ---------------------------------------------------------------------------------------------------

    def _said(self, found: Attribution) -> Said:
        head = self._meant(behind_opening(self.doc[found.head], found.source)) if found.head >= 0 else None
        if head is not None and head.tag_ == "CD" and self.doc[head.i : head.i + 2].text.lower() != "one of":
            head = None  # "134,000 who responded to a notice": a number is nobody
        speaker: Entry | None = None
        venue: Source | None = None
        if head is not None:
            venue = self.sources.told_by(head)
            speaker = self._behind(venue) if venue is not None else None
            speaker = speaker or self.resolver.resolve(head)
        one = Said(found, speaker, venue)
        verb = self.doc[found.verb] if found.verb >= 0 else None
        if verb is not None:
            one.venue = one.venue or self._venue(verb, speaker)
            one.said_at = self._said_at(verb)
            self._cite(one, verb)
            if found.stance is Stance.DENIES and any(c.dep_ == "neg" for c in verb.children):
                one.found = found = replace(found, stance=Stance.ASSERTS)  # "did not dispute the count"
        one.polarity, one.hedges = self._manner(found)
        own = head is not None and head.lower_ in FIRST
        if (
            not own
            and found.rule != "floating"
            and (found.quotation is not Quotation.INDIRECT or found.confidence > 0.55)
        ):
            self.resolver.heard(speaker)
        return one

    def _self(self, one: Said) -> Entry | None:
        """Rule ``we-is-who-speaks``: "“We asked for 25,000 doses,” Tolan said": it is Tolan who asked, not the publisher.

        "My wife and I counted 12" too. "“Our shop says …,” Tolan said" may be Tolan too, "my lawyer says" is not.
        """
        head = self.doc[one.found.head] if one.found.head >= 0 else None
        and_i = head is not None and any(c.dep_ == "conj" and c.lower_ == "i" for c in head.children)
        if head is None or (head.lemma_.lower() in PERSON_NOUNS and not and_i):
            return one.speaker
        if not and_i and not ({head.lower_, *(c.lower_ for c in head.children if c.dep_ == "poss")} & FIRST):
            return one.speaker
        if one.inside is None or one.inside.found.quotation is Quotation.INDIRECT:
            return one.speaker
        return one.inside.speaker

    def _meant(self, head: Token) -> Token:
        """The noun that "which" restricts, and the document that "it" or "they" goes on about; else the head itself."""
        if head.tag_ in ("WDT", "WP") and (noun := restricted_by(head)) is not None:
            return noun.head.head if only_owns(noun) and self.sources.at(noun.head.head) is not None else noun
        if head.lower_ == "e" and self.doc[head.i + 1 : head.i + 3].text == "-mail":
            return self.doc[head.i + 2]  # "an e-mail suggests": three tokens to the parser
        if head.lower_ not in ("it", "they"):
            return behind_claim(head)
        above = given_out_above(head) or subject_above(head)
        if above is not None and goes_on_speaking(above, head):
            above = self._meant(above)
        named = above is not None and self.sources.at(above) is not None
        agrees = (
            named
            and above is not None
            and (above.tag_ in ("NNS", "NNPS") or above.lower_ == "data") == (head.lower_ == "they")
        )
        return above if above is not None and agrees else head

    def _behind(self, venue: Source) -> Entry | None:
        """Who stands behind a document that speaks: its issuer, named or described ("a report by the state auditor")."""
        if venue.issuer is None and venue.owner is not None:
            venue.issuer = self.resolver.owner(venue.owner)
        if venue.issuer is None and venue.kind is DocumentKind.ARTICLE and _CORRECTS.search(self.doc.text):
            venue.issuer = self.resolver.publisher
        if venue.issuer is None and is_yours(self.doc.text, venue.mentions[0]):
            venue.issuer = self.resolver.publisher
        return venue.issuer

    def _venue(self, verb: Token, speaker: Entry | None) -> Source | None:
        platform = platform_of(verb) or (platform_of(verb.head) if trails(verb) else None)
        if platform is not None:
            return self.sources.post_by(speaker) or self.sources.platform(platform, speaker)
        letter = sent_saying(verb)
        if letter is not None and (sent := self.sources.at(letter)) is not None:
            sent.issuer = sent.issuer or speaker
            return sent
        for prep in adverbials(verb):
            if prep.dep_ == "prep" and prep.lower_ in ("in", "during", "at", "on", "via", "through"):
                thing = next((g for g in prep.children if g.dep_ == "pobj"), None)
                if thing is not None and thing.tag_ == "WDT" and verb.dep_ == "relcl":
                    thing = verb.head  # "an e-mail in which a surgeon claimed that …"
                source = self._told_in(thing, prep) if thing is not None else None
                if source is not None and not (prep.lower_ == "on" and source.kind in _READ):
                    self._behind(source)
                    source.issuer = source.issuer or (speaker if may_issue(source, speaker) else None)
                    return source
        if verb.lemma_.lower() in POSTING:
            return self.sources.post_by(speaker) or self.sources.platform(verb, speaker)
        if verb.lemma_.lower() == "write" and speaker is not None:
            known = self.sources.of(speaker, DocumentKind.LETTER, verb.idx)
            return known or (self.sources.letter(verb, speaker) if written_to(verb) else None)
        if verb.tag_ == "VBG" and written_to(verb.head) and speaker is not None:
            return self.sources.letter(verb.head, speaker)  # "had written to the governor, urging her to …"
        return None

    def _told_in(self, thing: Token, prep: Token) -> Source | None:
        """The document that a noun names, or "it": "She has a letter from the bishop. In it, he wrote …"."""
        if thing.lower_ != "it" or prep.lower_ != "in":
            return self.sources.at(thing)
        near = [s for s in self.sources.found if any(0 < thing.idx - m.end <= NEAR for m in s.mentions)]
        return max(near, key=lambda s: max(m.end for m in s.mentions if m.end < thing.idx), default=None)

    def _said_at(self, verb: Token) -> PartialDate | None:
        """The day that hangs on the cue: "said Friday"."""
        sentence = verb.sent
        for span, period in self.dates:
            if (
                period.start is None
                or period.start != period.end
                or not sentence.start_char <= span.start < sentence.end_char
            ):
                continue
            phrase = self.doc.char_span(span.start, span.end, alignment_mode="expand")
            if phrase is None:
                continue
            head = phrase.root.head
            if head.i == verb.i or (head.pos_ == "ADP" and head.head.i == verb.i):
                return period.start
        return None

    def _cite(self, one: Said, verb: Token) -> None:
        """What the cue or its object names as a document: "pointed to data", "according to data from the board"."""
        target = self.doc[one.found.target] if one.found.target >= 0 else None
        for token in (target, *(objects(verb) if verb.lemma_ == "cite" else ()), *cited_by_the_way(verb)):
            source = self.sources.at(token) if token is not None else None
            if source is not None and source is not one.venue and source not in one.cites:
                one.cites.append(source)
                self._behind(source)

    def _manner(self, found: Attribution) -> tuple[Polarity, tuple[Span, ...]]:
        tokens = [t for s in found.content for t in (self.doc.char_span(s.start, s.end, alignment_mode="expand") or ())]
        hedges = tuple(Span(t.idx, t.idx + len(t)) for t in tokens if t.lower_ in HEDGES and t.pos_ != "PROPN")
        if found.quotation is Quotation.DIRECT and len(tokens) > 40:
            return Polarity.AFFIRMED, hedges
        tops = [t for t in tokens if t.head.i not in {x.i for x in tokens} or t.dep_ == "ROOT"]
        negated = any(c.dep_ == "neg" or c.lower_ in NEGATIONS or is_none(c) for top in tops[:2] for c in top.children)
        return (Polarity.NEGATED if negated else Polarity.AFFIRMED), hedges

    # one among the others --------------------------------------------------------------------------------------------

    def _said_by_outer(self, one: Said, nearby: Nearby[Said]) -> bool:
        """ "pointed to data that showed X": what nameless data say, their bearer says; the data are cited, not a speaker."""
        if one.venue is None or one.venue.issuer is not None or one.found.head < 0:
            return False
        for other in nearby.near(one.spans):
            same = other is not one and other.venue is not one.venue and _same_content(one, other)
            if (same and one.venue.named) or (other is not one and one.venue in other.cites and other.holds(one)):
                if one.venue not in other.cites:
                    other.cites.append(one.venue)
                return True
        return False

    def _only_leans(self, one: Said) -> bool:
        """ "Tolan’s post referred to a release which …": says what a document leans on, and is told by nobody but the publisher."""
        if one.found.verb < 0 or self.doc[one.found.verb].lemma_.lower() not in _LEANING or one.found.target < 0:
            return False
        who = subject(self.doc[one.found.verb])
        told_by = [i for i in (one.found.head, who.i if who is not None else -1) if i >= 0]
        leans_on = self.sources.at(self.doc[one.found.target])
        return leans_on is not None and any(self.sources.at(self.doc[i]) is not None for i in told_by)

    def _place(self, one: Said, nearby: Nearby[Said]) -> None:
        around = [
            s for s in nearby.near(one.spans or one.found.cue) if s is not one and s.holds(one) and s.size > one.size
        ]
        one.inside = min(around, key=lambda s: s.size, default=None)

    def _dispute(self, one: Said, said: Sequence[Said]) -> None:
        """ "rejected a claim by the union that …": the denial has no content of its own, the claim is not its child."""
        verb = self.doc[one.found.verb] if one.found.verb >= 0 else None
        doubts = verb is not None and verb.lemma_.lower() in DOUBTING
        if verb is None or not (doubts or verb.lemma_.lower() in DENIALS or calls_false(verb)):
            return
        target = self._claimed(one, said) or (None if doubts else self._just_said(one, said))
        if target is None:
            return
        one.disputes.append(target)
        stance = Stance.QUESTIONS if doubts else Stance.DENIES
        one.found = replace(one.found, stance=stance, confidence=max(one.found.confidence, 0.75))
        for other in said if told_by_noun(self.doc, target.found) else ():
            if other.inside is one:
                other.inside = one.inside  # what a report says that is rejected stands within the rejection

    def _claimed(self, one: Said, said: Sequence[Said]) -> Said | None:
        """The claim that stands as the cue's object: "rejected a claim by the union that …"."""
        claims = (s for s in said if s is not one and s.found.verb >= 0)
        return next((s for s in claims if self._is_claim(s.found, one.found)), None)

    def _is_claim(self, claim: Attribution, denial: Attribution) -> bool:
        """Whether a noun or a relative clause says what the denial turns to: "rejected a report which said that …"."""
        cue = self.doc[claim.verb]
        if told_by_noun(self.doc, claim):
            owned = claim.head == denial.target >= 0 and cue.dep_ == "dobj"  # "denied the rebels’ claim": two objects
            hung = (owned or cue.dep_ in ("ccomp", "conj")) and cue.head.i == denial.verb
            return hung or claim.verb == denial.target
        return cue.dep_ == "relcl" and (cue.head.i == denial.target >= 0 or put_last(cue.head, self.doc[denial.verb]))

    def _just_said(self, one: Said, said: Sequence[Said]) -> Said | None:
        """Rule ``denies-this``: "She denies this.", "Tolan disputed that account": the last thing that somebody else said."""
        verb = self.doc[one.found.verb]
        back = any(points_back(t) for t in verb.children if t.dep_ == "dobj")
        it = calls_false(verb) and verb.i + 1 < len(self.doc) and self.doc[verb.i + 1].lower_ in ("it", "this", "that")
        if not back and not it:
            return None
        before = [
            s for s in said if verb.idx - BACK <= s.found.start < verb.idx and not s.holds(one) and not one.holds(s)
        ]
        others = [
            s for s in before if s.speaker not in (None, one.speaker) and s.speech and s.found.start < one.found.start
        ]
        return max(others, key=lambda s: s.found.start, default=None)

    def _lean(self, said: Sequence[Said]) -> None:
        """ "Tolan’s post referred to a press release": what was said in the post leans on the release."""
        for verb in self.doc:
            if verb.lemma_.lower() not in _LEANING or verb.pos_ != "VERB":
                continue
            subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
            citing = self.sources.at(subject) if subject is not None else None
            cited = self._leaned_on(verb)
            if citing is None or cited is None or citing is cited:
                continue
            for one in said:
                if one.venue is citing and cited not in one.cites:
                    one.cites.append(cited)

    def _leaned_on(self, verb: Token) -> Source | None:
        for child in verb.children:
            things = (
                [child]
                if child.dep_ == "dobj"
                else [g for g in child.children if g.dep_ == "pobj"]
                if child.dep_ == "prep"
                else []
            )
            for thing in things:
                source = self.sources.at(thing)
                if source is not None:
                    return source
        return None


def by_place(said: Iterable[Said]) -> Nearby[Said]:
    """Statements by where their content stands."""
    nearby: Nearby[Said] = Nearby()
    for one in said:
        nearby.put(one, one.spans)
    return nearby


def _heard_at(found: Attribution) -> tuple[int, int]:
    """When a reader learns who speaks: at the source, else at the cue."""
    spans = found.source or found.cue or found.content
    return (spans[0].start, found.verb)


def _same_content(one: Said, other: Said) -> bool:
    return shared(one.spans, other.spans) > 0.85 * max(one.size, other.size, 1)
