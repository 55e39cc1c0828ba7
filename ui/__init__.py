"""What people see: Streamlit pages and their parts. Thin: ask training, draw the answer."""
