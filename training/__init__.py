"""The school around the exercise: the practice desk, and later the people. Every door checks who knocks."""
