"""Names of bodies that the parser cuts at a preposition: "the Velt Office" and "the Coordination of Harbour Affairs"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from quoth.extract.agents.beside import of_an_office, told_a_body
from quoth.extract.agents.letters import letter
from quoth.extract.agents.lexicon import BODY_NOUNS, COURTESY, FIRM_ENDS, HONORIFICS, KINDS, PERSON_NOUNS, RANKS
from quoth.extract.agents.names import without_titles
from quoth.extract.attribution.lexicon import ADDRESSED, CUES
from quoth.read.given_names import GIVEN_NAMES, bare

_JOINTS = frozenset("for of on".split())
_BODIES = frozenset(("ORG", "LAW", "FAC", "WORK_OF_ART"))


def joined_names(doc: Doc) -> Iterator[Phrase]:
    """Rule ``joined-name``: a name that ends in a noun for a body, with the name behind "for" or "of" that goes on with it.

    Example: "the Velt Office for the Coordination of Harbour Affairs" -> all of it
    """
    names = list(doc.ents)
    for first, second in itertools.pairwise(names):
        between = [t.lower_ for t in doc[first.end : second.start]]
        body = first[-1].text[:1].isupper() and first[-1].lower_ in BODY_NOUNS
        if (
            body
            and first.label_ in _BODIES
            and second.label_ in _BODIES
            and _joins(between)
            and second.text[:1].isalpha()
        ):
            yield doc[first.start : second.end]


_LISTED = re.compile(
    r"\b[A-Z][a-z]+(?:, [A-Z][a-z]+)+,? (?:and|&) [A-Z][a-z]+(?: [A-Z][a-z]+)? "
    r"(?:Ministry|Department|Committee|Commission|Secretariat|Agency|Directorate|Bureau)\b"
)
_OTHER = frozenset(("GPE", "PERSON", "DATE", "NORP", "LOC"))


def listed_names(doc: Doc) -> Iterator[Phrase]:
    """Rule ``listed-name``: a body whose name lists what it is for, which the parser cuts at the commas.

    Example: "the Education, Science and Sport Ministry" -> all of it
    """
    for hit in _LISTED.finditer(doc.text):
        name = doc.char_span(*hit.span(), alignment_mode="expand")
        if name is not None and not any(t.ent_type_ in _OTHER for t in name):
            yield name


MAKERS = frozenset("maker manufacturer retailer lender insurer airline carrier brewer chain supermarket".split())
"""What a firm is said to be behind a comma, and no person."""
_MAKER = re.compile(
    r"(?<![\w.’'-])([A-Z][\w&-]+(?: [A-Z][\w&-]+){0,2}), (?:the|an?|[A-Z]\w+[’']s) (?:[\w-]+ ){0,4}?"
    rf"(?:{'|'.join(sorted(MAKERS))})\b"
)


_KIND = re.compile(
    r"\b(?:charity|firm|company|insurer|retailer|supermarket|airline|lender|watchdog|regulator|manufacturer|carmaker|broadcaster"
    r"|consultancy|nonprofit|think tank|campaign group|pressure group|rights group|aid group|advocacy group) ([A-Z][\w-]+)"
    r"(?= (?:said|says|has|had|warned|warns|claims?|claimed|estimates?|estimated|reported|reports|urged|called|told|found)\b)"
)


_TOLD_A_BODY = re.compile(
    r"(?<![\w.’'-])((?:[A-Z][\w’'-]+ ){1,4}[A-Z][\w’'-]+), an? (?:[\w-]+ ){0,3}?(?:nonprofit|non-profit|charity|think tank|watchdog"
    r"|(?:advocacy|campaign|pressure|rights|aid|research|lobby|environmental|monitoring) (?:group|organi[sz]ation)|consultancy|coalition)"
    r"(?=[,.;]| that\b| which\b| based\b| in\b| for\b| at\b)"
)


_FIRM = re.compile(
    r"(?<![\w.’'-])(?!(?:The|A|An|In|At|On|But|And|For|From|With|When|As|If|While|Its|Their|Our) )"
    rf"((?:[A-Z][\w’'-]*[a-z] ){{1,2}}(?:{'|'.join(e.capitalize() for e in sorted(FIRM_ENDS))}))\b(?! (?:[A-Z]|and\b|&))"
)


def made_names(doc: Doc) -> Iterator[Phrase]:
    """Rule ``named-maker``: a name that is told to be a maker's, an airline's or a charity's, whatever the parser takes it for.

    Example: "Norvane, the maker of Korb cigarettes, said", "housing charity Norvane said" -> Norvane;
    "The Open Wells Project, a nonprofit,"; "Norvane Minerals was warned"
    """
    for hit in (*_MAKER.finditer(doc.text), *_KIND.finditer(doc.text), *_TOLD_A_BODY.finditer(doc.text)):
        name = doc.char_span(*hit.span(1))
        if name is not None and name.root.ent_type_ not in _OTHER - {"PERSON"}:
            yield name
    for hit in _FIRM.finditer(doc.text):  # those that the parser knows for bodies are entered by their whole names
        name = doc.char_span(*hit.span(1))
        if name is not None and not any(t.ent_type_ in _OTHER | {"ORG"} for t in name):
            yield name


_AGED = re.compile(
    r"(?<![\w.’'-])([A-Z][\w’'-]*[a-z](?: [A-Z]\.)?(?: [A-Z][\w’'-]*[a-z]){1,2}), (\d{1,3}),(?= (?:[a-z]|who\b))"
)


def aged_names(doc: Doc) -> Iterator[Phrase]:
    """Rule ``name-with-an-age``: two or three capitals before an age are a person, also where the parser sees no name.

    Example: "Gregory Pask, 58, made 276 transfers" -> Gregory Pask
    """
    for hit in _AGED.finditer(doc.text):
        name = doc.char_span(*hit.span(1))
        aged = name is not None and 4 < int(hit[2]) < 111 and not any(t.ent_type_ for t in name)
        if aged and name is not None and not any(t.lower_ in BODY_NOUNS | PERSON_NOUNS for t in name):
            yield name


_HEADED = re.compile(
    r"(?m)^(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Baroness|Senator|Deputy)\.? )?(?P<seated>[A-Z][\w’'-]*[a-z](?: [A-Z][\w’'.-]*){1,3})"
    r"(?: \([^()\n:]{1,60}\)){2}:\s"
    r"|^(?:The )?[A-Z][\w’' ,-]{5,90} \((?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Baroness|Senator|Deputy)\.? )?"
    r"(?P<holder>[A-Z][\w’'-]*[a-z](?: [A-Z][\w’'.-]*){1,3})\):\s"
)


def headed_names(doc: Doc) -> Iterator[Phrase]:
    """Rule ``name-heads-a-turn``: who speaks in a record of a parliament, or signs a letter, also where the parser sees no name.

    Example: "Gregory Pask (Velt North) (Ind): …", "The Minister for Ports (Sir Gregory Pask): …", a letter's last line -> Gregory Pask
    """
    for hit in _HEADED.finditer(doc.text):
        part = "seated" if hit["seated"] else "holder"
        name = doc.char_span(*hit.span(part))
        if name is not None and not any(t.ent_type_ for t in name):
            words = {t.lower_ for t in name}
            if not words & (BODY_NOUNS | PERSON_NOUNS):
                yield name
    signed = letter(doc.text)
    signer = doc.char_span(signed.signed.start, signed.signed.end) if signed is not None else None
    if signer is not None and not any(t.lower_ in BODY_NOUNS or t.ent_type_ == "ORG" for t in signer):
        yield signer


def is_a_bodys(phrase: Phrase) -> bool:
    """Whether a name is a body's by what stands beside it, whatever the parser takes it for."""
    return of_an_office(phrase) or told_a_body(phrase) or behind_its_kind(phrase)


def behind_its_kind(phrase: Phrase) -> bool:
    """Rule ``behind-its-kind``: whether the noun for a body right before a name, or beside it, makes it a body's and no person's.

    Example: "Environmental group Blue Shelf said", "grid operator Redor", "The union, Havn, says"; not "told the charity Tolan had left"
    """
    doc, start = phrase.doc, phrase.start
    if not start or phrase[0].lower_ in GIVEN_NAMES or any(t.lower_ in PERSON_NOUNS for t in phrase):
        return False
    comma = doc[start - 1].text == "," and phrase.end < len(doc) and doc[phrase.end].text == ","
    kind = start - 2 if comma else start - 1
    if kind < 1 or doc[kind].lemma_ not in KINDS or doc[kind].tag_ not in ("NN", "NNP"):
        return False
    first = doc[kind].left_edge.i
    before = doc[max(0, min(first, kind) - 1) : kind]
    return not any(t.lemma_.lower() in ADDRESSED for t in before)


def _joins(between: list[str]) -> bool:
    return bool(between) and between[0] in _JOINTS and between[1:] in ([], ["the"])


def named_beside(pronoun: Token) -> Token | None:
    """Rule ``she-the-founder``: the name in an apposition to a pronoun: "she — the company's founder, Lise Mohr — said" -> Mohr."""
    beside = [c for c in pronoun.children if c.dep_ == "appos" and c.i > pronoun.i and pronoun.pos_ == "PRON"]
    beside += [c for b in beside for c in b.children if c.dep_ == "appos"]
    return next((c for c in beside if c.ent_type_ == "PERSON"), None)


def whose_paper(head: Token) -> Token | None:
    """Rule ``whose-note``: whom "whose" stands for: "the statistics office, whose note of 4 April puts the number at 40" -> office."""
    whose = next((c for c in head.children if c.dep_ == "poss" and c.lower_ == "whose"), None)
    if whose is None or whose.i < 2 or whose.nbor(-1).text != ",":
        return None
    return whose.nbor(-2)


def behind_the_addressee(head: Token) -> Token | None:
    """Rule ``who-wrote-to-whom``: the name right before the verb, where the parse hangs it on whom the letter is to.

    Example: "In a letter to Imre Tolan, the union's secretary, Ada Brunn, wrote that …" -> Brunn
    """
    doc = head.doc
    if head.dep_ != "pobj" or head.head.lower_ not in ("to", "with", "from"):
        return None
    for name in head.subtree:
        speaks = name.i + 2 < len(doc) and doc[name.i + 1].text == "," and doc[name.i + 2].lemma_.lower() in CUES
        if name.dep_ == "appos" and name.i > head.i and name.ent_type_ == "PERSON" and speaks:
            return name
    return None


_TITLED = re.compile(
    rf"\b(?:{COURTESY}|Councillor)\.? (?P<name>(?:[A-Z]\. ?){{0,3}}(?:[A-Z][a-z]+ ){{0,2}}[A-Z][\w’'-]*[a-z])(?![’']?\w)"
)


_OFFICES = BODY_NOUNS | PERSON_NOUNS | HONORIFICS | {"speaker"}


def titled_names(doc: Doc) -> Iterator[Phrase]:
    """Rule ``name-behind-a-title``: what stands capitalised behind "Mr" is a person, whatever the parser takes it for.

    Example: "Mr O. Varley (Netsmen's Association) was given three minutes", "Mr Costerly stands by 40" -> O. Varley, Costerly
    """
    for hit in _TITLED.finditer(doc.text):
        name = doc.char_span(*hit.span("name"))
        if name is not None and not any(t.lower_ in _OFFICES for t in name):
            yield name  # "Mr Speaker" is an office


def apposed_names(doc: Doc) -> Iterator[Phrase]:
    """Rule ``name-before-its-office``: two or three capitals before an office between commas, also where the parser sees no name.

    Example: "Wendel Harg, general secretary of the Guild, spoke" -> Wendel Harg
    """
    for token in doc:
        if token.pos_ != "PROPN" or token.ent_type_ or not token.text.istitle():
            continue
        office = next((c for c in token.rights if c.dep_ == "appos"), None)
        if office is None or office.lemma_.lower() not in PERSON_NOUNS or doc[token.i + 1].text != ",":
            continue
        name = doc[token.left_edge.i : token.i + 1]
        if 2 <= len(name) <= 3 and all(t.text.istitle() and t.lower_ not in BODY_NOUNS | PERSON_NOUNS for t in name):
            yield name


def spoken_names(doc: Doc) -> Iterator[Phrase]:
    """Rule ``given-name-speaks``: a given name with a surname that speaks is a person, also where the parser sees no name.

    Example: "Maud Ellery of the Growers' Union said that 300 trees stood there." -> Maud Ellery
    """
    for token in doc:
        if token.dep_ != "nsubj" or token.pos_ != "PROPN" or token.ent_type_ or token.head.lemma_.lower() not in CUES:
            continue
        name = doc[token.left_edge.i : token.i + 1]
        plain = all(t.text.istitle() and not t.ent_type_ and t.lower_ not in _OFFICES for t in name)
        if 2 <= len(name) <= 3 and plain and bare(name[0].text) in GIVEN_NAMES:
            yield name


def with_first_name(phrase: Phrase) -> Phrase:
    """A lone surname with the capitalised name before it that the parser left out: "Ana [Korb]"."""
    doc, start = phrase.doc, phrase.start
    while start and len(phrase) + phrase.start - start < 4:
        before = doc[start - 1]
        joined = (
            before.dep_ in ("compound", "nmod")
            and before.pos_ == "PROPN"
            and before.text.istitle()
            and before.text.isalpha()
        )
        if not joined or before.ent_type_ or before.lower_ in HONORIFICS | RANKS | PERSON_NOUNS:
            break
        start -= 1
    return Phrase(doc, start, phrase.end, label=phrase.label_)


def full_names_first(phrase: Phrase) -> tuple[int, int]:
    """ "Peter Coles" before "Det Supt Coles", and what the parser takes for longer names before shorter ones."""
    whole = with_first_name(phrase) if phrase.label_ == "PERSON" else phrase  # "Ana [Korb]" before "Ms Korb"
    return -len(without_titles(whole.text).split()), -len(phrase)
