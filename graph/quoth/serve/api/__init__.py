"""The small JSON API, in the shapes that the command line prints."""
