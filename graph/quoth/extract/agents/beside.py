"""What stands beside a name or a noun and says whom it means: a name between commas, an office, an age, what "who" restricts."""

from __future__ import annotations

import itertools

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from quoth.extract.agents.above import sentence_above, subject_above
from quoth.extract.agents.lexicon import BODY_ENDS, BODY_NOUNS, GROUP_NOUNS, HONORIFICS, PERSON_NOUNS
from quoth.extract.attribution.lexicon import CUES, is_headline_verb
from quoth.extract.minds import with_a_mind
from quoth.read.given_names import GIVEN_NAMES, bare

_FAR = 10
"""Tokens between a noun and the comma behind which its name stands."""
_OF_BODIES = frozenset("owner host source star partner agent anchor founder editor publisher maker".split())
"""Nouns for people that stand before names of bodies just as well: "owner Velso Motors"."""
MAY_BE_BODIES = BODY_NOUNS | _OF_BODIES
"""Nouns beside which a body's name tells who is meant: "the owner, Velso Motors,"."""
_OFFICES = frozenset(
    "secretary treasurer director minister spokesman spokeswoman spokesperson chairman chairwoman president mayor governor manager "
    "professor officer lawyer attorney captain commissioner analyst economist engineer geologist coordinator".split()
)
"""Offices that no body holds. Source: our own list."""
_OF_PLACES = frozenset("member leader neighbor neighbour critic candidate champion".split())
"""Nouns for people that stand before names of countries just as well: "member Velt"."""
_BACK = 150
"""Tokens back to which "she" may mean "the woman"."""
_SEVERAL = frozenset("family couple pair duo".split())
"""Singular nouns that "they" means. Source: our own list."""
_ASKING = frozenset("ask tell press question challenge".split())
"""What another does to who answers: "when the officer asked, he said" is not the officer."""
_ENDS = '.,;:)”"—–'


def name_behind(head: Token) -> tuple[Token, ...]:
    """Rule ``name-behind``: the tokens of the name between commas behind the phrase of a noun, empty where there is none.

    Example: "The mayor of Velt, Ana Duarte, told them …" -> Ana Duarte
    """
    doc = head.doc
    comma = next((t.i for t in doc[head.i + 1 : head.i + 1 + _FAR] if t.is_punct or t.pos_ in ("VERB", "AUX")), None)
    if comma is None or doc[comma].text != ",":
        return ()
    start = comma + 1
    while start < len(doc) and (doc[start].lower_ == "the" or doc[start].lower_.rstrip(".") in HONORIFICS):
        start += 1
    end = start
    while end < len(doc) and _of_a_name(doc[end]):
        end += 1
    closed = end < len(doc) and (doc[end].text in _ENDS or doc[end].is_space)
    return tuple(doc[start:end]) if end > start and closed else ()


def _of_a_name(token: Token) -> bool:
    return (token.text[:1].isupper() and token.text[:1].isalpha()) or token.lower_ in (
        "of",
        "and",
        "&",
        "for",
        "-",
        "–",
        ".",
    )


def restricted_by(relative: Token) -> Token | None:
    """Rule ``who-is-who``: the noun that "who" or "which" stands for.

    Example: "a tweet by union leader Imre Tolan, who wrote that …" -> Tolan
    """
    verb = relative
    while verb.dep_ not in ("relcl", "ROOT") and verb.head.i != verb.i and verb.pos_ not in ("NOUN", "PROPN"):
        verb = verb.head
    if verb.dep_ == "relcl" and verb.head.i < relative.i and verb.head.pos_ in ("NOUN", "PROPN", "PRON"):
        return _set_beside(with_a_mind(verb.head) if relative.lower_ == "who" else verb.head)
    words = (t for t in reversed(relative.doc[: relative.i]) if not t.is_punct)
    before = next((t for t in words if t.ent_type_ not in ("DATE", "TIME")), None)  # "a post by Lund last month which"
    return before if before is not None and before.pos_ in ("NOUN", "PROPN") else None


def _set_beside(noun: Token) -> Token:
    """What an apposition stands beside: "the network, a monitoring group, which said" is the network."""
    while noun.dep_ == "appos" and noun.pos_ == "NOUN" and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    return noun


def goes_on_speaking(above: Token, pronoun: Token) -> bool:
    """Whether the subject of the sentence before is the same pronoun, and speaks: "It said A. B, it said." """
    return above.i < pronoun.i and above.lower_ == pronoun.lower_ and above.head.lemma_.lower() in CUES


def person_in_clause(pronoun: Token) -> Token | None:
    """Rule ``after-the-officer``: the person who is the subject of a clause before the pronoun's own.

    Example: "Tolan said that, after the officer was assured of help, he stated …" -> the officer
    """
    clauses = (c for c in pronoun.head.children if c.dep_ == "advcl" and c.i < pronoun.i and c.lemma_ not in _ASKING)
    who = (t for c in clauses for t in c.children if t.dep_ in ("nsubj", "nsubjpass") and t.pos_ in ("NOUN", "PROPN"))
    return next((t for t in who if t.lemma_.lower() in PERSON_NOUNS or t.ent_type_ == "PERSON"), None)


def told_of_before(pronoun: Token) -> Token | None:
    """The person in the pronoun's own sentence whom it stands for, where that is plain."""
    return person_in_clause(pronoun) or person_told_of(pronoun) or person_before_colon(pronoun)


def person_told_of(pronoun: Token) -> Token | None:
    """Rule ``told-of-by-a-body``: the one person whom a sentence names before a pronoun, where a body or a document says it of that person.

    Example: "The board released a statement that seemed to contradict Tolan, saying he was wrong" -> Tolan
    """
    clause = pronoun.head
    if clause.dep_ != "ccomp" or clause.head.lemma_.lower() not in CUES or clause.head.dep_ not in ("advcl", "conj"):
        return None
    speaker = next((t for t in pronoun.sent if t.dep_ in ("nsubj", "nsubjpass") and t.i < pronoun.i), None)
    if speaker is None or speaker.pos_ == "PRON" or speaker.ent_type_ == "PERSON" or speaker.lemma_ in PERSON_NOUNS:
        return None
    named = [t for t in pronoun.doc[pronoun.sent.start : pronoun.i] if t.ent_type_ == "PERSON" and t.dep_ != "compound"]
    return named[0] if len(named) == 1 and named[0].dep_ in ("dobj", "pobj") else None


def several_above(pronoun: Token) -> Token | None:
    """Rule ``they-are-several``: the people in the sentence before, who are not its subject: "by scientists", "Ana Duarte and Bram Tolan".

    Example: "The study was led by scientists in Velland. They found …" -> scientists
    """
    above = sentence_above(pronoun)
    if above is None:
        return None
    by = (t for t in above if t.dep_ == "pobj" and t.head.dep_ == "agent" and t.tag_ == "NNS")
    group = next((t for t in by if t.lower_ in GROUP_NOUNS or t.lemma_ in PERSON_NOUNS), None)
    people = [e for e in above.ents if e.label_ == "PERSON"]
    return group or (people[0].root if len(people) == 2 and _joined(*people) else None)


def several_in_sentence(pronoun: Token) -> Token | None:
    """Rule ``they-before-the-colon``: the people who are the subject of the clause before a colon or semicolon of the sentence.

    Example: "Outreach workers disagree: they found 175." -> outreach workers
    """
    subjects = _before_colon(pronoun)
    return _people(subjects[0]) if len(subjects) == 1 else None


def person_before_colon(pronoun: Token) -> Token | None:
    """Rule ``she-before-the-colon``: "Simic called the post a lie: she said that the list was right." -> Simic"""
    people = [
        t for t in _before_colon(pronoun) if t.ent_type_ == "PERSON" or (t.tag_ == "NN" and t.lemma_ in PERSON_NOUNS)
    ]
    return people[0] if len(people) == 1 else None


def _before_colon(pronoun: Token) -> list[Token]:
    """The subjects before the colon or semicolon of the sentence that a pronoun stands behind."""
    before = pronoun.doc[pronoun.sent.start : pronoun.i]
    mark = next((t for t in reversed(before) if t.text in (":", ";")), None)
    return [t for t in before if mark is not None and t.i < mark.i and t.dep_ in ("nsubj", "nsubjpass")]


def people_above(pronoun: Token) -> Token | None:
    """The people who are the subject of the sentence before: "Lawyers for Tolan spoke. They said …"."""
    who = subject_above(pronoun)
    return _people(who) if who is not None else None


def _people(noun: Token) -> Token | None:
    """The noun, where it names several people."""
    several = (
        noun.lower_ in GROUP_NOUNS
        or (noun.dep_ == "nsubj" and noun.lower_ in _SEVERAL)
        or (noun.tag_ == "NNS" and noun.lemma_ in PERSON_NOUNS)
    )
    return noun if several else None


def _joined(one: Phrase, other: Phrase) -> bool:
    """Whether two names are joined by "and", with no verb between."""
    between = one.doc[one.end : other.start]
    return any(t.lower_ == "and" for t in between) and not any(t.pos_ in ("VERB", "AUX") for t in between)


def one_of_that_sex(pronoun: Token, nouns: frozenset[str]) -> Token | None:
    """The noun for one woman, or one man, that stands closest before a pronoun: "the mother", "the businessman"."""
    before = (t for t in reversed(pronoun.doc[max(0, pronoun.i - _BACK) : pronoun.i]) if t.tag_ == "NN")
    return next((t for t in before if t.lemma_.lower() in nouns and t.dep_ not in ("compound", "poss")), None)


def nameless_before(pronoun: Token) -> Token | None:
    """The noun for one person that stands closest before a pronoun: "I rang the lettings agent. He said …"."""
    before = [t for t in reversed(pronoun.doc[max(0, pronoun.i - 60) : pronoun.i]) if t.tag_ == "NN"]
    persons = [t for t in before if t.pos_ == "NOUN" and t.lemma_ in PERSON_NOUNS and t.dep_ != "compound"]
    return next((t for t in persons if t.dep_ != "poss"), persons[0] if persons else None)


def is_person(phrase: Phrase) -> bool:
    """Rule ``name-of-a-person``: whether what stands beside a name of two to four words makes it a person's.

    Example: "spokeswoman Ada Brunn", "the justice secretary, Mina Corvo,", "Isa Bello, 17,", "Ana Duarte, who …";
    "Ana Duarte, the union's general secretary"; "head steward Lisbet Hauk says"
    """
    words = [t for t in phrase if t.text not in ("’s", "'s", "’", "'")]
    if not 2 <= len(words) <= 4 or any(t.lower_ in BODY_NOUNS or not _given(t.text) for t in words):
        return False
    root = phrase.root
    speaks = root.dep_ == "nsubj" and root.head.lemma_.lower() in CUES and bare(words[0].text) in GIVEN_NAMES
    return speaks or _named_by_office(phrase) or _told_of(phrase.doc, phrase.end) or _holds_an_office(root)


def is_a_name(words: tuple[Token, ...]) -> bool:
    """Whether tokens beside an office are a person's name and no more: two to four words, then what the person does."""
    if not 2 <= len(words) <= 4 or not all(_given(t.text) and t.pos_ == "PROPN" for t in words):
        return False
    doc, end = words[0].doc, words[-1].i + 1
    known = BODY_NOUNS | PERSON_NOUNS
    at = end + 1 if doc[words[0].i - 1].text == "," and end < len(doc) and doc[end].text == "," else end
    does = at < len(doc) and doc[at].pos_ in ("VERB", "AUX", "ADV")
    return does and all(t.lower_ not in known for t in words)


def name_joined(office: Token) -> tuple[Token, ...]:
    """The tokens of a name that stands right behind an office: "Deputy Minister of Health Imre Tolan said"."""
    if (name := next((c for c in office.rights if c.dep_ == "appos" and c.pos_ == "PROPN"), None)) is not None:
        return tuple(office.doc[name.left_edge.i : name.i + 1])
    run = itertools.takewhile(lambda t: t.pos_ == "PROPN" and t.text.istitle(), office.doc[office.i + 1 :])
    return tuple(run) if office.text.istitle() else ()  # "Warden Elke Thorsen spent", two phrases to the parse


def name_alone(phrase: Phrase) -> Phrase:
    """Rule ``name-without-its-verb``: the name of a person or a body without what the parser took with it.

    Example: "Tolan Rejects Velland" in a headline of a text that tells of Tolan elsewhere, or of "Velt Denies It" -> Tolan, Velt;
    "al-Tolan steers" -> al-Tolan;
    "[Velt Insp] Imre Tolan" -> Velt
    """
    doc, end = phrase.doc, phrase.end
    if phrase.label_ not in ("PERSON", "ORG"):
        return phrase
    while (
        phrase.label_ == "PERSON"
        and end - 1 > phrase.start
        and doc[end - 1].text.isalpha()
        and (doc[end - 1].text.islower() or doc[end - 1].lower_ in HONORIFICS)
    ):
        end -= 1
    for at in range(phrase.start + 1, end):
        cut = doc[phrase.start : at]
        denies_it = at + 1 < len(doc) and doc[at + 1].lower_ in ("it", "them", "this", "that", "claim", "claims")
        if is_headline_verb(doc[at].text) and (denies_it or doc.text.count(cut.text) > 1):
            end = at
            break
    return Phrase(doc, phrase.start, end, label=phrase.label_)


def _given(word: str) -> bool:
    bare = word.replace(".", "").replace("’", "").replace("'", "").replace("-", "")
    return bare.isalpha() and bare[:1].isupper() and not (len(bare) > 1 and bare.isupper())


def _named_by_office(phrase: Phrase) -> bool:
    """An office right before the name, or before a comma with the name closed by another."""
    doc, at = phrase.doc, phrase.start - 1
    if at < 0 or not _is_one_person(doc[at if doc[at].text != "," else max(0, at - 1)], phrase.label_):
        return False
    return doc[at].text != "," or (phrase.end < len(doc) and doc[phrase.end].text in _ENDS)


def _is_one_person(token: Token, label: str) -> bool:
    word = token.lower_
    doubtful = word in _OF_BODIES or (word in _OF_PLACES and label == "GPE")
    return word in PERSON_NOUNS and token.pos_ in ("NOUN", "PROPN") and not doubtful


def _told_of(doc: Doc, end: int) -> bool:
    """An age, "who" or an office behind the comma after the name: "Ana Duarte, director of the museum"."""
    if end + 2 >= len(doc) or doc[end].text != ",":
        return False
    if doc[end + 1].text.islower() and _is_one_person(doc[end + 1], "") and doc[end + 2].lower_ in ("of", "at", "for"):
        return True
    age = doc[end + 1].text
    return doc[end + 1].lower_ == "who" or (age.isdigit() and 4 < int(age) < 111 and doc[end + 2].text in ",.")


def _holds_an_office(root: Token) -> bool:
    beside = (c for c in root.children if c.dep_ == "appos" and c.i > root.i and c.tag_ == "NN")
    return any(c.lower_ in _OFFICES for c in beside)


def of_an_office(phrase: Phrase) -> bool:
    """Rule ``name-before-an-office``: whether a name only says which body an office belongs to, and is no person's.

    Example: "Heath Lane head Ana Duarte" -> Heath Lane is no person
    """
    doc, end = phrase.doc, phrase.end
    if end + 1 >= len(doc) or doc[end].lower_ not in PERSON_NOUNS or not doc[end].text.islower():
        return False
    return doc[end + 1].ent_type_ == "PERSON" and doc[end + 1].text[:1].isupper()


def told_a_body(phrase: Phrase) -> bool:
    """Rule ``name-of-a-body``: whether what stands beside a name of two words or more makes it a body's, not a person's.

    Example: "a memo that the Velt Herald obtained", "the operator, Korvat Hydro,", "Korvat Hydro, the operator, said";
    "Clinicians Abroad"; not "the chairwoman of the tree committee, Priya Ransome, said"
    """
    root = phrase.root
    if len(phrase) < 2:
        return False
    if phrase[-1].lower_ in BODY_ENDS:
        return True
    kinds = [root.head] if root.dep_ == "appos" and not _body_of_an_office(root.head) else []
    kinds += [c for c in root.children if c.dep_ == "appos"]
    alone = root.dep_ not in ("compound", "nmod", "poss", "amod")
    body = any(k.lower_ in BODY_NOUNS for k in kinds) or (alone and _has_article(phrase))
    return body and not is_person(phrase)


def _body_of_an_office(noun: Token) -> bool:
    """ "the chairwoman of the committee"."""
    return (
        noun.dep_ == "pobj"
        and noun.head.lower_ in ("of", "for", "at")
        and noun.head.head.lemma_.lower() in PERSON_NOUNS
    )


def _has_article(phrase: Phrase) -> bool:
    doc, start, end = phrase.doc, phrase.start, phrase.end
    before = phrase[0] if phrase[0].lower_ == "the" else doc[start - 1] if start else None
    goes_on = end < len(doc) and doc[end].pos_ in ("NOUN", "PROPN")
    return before is not None and before.lower_ == "the" and not goes_on


def bare_in_headline(doc: Doc, offset: int) -> bool:
    """Whether the noun at an offset stands in the first line without an article: "Deaths higher, charity says"."""
    span = doc.char_span(offset, offset + 1, alignment_mode="expand")
    headline = "\n" in doc.text[offset:] and "\n" not in doc.text[:offset].lstrip()
    return span is not None and headline and not any(c.dep_ in ("det", "poss") for c in span.root.children)


def behind_of(office: Token) -> Token | None:
    """ "a release from the office of Gov. Imre Tolan": whose office it is."""
    return next((g for c in office.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"), None)


_OWNERS = (PERSON_NOUNS | BODY_NOUNS) - frozenset("city country county district nation state".split())
"""Whose office is another than the one that was named: "the city's agency" may be the one that was."""


def of_somebody(body: Token) -> bool:
    """Whether a body is told to be a person’s or another’s: "the attorney general’s office", "the ministry’s regional office".

    It is then no body that was named before, unless its name has the noun.
    """
    owner = next((c for c in body.children if c.dep_ == "poss"), None) or behind_of(body)
    return owner is not None and owner.pos_ != "PRON" and owner.lemma_.lower() in _OWNERS


def has_a_name(head: Token) -> bool:
    """Whether a noun has a name before it, so that it means no body named elsewhere: "Hallan's prison service" is not Hallan."""
    parts = (c for c in head.children if c.dep_ in ("compound", "amod", "nmod", "poss") and c.i < head.i)
    return any(c.pos_ == "PROPN" if c.dep_ == "poss" else c.ent_type_ for c in parts)


def as_subject(doc: Doc, offset: int) -> bool:
    """Whether the phrase at an offset is a subject."""
    span = doc.char_span(offset, offset + 1, alignment_mode="expand")
    if span is None:
        return False
    token = span.root
    while token.dep_ in ("compound", "amod", "nmod", "det", "appos") and token.head.i != token.i:
        token = token.head
    return token.dep_ in ("nsubj", "nsubjpass")
