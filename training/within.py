"""The texts of ``tests/gold/within``, and the command line that writes what is learned from them, a JSON object a line."""

from __future__ import annotations

import argparse
import json
import runpy
from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from training.pairs import Reader
from training.stories import Story

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

texts = runpy.run_path(str(Path(__file__).parents[1] / "tests" / "gold" / "within" / "texts.py"))["texts"]


def write_examples(description: str | None, of: Callable[[Reader, Story], Iterable[DataclassInstance]]) -> None:
    """Asks for files and writes the examples ``of`` each of their stories."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="+", type=Path, help="files of tests/gold/within")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    reader = Reader()
    with given.out.open("w", encoding="utf-8") as out:
        for story in (story for path in given.texts for story in texts(path)):
            out.writelines(json.dumps(asdict(example)) + "\n" for example in of(reader, story))
