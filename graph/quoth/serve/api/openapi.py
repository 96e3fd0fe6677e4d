"""The description of the API by OpenAPI 3.1; shapes are the package's own JSON Schemas."""

from __future__ import annotations

import json
from typing import Any

from quoth import __version__
from quoth.ask import library
from quoth.model import Verdict
from quoth.resources import folder
from quoth.serve.api.adding import LONGEST
from quoth.serve.api.values import MOST, USUAL

Json = dict[str, Any]

_DATE = r"^((?!0000)\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$"
_ERRORS = {"400": "what the request says is not understood", "503": "stopped, or the store is busy: try again"}


def description() -> Json:
    """The whole document."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Quoth",
            "version": __version__,
            "description": "Who said each number, through whom it travelled, and who says otherwise. SPARQL is at /sparql.",
        },
        "paths": _paths(),
        "components": {
            "schemas": _schemas(),
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _paths() -> Json:
    paging = [_number("limit", USUAL, 1, MOST), _number("offset", 0, 0, 10_000_000)]
    what = _parameter(
        "what", {"type": "string", "minLength": 1, "pattern": r"\S"}, "a number, words or an IRI", needed=True
    )
    verdict = {"type": "array", "items": {"enum": ["all", *(v.value for v in Verdict)]}}
    said = [
        _parameter("verdict", verdict, "only these; without it all but the incomparable"),
        _parameter("about", {"type": "string"}, "only where these words stand"),
        _number("limit", USUAL, 1, MOST),
    ]
    name = {"name": "name", "in": "path", "required": True, "schema": {"enum": sorted(library())}}
    id_ = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    traced, more = _number("limit", 20, 1, MOST), {"404": "no such thing"}
    stopped = {"413": "too long", "429": "too many queries at once"}
    return {
        "/api/documents": {
            "get": _get("The documents held, by date", _items("list"), paging),
            "post": _post(),
        },
        "/api/jobs/{id}": {"get": _get("How far a job is", _ref("job"), [id_], more)},
        "/api/figures": {"get": _get("Figures that fit a number, words or an IRI", _items("figure"), [what, *paging])},
        "/api/trace": {"get": _get("The same figures, each with its chain", _items("trace"), [what, traced])},
        "/api/contradictions": {
            "get": _get("Comparisons, what speaks against something first", _items("comparison"), said)
        },
        "/api/stats": {"get": _get("How much is held", _ref("stats"), [])},
        "/api/queries": {"get": _get("The library of queries", _items("queries"), [])},
        "/api/queries/{name}": {
            "get": _get("What one of them answers; its parameters are its own", _ref("answer"), [name], more | stopped)
        },
    }


def _get(summary: str, shape: Json, parameters: list[Json], more: dict[str, str] | None = None) -> Json:
    answers = {"200": {"description": "the answer", "content": {"application/json": {"schema": shape}}}}
    return {"summary": summary, "parameters": parameters, "responses": answers | _refusals(_ERRORS | (more or {}))}


def _post() -> Json:
    more = {"401": "the token is missing or wrong", "403": "this server is only read", "413": "too long"}
    taken = {"description": "it will be read", "content": {"application/json": {"schema": _ref("job")}}}
    return {
        "summary": "Take a text, and read it after the answer",
        "security": [{"token": []}],
        "requestBody": {"required": True, "content": {"application/json": {"schema": _ref("given")}}},
        "responses": {"202": taken} | _refusals(_ERRORS | more),
    }


def _refusals(reasons: dict[str, str]) -> Json:
    content = {"application/json": {"schema": _ref("error")}}
    return {status: {"description": reason, "content": content} for status, reason in reasons.items()}


def _parameter(name: str, schema: Json, about: str, *, needed: bool = False) -> Json:
    return {"name": name, "in": "query", "required": needed, "description": about, "schema": schema}


def _number(name: str, usual: int, least: int, most: int) -> Json:
    schema = {"type": "integer", "default": usual, "minimum": least, "maximum": most}
    return _parameter(name, schema, f"from {least} to {most:,}")


def _items(name: str) -> Json:
    total = {"type": ["integer", "null"], "description": "how many there are; null where nobody counted them"}
    items = {"type": "array", "items": _ref(name)}
    return {"type": "object", "required": ["total", "items"], "properties": {"total": total, "items": items}}


def _ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def _schemas() -> Json:
    own = {
        path.stem: _within(json.loads(path.read_text("utf-8")), path.stem)
        for path in sorted(folder("schemas").glob("*.json"))
    }
    text = {"type": ["string", "null"]}
    taken = {"type": "object", "required": ["name", "done"]}
    return own | {
        "figure": _ref("trace/$defs/figure"),
        "error": {"type": "object", "required": ["error"], "properties": {"error": {"type": "string"}, "hint": text}},
        "given": {
            "type": "object",
            "required": ["text"],
            "additionalProperties": False,
            "properties": {"text": {"type": "string", "minLength": 1}, "published": text | {"pattern": _DATE}}
            | dict.fromkeys(("name", "publisher", "url"), text | {"maxLength": LONGEST}),
        },
        "job": {
            "type": "object",
            "required": ["id", "stage", "names", "taken", "error"],
            "properties": {
                "id": {"type": "string"},
                "stage": {"enum": ["waiting", "reading", "done", "failed"]},
                "names": {"type": "array", "items": {"type": "string"}},
                "taken": {"type": "array", "items": taken},
                "error": text,
            },
        },
    }


def _within(schema: Any, name: str) -> Any:  # noqa: ANN401 - any JSON
    """A schema with its references pointing to where it stands here."""
    if isinstance(schema, list):
        return [_within(x, name) for x in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: value for key, value in schema.items() if key not in ("$schema", "$id")}
    return {key: _moved(value, name) if key == "$ref" else _within(value, name) for key, value in kept.items()}


def _moved(reference: str, name: str) -> str:
    file, _, pointer = reference.partition("#")
    return f"#/components/schemas/{file.removesuffix('.json') or name}{pointer}"
