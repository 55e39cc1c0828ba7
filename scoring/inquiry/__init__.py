"""What a reply asks for, and which fact of the case a question reaches."""
