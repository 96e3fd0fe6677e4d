"""Agents that stand beside a noun by name, or by what the text says of them: looked up in the book, without who spoke before."""

from __future__ import annotations

from spacy.tokens import Span as Phrase
from spacy.tokens import Token

from quoth.extract.agents.beside import bare_in_headline, behind_of, name_behind
from quoth.extract.agents.book import Book, Entry
from quoth.extract.agents.joined import MAKERS
from quoth.extract.agents.lexicon import BODY_NOUNS, KINDS, PERSON_NOUNS, PRESS_NOUNS
from quoth.extract.agents.names import folded, plain
from quoth.extract.agents.phrases import may_be_called
from quoth.extract.nlp import noun_phrase
from quoth.model import AgentType, Span
from quoth.read.given_names import GIVEN_NAMES


def _body_at(book: Book, token: Token | None) -> Entry | None:
    entry = book.at(token) if token is not None else None
    return entry if entry is not None and entry.type is AgentType.ORGANIZATION and not entry.place else None


def printed_by(book: Book, head: Token) -> Entry | None:
    """Rule ``named-paper``: "Velt’s Sunday Herald paper": the name right before what prints or sends."""
    before = head.nbor(-1) if head.i and head.lemma_.lower() in PRESS_NOUNS else None
    return _body_at(book, before if before is not None and before.dep_ in ("compound", "nmod") else None)


def of_that_trade(book: Book, head: Token) -> Entry | None:
    """Rule ``named-firm``: "a report by consultants Dray & Sons": a firm named right behind what its people do."""
    behind = head.nbor(1) if head.tag_ == "NNS" and head.i + 1 < len(head.doc) else None
    return _body_at(book, behind if behind is not None and behind.pos_ == "PROPN" else None)


def named_before(book: Book, head: Token) -> Entry | None:
    """ "Norvane, the maker of Korb cigarettes, said", where the parse takes the maker for the subject: Norvane."""
    first = head.left_edge.i
    if head.lemma_.lower() not in MAKERS or first < 2 or head.doc[first - 1].text != ",":
        return None
    return _body_at(book, head.doc[first - 2])


def told_of_itself(book: Book, head: Token) -> tuple[Entry, ...]:
    """Rule ``the-firm-itself``: "Corvo Mills closed its plant, the company said": the named body whose deed is told, if there is one."""
    clause = next((c for c in head.head.children if c.dep_ == "ccomp" and c.i < head.i), None)
    subject = next((c for c in clause.children if c.dep_ == "nsubj"), None) if clause is not None else None
    if subject is None or subject.pos_ != "PROPN" or any(c.dep_ in ("det", "conj", "prep") for c in subject.children):
        return ()
    name = subject.doc[subject.left_edge.i : subject.i + 1]
    known = book.at(subject)
    if known is None and len(name) > 1 and all(t.tag_ in ("NNP", "NNPS") and not t.ent_type_ for t in name):
        known = _entered(book, name, AgentType.ORGANIZATION)
    return (known,) if known is not None and known.type is AgentType.ORGANIZATION and not known.place else ()


def name_before_verb(office: Token) -> Token | None:
    """Rule ``office-and-name``: the name right behind the words of an office, where the parse has two subjects of one verb.

    Example: "The trust's head of research and care Imre Tolan said …" -> Tolan
    """
    if office.lemma_.lower() not in PERSON_NOUNS or office.tag_ == "NNS":
        return None
    if office.dep_ == "pobj" and office.head.lower_ in ("from", "by"):
        behind = office.doc[office.i + 1 : office.i + 4]  # "heard from an engineer Prof Jan Pell that …"
        named = (t for t in behind if t.ent_type_ == "PERSON" and t.dep_ != "compound")
        return next(named, None) if len(behind) and behind[0].pos_ == "PROPN" else None
    if office.dep_ != "nsubj":
        return None
    names = (c for c in office.head.children if c.dep_ == "nsubj" and c.i > office.i and c.pos_ == "PROPN")
    name = next(names, None)
    if name is None or name.left_edge.i != office.right_edge.i + 1:
        return None
    return name


def named_behind(book: Book, head: Token) -> Entry | None:
    """A person behind an office, a body behind any other noun: "the government's partner, the Rural League, …"."""
    one = (
        head.lower_ == "one" and head.i + 2 < len(head.doc) and head.nbor().lower_ == "of"
    )  # "one of them, Ana Duarte, said"
    person = one or head.lemma_.lower() in PERSON_NOUNS
    if (head.pos_ != "NOUN" and not one and not (person and head.pos_ == "PROPN")) or head.tag_ in ("NNS", "NNPS"):
        return None
    behind = name_behind(head)
    names = [e for e in (book.at(t) for t in behind if t.text[:1].isupper()) if e is not None]
    if person and names and names[0].type is AgentType.PERSON:
        names = [e for e in names if e.type is AgentType.PERSON]  # "Prof Ilmari Oja of Velt University"
    if not names and person:
        return _unlisted(book, behind)
    if not names or any(e is not names[0] for e in names) or names[0].place:
        return None
    return names[0] if names[0].type is (AgentType.PERSON if person else AgentType.ORGANIZATION) else None


def _unlisted(book: Book, name: tuple[Token, ...]) -> Entry | None:
    """Rule ``unlisted-name``: "a spokesman, Per Lund, said": a person's name between commas that the recogniser did not see."""
    if len(name) not in (2, 3) or not all(t.text.istitle() and t.text.isalpha() and not t.ent_type_ for t in name):
        return None
    return _entered(book, book.doc[name[0].i : name[-1].i + 1], AgentType.PERSON)


def _entered(book: Book, name: Phrase, kind: AgentType) -> Entry:
    """The entry of a name that the recogniser did not see, made where the book has none."""
    found = book.named(name.text) or book.add(Entry(name.text, kind))
    found.hear(name.text, Span(name.start_char, name.end_char))
    return found


_INTRODUCED = frozenset("group team panel committee commission coalition consortium".split())
"""Bodies that a text may bring in without a name. Source: our own list."""
_BACK = 120
"""Tokens back to which it may have done so."""


def body_that_says(book: Book, pronoun: Token) -> Entry | None:
    """Rule ``body-that-says``: the body that the sentence told of before ", it said" is about.

    Example: "Brim Seafood has laid off 85 workers, it said in a notice" -> Brim Seafood
    """
    verb = pronoun.head
    if pronoun.lower_ != "it" or verb.dep_ != "ROOT" or pronoun.i == pronoun.sent.start:
        return None
    told = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < pronoun.i), None)
    about = next((t for t in told.children if t.dep_ in ("nsubj", "nsubjpass")), None) if told is not None else None
    who = book.at(about) if about is not None else None
    if about is None or (who is not None and who.place):
        return None
    if who is not None and who.type is AgentType.ORGANIZATION:
        return who
    return _unseen_body(book, about, who)


_SPEAKING = BODY_NOUNS | frozenset(
    "airport port zoo theatre theater hotel brewery supermarket shop mill mine shipyard refinery plant".split()
)
"""Bodies, and places of business that speak as a firm does: "The airport will grow, it said". Source: our own list."""


def _unseen_body(book: Book, about: Token, who: Entry | None) -> Entry | None:
    """A body that the recogniser takes for a person or does not see: "Oster Energie will hire 40, it said"; "it" is no person."""
    name = about.doc[about.left_edge.i : about.i + 1]
    if about.tag_ == "NN" and (about.lemma_.lower() in _SPEAKING):
        first = next((t.i for t in name if t.dep_ == "compound"), about.i)
        return _entered(book, about.doc[first : about.i + 1], AgentType.ORGANIZATION)
    if about.tag_ != "NNP" or any(t.tag_ != "NNP" for t in name) or name[0].lower_ in GIVEN_NAMES:
        return None
    found = who or _entered(book, name, AgentType.ORGANIZATION)
    if found.role is not None or found.female is not None:
        return None
    found.type = AgentType.ORGANIZATION
    return found


def introduced(head: Token) -> Token | None:
    """Rule ``a-group-then-the-group``: "It set up a group of scientists …. The group put it at 40": the one that was brought in."""
    if head.lower_ not in _INTRODUCED:
        return None
    before = (t for t in reversed(head.doc[max(0, head.i - _BACK) : head.i]) if t.lower_ == head.lower_)
    found = next(before, None)
    if found is None or found.dep_ not in ("dobj", "pobj", "nsubj", "nsubjpass"):
        return None
    new = any(c.lower_ in ("a", "an") for c in found.children if c.dep_ == "det")
    of = any(c.dep_ == "prep" and c.lower_ == "of" for c in found.children)
    return found if new and of else None


def called(noun: Token) -> str:
    """ "group of scientists"."""
    of = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"), noun)
    inner = next((c for c in of.children if c.dep_ == "pobj"), noun)
    return noun.doc[noun.i : max(inner.i, noun.i) + 1].text


def standing_beside(book: Book, head: Token) -> Entry | None:
    """Who is named before or behind a noun for a person or a body."""
    behind = book.at(head.nbor()) if head.lemma_.lower() in KINDS and head.i + 1 < len(head.doc) else None
    if behind is not None and behind.type is AgentType.ORGANIZATION:
        return behind  # "the consumer group Hogar found"
    name = name_before_verb(head)
    person = book.at(name) if name is not None else None
    if person is not None and person.type is AgentType.PERSON:
        return person
    found = named_before(book, head) or printed_by(book, head)
    found = found or of_that_trade(book, head) or named_behind(book, head)
    return found or by_last_word(book, head) or named_elsewhere(book, head)


def _is_the(head: Token) -> bool:
    """Whether a noun stands alone behind "the" and is no word for an office or a body, which are looked up by what they are."""
    known = head.lemma_.lower() in PERSON_NOUNS or head.lemma_.lower() in BODY_NOUNS
    return head.tag_ == "NN" and not known and any(c.dep_ == "det" and c.lower_ == "the" for c in head.children)


def by_last_word(book: Book, head: Token) -> Entry | None:
    """Rule ``by-its-last-word``: "The Open Wells Project, a nonprofit, …. The project said": the one body whose name ends so."""
    if not _is_the(head) or any(c.dep_ in ("compound", "amod", "nmod", "prep", "poss") for c in head.children):
        return None
    bodies = (e for e in book.entries if e.type is AgentType.ORGANIZATION and e.named and e.first < head.idx)
    fits = [e for e in bodies if " " in (e.name or "") and folded(e.name or "").split()[-1] == head.lower_]
    return fits[0] if len(fits) == 1 else None


def named_elsewhere(book: Book, head: Token) -> Entry | None:
    """Rule ``named-further-down``: "the court-appointed monitor finds …. The monitor, Imre Tolan, said": the one whom a comma names."""
    if not _is_the(head) or any(c.dep_ in ("prep", "poss") and c.lower_ not in ("of", "at") for c in head.children):
        return None
    alike = (t for t in book.doc if t.lemma_ == head.lemma_ and t.i != head.i and _is_the(t))
    names = (next((e for e in map(book.at, name_behind(t)) if e is not None), None) for t in alike)
    people = {id(e): e for e in names if e is not None and e.type is AgentType.PERSON}
    return next(iter(people.values())) if len(people) == 1 else None


def told_below(book: Book, head: Token) -> Entry | None:
    """Rule ``headline-noun``: the only one below that a bare noun of a headline can mean: "Council leader denies plan", "Board says …"."""
    noun = head.lemma_.lower()
    if not bare_in_headline(book.doc, head.idx) or noun not in PERSON_NOUNS | BODY_NOUNS:
        return None
    beside = {folded(c.text) for c in head.children if c.dep_ in ("compound", "amod", "nmod")}
    if noun in PERSON_NOUNS:
        fits = [e for e in holders_of(book, noun, head) if beside <= set(folded(e.role or "").split())]
    else:
        names = [(e, folded(e.name or "").split()) for e in bodies_called(book) if e.named]
        fits = [e for e, words in names if len(words) > 1 and words[-1] == folded(head.text) and beside <= set(words)]
    return fits[0] if len(fits) == 1 else None


def accused(book: Book) -> Entry | None:
    """Rule ``the-defendant``: "Moule is accused of theft. … The defendant said": who is accused or charged in the text."""
    tried = (t for t in book.doc if t.dep_ == "nsubjpass" and t.head.lemma_ in ("accuse", "charge"))
    found = (book.at(t) for t in tried)
    return next((e for e in found if e is not None and e.type is AgentType.PERSON), None)


def bodies_called(book: Book) -> list[Entry]:
    """Bodies that "the charity" can mean: not the bare noun of a headline ("Deaths higher, charity says"), which has a name below."""
    bodies = [e for e in book.entries if e.type is AgentType.ORGANIZATION and e.name]
    return [e for e in bodies if not ((e.name or "").islower() and bare_in_headline(book.doc, e.first))]


def speaks_for(book: Book, head: Token, about: Token) -> Entry:
    """Rule ``speaks-for-a-noun``: "a spokesman for the cooks": somebody whom "the spokesman" further down means."""
    name = plain(noun_phrase(head, *[c for c in about.children if c.dep_ == "relcl"]).text.replace("\n", " "))[:90]
    return book.named(name) or book.add(Entry(name, AgentType.PERSON, role=head.lower_))


_CHIEF = {"governor": ("gov",), "senator": ("sen",), "representative": ("rep", "congressman", "congresswoman")}


def holders_of(book: Book, office: str, printed: Token | None = None) -> list[Entry]:
    """The people whose title has the word: "governor", also "Gov."; "the foreign minister" is no "Defence Minister".

    "The leader of the council" is no "leader of the Civic Alliance".
    """
    forms = (office, *_CHIEF.get(office, ()))
    people = [e for e in book.entries if e.type is AgentType.PERSON and e.role]
    found = [(e, (e.role or "").lower().replace(".", "").split()) for e in people]
    of, body = _branch(printed), _whose(printed)
    held = [e for e, words in found if any(f in words for f in forms) and not _other_branch(of, words)]
    return [e for e in held if body is None or not _of_another(book.at(body), body, e)]


_ANY_BODYS = frozenset(
    "of the and for acting former deputy city town county local state national federal regional provincial".split()
)
"""What stands in the title of whoever leads any body: "the city council" may be Dunmore's."""


def _whose(office: Token | None) -> Token | None:
    """Whose office it is said to be: "the leader of the [council]", "the [council]'s leader"."""
    if office is None:
        return None
    owner = next((c for c in office.children if c.dep_ == "poss"), None) or behind_of(office)
    return owner if owner is not None and owner.pos_ in ("NOUN", "PROPN") else None


def _of_another(body: Entry | None, owner: Token, holder: Entry) -> bool:
    """Whether somebody holds an office elsewhere than in the ``body`` that ``owner`` names."""
    theirs = holder.of
    if theirs is None and " of " not in (holder.role or ""):
        return False
    if theirs is not None and (theirs is body or may_be_called(theirs, owner.lemma_.lower())):
        return False
    called = " ".join(filter(None, (holder.role, *((theirs.name, *theirs.aliases) if theirs is not None else ()))))
    words = set(folded(called).split())
    if words.isdisjoint((folded(owner.text), folded(owner.lemma_))):
        return True
    own = {folded(c.text) for c in owner.lefts if c.dep_ in ("compound", "amod", "nmod")} - _ANY_BODYS
    more = words - _ANY_BODYS - PERSON_NOUNS - {folded(owner.text), folded(owner.lemma_)}
    return bool(own and more) and own.isdisjoint(words)  # "the environment committee", "the planning committee"


_BRANCHES = frozenset(
    "foreign finance interior defence defense health education justice transport energy environment labour labor trade agriculture home "
    "culture housing economy treasury prime deputy".split()
)
"""What tells one minister or secretary from another. Source: our own list."""


def _branch(printed: Token | None) -> frozenset[str]:
    """ "its [foreign] minister"."""
    beside = (c.lower_ for c in printed.lefts) if printed is not None else iter(())
    return frozenset(beside) & _BRANCHES


def _other_branch(of: frozenset[str], words: list[str]) -> bool:
    own = _BRANCHES.intersection(words)
    return bool(of and own) and not of & own
