"""Files to be sealed: found in folders, in the output of an archiver; nothing is followed."""
