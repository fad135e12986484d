"""Speed beside peers: run by hand, printed, never a test with a limit."""
