"""PDFs: the text layer, with its lines joined to paragraphs. Runs in a worker: see ``worker``."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from quoth.errors import InputRefused
from quoth.read.found import Found
from quoth.read.grid_text import BETWEEN
from quoth.read.page import Page
from quoth.read.pdf_tables import rows_marked, wide_spaces

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MOST_CHARACTERS = 20_000_000
_ENDS = re.compile(r"[.!?:;][\"'”’)\]]*$")
_LISTED = re.compile(r"[-*•·–]\s|\(?\d{1,3}[.)]\s")
_CAPTION = re.compile(r"(?:Table|Figure|Chart) [A-Z]?\d[\d.]*[.:]? [A-Z]")
_HYPHEN = "\ufffe"  # what pdfium gives for a hyphen at which a word was broken
_LINE = re.compile(r"[^\r\n]*\S")
_WIDE_GAP = 1.4  # times the usual distance between lines
_JUNK_TITLE = re.compile(r"(?i)microsoft word|\.(?:docx?|pdf|indd|rtf|odt|pages|qxd)$|untitled|^document\d*$|^\W*$")


def pdf_of(data: bytes, name: str) -> Page:
    """The text of a PDF and the title and author that it carries.

    Its date of creation is left alone: it is when the file was made, not when the text was published.

    Raises:
        InputRefused: when it can't be opened, is locked by a password, or has no text layer.
    """
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(data)
        pages = [_page_text(document, number) for number in range(len(document))]
        title = document.get_metadata_value("Title").strip()
        author = document.get_metadata_value("Author").strip()
        document.close()
    except PdfiumError as error:
        locked = "password" in str(error).lower()
        raise InputRefused(name, "is locked by a password" if locked else "is a damaged PDF") from error
    text = _paragraphs("\n".join(pages)[:_MOST_CHARACTERS])
    if not text.strip():
        raise InputRefused(name, "has no text layer", hint="run it through text recognition (OCR) first")
    kept_title = None if not title or _JUNK_TITLE.search(title) else title
    return Page(text, Found(title=kept_title, authors=(author,) if " " in author else ()))


def _page_text(document: PdfDocument, number: int) -> str:
    """The text of one page, an empty line where its lines stand further apart than most."""
    page = document[number]
    layer = page.get_textpage()
    text: str = layer.get_text_range()
    starts = [m.start() for m in _LINE.finditer(text)]
    # A character's number is its place in the text only where pdfium left none out.
    counted = layer.count_chars() == len(text)
    text = wide_spaces(text, layer.get_charbox) if counted else text
    heights = [layer.get_charbox(start, loose=True)[1] for start in starts] if counted else []
    layer.close()
    page.close()
    return _with_gaps(text, starts, heights)


def _with_gaps(text: str, starts: list[int], heights: list[float]) -> str:
    """``text`` with an empty line before each line that stands clearly lower than lines usually do."""
    drops = [a - b for a, b in pairwise(heights)]
    down = sorted(drop for drop in drops if drop > 1)
    usual = down[len(down) // 4] if down else 0.0  # the narrower ones are those within a paragraph
    wide = {start for start, drop in zip(starts[1:], drops, strict=False) if drop > _WIDE_GAP * usual}
    edges = [0, *sorted(wide), len(text)]
    return "\n\n".join(text[a:b] for a, b in pairwise(edges))


def _paragraphs(text: str) -> str:
    """Lines of pages joined to paragraphs, which stand apart by an empty line.

    A paragraph ends where an empty line stands, where a list item starts, or where a sentence ends in a line that is
    clearly shorter than most.
    """
    whole = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = rows_marked(re.sub(f"{_HYPHEN}\n?", "", whole).split("\n"))
    full = sorted(len(line) for line in lines if line)
    usual = full[len(full) * 3 // 4] if full else 0
    parts = []
    for line, after in pairwise([*lines, ""]):
        within = BETWEEN in line and BETWEEN in after
        parts += [line, "\n" if within else "\n\n" if _parts(line, after, usual) else " "]
    return re.sub(r"\s*\n\s*", _break, "".join(parts)).strip()


def _break(gap: re.Match[str]) -> str:
    """One line break between two rows of a table, an empty line between paragraphs."""
    before = gap.string.rfind("\n", 0, gap.start())
    after = gap.string.find("\n", gap.end())
    rows = (gap.string[before + 1 : gap.start()], gap.string[gap.end() : after if after >= 0 else None])
    return "\n" if all(BETWEEN in row for row in rows) and gap[0] == "\n" else "\n\n"


def _parts(line: str, after: str, usual: int) -> bool:
    """Whether a paragraph ends between two lines of a page; ``usual`` is the length of a full line."""
    if not line or not after or _LISTED.match(after) or _CAPTION.match(after) or BETWEEN in line or BETWEEN in after:
        return True
    short = len(line) < 0.8 * usual
    if not short:
        return False
    return bool(_ENDS.search(line)) or (len(line) < 0.6 * usual and after[0].isupper())
