"""What one reply does, gathered for one skill or shared by several; graded in `scoring.skills`."""
