"""A second opinion on two figures: many signs, each of which a reader can check, weighed by what labelled pairs show."""
