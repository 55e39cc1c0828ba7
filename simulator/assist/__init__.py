"""Writing help for trainers: a pasted complaint becomes a draft of a scenario. See draft.py."""
