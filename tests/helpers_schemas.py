"""Validation against the schemas that ship with the package."""

from __future__ import annotations

import json
from functools import cache

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from quoth.resources import folder


@cache
def schemas() -> dict[str, Draft202012Validator]:
    """A validator a schema, by its name; each schema itself checked."""
    found = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(folder("schemas").glob("*.json"))}
    registry: Registry = Registry().with_resources((s["$id"], Resource.from_contents(s)) for s in found.values())
    for schema in found.values():
        Draft202012Validator.check_schema(schema)
    return {name: Draft202012Validator(schema, registry=registry) for name, schema in found.items()}


def check(name: str, data: object) -> None:
    """Raise with the first thing that is wrong."""
    schemas()[name].validate(data)


def accepts(name: str, data: object) -> bool:
    """Whether ``data`` fits the schema."""
    return schemas()[name].is_valid(data)
