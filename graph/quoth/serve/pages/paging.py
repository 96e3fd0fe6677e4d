"""Long lists in pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from starlette.requests import Request

T = TypeVar("T")
U = TypeVar("U")
SIZE = 25


@dataclass(frozen=True, slots=True)
class Paged(Generic[T]):
    """One page of a list: its items, which page it is (from 1), of how many, and how many items there are in all."""

    items: tuple[T, ...]
    number: int
    of: int
    total: int
    name: str = "page"

    def showing(self, items: Iterable[U]) -> Paged[U]:
        """The same page of the list with its items told in another way."""
        return Paged(tuple(items), self.number, self.of, self.total, self.name)

    @property
    def before(self) -> int | None:
        """The page before this one."""
        return self.number - 1 if self.number > 1 else None

    @property
    def after(self) -> int | None:
        """The page after this one."""
        return self.number + 1 if self.number < self.of else None


def paged(request: Request, items: Sequence[T], *, size: int = SIZE, name: str = "page") -> Paged[T]:
    """The page of ``items`` that the parameter ``name`` asks for; the nearest there is where it asks for none of them."""
    pages = max(1, -(-len(items) // size))
    number = min(max(whole(request, name, 1), 1), pages)
    return Paged(tuple(items[(number - 1) * size : number * size]), number, pages, len(items), name)


def whole(request: Request, name: str, otherwise: int) -> int:
    """A parameter as a whole number; ``otherwise`` where it is none."""
    text = request.query_params.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else otherwise
