"""Training of the attribution tagger; needs the ``training`` extra and a folder with gold, never at run time."""
