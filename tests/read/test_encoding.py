"""Bytes become the characters they were, whatever the encoding."""

from __future__ import annotations

import codecs
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers_read import ARTICLE
from quoth.errors import InputRefused
from quoth.read import read_bytes
from quoth.read.encoding import declared_encoding, decode

READABLE = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\r\n\t"), max_size=80)


@settings(deadline=None)
@given(READABLE)
def test_a_text_file_is_kept_to_the_character(tail: str) -> None:
    text = "Permits up \r\n\n" + tail
    assert read_bytes(text.encode(), "a.txt").text == text


@settings(deadline=None)
@given(READABLE, st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]))
def test_a_mark_of_byte_order_is_set_aside(tail: str, encoding: str) -> None:
    text = "Permits up" + tail
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", [True, False])
def test_utf_16_in_either_order(encoding: str, mark: bool) -> None:
    order = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}[encoding]
    document = read_bytes((order if mark else b"") + ARTICLE.encode(encoding), "a.txt")
    assert document.text == ARTICLE
    assert document.publisher == "The Harbor Gazette"


def test_windows_1252_and_latin_1_where_utf_8_does_not_fit() -> None:
    assert decode("the café’s “permits”".encode("cp1252")) == "the café’s “permits”"
    assert decode("caf\xe9 \x81".encode("latin-1")) == "caf\xe9 \x81"


def test_utf_8_cut_within_a_character_is_still_utf_8() -> None:
    assert decode("“Permits” — 4,500 é".encode()[:-1]) == "“Permits” — 4,500 \ufffd"


def test_what_a_page_says_of_its_encoding() -> None:
    assert declared_encoding(b"<meta charset='windows-1251'>") == "windows-1251"
    assert decode("Гавань".encode("cp1251"), "windows-1251") == "Гавань"
    assert decode("caf\xe9".encode("latin-1"), "no-such-encoding") == "café"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-16-le"])
@pytest.mark.parametrize("text", ["ab", ARTICLE])
def test_a_text_in_wide_characters_that_breaks_off_is_refused(encoding: str, text: str) -> None:
    with pytest.raises(InputRefused):
        read_bytes(text.encode(encoding)[:-1], "a.txt")
    if encoding == "utf-16":
        with pytest.raises(InputRefused, match="UTF-16"):
            read_bytes(text.encode(encoding) + b"\xd8", "a.txt")


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert isinstance(decode(data), str)
    with suppress(InputRefused):
        assert read_bytes(data, "a.txt").text.strip()
