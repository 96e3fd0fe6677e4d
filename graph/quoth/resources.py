"""The one place that knows where data files lie: in the installed package, or in the checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]


def folder(name: str) -> Path:
    """A data folder: ``ontology``, ``queries``, ``examples`` or ``schemas``.

    Raises:
        FileNotFoundError: when neither the package nor a checkout around it has the folder.
    """
    for place in (_PACKAGE / name, _CHECKOUT / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"the data folder {name!r} is missing from this installation of quoth")
