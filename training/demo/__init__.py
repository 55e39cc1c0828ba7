"""A school to look at: made-up people whose attempts were really played, by bots, through the real grading."""
