"""geo/ -> Atlas, checked, counted, and written in its one form."""
