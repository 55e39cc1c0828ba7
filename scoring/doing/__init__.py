"""Who acts, on what, when; what is firm, hedged, refused or left to the customer."""
