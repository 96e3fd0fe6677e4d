# What stands in an update from outside where something would have been fetched silently.
INSERT DATA {}
