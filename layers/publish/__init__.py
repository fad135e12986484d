"""Writes the site in one step and serves it on this machine."""
