"""The local web application and SPARQL endpoint over one store."""
