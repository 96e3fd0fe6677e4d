"""The id of every rule by which linking concludes something; docs/link-rules.md and ontology/vocab/rules.ttl say what each means."""

from __future__ import annotations

from typing import Final

from quoth.model.comparison import MAY_BE_OPPOSED

# who is who
NAME: Final = "agent-name"
FULL_NAME: Final = "agent-full-name"
GROUP_NAME: Final = "agent-group-name"
OFFICE: Final = "agent-office"
ACRONYM_ALONE: Final = "agent-acronym"
ACRONYM_ELSEWHERE: Final = "agent-acronym-elsewhere"
SURNAME_AND_ROLE: Final = "agent-surname-and-role"
JUDGED: Final = "judged-same"
CITED_IS_HELD: Final = "cited-is-held"

# statement against statement
DENIAL: Final = "explicit-denial"
DOUBT: Final = "explicit-doubt"
SAME_QUOTE: Final = "same-words"
SHARED_SENTENCE: Final = "shared-sentence"

OPPOSED: Final = "opposed-by-negation-or-antonym"

# figure against figure
SAME_COUNT_AGAIN: Final = "same-count-again"
REPRINT: Final = "reprint"
ONE_ROOT: Final = "renderings-of-one-root"
ONE_CHAIN: Final = "hops-of-one-chain"
ONE_STORY: Final = "one-number-in-one-story"
ANSWER_IN_REPLY: Final = "answer-in-reply"
ANSWER_ON_THE_COUNT: Final = "answer-on-the-count"
CLAIMS_WEIGHED: Final = "claims-weighed-by-their-words"
ANSWER_BY_ACCUSED: Final = "answer-by-the-accused"
ANSWER_TO_DOUBT: Final = "answer-to-a-doubt"
ANSWER_TO_ANOTHER_TEXT: Final = "answer-to-another-text"
DENIAL_OF_ANOTHER_TEXT: Final = "denial-of-another-text"
INSTEAD: Final = "instead-of-a-claim"
ANSWER_BY_DATA: Final = "answer-by-data"
PART_OF_WHOLE: Final = "part-within-whole"
NARROWED: Final = "narrowed-by-its-words"
KIN: Final = "kin-by-many-signs"
NOT_A_PART: Final = "listed-but-not-a-part"
SAME_NUMBER: Final = "same-number-of-the-same-thing"
WEIGHED: Final = "weighed-by-many-signs"
VALUES_MEET: Final = "values-meet"
REVISED: Final = "revised-by-the-same-source"
CORRECTED: Final = "corrected-by-the-same-source"
CONFLICT_TOLD: Final = "conflict-told-in-words"
SET_AGAINST: Final = "set-against-each-other"
RIVALS: Final = "rivals-by-many-signs"
VALUES_EXCLUDE: Final = "values-exclude-each-other"
NOT_COMPARABLE: Final = "not-comparable"
NOT_ENOUGH_SAID: Final = "not-enough-said"
LEAD: Final = MAY_BE_OPPOSED

# figure worked out from figures
SUM_LISTED: Final = "sum-of-what-is-listed"
SUM_TOLD: Final = "sum-of-what-is-told"
SUM_OF_SHARES: Final = "shares-of-one-whole"
SUM_OF_PERIODS: Final = "periods-in-a-running-total"
SHARE_OF_BASE: Final = "share-of-its-base"
RATE_IMPLIED: Final = "rate-implied"
CHANGE_OF_LEVELS: Final = "change-between-levels"
LEVEL_IMPLIED: Final = "level-implied-by-a-change"
CHANGE_IMPLIED: Final = "change-implied-by-levels"
