"""What the policy forbids and what nobody can promise."""
