"""How well the grades agree with labelled replies: the replies, the figures, the baselines and the stored table."""
