"""Replies by the thousand: JSON lines in and out, one after another, in a pool of processes, or on a cluster.

In a folder of its own because nothing here can change a grade: `scoring.ruleset` looks at the modules beside it only.
"""
