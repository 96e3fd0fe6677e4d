"""Numbers of one text of which the one is a part of what the other counts, or says it again.

"A total of 216 residents of seven homes … Ard Mhuire (48), Carrowbeg (41)": no slot says that the 48 are among the 216, and the noun is
printed once. Some 170 `signs` of a pair, most of them made of what is seen of each `number` alone, are weighed by trees that were learned
from annotated texts (`likely`), and what is likely enough is `told` where no rule tells anything.
"""
