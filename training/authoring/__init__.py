"""Where trainers write customers: the shelf, the studio, drafts."""
