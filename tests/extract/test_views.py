"""What a look at one cue takes in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quoth.extract.tagger.tokens import tokeniser, windows
from quoth.extract.tagger.views import ALONE, MOST, view
from quoth.resources import folder

_READ = tokeniser(folder("models") / "attribution" / "tokenizer.json")
_WORD = "boat "


def _seen(text: str, word: str) -> str:
    """The words that a look at the first of the text's ``word`` takes in, of a window that holds all of it."""
    tokens = _READ(text)
    window = next(iter(windows(tokens, len(tokens))))
    seen = view(tokens, window, next(k for k, s in enumerate(tokens.starts) if text.startswith(word, s)) + 1)
    first, last = max(1, seen.start), min(len(tokens), seen.end - 1)
    return text[tokens.starts[first - 1] : tokens.ends[last - 1]]


def test_a_paragraph_is_looked_at_alone() -> None:
    paragraph = "Tolan said that " + _WORD * ALONE
    assert _seen(f"{_WORD * ALONE}\n{paragraph}\n{_WORD * ALONE}", "said") == paragraph.strip()


def test_a_short_paragraph_is_looked_at_with_its_neighbours() -> None:
    text = "We counted forty.\nTolan said on Monday.\nAnd we counted them twice."
    assert _seen(text, "said") == text


def test_of_a_long_paragraph_what_stands_around_the_cue_is_looked_at() -> None:
    text = _WORD * 200 + "Tolan said " + _WORD * 200
    seen = _seen(text, "said")
    assert "Tolan said" in seen
    assert MOST - 2 <= len(seen.split()) <= MOST


@given(st.lists(st.integers(1, 70), min_size=1, max_size=8), st.data())
def test_a_look_stays_in_its_window_and_holds_its_cue(lengths: list[int], data: st.DataObject) -> None:
    tokens = _READ("\n".join(_WORD * n for n in lengths))
    window = data.draw(st.sampled_from(list(windows(tokens, 180))))
    place = data.draw(st.integers(1, window.end - window.start))
    seen = view(tokens, window, place)
    assert 0 <= seen.start <= place < seen.end <= window.end - window.start + 2
    assert len(seen) <= MOST
