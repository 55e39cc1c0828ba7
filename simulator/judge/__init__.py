"""A model's second opinion on grades. It proposes; the rules decide. See opinion.py and drift.py."""
