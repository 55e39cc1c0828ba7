"""Replies by the thousand: JSON lines in and out, one after another, in a pool of processes, or on a cluster.

Nothing here can change a grade, so `scoring.ruleset` leaves this room out.
"""
