"""Who comes in: accounts, sign-in, invitations, teams."""
