"""What trainers say of grades: reviews, disputes, blind calibration."""
