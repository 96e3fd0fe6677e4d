"""PDFs: their text layer in paragraphs, read by a process with limits."""

from __future__ import annotations

import warnings
import zlib
from contextlib import suppress

import pytest

from helpers_read import PARAGRAPHS
from quoth.errors import InputRefused
from quoth.read import read_bytes
from quoth.read.worker import page_by_worker


def pdf(paragraphs: tuple[str, ...] = (), *, title: str = "", password: str = "") -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # fpdf2 warns of its own deprecations
        from fpdf import FPDF

        document = FPDF()
        document.set_title(title)
        document.add_page()
        document.set_font("Helvetica", size=12)
        for paragraph in paragraphs:
            document.multi_cell(0, 6, paragraph)
            document.ln(6)
        if password:
            document.set_encryption(owner_password=password, user_password=password)
        return bytes(document.output())


def test_lines_of_a_page_become_paragraphs() -> None:
    document = read_bytes(pdf(PARAGRAPHS, title="Permits up"), "permits.pdf")
    assert document.text == "\n\n".join(PARAGRAPHS)
    assert document.title == "Permits up"
    assert document.published is None


def test_a_pdf_is_known_by_its_first_bytes() -> None:
    assert PARAGRAPHS[0] in read_bytes(pdf(PARAGRAPHS), "-").text


def test_a_title_that_a_program_left_behind_is_not_taken() -> None:
    assert read_bytes(pdf(PARAGRAPHS, title="Microsoft Word - draft3.docx"), "a.pdf").title is None


def test_no_text_layer() -> None:
    with pytest.raises(InputRefused, match=r"no text layer.*OCR"):
        read_bytes(pdf(), "scan.pdf")


@pytest.mark.parametrize("share", [0.3, 0.9])
def test_a_cut_pdf_is_read_or_refused(share: float) -> None:
    whole = pdf(PARAGRAPHS)
    with suppress(InputRefused):
        assert read_bytes(whole[: int(len(whole) * share)], "cut.pdf").text


def test_a_locked_pdf() -> None:
    with pytest.raises(InputRefused, match="password"):
        read_bytes(pdf(PARAGRAPHS, password="harbor"), "locked.pdf")


def test_the_clock_stops_a_slow_one() -> None:
    with pytest.raises(InputRefused, match="takes over"):
        page_by_worker("pdf", pdf(PARAGRAPHS), "slow.pdf", seconds=0.001)


def test_a_bomb_is_stopped_by_the_limit_of_memory() -> None:
    packer = zlib.compressobj(9)
    start = packer.compress(b" " * 1_000_000) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(b" " * 1_000_000) + packer.flush(zlib.Z_FULL_FLUSH)
    stream = start + block * 3_000  # 3 GB of spaces
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(stream), stream),
    ]
    body = b"".join(b"%d 0 obj\n%b\nendobj\n" % (number, part) for number, part in enumerate(parts, 1))
    with pytest.raises(InputRefused, match=r"too much memory|no text layer"):
        read_bytes(b"%PDF-1.4\n" + body + b"trailer << /Size 5 /Root 1 0 R >>\n%%EOF", "bomb.pdf")
