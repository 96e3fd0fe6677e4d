"""Room of Quoth; see docs/architecture.md."""
