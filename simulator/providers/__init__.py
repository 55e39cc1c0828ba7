"""One file for each way to reach a language model; only here is a vendor's library imported."""
