# One change to the store, as one transaction: what goes, then what comes. Both are data in TriG's inner form,
# `GRAPH <g> { triples }`, serialised by the engine itself; nothing that a person typed is pasted in.
# A term may stand on both sides: it stays.
DELETE DATA {
$GOES
} ;
INSERT DATA {
$COMES
}
