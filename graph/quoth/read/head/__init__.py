"""The head of a text: the lines about its title that say who wrote it, who printed it and when.

A line is cut at its strokes, dots, dashes and commas (``pieces``), each piece is called what it is, and a line is believed only where
every piece of it is known (``lines``): "Ada Quill and AAP | The Harbor Mail | 4 March 2025, 6.00am". Lines that say little by
themselves ("Ada Quill", "Harbor Permit Office") are believed for their neighbours (``reading``).
"""
