"""What lasts: the tables, their migrations, and the one place that reads and writes attempts."""
