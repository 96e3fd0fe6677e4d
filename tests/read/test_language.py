"""Languages: English without a classifier, others by name, and nothing claimed where nobody can tell."""

from __future__ import annotations

import subprocess
import sys

import pytest

from helpers_read import ARTICLE
from quoth.read import read_text
from quoth.read.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ARTICLE, "en"),
        ("Officials said 40 boats were lost near Harbor.", "en"),
        ("Permits up 12%, says Ada Quill", "en"),
        ("5 dead", "en"),
        ("Die Bürgermeisterin sagte am Freitag, dass im Frühling 4.500 Genehmigungen erteilt wurden.", "de"),
        ("La maire a dit vendredi que la ville avait délivré 4 500 permis depuis le printemps.", "fr"),
        ("La alcaldesa dijo el viernes que la ciudad ha otorgado 4.500 permisos desde la primavera.", "es"),
        ("市長は金曜日、春から四千五百件の許可を出したと述べた。", "ja"),
        ("$20", "und"),
        ("12 — 14", "und"),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert language_of(text) == language


def test_another_language_is_kept_and_named_and_not_extractable() -> None:
    text = "Die Bürgermeisterin sagte am Freitag, dass 4.500 Genehmigungen erteilt wurden."
    document = read_text(text, "a.txt")
    assert (document.text, document.language, document.extractable) == (text, "de", False)


def test_reading_plain_english_loads_no_heavy_package() -> None:
    code = (
        "import sys, quoth.read; before = set(sys.modules);"
        f"quoth.read.read_text({ARTICLE!r}, 'a.txt');"
        "heavy = {'trafilatura', 'lxml', 'pypdfium2', 'py3langid', 'dateparser', 'numpy', 'spacy', 'subprocess'};"
        "assert 'quoth.read.lexicon' not in before;"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
