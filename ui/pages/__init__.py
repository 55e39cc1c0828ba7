"""One file a page; app.py decides which of them a person sees."""
