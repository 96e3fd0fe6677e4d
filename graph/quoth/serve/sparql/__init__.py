"""SPARQL 1.1 Protocol, graph store protocol and service description."""
