"""The exercise: scenario, mood, customer and turn. Knows no screen and no SQL."""
