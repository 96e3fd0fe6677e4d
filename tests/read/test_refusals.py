"""What can't be taken is refused by name, with a reason, and in bounded time and memory."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest

from helpers_read import ARTICLE, SHARED, web_page
from quoth.errors import InputRefused, NotFound, WrongCall
from quoth.read import read_bytes, read_file, read_text

BAD = {
    "empty.txt": (b"", "is empty"),
    "spaces.txt": (b" \n\t\n ", "nothing but spaces"),
    "mark.txt": (b"\xef\xbb\xbf", "is empty"),
    "nul.txt": (b"The permits\x00 of Harbor", "NUL"),
    "binary.txt": (bytes(range(1, 256)) * 20, "no text"),
    "photo.txt": (b"\x89PNG\r\n\x1a\n" + bytes(40), "image"),
    "photo.jpg": (b"\xff\xd8\xff\xe0" + bytes(40), "image"),
    "report.docx": (b"PK\x03\x04" + bytes(40), "Office"),
    "old.doc": (b"\xd0\xcf\x11\xe0" + bytes(40), "Office"),
    "rich.rtf": (b"{\\rtf1 permits}", "RTF"),
    "tool": (b"\x7fELF" + bytes(40), "program"),
    "garbage.pdf": (b"%PDF-1.7\n" + b"garbage " * 50, "damaged PDF"),
    "named.pdf": (b"only a name", "no PDF"),
    "feed.xml": (b"<?xml version='1.0'?><rss><channel/></rss>", "XML"),
    "nothing.html": (b"<html><body></body></html>", "no article text"),
    "scripts.html": (b"<html><script>var permits = 4500;</script></html>", "no article text"),
    "menu.html": (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "no article text"),
    "bomb.html": (b"<!DOCTYPE html [<!ENTITY a 'permits'>]><html><p>&a;</p></html>", "entities"),
    "bomb": (b"<?xml version='1.0'?><!DOCTYPE lolz [<!ENTITY a 'permits'>]><lolz>&a;</lolz>", "XML"),
    "large.txt": (b"permits " * 2_500_000, "20 MB"),
    "long.txt": (b"permits " * 250_000, "too long"),
    "large.html": (b"<html><body>" + b"<p>permits</p>" * 400_000, "5 MB"),
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_bad_input_is_refused_with_its_reason(name: str, tmp_path: Path) -> None:
    data, reason = BAD[name]
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(InputRefused) as refused:
        read_file(path)
    assert refused.value.name == str(path)
    assert reason in refused.value.reason
    assert "\n" not in str(refused.value)


def test_a_folder_and_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InputRefused, match="is a folder"):
        read_file(tmp_path)
    with pytest.raises(NotFound, match=r"gone\.txt: no such file"):
        read_file(tmp_path / "gone.txt")
    with pytest.raises((NotFound, InputRefused)):
        read_file(tmp_path / "a\x00b")


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputRefused, match="may not be read"):
        read_file(tmp_path / "secret.txt")


def test_a_wrong_date_names_the_right_forms() -> None:
    with pytest.raises(WrongCall, match="2026-02-06"):
        read_text(ARTICLE, "a.txt", published="06/02/2026")


def test_half_characters_are_refused() -> None:
    with pytest.raises(InputRefused, match="surrogates"):
        read_text("permits \ud800", "line 3")


def test_a_page_named_as_text_is_kept_as_text() -> None:
    page = web_page()
    assert read_bytes(page.encode(), "page.txt").text == page


def test_naughty_strings_are_read_or_refused_and_kept() -> None:
    strings = SHARED / "naughty" / "blns.json"
    if not strings.exists():
        pytest.skip("the list of naughty strings is not beside the checkout")
    naughty = json.loads(strings.read_text("utf-8"))
    assert len(naughty) == 515
    assert sum(kept(text, text or "-") for text in naughty) > 480
    assert sum(kept(f"---\ntitle: {text}\n---\n{ARTICLE}", "a.md") for text in naughty) > 480


def kept(text: str, name: str) -> bool:
    """Whether a text is read, and then to the character; else it is refused."""
    with suppress(InputRefused):
        assert read_text(text, name).text == text
        return True
    return False
