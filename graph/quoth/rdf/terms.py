"""Every vocabulary IRI that Quoth writes, and the graphs it writes to. No other module spells one.

Prefixes: ``q: https://w3id.org/quoth/ns#``, ``schema: https://schema.org/``; the others are in ``PREFIXES``. No blank
nodes anywhere.
What is unknown is absent. ``[x]``: only where known. ``x*``: any number. Names after ``->`` are nodes, the others
literals.

In the document's own graph ``<document>/run/<hash>`` (`run_graph`)

document
    ``a q:Document [, kind class]`` (`concepts.KIND_CLASSES`); ``q:held true``; ``q:text``; ``q:textHash
    "sha256:<hex>"``; ``[q:path] [schema:url] [schema:headline] [q:publisherName] q:authorName*``
    ``[schema:datePublished]`` (xsd:date, gYearMonth or gYear); ``schema:inLanguage``; ``[schema:publisher ->
    agent]`` (the speaker of s0); ``schema:author* -> agent``; ``q:boilerplateSpan* -> span``
agent
    ``a q:Agent [, schema:Person | schema:Organization | q:Group]``; ``[skos:prefLabel] skos:altLabel*``
    ``[prov:actedOnBehalfOf -> agent]``; ``q:mention* -> span``
role of an agent
    ``<agent>/role a org:Membership``; ``org:member -> agent``; ``[org:organization -> agent] [rdfs:label "acting
    director"]``
cited document
    ``a q:Document [, kind class]``; ``q:held false``; ``q:citedIn -> document``; ``[rdfs:label] [q:issuer ->
    agent] [schema:datePublished]``; ``q:mention* -> span``
statement
    ``a q:Statement``; ``q:inDocument -> document``; ``q:quotation``, ``q:stance``, ``q:polarity`` -> concepts;
    ``q:confidence``; ``[q:speaker -> agent]``; ``q:reports* -> statement`` (from the outer to the inner one; s0,
    the publisher's narration, reports every top-level statement); ``[q:venue -> cited document]`` ``q:cites* ->
    cited document | statement``; ``cito:disputes* -> statement``; ``[q:saidAt]``; ``q:cue*`` and ``q:hedge*``
    (words); ``q:sourceSpan*``, ``q:cueSpan*``, ``q:contentSpan*``, ``q:hedgeSpan*`` -> span; ``q:evidence* ->
    span`` (the content; the cue where there is none; else the source), described
figure
    ``a q:Figure, schema:QuantitativeValue``; ``q:inDocument -> document``; ``[q:inStatement -> statement]``;
    ``q:printed``; ``[schema:value] [q:lower q:lowerInclusive] [q:upper q:upperInclusive]`` (xsd:decimal,
    xsd:boolean); ``q:comparator -> concept``; ``[q:direction -> concept]``; ``q:unit "count"``; ``[q:unitText]
    [q:base]`` (the 10 of "7 of the 10"); ``[q:counted] [q:event] [q:kind -> concept]``; ``[q:partOf -> figure]
    [q:asserter -> agent] [q:chain "a0 a9 a1"]`` (local ids); ``q:confidence``; ``q:numberSpan -> span``;
    ``q:evidence -> span`` (the whole phrase), described; ``[q:scope -> scope]``
scope
    ``<figure>/scope a q:Scope``; ``schema:spatialCoverage*`` and ``q:population*`` (literals); ``[q:period ->
    period]``; ``q:placeSpan*``, ``q:periodSpan*``, ``q:populationSpan*`` -> span; ``[q:placeConfidence]
    [q:periodConfidence] [q:populationConfidence]``
period
    ``<figure>/period a time:ProperInterval``; ``[time:hasBeginning -> …/begin] [time:hasEnd -> …/end]``, each ``a
    time:Instant`` with one of ``time:inXSDDate | inXSDgYearMonth | inXSDgYear``; ``[q:phrase]``
span
    ``<document>/t<start>-<end>``: the IRI says where. Described when it is evidence: ``a oa:SpecificResource``;
    ``oa:hasSource -> document``; ``oa:hasSelector -> …/at`` (``a oa:TextPositionSelector``; ``oa:start``,
    ``oa:end``: xsd:integer, code points) and ``-> …/words`` (``a oa:TextQuoteSelector``; ``oa:exact``;
    ``oa:prefix``, ``oa:suffix``: up to 32 characters)
all but spans
    ``q:localId "s1"``; ``[q:order]`` (xsd:integer, the place in the list), only where the ids stand in another order
    than s1, s2 … s10; ``[q:valueOrder "altLabel 1 0"]``, only where several values of one property stand in another
    order than the alphabet's

In ``graph/runs`` (`runs`) and ``graph/ledger`` (`ledger`)

run
    ``<graph> prov:wasGeneratedBy -> <graph>/activity``; ``prov:wasDerivedFrom -> document``; ``<graph>/activity a
    prov:Activity``; ``prov:used -> document``; ``prov:wasAssociatedWith -> software``; software ``a
    prov:SoftwareAgent``; ``schema:name``; ``schema:softwareVersion``; ``q:extractor``; ``[q:model]``; ``q:setting
    "key=value"*``
ledger
    ``<graph>/activity prov:endedAtTime`` (xsd:dateTime)

In ``graph/derived`` (`derived`)

identification
    ``agent q:identifiedAs -> identity``; ``identity skos:prefLabel``; and ``<agent>/as/<hash> a
    q:Identification``; ``q:agent``, ``q:identity``, ``q:rule`` -> ; ``rdfs:label``; ``q:confidence``
measure
    ``figure q:counts -> measure``; ``measure a q:Measure``; ``skos:prefLabel``
key
    ``thing q:key "detainers/california"``
root
    ``figure q:root -> cited document | statement | agent``
joining
    ``cited q:joinedTo -> held``; and ``<cited>/is/<hash> a q:Joining``; ``q:cited``, ``q:heldAs``, ``q:citing``,
    ``q:rule`` -> ; ``q:confidence``
reprint
    ``copy q:reprintOf -> original``; and ``<copy>/reprints/<hash> a q:Reprint``; ``q:copy``, ``q:original``, ``q:rule``
    -> ; ``q:share``, ``q:confidence``
comparison
    ``…/comparison/<hash of the pair> a q:Comparison``; ``q:a``, ``q:b`` -> figure or statement; ``q:documentOfA``,
    ``q:documentOfB`` -> document; ``q:typeOfA``, ``q:typeOfB`` -> ``q:Figure`` or ``q:Statement``;
    ``q:comparability``, ``q:verdict``, ``q:status``, ``q:differsIn*`` -> concepts; ``q:rule ->`` ``q:rule-<id>``;
    ``q:confidence``; ``rdfs:comment`` (the explanation); ``q:summand* ->`` figure (parts of a sum); ``q:drift*
    ->``; where the verdict opposes: ``b q:disputedBy -> a``; where it is q:explicitlyDenies: ``a cito:disputes ->
    b``; where one figure tells the other again (derived, drifts): ``a q:retells -> b``; none of these where people
    rejected it
drift
    ``<comparison>/drift/<n> a q:Drift``; ``q:dimension``, ``q:change`` -> concepts; ``[q:from] [q:to]`` literals;
    ``[q:introducedIn -> statement]``; ``q:order``
derivation
    ``…/derivation/<hash of formula and figures> a q:Derivation``; ``q:formula``, ``q:finding``, ``q:status`` ->
    concepts; ``q:input* -> figure`` (in the order of the formula); ``[q:result -> figure]`` (where one is printed);
    ``q:overDocument* -> document``; ``q:yields [q:yieldsAtLeast] [q:yieldsAtMost] [q:difference]`` (xsd:decimal);
    ``q:yieldUnit [q:yieldCounted]``; ``q:expression "480 ÷ 4,000 = 12%"``; ``rdfs:comment`` (the explanation);
    ``q:rule ->``; ``q:confidence``

In ``graph/judgements`` (`judgements`)

judgement
    ``a q:Judgement``; ``q:on ->`` any thing; ``q:act -> concept``; ``prov:wasAttributedTo -> <judgement>/by`` (``a
    prov:Agent``; ``skos:prefLabel``); ``rdfs:comment`` (the reason); ``[q:slot] [q:from] [q:to]
    [prov:generatedAtTime] [q:replaces -> judgement] [q:other -> thing]``; ``q:setting "key=value"*``
"""

from __future__ import annotations

from pyoxigraph import NamedNode

from quoth.rdf.graphs import (
    DERIVED as DERIVED,
)
from quoth.rdf.graphs import (
    JUDGEMENTS as JUDGEMENTS,
)
from quoth.rdf.graphs import (
    LEDGER as LEDGER,
)
from quoth.rdf.graphs import (
    RUNS as RUNS,
)
from quoth.rdf.graphs import (
    activity as activity,
)
from quoth.rdf.graphs import (
    base_of as base_of,
)
from quoth.rdf.graphs import (
    comparison_node as comparison_node,
)
from quoth.rdf.graphs import (
    derivation_node as derivation_node,
)
from quoth.rdf.graphs import (
    derived as derived,
)
from quoth.rdf.graphs import (
    judgements as judgements,
)
from quoth.rdf.graphs import (
    ledger as ledger,
)
from quoth.rdf.graphs import (
    run_graph as run_graph,
)
from quoth.rdf.graphs import (
    run_hash as run_hash,
)
from quoth.rdf.graphs import (
    runs as runs,
)
from quoth.rdf.graphs import (
    software as software,
)
from quoth.rdf.graphs import (
    span_node as span_node,
)

NS = "https://w3id.org/quoth/ns#"

PREFIXES: dict[str, str] = {
    "cito": "http://purl.org/spar/cito/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "q": NS,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def term(name: str) -> NamedNode:
    """The IRI of a prefixed name such as ``q:speaker``; KeyError for a prefix that is not known."""
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


# --- other people's terms
TYPE = term("rdf:type")
LABEL = term("rdfs:label")
COMMENT = term("rdfs:comment")
PREF_LABEL = term("skos:prefLabel")
ALT_LABEL = term("skos:altLabel")
DISPUTES = term("cito:disputes")

PERSON = term("schema:Person")
ORGANIZATION = term("schema:Organization")
QUANTITATIVE_VALUE = term("schema:QuantitativeValue")
URL = term("schema:url")
HEADLINE = term("schema:headline")
DATE_PUBLISHED = term("schema:datePublished")
IN_LANGUAGE = term("schema:inLanguage")
PUBLISHER = term("schema:publisher")
AUTHOR = term("schema:author")
VALUE = term("schema:value")
SPATIAL_COVERAGE = term("schema:spatialCoverage")
NAME = term("schema:name")
SOFTWARE_VERSION = term("schema:softwareVersion")

MEMBERSHIP = term("org:Membership")
MEMBER = term("org:member")
OF_ORGANIZATION = term("org:organization")

ACTIVITY = term("prov:Activity")
PROV_AGENT = term("prov:Agent")
SOFTWARE_AGENT = term("prov:SoftwareAgent")
ACTED_ON_BEHALF_OF = term("prov:actedOnBehalfOf")
WAS_GENERATED_BY = term("prov:wasGeneratedBy")
WAS_DERIVED_FROM = term("prov:wasDerivedFrom")
WAS_ASSOCIATED_WITH = term("prov:wasAssociatedWith")
WAS_ATTRIBUTED_TO = term("prov:wasAttributedTo")
USED = term("prov:used")
ENDED_AT = term("prov:endedAtTime")
GENERATED_AT = term("prov:generatedAtTime")

SPECIFIC_RESOURCE = term("oa:SpecificResource")
POSITION_SELECTOR = term("oa:TextPositionSelector")
QUOTE_SELECTOR = term("oa:TextQuoteSelector")
HAS_SOURCE = term("oa:hasSource")
HAS_SELECTOR = term("oa:hasSelector")
START = term("oa:start")
END = term("oa:end")
EXACT = term("oa:exact")
PREFIX = term("oa:prefix")
SUFFIX = term("oa:suffix")

PROPER_INTERVAL = term("time:ProperInterval")
INSTANT = term("time:Instant")
HAS_BEGINNING = term("time:hasBeginning")
HAS_END = term("time:hasEnd")
IN_DATE = term("time:inXSDDate")
IN_YEAR_MONTH = term("time:inXSDgYearMonth")
IN_YEAR = term("time:inXSDgYear")

DECIMAL = term("xsd:decimal")
INTEGER = term("xsd:integer")
BOOLEAN = term("xsd:boolean")
DATE = term("xsd:date")
YEAR_MONTH = term("xsd:gYearMonth")
YEAR = term("xsd:gYear")
DATE_TIME = term("xsd:dateTime")

# --- own classes; the kinds of documents are in `concepts`
DOCUMENT = term("q:Document")
AGENT = term("q:Agent")
GROUP = term("q:Group")
STATEMENT = term("q:Statement")
FIGURE = term("q:Figure")
SCOPE = term("q:Scope")
MEASURE = term("q:Measure")
IDENTIFICATION = term("q:Identification")
JOINING = term("q:Joining")
REPRINT = term("q:Reprint")
COMPARISON = term("q:Comparison")
DRIFT = term("q:Drift")
DERIVATION = term("q:Derivation")
JUDGEMENT = term("q:Judgement")
RULE = term("q:Rule")

# --- own properties: documents and agents
LOCAL_ID = term("q:localId")
ORDER = term("q:order")
VALUE_ORDER = term("q:valueOrder")
HELD = term("q:held")
TEXT = term("q:text")
TEXT_HASH = term("q:textHash")
UNPAIRED = term("q:unpairedSurrogates")
PATH = term("q:path")
PUBLISHER_NAME = term("q:publisherName")
AUTHOR_NAME = term("q:authorName")
BOILERPLATE_SPAN = term("q:boilerplateSpan")
CITED_IN = term("q:citedIn")
ISSUER = term("q:issuer")
MENTION = term("q:mention")

# --- own properties: statements
IN_DOCUMENT = term("q:inDocument")
SPEAKER = term("q:speaker")
CUE = term("q:cue")
HEDGE = term("q:hedge")
QUOTATION = term("q:quotation")
STANCE = term("q:stance")
POLARITY = term("q:polarity")
REPORTS = term("q:reports")
VENUE = term("q:venue")
CITES = term("q:cites")
SAID_AT = term("q:saidAt")
CONFIDENCE = term("q:confidence")
EVIDENCE = term("q:evidence")
SOURCE_SPAN = term("q:sourceSpan")
CUE_SPAN = term("q:cueSpan")
CONTENT_SPAN = term("q:contentSpan")
HEDGE_SPAN = term("q:hedgeSpan")

# --- own properties: figures and scopes
IN_STATEMENT = term("q:inStatement")
PRINTED = term("q:printed")
LOWER = term("q:lower")
UPPER = term("q:upper")
LOWER_INCLUSIVE = term("q:lowerInclusive")
UPPER_INCLUSIVE = term("q:upperInclusive")
COMPARATOR = term("q:comparator")
DIRECTION = term("q:direction")
UNIT = term("q:unit")
UNIT_TEXT = term("q:unitText")
OF_BASE = term("q:base")
COUNTED = term("q:counted")
EVENT = term("q:event")
KIND = term("q:kind")
PART_OF = term("q:partOf")
ASSERTER = term("q:asserter")
CHAIN = term("q:chain")
NUMBER_SPAN = term("q:numberSpan")
HAS_SCOPE = term("q:scope")
POPULATION = term("q:population")
PERIOD = term("q:period")
PHRASE = term("q:phrase")
PLACE_SPAN = term("q:placeSpan")
PERIOD_SPAN = term("q:periodSpan")
POPULATION_SPAN = term("q:populationSpan")
PLACE_CONFIDENCE = term("q:placeConfidence")
PERIOD_CONFIDENCE = term("q:periodConfidence")
POPULATION_CONFIDENCE = term("q:populationConfidence")
WORDS_HASH = term("q:wordsHash")

# --- own properties: runs
EXTRACTOR = term("q:extractor")
MODEL = term("q:model")
SETTING = term("q:setting")

# --- own properties: conclusions
IDENTIFIED_AS = term("q:identifiedAs")
HAS_AGENT = term("q:agent")
HAS_IDENTITY = term("q:identity")
COUNTS = term("q:counts")
KEY = term("q:key")
ROOT = term("q:root")
JOINED_TO = term("q:joinedTo")
CITED = term("q:cited")
HELD_AS = term("q:heldAs")
CITING = term("q:citing")
REPRINT_OF = term("q:reprintOf")
COPY = term("q:copy")
ORIGINAL = term("q:original")
SHARE = term("q:share")
BY_RULE = term("q:rule")
A = term("q:a")
B = term("q:b")
DOCUMENT_OF_A = term("q:documentOfA")
DOCUMENT_OF_B = term("q:documentOfB")
TYPE_OF_A = term("q:typeOfA")
TYPE_OF_B = term("q:typeOfB")
COMPARABILITY = term("q:comparability")
VERDICT = term("q:verdict")
STATUS = term("q:status")
DIFFERS_IN = term("q:differsIn")
SUMMAND = term("q:summand")
HAS_DRIFT = term("q:drift")
DIMENSION = term("q:dimension")
CHANGE = term("q:change")
FROM = term("q:from")
TO = term("q:to")
INTRODUCED_IN = term("q:introducedIn")
DISPUTED_BY = term("q:disputedBy")
FORMULA = term("q:formula")
FINDING = term("q:finding")
INPUT = term("q:input")
RESULT = term("q:result")
OVER_DOCUMENT = term("q:overDocument")
YIELDS = term("q:yields")
YIELDS_AT_LEAST = term("q:yieldsAtLeast")
YIELDS_AT_MOST = term("q:yieldsAtMost")
YIELD_UNIT = term("q:yieldUnit")
YIELD_COUNTED = term("q:yieldCounted")
DIFFERENCE = term("q:difference")
EXPRESSION = term("q:expression")
RETELLS = term("q:retells")

# --- own properties: judgements
ON = term("q:on")
ACT = term("q:act")
SLOT = term("q:slot")
REPLACES = term("q:replaces")
OTHER = term("q:other")
