"""Words of feeling, regret and sympathy, and what happened to this very customer."""
