"""What a trainee is asked to practise, and how far they have come."""
