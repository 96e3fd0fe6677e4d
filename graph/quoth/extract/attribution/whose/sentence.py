"""One sentence with its numbers and brackets, as the rules of whose number it is look at it."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Span

from quoth.extract.attribution.whose.near import amount, is_number

_WIDEST = 16


@dataclass(frozen=True, slots=True)
class Numbers:
    """A sentence from ``first`` to before ``stop``, with the tokens that are numbers and the pairs of its brackets."""

    doc: Doc
    first: int
    stop: int
    numbers: tuple[int, ...]
    brackets: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, sentence: Span) -> Numbers | None:
        """None for a sentence without a number, which is most of them."""
        numbers = tuple(t.i for t in sentence if is_number(t))
        if not numbers:
            return None
        return cls(sentence.doc, sentence.start, sentence.end, numbers, _brackets(sentence))

    def clause_start(self, number: int) -> int:
        """Where what is said of a number begins: with the sentence for the first number, else with its own phrase."""
        while number - 1 in self.numbers:  # "640 million"
            number -= 1
        before = [n for n in self.numbers if n < number]
        if not before:
            return self.first
        phrase = amount(self.doc, number, self.stop)
        spans = before[-1] == phrase.first - 2 and self.doc[phrase.first - 1].lower_ in ("and", "to", "-", "–")
        opened = spans and self.doc[before[-1] - 1].lower_ in ("between", "from")
        return before[-1] - 1 if opened else phrase.first


def _brackets(sentence: Span) -> tuple[tuple[int, int], ...]:
    opened, out = -1, []
    for token in sentence:
        if token.text == "(":
            opened = token.i
        elif token.text == ")" and opened >= 0:
            if token.i - opened <= _WIDEST:
                out.append((opened, token.i))
            opened = -1
    return tuple(out)
