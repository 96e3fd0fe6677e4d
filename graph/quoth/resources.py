"""The one place that knows where data files lie: in the installed package, or in the checkout."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

_CHECKOUT = Path(__file__).resolve().parents[2]


def folder(name: str) -> Path:
    """A data folder: ``ontology``, ``queries``, ``examples`` or ``schemas``.

    Raises:
        FileNotFoundError: when neither the package nor a checkout around it has the folder.
    """
    for place in (Path(str(files("quoth"))) / name, _CHECKOUT / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"the data folder {name!r} is missing from this installation of quoth")
