"""The model as triples and back; the one place that spells vocabulary IRIs."""
