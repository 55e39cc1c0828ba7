"""A reply is read once: cleaned, masked, split into sentences; lexicons are lines of plain words."""
