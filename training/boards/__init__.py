"""Leaderboards, the team as its manager sees it, and tables to take away."""
