"""Claims of one text that answer or deny each other though no list of words shows it, as labelled texts teach.

"The institute put it at 13,200 tonnes. “Every box of ours was weighed,” the minister said": no verb of reply, no word for a claim.
Trees weigh signs of two claims, a network reads both with what stands between (`readers.claims`); both were learned from invented texts
whose answers and denials are marked (``tests/gold/within``; ``training/claims.py``).
"""
