"""An extraction as bytes that are quick to read back: ten times quicker than from its quads.

Only for the index beside the engine, which can be made anew from the engine at any time. Reading accepts the value types of `quoth.model`
and nothing else, so that a store from elsewhere can't run anything.
"""

from __future__ import annotations

import io
import pickle
import zlib
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from quoth import model
from quoth.model import Extraction

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

VERSION = 5
"""Of the index that holds such bytes, with its keys and columns: one that another version wrote is made anew."""

_TYPES = {name: getattr(model, name) for name in model.__all__} | {"Decimal": Decimal}
_MODULES = ("quoth.model", "decimal", "_decimal")


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> type:
        """A type of the model.

        Raises:
            UnpicklingError: for anything else.
        """
        return _type(module, name)


@lru_cache(1 << 8)
def _type(module: str, name: str) -> type:
    found = _TYPES.get(name)
    if not isinstance(found, type) or not module.startswith(_MODULES) or found.__name__ != name:
        raise pickle.UnpicklingError(f"{module}.{name} is no value of an extraction")
    return found


class _Writer(pickle.Pickler):
    def reducer_override(self, obj: object) -> Any:  # noqa: ANN401 - a tuple or NotImplemented, as pickle has it
        """A dataclass by the call that makes it: read back in half the time that setting its state takes."""
        if not is_dataclass(obj) or isinstance(obj, type):
            return NotImplemented
        return type(obj), tuple(getattr(obj, name) for name in _fields(type(obj)))


@cache
def _fields(of: type[DataclassInstance]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(of))


def pack(extraction: Extraction) -> bytes:
    """An extraction as bytes."""
    into = io.BytesIO()
    _Writer(into, protocol=5).dump(extraction)
    return zlib.compress(into.getvalue(), level=1)


def unpack(packed: bytes) -> Extraction:
    """The extraction again.

    Raises:
        ValueError: when the bytes are none, or hold anything but values of the model.
    """
    try:
        found = _Reader(io.BytesIO(zlib.decompress(packed))).load()
    except (pickle.UnpicklingError, zlib.error, EOFError, AttributeError, TypeError) as error:
        raise ValueError(f"not an extraction: {error}") from error
    if not isinstance(found, Extraction):
        raise ValueError("not an extraction")
    return found
