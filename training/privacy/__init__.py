"""What is held about people, for how long, and who looked at it."""
