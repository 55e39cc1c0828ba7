"""When two texts mean the same: thesaurus, keys, overlap with the customer's own facts, days and sums as values."""
