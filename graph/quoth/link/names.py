"""Who an agent is, beyond the document that names it: a plain name, and an IRI that is a function of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from quoth.link import rules
from quoth.link.words import fold
from quoth.model import Agent, AgentType, Extraction, Identification
from quoth.model.identity import slug

# Words before a person's name that are no part of it. Source: our own list of English titles and honorifics.
TITLES = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame lord lady gov governor president vice sen senator rep representative
    congressman congresswoman attorney general ag secretary assistant deputy acting director minister prime mayor judge justice
    chief sheriff sgt sergeant capt captain lt lieutenant col colonel gen maj major cpl officer detective commissioner
    chairman chairwoman chair chancellor king queen prince princess pope bishop rev reverend former state the
    spokesman spokeswoman spokesperson superintendent ambassador councilman councilwoman councillor
    controller comptroller treasurer auditor coroner administrator economist analyst manager supervisor engineer scientist
    researcher lawyer executive pastor imam rabbi warden superintendent trustee""".split()
)
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv", "phd", "md"))
_OFFICE = re.compile(r"^(?:the )?(.+?)'s? (?:press |media |communications )?(?:office|team|spokes\w+)$")
_OFFICE_OF = re.compile(r"^(?:the )?office of (?:the )?(\w+\.? .+)$")
# What somebody counted stands for who counted it: "HBA figures", "the Harbour Board's own data".
_WHOSE_DATA = re.compile(
    r"^(?:the )?(.+?)(?:'s)? (?:own )?(?:figures|data|statistics|numbers|records|estimates?)$", re.IGNORECASE
)
_NOBODY = frozenset(("your", "our", "my", "their", "his", "her", "its", "this", "that", "these", "those"))
# Nouns for bodies and papers of which every town or country has one: with a capital, too, they name nobody. Source: our own list.
_ANY_BODY = frozenset(
    """council councils councillors government governments ministry department board committee commission cabinet parliament assembly
    state county city town borough district police court judge union unions company firm management hospital school university agency
    authority office bank party opposition budget report review study survey analysis data figures facts results reports statement letter
    officials experts analysts economists critics supporters sources campaigners residents workers staff teachers nurses
    he she they it we""".split()
)
_COUNTRY = re.compile(r"^(?:u\.?s\.?a?\.?|united states) (?=\S+ \S)")
_SWAPPED = re.compile(r"^(\w+(?: \w+){0,2}) (department|ministry)$")
_OWNED = re.compile(r"^(\w+)'s (\w+(?: \w+)?) (department|ministry)$")
_WORDS = re.compile(r"[^\W_]+(?:['.&-][^\W_]+)*")
_SMALL = frozenset(("of", "and", "the", "for", "in", "on", "to", "de", "&"))


@dataclass(frozen=True, slots=True)
class Identity:
    """A name folded to what stays the same wherever it is written, with the rule that did it."""

    plain: str
    name: str
    rule: str
    confidence: float

    def iri(self, base: str) -> str:
        """``…/id/agent/<slug>``, and ``/office`` behind it for the office of somebody; an agent that stands for itself is its IRI."""
        if "://" in self.plain:
            return self.plain
        principal, office, _ = self.plain.partition("/office")
        return f"{base}agent/{slug(principal)}{office}"


def base_of(document_iri: str) -> str:
    """The base under which a document's IRI was made."""
    return document_iri.rpartition("d/")[0]


@lru_cache(1 << 12)
def person(name: str) -> str:
    """A person's name without titles, suffixes and middle initials, folded; empty where nothing is left."""
    words = [w.rstrip(".") for w in _WORDS.findall(fold(name).removesuffix("'s"))]
    while words and words[-1] in _SUFFIXES:
        words.pop()
    titled = [i for i, w in enumerate(words[:-2]) if w in TITLES]
    words = words[titled[-1] + 1 :] if titled else words
    while words and words[0] in TITLES:
        words.pop(0)
    return " ".join(w for i, w in enumerate(words) if i in (0, len(words) - 1) or len(w) > 1)


@lru_cache(1 << 12)
def organization(name: str) -> str:
    """An organisation's name folded: without article, possessive and leading country; "X Department" as "Department of X"."""
    plain = " ".join(_WORDS.findall(_COUNTRY.sub("", fold(name).removeprefix("the "))))
    plain = re.sub(r"'s\b", "", plain.removeprefix("the "))
    owned = _OWNED.match(fold(name).removeprefix("the "))
    if owned:
        return f"{owned[1]} {owned[3]} of {owned[2]}"
    swapped = _SWAPPED.match(plain)
    return f"{swapped[2]} of {swapped[1]}" if swapped else plain.replace(" & ", " and ")


@lru_cache(1 << 12)
def is_acronym(name: str) -> bool:
    """Whether a name is written as an acronym: two to eight letters, nearly all capitals, perhaps with points."""
    letters = name.replace(".", "").replace("&", "")
    return 2 <= len(letters) <= 8 and letters.isalnum() and sum(c.isupper() for c in letters) >= len(letters) - 1 >= 1


def stands_for(acronym: str, long: str) -> bool:
    """Whether an acronym is made of the first letters of a long name, its small words counted or not."""
    letters = acronym.replace(".", "").casefold()
    words = re.findall(r"[^\W_]+", fold(long))
    every, big = "".join(w[0] for w in words), "".join(w[0] for w in words if w not in _SMALL)
    return letters in (every, big, every.removeprefix("u"), big.removeprefix("us"), big.removeprefix("u"))


def long_form(names: Iterable[str]) -> str | None:
    """The longest of an agent's names that is no acronym and belongs to an acronym among them, else the longest name."""
    given = [n for n in names if n]
    acronyms = [n for n in given if is_acronym(n)]
    full = [n for n in given if not is_acronym(n)]
    explained = [n for n in full if any(stands_for(a, n) for a in acronyms)]
    best = explained or full or acronyms
    return max(best, key=lambda n: (len(n), n)) if best else None


def identify(agent: Agent, agents: Mapping[str, Agent]) -> Identity | None:
    """Who an agent is; ``None`` where its name alone does not tell (a surname, "officials", nobody's name)."""
    if agent.judged is not None:
        plain = agent.judged.plain
        return Identity(plain, agent.judged.name or plain, rules.JUDGED, 1.0) if plain else None
    principal = _principal(agent, agents)
    if principal is not None and principal.id != agent.id:
        of = identify(principal, {k: a for k, a in agents.items() if k != agent.id})
        return Identity(f"{of.plain}/office", f"office of {of.name}", rules.OFFICE, 0.85) if of else None
    titled = _OFFICE_OF.match(fold(agent.name or ""))
    if titled and titled[1].split()[0].rstrip(".") in TITLES and " " in person(titled[1]):
        return Identity(f"{person(titled[1])}/office", agent.name or "", rules.OFFICE, 0.85)
    if agent.type is AgentType.PERSON:
        return _identify_person(agent)
    if agent.type is AgentType.GROUP:
        return _identify_group(agent)
    return _identify_organization(agent)


def _identify_person(agent: Agent) -> Identity | None:
    written = agent.name or ""
    found = person(written)
    if found and " " not in found:
        fuller = ((person(n), n) for n in agent.aliases)
        found, written = max((f for f in fuller if f[0].endswith(f" {found}")), default=("", ""))
    if " " not in found:
        return None
    kept = set(found.split())
    shown = [w for w in _WORDS.findall(written) if fold(w) in kept]
    return Identity(found, " ".join(shown) or written, rules.FULL_NAME, 0.9)


def _identify_group(agent: Agent) -> Identity | None:
    words = (agent.name or "").removeprefix("The ").split()
    proper = bool(words) and all(w[:1].isupper() for w in words)
    return Identity(organization(agent.name or ""), " ".join(words), rules.GROUP_NAME, 0.7) if proper else None


def _identify_organization(agent: Agent) -> Identity | None:
    own = [agent.name] if agent.name else []
    acronyms = [n for n in (*own, *agent.aliases) if is_acronym(n)]
    explaining = [n for n in agent.aliases if any(stands_for(a, n) for a in acronyms)]
    name = long_form([*own, *acronyms, *explaining])
    whose = _WHOSE_DATA.match((name or "").replace("’", "'"))
    name = whose[1] if whose and any(c.isupper() for c in whose[1][1:]) else name
    if name is None or not any(c.isupper() for c in name) or fold(name).split()[0] in _NOBODY:
        return None
    if not is_acronym(name) and fold(name).removeprefix("the ") in _ANY_BODY:
        return None
    if is_acronym(name):
        return Identity(fold(name).replace(".", ""), name, rules.ACRONYM_ALONE, 0.6)
    return Identity(organization(name), name.removeprefix("The ").removeprefix("the "), rules.NAME, 0.9)


def _principal(agent: Agent, agents: Mapping[str, Agent]) -> Agent | None:
    if agent.acts_for:
        return agents.get(agent.acts_for)
    office = _OFFICE.match(fold(agent.name or ""))
    if office is None:
        return None
    people = [a for a in agents.values() if a.type is AgentType.PERSON and a.id != agent.id]
    named = [
        a for a in people if person(office[1]) and person(a.name or "").split()[-1:] == person(office[1]).split()[-1:]
    ]
    role = office[1].removeprefix("the ")
    holding = [a for a in people if a.role and role in fold(a.role).split()]
    found = named or holding
    return found[0] if len(found) == 1 else None


def identities(extraction: Extraction) -> dict[str, Identity]:
    """The identity of each agent of a document that has one, by agent id."""
    agents = {a.id: a for a in extraction.agents}
    found = ((a.id, identify(a, agents)) for a in extraction.agents)
    return {key: identity for key, identity in found if identity is not None}


def identifications(extraction: Extraction, known: Mapping[str, Identity]) -> tuple[Identification, ...]:
    """The same as facts to be kept."""
    base = base_of(extraction.document.iri)
    return tuple(
        Identification(a.iri, known[a.id].iri(base), known[a.id].name, known[a.id].rule, known[a.id].confidence)
        for a in extraction.agents
        if a.id in known
    )
