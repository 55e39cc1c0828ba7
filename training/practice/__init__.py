"""The practice desk: a talk from its first line to its closing form, with or without a model."""
