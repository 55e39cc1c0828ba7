"""A customer whose lines a language model words. The engine decides mood, facts and ending; every line is checked."""
