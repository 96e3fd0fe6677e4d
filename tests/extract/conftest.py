"""The language model is loaded once for all tests of extraction."""

from __future__ import annotations

import pytest
from spacy.language import Language

from quoth.extract.extractor import TextExtractor
from quoth.extract.finding import ByBoth
from quoth.extract.nlp import load_model
from quoth.extract.tagger import Tagger


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The English pipeline as extraction uses it."""
    return load_model()


@pytest.fixture(scope="session")
def extractor(nlp: Language) -> TextExtractor:
    """The extractor by rules."""
    return TextExtractor(nlp)


@pytest.fixture(scope="session")
def both(nlp: Language) -> TextExtractor:
    """The extractor by rules and tagger together."""
    return TextExtractor(nlp, ByBoth(Tagger()))
