"""Which office a named person holds, and in which body: read from titles before and appositions after the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from quoth.extract.agents.book import Book, Entry, title_words
from quoth.extract.agents.delayed import named_later
from quoth.extract.agents.lexicon import COURTESY, HONORIFICS, MEN, PERSON_NOUNS, SHORT_TITLES, WOMEN
from quoth.extract.agents.names import plain
from quoth.model import AgentType

_COURTESY = frozenset("mr mrs ms miss mx sir dame".split())
_LONGEST = 14


def assign_roles(book: Book, doc: Doc) -> None:
    """Gives each named person the first office that the text names for them."""
    for phrase in doc.ents:
        entry = book.at(phrase.root)
        if phrase.label_ not in ("PERSON", "ORG") or entry is None or entry.type is not AgentType.PERSON or entry.role:
            continue
        words = _before(phrase) or _apposed(phrase) or _behind(doc, phrase) or _for(doc, phrase)
        text = plain(" ".join("".join(t.text_with_ws for t in words).split())) if words else ""
        if not text or text.lower().rstrip(".") in _COURTESY or not any(c.isalpha() for c in text):
            continue
        entry.role = text
        entry.female = _sex(words) if entry.female is None else entry.female
        entry.of = _body(book, words, entry)
    later = named_later(book, doc)
    if later is not None:
        entry, phrase = later
        entry.role = plain(re.sub(r"^(?:the|a|an) ", "", phrase.text, flags=re.IGNORECASE))
        entry.of = _body(book, list(phrase), entry)
    for entry, office in _present(book, doc):
        if entry.role is None or entry.role.lower().rstrip(".") in SHORT_TITLES:
            entry.role = office


_BRACKETED = re.compile(
    r"(?<=\w)\.? \((?:in the |acting |presiding as )?(chair(?:man|woman|person)?|convener|clerk|president)\)",
    re.IGNORECASE,
)
_BEFORE_COLON = re.compile(
    rf"\b(Chair(?:man|woman|person)?|Convener|Clerk|President|In the chair): (?:{COURTESY}\.? )?(?=[A-Z])"
)


def _present(book: Book, doc: Doc) -> Iterator[tuple[Entry, str]]:
    """Rule ``office-in-a-list``: who presides or writes, as lists of those present say it.

    Example: "Present: Cllr B. Ostby (chair), Mrs Imsen. Clerk: Mr H. Tarn" -> Ostby, chair; Tarn, clerk
    """
    text = doc.text
    found = [(hit.start() - 1, hit[1]) for hit in _BRACKETED.finditer(text)]
    found += [(hit.end(), hit[1]) for hit in _BEFORE_COLON.finditer(text)]
    for at, office in found:
        name = doc.char_span(at, at + 1, alignment_mode="expand")
        entry = book.at(name[0]) if name is not None else None
        if entry is not None and entry.type is AgentType.PERSON:
            yield entry, office.lower().removeprefix("in the ")


def _sex(words: list[Token]) -> bool | None:
    """What a title tells: "chairwoman" a woman, "congressman" a man."""
    said = {t.lower_ for t in words}
    women, men = not said.isdisjoint(WOMEN), not said.isdisjoint(MEN)
    return women if women is not men else None


def _is_office(token: Token) -> bool:
    word = token.lower_.rstrip(".")
    return word in PERSON_NOUNS or word in HONORIFICS or token.lemma_.lower() in PERSON_NOUNS


def _is_title(entry: Entry) -> bool:
    """A title that the parser took for a body: nobody is "County Executive" of a "County Executive"."""
    last = (entry.name or "").rpartition(" ")[2].lower()
    return last in PERSON_NOUNS or last in HONORIFICS


def _before(phrase: Phrase) -> list[Token]:
    """ "acting harbour director Imre Tolan"."""
    words = title_words(phrase[0])
    inside = [t for t in phrase if t.lower_.rstrip(".") in HONORIFICS]
    words = [*words, *inside]
    return words if any(_is_office(t) and t.lower_.rstrip(".") not in _COURTESY for t in words) else []


def _apposed(phrase: Phrase) -> list[Token]:
    """ "Imre Tolan, the harbour director," and "the director of the harbour, Imre Tolan,"."""
    root = phrase.root
    office = root.head
    if root.dep_ == "appos" and not _is_office(office) and office.dep_ == "pobj" and office.head.head.pos_ == "NOUN":
        office = office.head.head  # "the spokeswoman for the board, Ana Duarte", hung on the board
    if root.dep_ == "appos" and office.pos_ in ("NOUN", "PROPN") and _is_office(office):
        gone = {t.i for t in root.subtree}
        words = [t for t in office.subtree if t.i not in gone and not (t.is_punct and t.text in ",")]
        return words[:_LONGEST]
    found = next((c for c in root.children if c.dep_ == "appos" and c.i > root.i and _is_office(c)), None)
    return _clipped(found) if found is not None else []


def _for(doc: Doc, phrase: Phrase) -> list[Token]:
    """ "Minister for Foreign Affairs Imre Tolan": the office before "for" or "of" and its capitalised words, right before the name."""
    at = phrase.start - 1
    while (
        at > 0
        and (doc[at].text[:1].isupper() or doc[at].lower_ in ("and", "the", "&"))
        and phrase.start - at < _LONGEST
    ):
        at -= 1
    titled = any(
        t.text[:1].isupper() for t in doc[at + 1 : phrase.start]
    )  # not "the director of the Dunmore ferry company"
    office = doc[at - 1] if at > 0 and titled and doc[at].lower_ in ("for", "of") else None
    return list(doc[office.i : phrase.start]) if office is not None and _is_office(office) else []


def _clipped(head: Token) -> list[Token]:
    words: list[Token] = []
    for token in head.subtree:
        if token.i > head.i and (token.text in ",;—–" or token.dep_ == "relcl" or token.tag_ in ("WP", "WDT")):
            break
        words.append(token)
    return words[:_LONGEST]


def _behind(doc: Doc, phrase: Phrase) -> list[Token]:
    """The words between two commas behind the name, where the parse lost them: "Imre Tolan, harbour director, …"."""
    at = phrase.end
    if at + 1 >= len(doc) or doc[at].text != ",":
        return []
    words: list[Token] = []
    for token in doc[at + 1 : at + 2 + _LONGEST]:
        if token.pos_ in ("VERB", "AUX"):
            return []  # "According to Imre Tolan, the director resigned": the director is somebody else
        if token.text in ',.;:“”"' or token.is_space:
            break
        words.append(token)
    return words if any(_is_office(t) for t in words) and words[0].lower_ not in ("and", "but", "who", "which") else []


def _body(book: Book, words: list[Token], person: Entry) -> Entry | None:
    """The organisation named in the title."""
    for token in words:
        entry = book.at(token)
        if entry is None or entry is person or entry.type is not AgentType.ORGANIZATION:
            continue
        if not _is_title(entry):
            return entry
    return None
