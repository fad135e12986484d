"""Small faults that a tired developer could make, each tried on a copy: a file an area; ``python -m tests.breaks``."""
