"""Other people's programs, given what the atlas makes: a module a client; ``python -m tests.clients`` runs them."""
