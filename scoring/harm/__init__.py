"""What hurts a customer, by what the words do; and what only sounds like it."""
