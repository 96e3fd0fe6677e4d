"""The language model is loaded once for all tests of extraction."""

from __future__ import annotations

import pytest
from spacy.language import Language

from quoth.extract.nlp import load_model
from quoth.extract.rules import RuleExtractor


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The English pipeline as extraction uses it."""
    return load_model()


@pytest.fixture(scope="session")
def extractor(nlp: Language) -> RuleExtractor:
    """The extractor by rules."""
    return RuleExtractor(nlp)
