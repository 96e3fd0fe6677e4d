"""Which language a text is in. English is told by its small words; the classifier is loaded only for the rest."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

UNKNOWN = "und"

# The most frequent function words of English that are not as frequent in its neighbours ("in", "so", "as", "an" and
# "die" are left out). Source: any frequency list of English; these are the heads of the BNC's.
_ENGLISH = frozenset(
    (
        "the", "of", "and", "to", "that", "is", "was", "for", "it", "with", "be", "by", "are", "this", "from", "which",
        "were", "has", "have", "had", "they", "their", "not", "but", "he", "she", "his", "her", "said", "who", "will",
        "would", "been", "there", "when", "what", "its", "more", "than", "after", "about",
    )
)  # fmt: skip
# What a news archive may hold. Fewer choices make short texts surer.
_CHOICES = (
    "en", "es", "fr", "de", "pt", "it", "nl", "sv", "no", "da", "fi", "pl", "cs", "hu", "ro", "el", "ru", "uk", "tr",
    "ar", "he", "hi", "zh", "ja", "ko", "vi", "id",
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_HEAD = 6_000  # characters looked at: about a thousand words
_PLAIN_SHARE, _SURE, _VERY_SURE = 0.2, 0.75, 0.95
_SHORT = 25  # words below which neither counting nor the classifier can be sure


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language of ``text``; ``und`` where nobody can tell.

    A short text in plain Latin letters that is not surely in another language passes for English: headlines and single
    sentences with names and numbers leave a classifier unsure ("Permits up 12%, says Ada Quill").
    """
    head = text[:_HEAD]
    words = [w.lower() for w in _WORD.findall(head)]
    if not words:
        return UNKNOWN
    plain = sum(c < "\x80" for c in head) > 0.8 * len(head)
    if plain and sum(w in _ENGLISH for w in words) >= _PLAIN_SHARE * len(words):
        return "en"
    language, confidence = _classified(head)
    if confidence >= (_SURE if len(words) >= 5 else _VERY_SURE):
        return language
    return "en" if plain and (len(words) < _SHORT or language == "en") else UNKNOWN


def _classified(head: str) -> tuple[str, float]:
    """The likeliest language of ``head`` and how likely it is, from 0 to 1."""
    language, confidence = _identifier().classify(head)
    return str(language), float(confidence)


@cache
def _identifier() -> LanguageIdentifier:
    """The classifier, loaded once: 0.3 s of work that plainly English texts don't need."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_CHOICES)
    return identifier
