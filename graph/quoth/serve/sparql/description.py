"""The service description as bytes."""

from __future__ import annotations

import pyoxigraph as ox

from quoth.rdf.service import PREFIX, service


def description(endpoint: str, media: str, *, updates: bool) -> bytes:
    """What the service at ``endpoint`` (URL) can do, in a format of `quoth.serve.sparql.formats.GRAPHS`."""
    form = ox.RdfFormat.from_media_type(media)
    assert form is not None, media
    return ox.serialize(service(endpoint, updates=updates), format=form, prefixes=dict([PREFIX])) or b""
