"""Who a source phrase means: by name, by office, by kind of body, or by what was said before.

The resolver goes through the text once, in order, and keeps who spoke last, so that "he", "the agency" and "the office" find
whom a reader would think of.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from quoth.extract.agents.above import subject_above
from quoth.extract.agents.beside import (
    MAY_BE_BODIES,
    as_subject,
    behind_of,
    goes_on_speaking,
    has_a_name,
    nameless_before,
    of_somebody,
    one_of_that_sex,
    people_above,
    restricted_by,
    several_above,
    several_in_sentence,
    told_of_before,
)
from quoth.extract.agents.book import OWN, Book, Entry
from quoth.extract.agents.joined import behind_the_addressee, named_beside, whose_paper
from quoth.extract.agents.lexicon import BODY_NOUNS, MEN, OFFICE_NOUNS, PERSON_NOUNS, SPOKES_NOUNS, WOMEN
from quoth.extract.agents.names import folded, is_meant_by_no_pronoun, plain
from quoth.extract.agents.naming import (
    accused,
    bodies_called,
    body_that_says,
    called,
    holders_of,
    introduced,
    speaks_for,
    standing_beside,
    told_below,
    told_of_itself,
)
from quoth.extract.agents.phrases import (
    agent_type,
    before_its_kind,
    body_before,
    called_before,
    is_a_woman,
    is_no_name,
    is_one,
    may_be_called,
    only_a_place,
    only_describes,
    to_the_comma,
)
from quoth.extract.agents.sayers import several_nameless_before, what_is_owned, who_says_so, whom_asked
from quoth.extract.attribution.lexicon import DENIALS
from quoth.extract.nlp import noun_phrase
from quoth.model import AgentType, Span

_SUBJECTS = ("nsubj", "nsubjpass")
NEAR = 600
"""Characters back to which a body that did not speak is still in mind."""
_SINGULAR = frozenset("he she him her his hers i me my".split())
_PLURAL = frozenset("they them their we us our".split())
_THING = frozenset("it its this that which".split())
FIRST = frozenset("i we me us my our".split())
"""Pronouns of who speaks."""
_ACCUSED = frozenset(("defendant", "accused"))


class Resolver:
    """Finds the agent behind a source; remembers who spoke."""

    def __init__(self, book: Book, publisher: Entry) -> None:
        self.book = book
        self.publisher = publisher
        self._spoke: list[Entry] = []
        self._own = len(publisher.mentions) >= OWN
        self._offices: dict[int, Entry] = {}

    def heard(self, entry: Entry | None) -> None:
        """This agent has spoken: what follows may call it by a pronoun."""
        if entry is not None:
            entry.used = True
            if entry in self._spoke:
                self._spoke.remove(entry)
            self._spoke.append(entry)
            entry.place = entry.place and not entry.site  # "Orrin Rail", a site to the parser, is a body once it speaks

    def resolve(self, head: Token, quoting: Entry | None = None) -> Entry:
        """The agent that the phrase around ``head`` names; ``quoting`` is the speaker whose words the phrase stands in."""
        head = named_beside(head) or behind_the_addressee(head) or whose_paper(head) or head
        word = head.lower_
        if head.pos_ == "PRON" or word in _SINGULAR | _PLURAL | _THING:
            found = self._pronoun(head, quoting)
            if found is not None:
                found.hear("", Span(head.idx, head.idx + len(head)))
                return found
            head = what_is_owned(head)
        entry = self._office(head) or self._by_name(head) or self._by_noun(head)
        cut = [c for c in head.children if is_no_name(c) and not (c.dep_ == "prep" and head.like_num)]
        phrase = before_its_kind(to_the_comma(noun_phrase(head, *cut), head), head)
        if entry is None:
            entry = self._unknown(head, phrase.text)
        entry.hear(
            phrase.text if len(phrase) <= 12 and head.pos_ != "PRON" else "", Span(phrase.start_char, phrase.end_char)
        )
        return entry

    def owner(self, noun: Token) -> Entry | None:
        """Whose a document is by the noun before it, which needs no article there: "ministry data"."""
        if noun.pos_ == "PRON":  # "its manifest", of nobody known
            return self._pronoun(noun, None)
        lemma = noun.lemma_.lower()
        called = noun.dep_ == "compound" and lemma in BODY_NOUNS and self.book.at(noun) is None
        return (self._by_body(noun, lemma) if called else None) or self.resolve(noun)

    # by name ---------------------------------------------------------------------------------------------------------

    def _by_name(self, head: Token) -> Entry | None:
        """The name that the head belongs to, or the name set beside it: "the director, Imre Tolan"."""
        entry = self.book.at(head)
        if entry is not None:
            return entry
        for child in head.children:
            if child.dep_ == "appos" or (
                child.dep_ in ("compound", "nmod") and self._is_person(child) and self._is_office_word(head)
            ):
                entry = self.book.at(child)
                if entry is not None and (entry.type is AgentType.PERSON or head.lemma_.lower() in MAY_BE_BODIES):
                    return entry
        return standing_beside(self.book, head)

    def _is_person(self, token: Token) -> bool:
        entry = self.book.at(token)
        return entry is not None and entry.type is AgentType.PERSON

    def _is_office_word(self, token: Token) -> bool:
        """One office, not several: "director Tolan" is Tolan, "Tolan officials" are not."""
        return token.lemma_.lower() in PERSON_NOUNS and token.tag_ in ("NN", "NNP")

    def _office(self, head: Token) -> Entry | None:
        """ "the governor's press office", "Tolan’s campaign", "a spokesman for the board": somebody who speaks for somebody else."""
        lemma = head.lemma_.lower()
        if lemma in SPOKES_NOUNS:
            return self._spokesperson(head)
        if lemma not in OFFICE_NOUNS:
            return None
        owns = (c for c in head.children if c.dep_ in ("poss", "nmod", "compound"))
        owner = next((c for c in owns if c.pos_ in ("NOUN", "PROPN", "PRON")), None) or behind_of(head)
        principal = self._principal(owner) if owner is not None else None
        if principal is not None and principal.type is AgentType.PERSON and lemma != "administration":
            return self._office_of(principal, owner, head)
        if principal is None and (owner is None or owner.pos_ == "PRON") and head.i and lemma in ("office", "campaign"):
            return next((e for e in reversed(self._spoke) if e.acts_for is not None), None)
        return None

    def _office_of(self, principal: Entry, owner: Token | None, head: Token) -> Entry:
        known = self._offices.get(id(principal))
        if known is None:
            words = " ".join(
                t.text for t in head.children if t.dep_ in ("compound", "amod") and self.book.at(t) is None
            )
            printed = (
                owner is not None and owner.dep_ == "poss" and owner.pos_ != "PRON" and self.book.at(owner) is None
            )
            last = owner.text if printed and owner is not None else (principal.name or "").split()[-1]
            name = f"{last}’s {words + ' ' if words else ''}{head.lower_}"  # "the mayor's office" is called so
            known = self.book.add(Entry(name, AgentType.ORGANIZATION, acts_for=principal))
            self._offices[id(principal)] = known
            principal.used = True
        return known

    def _principal(self, owner: Token) -> Entry | None:
        if owner.pos_ == "PRON":
            return self._pronoun(owner, None)
        return self.book.at(owner) or self._by_role(owner.lemma_.lower(), owner.i)

    def _spokesperson(self, head: Token) -> Entry | None:
        named = self._by_name(head)
        if named is not None:
            return named
        about = next(
            (
                g
                for c in head.children
                if c.dep_ == "prep" and c.lower_ in ("for", "of", "from")
                for g in c.children
                if g.dep_ == "pobj"
            ),
            None,
        )
        owner = about or next((c for c in head.children if c.dep_ in ("poss", "compound", "nmod")), None)
        principal = (
            self.book.at(owner) or (self._by_noun(owner) if owner is not None else None) if owner is not None else None
        )
        if principal is None and about is not None:
            return speaks_for(self.book, head, about)
        if principal is None:
            return next((e for e in reversed(self._spoke) if e.role and head.lemma_.lower() in e.role.lower()), None)
        name = f"{head.lower_} for {principal.name}"
        known = self.book.named(name)
        if known is None:
            known = self.book.add(
                Entry(
                    name,
                    AgentType.PERSON,
                    role=head.lower_,
                    of=principal if principal.type is AgentType.ORGANIZATION else None,
                    acts_for=principal,
                )
            )
        principal.used = True
        return known

    # by office or kind of body ---------------------------------------------------------------------------------------

    def _by_noun(self, head: Token) -> Entry | None:
        lemma = head.lemma_.lower()
        if not any(c.dep_ == "det" and c.lower_ in ("the", "this", "that") for c in head.children) and not any(
            c.dep_ == "poss" for c in head.children
        ):
            return told_below(self.book, head)
        if lemma in PERSON_NOUNS:
            return self._by_role(lemma, head.i)
        return self._by_body(head, lemma) if lemma in BODY_NOUNS else None

    def _by_role(self, noun: str, before: int) -> Entry | None:
        """The person whose title has the word: the one who spoke last, else the one named last."""
        if noun in _ACCUSED:
            return accused(self.book)
        holders = holders_of(self.book, noun, self.book.doc[before])
        if (spoke := next((e for e in reversed(self._spoke) if e in holders), None)) is not None:
            return spoke
        doc = self.book.doc
        offset = doc[before].idx
        named = [(max((m.start for m in e.mentions if m.start < offset), default=-1), k) for k, e in enumerate(holders)]
        best = max(named, default=(-1, -1))
        return holders[best[1]] if best[1] >= 0 and best[0] >= 0 else (holders[0] if len(holders) == 1 else None)

    def _by_body(self, head: Token, lemma: str) -> Entry | None:
        if has_a_name(head):
            return None
        offset = head.idx
        bodies = bodies_called(self.book)
        own = (c for c in head.children if c.dep_ == "compound" or (c.dep_ == "poss" and c.pos_ == "NOUN"))
        named = {lemma, *(c.lemma_.lower() for c in own)}  # "the prosecutor's office" is no other office
        fits = [e for e in bodies if named <= set(folded(e.name or "").split()) and e.first < offset]
        fits = fits or [e for e in bodies if e.first < offset and called_before(self.book.doc, e, lemma, offset)]
        if fits:
            spoke = (e for e in reversed(self._spoke) if e in fits)
            return next(spoke, None) or max(fits, key=lambda e: e.last_before(offset))
        if (told_of := introduced(head)) is not None:
            return self._unknown(told_of, called(told_of))
        if of_somebody(head):
            return None
        if any(c.pos_ == "PROPN" and c.dep_ in ("compound", "nmod") for c in head.children):
            return None  # as "the Velt Herald paper"
        near = (*told_of_itself(self.book, head), *self._present(offset))
        beside = [c.lower_ for c in head.children if c.dep_ == "compound" and c.is_lower]
        return next((e for e in near if may_be_called(e, lemma, beside)), None)

    def _present(self, offset: int) -> list[Entry]:
        """Bodies that a reader has in mind: who spoke last first, then who was named in the last lines, the nearest first."""
        spoke = [e for e in reversed(self._spoke) if e.type is AgentType.ORGANIZATION]
        near = sorted(self.book.bodies_before(offset, NEAR), key=lambda e: only_a_place(self.book.doc, e, offset))
        return [e for e in (*spoke, *near) if (self._own or e is not self.publisher) and e.acts_for is None]

    # by what was said before -----------------------------------------------------------------------------------------

    def _pronoun(self, head: Token, quoting: Entry | None) -> Entry | None:
        word = head.lower_
        meant = restricted_by(head) if head.tag_ in ("WDT", "WP") else None
        if meant is not None:
            return self.resolve(meant)
        if word in FIRST:
            return quoting or self.publisher  # outside of quotation marks "I" is whoever writes
        if word in _SINGULAR:
            return self._last_person(head)
        if word in _PLURAL:
            group = self._group_above(head) or self._last(head, (AgentType.GROUP,))
            several = several_nameless_before(head) if group is None else None
            group = self.resolve(several) if several is not None else group
            return group or self._last(head, (AgentType.ORGANIZATION,))
        if word in _THING or head.tag_ in ("WDT", "WP"):
            return (
                self._subject_before(head)
                or self._subject_above(head)
                or body_that_says(self.book, head)
                or self._last(head, (AgentType.ORGANIZATION, AgentType.UNKNOWN))
            )
        return None

    def _last_person(self, head: Token) -> Entry | None:
        female = {"she": True, "her": True, "hers": True, "he": False, "him": False, "his": False}.get(head.lower_)
        if (asked := whom_asked(head)) is not None and (told := self.resolve(asked)).female is not (not female):
            return told
        beside = told_of_before(head) if head.dep_ in _SUBJECTS else None
        found = self.resolve(beside) if beside is not None else self._person_above(head, female)
        if found is not None and female is not None and found.female is (not female):
            found = None  # "When the auditor, Tim Rusk, confronted Helen Stow, she told him …"
        found = found or self._last(head, (AgentType.PERSON,), female)
        if female is not None and (found is None or (found.female is None and not found.named)):
            who = one_of_that_sex(head, WOMEN if female else MEN)  # "the judge … the mother … she": not the judge
            nearer = who is not None and (found is None or who.idx > found.last_before(head.idx))
            found = self.resolve(who) if who is not None and nearer else found
        found = found or self._nameless(head)
        if found is not None and female is not None and found.female is None:
            found.female = female
        return found

    def _person_above(self, head: Token, female: bool | None) -> Entry | None:
        """ "Ana Duarte stood by the post. She said …": the person whose name is the subject of the sentence before."""
        who = subject_above(head) if head.dep_ in _SUBJECTS else None
        found = self._by_name(who) if who is not None else None
        if found is None and who is not None and female is not None and is_one(who, female):
            return self.resolve(who)  # "The mother of the child wept. She said …"
        fits = (
            found is not None
            and found.type is AgentType.PERSON
            and female is not None
            and found.female is not (not female)
        )
        return found if fits else None

    def _subject_before(self, head: Token) -> Entry | None:
        body = body_before(head)
        return self.resolve(body) if body is not None else None

    def _subject_above(self, head: Token) -> Entry | None:
        """ "The trust disputes this. It says …": the body that is the subject of the sentence before."""
        who = subject_above(head)
        if who is not None and goes_on_speaking(who, head):
            return self._pronoun(who, None)
        if who is None or who.tag_ not in ("NN", "NNP"):
            return None
        if not (self._is_body(who) or who.lemma_.lower() in BODY_NOUNS):
            return None
        found = self.resolve(who)
        return found if found is not self.publisher or self._own else None

    def _group_above(self, head: Token) -> Entry | None:
        """The people who are the subject of the sentence before, "Lawyers for Tolan spoke. They said …", else those told of in it."""
        if head.dep_ not in _SUBJECTS or head.lower_ != "they":
            return None
        meant = who_says_so(head) or several_in_sentence(head) or people_above(head) or several_above(head)
        return self.resolve(meant) if meant is not None else None

    def _is_body(self, token: Token) -> bool:
        entry = self.book.at(token)
        return entry is not None and entry.type is AgentType.ORGANIZATION and not entry.place

    def _nameless(self, head: Token) -> Entry | None:
        """ "I rang the lettings agent. He said …": the person without a name who stands closest before, or who spoke last."""
        who = nameless_before(head)
        last = self._spoke[-1] if self._spoke else None
        if who is None and last is not None and last.type is AgentType.UNKNOWN and last is not self.publisher:
            return last  # "“It is back,” announced the dean. It weighs two tons, he said"
        return self.resolve(who) if who is not None else None

    def _last(self, head: Token, types: Iterable[AgentType], female: bool | None = None) -> Entry | None:
        """The fitting agent that is most present: named as a subject, or speaking, closest before."""
        kinds = tuple(types)
        best: Entry | None = None
        score = float("-inf")
        answers = head.head.lemma_.lower() in DENIALS
        addressed = {id(self.book.at(c)) for c in head.head.children if c.dep_ in ("dobj", "dative") and c.i > head.i}
        doers = [c.idx for c in head.head.children if c.dep_ in _SUBJECTS and head.dep_ in ("dobj", "dative")]
        for entry in self.book.entries:
            if (
                entry.type not in kinds
                or any(d in m for m in entry.mentions for d in doers)  # "The clerk asked him": somebody else
                or id(entry) in addressed  # "It urged the Government": somebody else did
                or (entry is self.publisher and not self._own)
                or is_meant_by_no_pronoun(entry.name)
                or (entry.place and head.lower_ in _PLURAL | _THING and entry not in self._spoke)
                or (female is not None and entry.female is (not female))
            ):
                continue
            before = [m for m in entry.mentions if m.end <= head.idx and not only_describes(self.book.doc, entry, m)]
            if not before:
                continue
            near = max(m.start for m in before)
            there = (
                0 if answers or as_subject(self.book.doc, near) else 150
            )  # who denies was spoken of, not the subject
            weight = near - (0 if answers or entry in self._spoke[-2:] else 150) - there
            if weight > score:
                best, score = entry, weight
        return best

    # nobody known ----------------------------------------------------------------------------------------------------

    def _unknown(self, head: Token, text: str) -> Entry:
        name = plain(text.replace("\n", " "))[:90] or head.text
        known = self.book.named(name)
        return known or self.book.add(Entry(name, agent_type(head), female=is_a_woman(head)))
