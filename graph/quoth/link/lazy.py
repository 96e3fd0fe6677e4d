"""What is worked out when it is first asked for and kept from then on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


class Lazy(Generic[T]):
    """As `functools.cached_property`, without the lock that Python 3.11 takes for each value: linking makes thousands a document.

    Two threads that ask at once may both work the value out, and get equal ones.
    """

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, owner: None, cls: type) -> Self: ...

    @overload
    def __get__(self, owner: object, cls: type) -> T: ...

    def __get__(self, owner: object | None, cls: type) -> T | Self:
        if owner is None:
            return self
        found = owner.__dict__[self._name] = self._make(owner)
        return found
