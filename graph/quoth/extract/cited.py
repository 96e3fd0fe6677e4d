"""Documents that a text mentions: releases, letters, posts, data. Whose they are, and where each is mentioned."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from quoth.extract.agents import Book, Entry
from quoth.extract.agents.lexicon import BODY_NOUNS, DOCUMENT_NOUNS, GROUP_NOUNS, PERSON_NOUNS, POSTING, VENUE_PLATFORMS
from quoth.extract.agents.names import folded, plain
from quoth.extract.attribution.lexicon import CUES
from quoth.extract.attribution.syntax import child as hung
from quoth.extract.attribution.syntax import may_think, subject
from quoth.extract.nlp import noun_phrase
from quoth.model import AgentType, DocumentKind, Span

_MAKING = frozenset(
    "send release publish issue write post put compile collect produce share conduct carry prepare draft file author "
    "report disclose provide supply give circulate announce reveal gather keep maintain hold".split()
)
"""What somebody wrote, whoever got hold of it."""
_GIVING_OUT = frozenset("publish release issue unveil launch present".split())
_CLOSE = 10
"""Tokens between who makes a document and the document: a dateline stands further off."""
_PRINTED = frozenset("article report story column editorial interview".split())
"""What stands in a paper, whose it is then: "an article in the Dalby Post"."""
_DAYS = frozenset("DATE TIME GPE LOC EVENT NORP".split())
_APPS = frozenset("app platform feed account channel blog page profile".split())
_ABOUT = frozenset("audit review survey study analysis assessment investigation probe inquiry poll census".split())
"""Documents that are "of" what they are about. Source: our own list."""
_SITES = frozenset(
    "stadium airport bridge dam arena tunnel hospital school port road plant mine line canal station".split()
)
"""What an audit or a survey may stand behind as what it is about: "Lund Stadium audit"."""
_VAGUE = frozenset(
    "numbers figures count address review paper complaint document documents number figure results".split()
)
_PAPERS = frozenset(("Post", "Register", "Bulletin", "Review"))
_COLLECTIONS = frozenset(
    "database dataset dashboard register registry tracker tally count results index spreadsheet".split()
)
_PLURAL_DATA = frozenset("data statistics records figures numbers calculations results".split())
_SHOWN = frozenset("shows says finds found lists puts suggests indicates reveals states showed said".split())
"""Verbs that the parse may take for nouns behind a document: ", the dashboard shows, …"."""


@dataclass(slots=True)
class Source:
    """A mentioned document while its text is being read."""

    kind: DocumentKind
    name: str | None
    issuer: Entry | None
    owner: Token | None = None
    named: bool = True
    mentions: list[Span] = field(default_factory=list)
    tokens: set[int] = field(default_factory=set)


class Sources:
    """All documents that a text mentions, by the tokens that name them."""

    def __init__(self, doc: Doc, book: Book) -> None:
        self.doc = doc
        self.book = book
        self.found: list[Source] = []
        for token in doc:
            kind = document_kind(token)
            if kind is not None and (token.lower_ not in _VAGUE or self._is_issued(token)):
                self._enter(token, kind)

    def _is_issued(self, token: Token) -> bool:
        """Whether the text says whose it is, or who gave it out: "the county published its own results"."""
        given = token.dep_ == "dobj" and token.head.lemma_ in _GIVING_OUT and _owner(token) is not None
        return given or self._issuer(token) is not None

    def at(self, token: Token) -> Source | None:
        """The document that the phrase around a noun names."""
        return next((s for s in self.found if token.i in s.tokens), None)

    def platform(self, token: Token, issuer: Entry | None) -> Source:
        """A post by ``issuer`` on the platform that the token names; each post is a document of its own."""
        return self._made(DocumentKind.POST, f"post on {token.text}", token, issuer)

    def letter(self, verb: Token, issuer: Entry) -> Source:
        """The letter that a verb of writing tells of: "had written to the governor"."""
        known = next((s for s in self.found if verb.i in s.tokens), None)
        if known is not None:
            return known
        named = next((s for s in self.found if _is_nobodys_letter(s) and s.mentions[0].start > verb.idx), None)
        if named is None:
            return self._made(DocumentKind.LETTER, None, verb, issuer)
        named.issuer = issuer  # "had written to the court … According to the letter, …"
        named.mentions.insert(0, Span(verb.idx, verb.idx + len(verb)))
        named.tokens.add(verb.i)
        return named

    def told_by(self, token: Token) -> Source | None:
        """The document that a noun names which speaks, entered if its noun alone would be too vague: "planning documents suggest"."""
        kind = document_kind(token)
        if kind is not None and self.at(token) is None:
            self._enter(token, kind)
            self.found[-1].named = False
        return self.at(token) if kind is not None else None

    def _made(self, kind: DocumentKind, name: str | None, token: Token, issuer: Entry | None) -> Source:
        source = Source(kind, name, issuer, mentions=[Span(token.idx, token.idx + len(token))], tokens={token.i})
        self.found.append(source)
        return source

    def post_by(self, issuer: Entry | None) -> Source | None:
        """A post by that agent which is mentioned already."""
        return next(
            (s for s in self.found if s.kind is DocumentKind.POST and s.issuer is issuer and issuer is not None), None
        )

    def of(self, issuer: Entry, kind: DocumentKind, before: int) -> Source | None:
        """The last document of that kind and issuer that is mentioned before an offset."""
        fits = [
            s for s in self.found if s.kind is kind and s.issuer is issuer and min(m.start for m in s.mentions) < before
        ]
        return fits[-1] if fits else None

    def _enter(self, token: Token, kind: DocumentKind) -> None:
        issuer = self._issuer(token)
        phrase = noun_phrase(token, *[c for c in token.children if c.dep_ in ("relcl", "acl", "prep", "appos")])
        where = Span(phrase.start_char, phrase.end_char)
        known = self._again(token, kind, issuer)
        if known is not None:
            known.mentions.append(where)
            known.tokens.add(token.i)
            known.issuer = known.issuer or issuer
            owner = _owner(token) if known.issuer is None and known.owner is None else None
            known.owner = owner if owner is not None and owner.pos_ != "PRON" else known.owner
            return
        owner = _owner(token) if issuer is None else None
        self.found.append(
            Source(kind, plain(phrase.text.replace("\n", " ")), issuer, owner, mentions=[where], tokens={token.i})
        )

    def _again(self, token: Token, kind: DocumentKind, issuer: Entry | None) -> Source | None:
        """ "the letter", after a letter; "Tolan’s post", after a post by Tolan; "The memo, written by Dahl", after a memo."""
        same = [s for s in self.found if s.kind is kind and min(m.start for m in s.mentions) < token.idx]
        if issuer is not None:
            the = any(c.lower_ == "the" for c in token.children) and kind is DocumentKind.MEMO
            own = [s for s in same if s.issuer is issuer or (the and s.issuer is None and s.owner is None)]
            return own[-1] if own and _definite(token) else None
        if _owner(token) is not None and not any(c.dep_ in ("poss", "compound") for c in token.children):
            return None  # "the figures from the ministries", after figures of the board
        if same and issuer is None and _is_anothers(token, same[-1]):
            return None
        return same[-1] if same and _definite(token) and not _another(token, same[-1]) else None

    def _issuer(self, token: Token) -> Entry | None:
        site = _of_a_site(token)
        for child in token.children:
            if child.dep_ in ("poss", "compound", "nmod") and self.book.at(child) is not None and not site:
                return self.book.at(child)
            about = child.lower_ == "of" and token.lemma_.lower() in _ABOUT  # "an audit of Velt's stadium"
            printed = child.lower_ == "in" and token.lemma_.lower() in _PRINTED
            if child.dep_ in ("prep", "agent") and (child.lower_ in ("from", "by", "of") or printed) and not about:
                owner = next((g for g in child.children if g.dep_ == "pobj"), None)
                found = self.book.at(owner) if owner is not None else None
                if found is not None and not (printed and (found.place or found.type is not AgentType.ORGANIZATION)):
                    return found
        return self._maker(token)

    def _maker(self, token: Token) -> Entry | None:
        """ "a letter that Tolan sent", "figures compiled by the board"."""
        for clause in token.children:
            if not _makes(clause):
                continue
            for child in clause.children:
                if child.dep_ == "nsubj" and self.book.at(child) is not None:
                    return self.book.at(child)
                if child.dep_ == "agent":
                    by = next((g for g in child.children if g.dep_ == "pobj"), None)
                    return self._called(by) if by is not None else None
        return None

    def _called(self, by: Token) -> Entry | None:
        """ "written by the board’s head of works, Ines Dahl": by name, also where that stands behind the office."""
        behind = (self.book.at(t) for t in by.subtree if t.dep_ == "appos")
        return self.book.at(by) or next((e for e in behind if e is not None), None)


def may_issue(source: Source, speaker: Entry | None) -> bool:
    """Whether who says something in a document made it: no interview, and nobody whose noun has no mind ("the incidents")."""
    thing = speaker is not None and not speaker.named and not speaker.role and (speaker.name or "").islower()
    last = (speaker.name or "").rpartition(" ")[2] if speaker is not None else ""
    mind = {last, last.removesuffix("s")} & (PERSON_NOUNS | BODY_NOUNS | GROUP_NOUNS)
    return source.kind is not DocumentKind.INTERVIEW and (not thing or bool(mind))


def only_owns(noun: Token) -> bool:
    """Whether a noun before "which" only says whose a document is: "a report by the board, which", "a list of the ferry, which"."""
    made = noun.head.dep_ in ("prep", "agent") and noun.head.lower_ in ("by", "from")
    return made or (noun.head.lower_ == "of" and not noun.ent_type_ and not may_think(noun))


def _another(token: Token, known: Source) -> bool:
    """Whether a collection of data is another one than those told of before: "government statistics", then "the HOPE database"."""
    words = frozenset((known.name or "").lower().split())
    own = [c.lower_ for c in token.children if c.dep_ in ("compound", "nmod") and c.pos_ == "PROPN"]
    return (token.lower_ in _COLLECTIONS and token.lower_ not in words) or any(w not in words for w in own)


def _is_anothers(token: Token, known: Source) -> bool:
    """Rule ``another-s-report``: "the department's annual report", after a report of the institute, is no report of the institute."""
    whose = next(
        (c for c in token.children if c.dep_ == "poss" and c.pos_ == "NOUN" and c.ent_type_ not in _WHEN), None
    )
    if whose is None or (known.issuer is None and known.owner is None):
        return False
    names = folded((known.issuer.name if known.issuer is not None else None) or "").split()
    return whose.lemma_.lower() not in names and (known.owner is None or known.owner.lemma_ != whose.lemma_)


def _is_nobodys_letter(source: Source) -> bool:
    return source.kind is DocumentKind.LETTER and source.issuer is None and source.owner is None


_WHEN = frozenset(("DATE", "TIME"))
"""Entities that own no document: "Thursday's notice", "last week's report"."""


def _owner(token: Token) -> Token | None:
    """The noun that a document is "by" or "from", or that owns it: "the centre’s note", "a report by the auditor", "police data"."""
    owned = any(c.dep_ == "poss" and c.tag_ != "PRP$" for c in token.children)
    if token.dep_ == "dobj" and token.head.lemma_ in _MAKING and not owned:
        who = subject(token.head)  # "he later sent an e-mail which …"
        if who is not None and may_think(who) and token.i - who.i <= _CLOSE:
            return who
    if token.dep_ == "nsubjpass" and token.head.lemma_ in _MAKING and (by := _doer(token.head)) is not None:
        return by  # "The report was published by the union"
    for child in token.children if not _of_a_site(token) else ():
        if child.dep_ == "poss" and child.pos_ in ("NOUN", "PROPN", "PRON") and child.ent_type_ not in _WHEN:
            return child
        if child.dep_ == "compound" and (child.lemma_.lower() in BODY_NOUNS or child.lower_ in GROUP_NOUNS):
            return child
        if child.dep_ in ("prep", "agent") and child.lower_ in ("from", "by"):
            return next((g for g in child.children if g.dep_ == "pobj" and g.pos_ in ("NOUN", "PROPN")), None)
        if _makes(child):
            return _doer(child)
        if child.dep_ == "prep" and child.lower_ == "on" and (site := _site_of(child)) is not None:
            return site
    return _who_made(token)


def _who_made(token: Token) -> Token | None:
    """Rule ``they-made-it``: "a statement [the mayor's office] gave on Tuesday": who stands right behind a document, and gave it."""
    behind = token.doc[token.i + 1 : min(token.i + 2 + _CLOSE, token.sent.end)]
    made = next((t for t in behind if t.pos_ == "VERB" or t.is_punct), None)
    who = hung(made, "nsubj") if made is not None and made.lemma_ in _MAKING else None
    return who if who is not None and who.pos_ != "PRON" and who.left_edge.i == token.i + 1 else None


def _site_of(on: Token) -> Token | None:
    """ "figures on the ministry’s website": whose site it is."""
    site = next((g for g in on.children if g.dep_ == "pobj" and g.lower_ in ("website", "site", "portal")), None)
    beside = (c for c in site.children if c.dep_ in ("poss", "compound", "nmod")) if site is not None else iter(())
    return next((c for c in beside if c.pos_ in ("NOUN", "PROPN")), None)


def _of_a_site(token: Token) -> bool:
    """ "Lund's Stadium audit": what the audit is about."""
    return token.i > 0 and token.lemma_.lower() in _ABOUT and token.nbor(-1).lower_ in _SITES


def _makes(clause: Token) -> bool:
    """Whether a clause tells who made a document; "records obtained by the Herald" are not the Herald's."""
    return clause.dep_ in ("relcl", "acl") and clause.lemma_ in _MAKING


def _doer(clause: Token) -> Token | None:
    """Who made a document: "a report released by the office", "figures that it released"."""
    for child in clause.children:
        if child.dep_ == "nsubj" and child.lower_ not in ("that", "which"):
            return child
        if child.dep_ == "agent":
            return next((g for g in child.children if g.dep_ == "pobj"), None)
    return None


def _definite(token: Token) -> bool:
    if token.dep_ == "compound" and token.i and token.nbor(-1).lower_ in ("the", "this", "that"):
        return True  # "the dashboard shows", of which the parse makes one noun
    return any((c.dep_ == "det" and c.lower_ in ("the", "this", "that")) or c.dep_ == "poss" for c in token.children)


def document_kind(token: Token) -> DocumentKind | None:
    """The kind of document that a noun names: "letter", "press release", "data"."""
    if token.pos_ not in ("NOUN", "PROPN") or (token.dep_ in ("compound", "amod", "nmod") and not _before_verb(token)):
        return None
    word = token.lower_ if token.lower_ in _PLURAL_DATA else token.lemma_.lower()
    if word == "mail" and token.i and token.doc[token.i - 1].text == "-":
        word = "email"  # "e-mail" is three tokens to the parser
    if word == "sheet" and token.i and token.nbor(-1).lower_ in ("fact", "data", "information"):
        word = "factsheet"
    kind = DOCUMENT_NOUNS.get(word)
    if word == "statement" and _is_given_out(token):
        return DocumentKind.PRESS_RELEASE
    if kind is None:
        return None
    before = {c.lower_ for c in token.children if c.dep_ in ("compound", "amod")}
    if _is_a_paper(token):
        return None
    if word == "release" and not before & {"press", "news", "media"}:
        return None if not _definite(token) or token.dep_ not in ("nsubj", "pobj") else DocumentKind.PRESS_RELEASE
    if word == "paper" and any(c.pos_ == "PROPN" for c in token.children if c.dep_ in ("compound", "nmod")):
        return None  # "the Velt Herald paper" prints, and is not printed
    if word == "conference" and not before & {"press", "news"}:
        return None
    return DocumentKind(kind)


def _before_verb(token: Token) -> bool:
    """Whether a verb of showing stands right behind, which the parse takes for a noun: ", the dashboard shows, …"."""
    behind = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return token.dep_ == "compound" and behind.lower_ in _SHOWN and token.head.i == behind.i


def _is_a_paper(token: Token) -> bool:
    """ "The Post reported", "the Velt Register": a paper, and nothing that it printed."""
    named = any(c.pos_ == "PROPN" for c in token.children if c.dep_ in ("compound", "nmod"))
    return token.pos_ == "PROPN" and token.text in _PAPERS and (token.text == "Post" or named)


def _is_given_out(statement: Token) -> bool:
    """Rule ``in-a-statement``: "said in a statement", "the statement added": given out to the press, no witness's and no claim."""
    if _who_made(statement) is not None:
        return True  # "a statement the mayor's office gave on Tuesday"
    if any(c.dep_ in ("compound", "poss") and c.lower_ not in ("press", "news", "media") for c in statement.children):
        return False
    if statement.dep_ == "nsubj":
        given = any(c.dep_ == "prep" and c.lower_ in ("from", "by") for c in statement.children)
        return (given or _definite(statement)) and statement.head.lemma_.lower() in CUES
    verb = statement.head.head
    return statement.dep_ == "pobj" and statement.head.lower_ == "in" and verb.lemma_.lower() in CUES


def platform_of(verb: Token) -> Token | None:
    """The platform that the cue names: "wrote on X", "said on social media"."""
    for prep in verb.children:
        if prep.dep_ == "prep" and prep.lower_ in ("on", "via"):
            thing = next((g for g in prep.children if g.dep_ == "pobj"), None)
            if thing is not None and (_is_platform(thing) or _is_named_platform(verb, thing)):
                return thing
    return None


def sent_saying(verb: Token) -> Token | None:
    """The document in which somebody says something to whom it went: "an email she sent to a friend saying …"."""
    whom = verb.head
    if verb.dep_ != "acl" or whom.dep_ != "pobj" or whom.head.lower_ != "to":
        return None
    above = whom.head.head
    if above.pos_ == "VERB":
        things = _objects(above)
        above = things[0] if things else above.head
    return above if document_kind(above) is not None else None


def _objects(verb: Token) -> tuple[Token, ...]:
    return tuple(c for c in verb.children if c.dep_ == "dobj" and c.tag_ != "WDT")


def _is_platform(thing: Token) -> bool:
    social = thing.lower_ == "media" and any(c.lower_ == "social" for c in thing.children)
    page = thing.lower_ in _APPS and any(c.lower_ in VENUE_PLATFORMS for c in thing.children)
    return thing.lower_ in VENUE_PLATFORMS or social or page


def _is_named_platform(verb: Token, thing: Token) -> bool:
    """Rule ``named-platform``: "wrote on Chirp", "posted on the messaging app Lantern": no day, no place, no subject of a book."""
    if verb.lemma_.lower() not in POSTING | {"write", "share"}:
        return False
    named = thing.pos_ == "PROPN" and thing.ent_type_ not in _DAYS and all(c.dep_ != "det" for c in thing.children)
    return named or thing.lemma_.lower() in _APPS or any(c.lower_ in _APPS for c in thing.children)
