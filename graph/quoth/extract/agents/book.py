"""Who is named in a document: mentions gathered into agents.

A person's short forms go with the full name ("Mr. Tolan" with "Imre Tolan"), an acronym with the name that it stands for.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from quoth.extract.agents.beside import is_a_name, is_person, name_alone, name_behind, name_joined
from quoth.extract.agents.joined import (
    aged_names,
    apposed_names,
    full_names_first,
    headed_names,
    is_a_bodys,
    joined_names,
    listed_names,
    made_names,
    spoken_names,
    titled_names,
    with_first_name,
)
from quoth.extract.agents.lexicon import (
    BODY_NOUNS,
    FEMALE_TITLES,
    HONORIFICS,
    MALE_TITLES,
    PERSON_NOUNS,
    RANKS,
    SHORT_TITLES,
)
from quoth.extract.agents.names import (
    folded,
    initials,
    looks_like_acronym,
    plain,
    surname,
    tail_with_initials,
    without_titles,
)
from quoth.model import AgentType, Span
from quoth.read.given_names import is_a_womans


@dataclass(slots=True)
class Entry:
    """One agent while the document is being read. ``of`` and ``acts_for`` point to other entries."""

    name: str | None
    type: AgentType
    role: str | None = None
    of: Entry | None = None
    acts_for: Entry | None = None
    aliases: list[str] = field(default_factory=list)
    mentions: list[Span] = field(default_factory=list)
    female: bool | None = None
    used: bool = False
    named: bool = False
    place: bool = False
    site: bool = False

    def hear(self, name: str, where: Span | None) -> None:
        """Another mention: the name as written, and where."""
        if where is not None and where not in self.mentions:
            self.mentions.append(where)
        clean = plain(name)
        if clean and clean != self.name and clean not in self.aliases:
            self.aliases.append(clean)

    @property
    def first(self) -> int:
        """Where it is first named."""
        return min((m.start for m in self.mentions), default=1 << 30)

    def last_before(self, offset: int) -> int:
        """Where it is named last before an offset, -1 where it is not."""
        return max((m.start for m in self.mentions if m.start < offset), default=-1)


OWN = 3
"""So often a text must name its publisher for "the company" to mean it: a release does, an article does not."""
_ACRONYM = re.compile(r"\b[A-Z]{2,6}\b")
_SHORT_FORM = re.compile(r"\b[A-Z][A-Za-z.]{1,7}\b")
_LONG_NAME = re.compile(r"[A-Z][\w.’'-]+(?: (?:[A-Z][\w.’'-]*|of|and|for|the|on)){1,9}")
_DEFINED = re.compile(
    r"((?:[A-Z][\w.&’'-]*|of|and|for|the|on|in)(?: (?:[A-Z][\w.&’'-]*|of|and|for|the|on|in)){1,9}),? \(([A-Z][A-Za-z.]{1,7})\)"
)
_AMOUNT = re.compile(r"[\d.,$£€]+(?:k|m|bn|tn)?")
_IN_BRACKETS = re.compile(r" \(([A-Z]{2,7})\)")
_WORDS = re.compile(r"(?:[a-z]+|[A-Z][\w’']*)(?: (?:[a-z]+|[A-Z][\w’']*)){1,8}$")
_BEFORE = 160
"""Characters before an acronym in brackets in which its long name is looked for."""


class Book:
    """All agents of one document, found by name."""

    def __init__(self, doc: Doc, publisher: str | None = None) -> None:
        self.doc = doc
        self.text = doc.text
        self.entries: list[Entry] = []
        self._by_name: dict[str, Entry] = {}
        self._by_token: dict[int, Entry] = {}
        people = (without_titles(plain(e.text)) for e in doc.ents if e.label_ == "PERSON")
        self._people = frozenset(folded(name) for name in people if " " not in name)
        self._defined = {**self._acronyms_used(), **self._acronyms_defined()}
        self._bodies = frozenset(folded(e.text) for e in doc.ents if is_a_bodys(e))
        self._enter_long_names()
        if publisher:
            self._enter_publisher(plain(publisher))
        for phrase in (*joined_names(doc), *listed_names(doc), *made_names(doc)):
            name = plain(phrase.text)
            if phrase.root.i not in self._by_token:
                self._claim(phrase, self.named(name) or self.add(Entry(name, AgentType.ORGANIZATION)), name)
        for phrase in (*aged_names(doc), *headed_names(doc)):
            self._claim(phrase, self._person(phrase, plain(phrase.text)), plain(phrase.text))
        for phrase in sorted(map(name_alone, doc.ents), key=full_names_first):
            self._enter(phrase)
        self._enter_titled()
        self._enter_beside_offices()
        self._enter_surnames()
        self.entries.sort(key=lambda e: e.first)

    def at(self, token: Token) -> Entry | None:
        """The agent that the name around a token stands for."""
        return self._by_token.get(token.i)

    def named(self, name: str) -> Entry | None:
        """The agent of that name."""
        return self._by_name.get(folded(name))

    def bodies_before(self, offset: int, reach: int) -> list[Entry]:
        """Bodies named at most ``reach`` characters before an offset, the nearest first."""
        named = [(e.last_before(offset), e) for e in self.entries if e.named and e.type is AgentType.ORGANIZATION]
        return [e for at, e in sorted(named, key=lambda n: -n[0]) if at >= max(0, offset - reach)]

    def add(self, entry: Entry) -> Entry:
        """One more agent."""
        self.entries.append(entry)
        if entry.name:
            self._by_name.setdefault(folded(entry.name), entry)
        return entry

    def _acronyms_defined(self) -> dict[str, str]:
        """Acronym -> long name, where the text says "Harbour Board of Velt (HBV)"."""
        found = {}
        for match in _DEFINED.finditer(self.text):
            words = plain(match[1]).split()
            short = match[2].replace(".", "").upper()
            for start in range(len(words)):
                if words[start][0].isupper() and short in initials(" ".join(words[start:])):
                    found[folded(match[2])] = " ".join(words[start:])
                    break
        for match in _IN_BRACKETS.finditer(self.text):
            before = _WORDS.search(self.text, max(0, match.start() - _BEFORE), match.start())
            if before is not None:
                found.setdefault(folded(match[1]), tail_with_initials(before[0], match[1]) or "")
        return {k: v for k, v in found.items() if v}

    def _acronyms_used(self) -> dict[str, str]:
        """Acronym -> long name, where both stand in the text and the one spells the initials of the other's end."""
        text = self.text
        acronyms = {m[0] for m in _ACRONYM.finditer(text)}
        found: dict[str, str] = {}
        for match in _LONG_NAME.finditer(text) if acronyms else ():
            words = match[0].split()
            for start in range(len(words) - 1):
                for short in initials(" ".join(words[start:])) & acronyms if words[start][0].isupper() else ():
                    first = start - 1 if start and folded(words[start - 1]) in ("us", "uk", "eu") else start
                    found.setdefault(folded(short), " ".join(words[first:]))
        return found

    def _enter_long_names(self) -> None:
        """Long names of acronyms, which the parser often breaks at "and"."""
        for name in set(self._defined.values()):
            for match in re.finditer(re.escape(name), self.text, re.IGNORECASE):
                phrase = self.doc.char_span(*match.span(), alignment_mode="expand")
                if phrase is None:
                    continue
                self._claim(phrase, self.named(name) or self.add(Entry(name, AgentType.ORGANIZATION)), name)
        for short in _SHORT_FORM.finditer(self.text):
            long = self._defined.get(folded(short[0]))
            entry = self.named(long) if long else None
            phrase = self.doc.char_span(*short.span(), alignment_mode="expand")
            if entry is not None and phrase is not None and phrase.root.i not in self._by_token:
                self._claim(phrase, entry, short[0])

    def _enter_publisher(self, publisher: str) -> None:
        """The publisher where its own text names it, in full and by its first word alone: "Velso Motors", "Velso expects …"."""
        found = [m.span() for m in re.finditer(rf"\b{re.escape(publisher)}\b", self.text)]
        phrases = [p for p in (self.doc.char_span(*s, alignment_mode="expand") for s in found) if p is not None]
        if not phrases:
            return
        entry = self.named(publisher) or self.add(Entry(publisher, AgentType.ORGANIZATION))
        for phrase in phrases:
            self._claim(phrase, entry, publisher)
        short = publisher.split()[0]
        alone = [t for t in self.doc if t.text == short and t.i not in self._by_token and not _begins_a_name(t)]
        places = sum(t.ent_type_ in ("GPE", "LOC", "FAC") for t in alone)
        allowed = len(alone) // 3 if len(phrases) >= OWN else 0  # a paper that names itself once bears its town's name
        if " " in publisher and short.istitle() and places <= allowed:
            for token in alone:
                self._claim(self.doc[token.i : token.i + 1], entry, short)

    def _claim(self, phrase: Phrase, entry: Entry, name: str) -> None:
        entry.named = True
        entry.hear(name, Span(phrase.start_char, phrase.end_char))
        for token in phrase:
            self._by_token[token.i] = entry

    def _enter(self, phrase: Phrase) -> None:
        if phrase.label_ not in ("PERSON", "ORG", "GPE", "NORP", "FAC") or _AMOUNT.fullmatch(phrase.text):
            return  # "200bn", which the parser may take for a person
        if not any(c.isalpha() for c in phrase.text):
            return
        told = is_person(phrase) or (len(phrase) > 1 and phrase[0].lower_.rstrip(".") in SHORT_TITLES)
        if phrase.label_ == "PERSON":
            phrase = with_first_name(phrase)
        name = plain(phrase.text.split("\n")[0])
        if not name or len(name) > 90 or phrase.root.i in self._by_token:
            return
        if phrase[0].i in self._by_token and phrase.label_ != "PERSON":
            return  # "Velso Motors Reports Results", as the parser reads a headline
        person = told or (
            (phrase.label_ == "PERSON" and not looks_like_acronym(name) and folded(name) not in self._bodies)
            or self._is_surname(name)
            or self._is_full_name(name)
        )
        entry = self._person(phrase, name) if person else self._body(phrase, name)
        entry.named = entry.named or told or phrase.label_ in ("PERSON", "ORG")
        entry.place = entry.place or (not told and phrase.label_ in ("GPE", "FAC"))
        entry.site = entry.site or phrase.label_ == "FAC"
        entry.hear(name, Span(phrase.start_char, phrase.end_char))
        for token in phrase:
            self._by_token.setdefault(token.i, entry)

    def _enter_titled(self) -> None:
        """People by what stands beside their names, whatever the parser takes them for: "Mr O. Varley", "Ana Korb, head of …"."""
        for phrase in (*titled_names(self.doc), *apposed_names(self.doc), *spoken_names(self.doc)):
            name = plain(phrase.text)
            known = self._by_token.get(phrase.root.i)
            if known is None or folded(known.name or "") == folded(name):
                person = self._person(phrase, name)
                person.type = AgentType.PERSON
                self._claim(phrase, person, name)

    def _enter_beside_offices(self) -> None:
        """Names of people behind an office that the parser took for no name: "the minister, Imre Tolan, said"."""
        for token in self.doc:
            if token.lower_ not in PERSON_NOUNS or token.tag_ not in ("NN", "NNP"):
                continue
            name = name_behind(token) or name_joined(token)
            if not is_a_name(name) or any(t.i in self._by_token or t.ent_type_ for t in name):
                continue
            phrase = self.doc[name[0].i : name[-1].i + 1]
            entry = self._person(phrase, plain(phrase.text))
            self._claim(phrase, entry, plain(phrase.text))

    def _enter_surnames(self) -> None:
        """Lone surnames that the parser took for no name, where one person has them: "Bram Tolan met … Tolan said"."""
        people = [e for e in self.entries if e.type is AgentType.PERSON and e.name and " " in e.name]
        surnames = Counter(surname(e.name or "") for e in people)
        held = {surname(e.name or ""): e for e in people}
        for token in self.doc:
            name = token.text
            if surnames[name] == 1 and token.i not in self._by_token and _stands_alone(token):
                self._claim(self.doc[token.i : token.i + 1], held[name], name)

    def _person(self, phrase: Phrase, name: str) -> Entry:
        bare = without_titles(name)
        known = self._by_name.get(folded(bare)) or self._surname(bare)
        entry = known if known is not None else self.add(Entry(bare, AgentType.PERSON))
        title = self.doc[phrase.start - 1].lower_.rstrip(".") if phrase.start else ""
        own = phrase[0].lower_.rstrip(".")
        if {title, own} & FEMALE_TITLES:
            entry.female = True
        elif {title, own} & MALE_TITLES:
            entry.female = False
        elif entry.female is None:
            entry.female = is_a_womans(bare)
        return entry

    def _is_surname(self, name: str) -> bool:
        """Whether one word names somebody whose full name stands elsewhere, whatever the parser takes it for."""
        return (
            " " not in name
            and name.istitle()
            and any(
                e.type is AgentType.PERSON and e.name and " " in e.name and surname(folded(e.name)) == folded(name)
                for e in self.entries
            )
        )

    def _is_full_name(self, name: str) -> bool:
        """Whether two or three plain words end in a name that is a person's elsewhere: "Imre Tolan" beside "Tolan"."""
        words = name.split()
        fits = 2 <= len(words) <= 3 and all(w.istitle() and w.isalpha() and w.lower() not in BODY_NOUNS for w in words)
        return fits and folded(words[-1]) in self._people

    def _surname(self, bare: str) -> Entry | None:
        words = folded(bare).split()
        people = [e for e in self.entries if e.type is AgentType.PERSON and e.name]
        if len(words) == 1:
            found = [e for e in people if words[0] in (surname(folded(e.name or "")), folded(e.name or "").split()[0])]
            return found[0] if found else None
        found = [
            e
            for e in people
            if len(folded(e.name or "").split()) > 1
            and folded(e.name or "").split()[0] == words[0]
            and surname(folded(e.name or "")) == surname(" ".join(words))
        ]
        return found[0] if found else None

    def _body(self, phrase: Phrase, name: str) -> Entry:
        long = self._defined.get(folded(name))
        if long is None and looks_like_acronym(name):
            long = next(
                (
                    e.name
                    for e in self.entries
                    if e.name and not looks_like_acronym(e.name) and name.replace(".", "").upper() in initials(e.name)
                ),
                None,
            )
        target = plain(long or name)
        known = self._by_name.get(folded(target)) or (self._longer(phrase, name) if phrase.label_ == "ORG" else None)
        kind = {"NORP": AgentType.GROUP, "PERSON": AgentType.ORGANIZATION}.get(phrase.label_, AgentType.ORGANIZATION)
        entry = known if known is not None else self.add(Entry(target, kind))
        self._by_name.setdefault(folded(name), entry)
        return entry

    def _longer(self, phrase: Phrase, name: str) -> Entry | None:
        """The one body whose name begins with this one, or ends with it behind "the"; no place's, no person's name.

        "Norvane" is "Norvane Foods", "the Herald" the "Velt Herald".
        """
        words = folded(name).split()
        if folded(name) in self._people or words[-1] in BODY_NOUNS:
            return None
        bodies = [e for e in self.entries if e.type is AgentType.ORGANIZATION and e.name and not e.place]
        longer = [(e, folded(e.name or "").split()) for e in bodies if len(e.name or "") > len(name)]
        fits = [e for e, whole in longer if whole[: len(words)] == words]
        if not fits and "the" in (phrase[0].lower_, self.doc[max(0, phrase.start - 1)].lower_):
            fits = [e for e, whole in longer if whole[-len(words) :] == words]
        return fits[0] if len(fits) == 1 else None


def _begins_a_name(token: Token) -> bool:
    """Whether a capitalised word goes on behind it: "Velso Avenue"."""
    return token.doc[token.i + 1 : token.i + 2].text[:1].isupper()


def _stands_alone(token: Token) -> bool:
    """A capitalised word that is part of no longer name: "Tolan said", not "Tolan Street" or "Ana Tolan"."""
    doc, at = token.doc, token.i
    beside = [doc[i] for i in (at - 1, at + 1) if 0 <= i < len(doc)]
    named = any(t.pos_ == "PROPN" and t.text[:1].isupper() for t in beside if not (t.i < at and _is_title(t)))
    unknown = not token.ent_type_ or (token.ent_type_ in _NO_NAMES and not (token.ent_iob_ == "I" or _goes_on(token)))
    tweeted = token.dep_ == "nsubj" and not token.is_sent_start  # "…,” Tolan tweeted"
    proper = token.pos_ == "PROPN" or token.ent_type_ == "WORK_OF_ART" or tweeted
    return proper and token.text.istitle() and unknown and not named


_NO_NAMES = frozenset(("WORK_OF_ART", "PRODUCT", "LAW"))
"""What the recogniser may take a lone surname for, in headlines and behind quotation marks."""


def _goes_on(token: Token) -> bool:
    return any(t.ent_iob_ == "I" and t.pos_ != "ADP" for t in token.doc[token.i + 1 : token.i + 2])  # "Tolan with WHO"


def _is_title(token: Token) -> bool:
    return token.lower_.rstrip(".") in HONORIFICS or token.lower_ in PERSON_NOUNS


def title_words(token: Token) -> list[Token]:
    """The words of office before a name: in "acting harbour director Imre Tolan" the first three."""
    out: list[Token] = []
    at = token.i - 1
    doc = token.doc
    while at >= 0 and (
        doc[at].lower_ in RANKS
        or doc[at].dep_ in ("compound", "amod", "nmod", "poss", "case", "punct", "appos")
        or doc[at].lower_.rstrip(".") in HONORIFICS
    ):
        if doc[at].text in ',.;:“”"()' or doc[at].is_space:
            break
        out.insert(0, doc[at])
        at -= 1
    return out
