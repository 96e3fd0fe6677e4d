"""Every own term is explained, and code and ontology have the same ones."""

from __future__ import annotations

from enum import StrEnum

import pytest
from pyoxigraph import Literal, NamedNode

from helpers_ontology import ONTOLOGY, OWL, SKOS, files, own, triples, typed, vocabulary
from quoth.link import rules
from quoth.model import Kind
from quoth.rdf import concepts, terms

RDFS = terms.PREFIXES["rdfs"]
PROPERTIES = (f"{OWL}ObjectProperty", f"{OWL}DatatypeProperty")
CONCEPT = f"{SKOS}Concept"


def test_every_own_term_has_label_definition_and_origin() -> None:
    found = vocabulary()
    for predicate in (f"{RDFS}label", f"{SKOS}definition", f"{RDFS}isDefinedBy"):
        told = own(t.subject for t in found if t.predicate.value == predicate)
        assert own(t.subject for t in found) - told == set(), predicate


def test_no_own_name_is_used_that_nothing_defines() -> None:
    defined = own(t.subject for t in vocabulary())
    patterns = (("vocab/*.ttl", 14), ("alignments/*.ttl", 4), ("shapes/*.ttl", 8), ("examples/valid/*.trig", 3))
    used = triples([ONTOLOGY / "quoth.ttl", *(f for p, n in patterns for f in files(p, n))])
    assert own(x for t in used for x in (t.subject, t.predicate, t.object)) - defined == set()


def test_properties_and_classes_of_the_code_are_those_of_the_ontology() -> None:
    in_code = own(v for v in vars(terms).values() if isinstance(v, NamedNode)) | own(concepts.KIND_CLASSES.values())
    in_ontology = typed(vocabulary(), f"{OWL}Class", *PROPERTIES)
    assert in_code == in_ontology


def test_enums_of_the_code_are_the_concepts_of_the_ontology() -> None:
    in_code = own(node for members in concepts.CONCEPTS.values() for node in members.values())
    kinds = own(concepts.KIND_CLASSES.values())
    in_ontology = {c for c in typed(vocabulary(), CONCEPT) if not c.startswith("rule-")}
    assert in_code == in_ontology - kinds
    assert kinds <= in_ontology


@pytest.mark.parametrize("enum", sorted(concepts.CONCEPTS, key=lambda e: e.__name__))
def test_the_notation_of_a_concept_is_the_word_of_the_enum(enum: type[StrEnum]) -> None:
    notation = {t.subject: t.object.value for t in vocabulary() if t.predicate.value == f"{SKOS}notation"}
    for member in enum:
        if member is not Kind.UNKNOWN:
            assert notation[concepts.concept(member)] == member.value
            assert concepts.member(enum, concepts.concept(member)) is member


def test_no_two_members_share_a_concept() -> None:
    nodes = [node for members in concepts.CONCEPTS.values() for node in members.values()]
    assert len(nodes) == len(set(nodes))


def test_what_is_no_concept_is_refused() -> None:
    with pytest.raises(ValueError, match="Kind"):
        concepts.member(Kind, Literal("stock"))


def test_the_rules_of_the_code_are_those_of_the_ontology() -> None:
    in_code = {value for name, value in vars(rules).items() if name.isupper() and isinstance(value, str)}
    notation = {
        t.object.value for t in triples([ONTOLOGY / "vocab/rules.ttl"]) if t.predicate.value == f"{SKOS}notation"
    }
    assert in_code == notation
    assert {own([concepts.rule(id)]).pop() for id in in_code} == typed(vocabulary(), terms.RULE.value)


@pytest.mark.parametrize("id", ["same-words", "two words", "a/b#c", "%41"])
def test_a_rule_id_survives_its_iri(id: str) -> None:
    assert concepts.rule_id(concepts.rule(id)) == id


def test_alignments_contain_mappings_and_nothing_else() -> None:
    allowed = {f"{RDFS}subClassOf", f"{RDFS}subPropertyOf", f"{OWL}equivalentClass", f"{OWL}equivalentProperty"}
    allowed |= {f"{SKOS}{kind}Match" for kind in ("exact", "close", "broad", "narrow", "related")}
    for triple in triples(files("alignments/*.ttl", 4)):
        assert triple.predicate.value in allowed
        assert own([triple.subject])
        assert not own([triple.object])


def test_date_properties_have_no_range_that_owl_2_dl_forbids() -> None:
    ranges = {
        t.object.value for t in vocabulary() if t.predicate.value == f"{RDFS}range" and isinstance(t.object, NamedNode)
    }
    xsd = terms.PREFIXES["xsd"]
    assert {r for r in ranges if r.startswith(xsd)} <= {
        f"{xsd}{t}" for t in ("string", "decimal", "boolean", "integer")
    }


def test_a_property_is_one_of_objects_or_of_data_and_the_core_has_its_papers() -> None:
    found = vocabulary()
    assert not typed(found, PROPERTIES[0]) & typed(found, PROPERTIES[1])
    said = {t.predicate.value for t in found if t.subject == NamedNode(terms.NS.rstrip("#"))}
    vann = "http://purl.org/vocab/vann/preferredNamespacePrefix"
    assert {f"{OWL}versionIRI", "http://purl.org/dc/terms/license", vann} <= said
