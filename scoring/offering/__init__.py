"""What a reply offers or gives, matched with what the policy allows."""
