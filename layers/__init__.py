"""The atlas: from features in geo/ to pages in site/.

Imports go down only, in the order of ``tests/test_house.py``; docs/architecture.md says what each module is.
``layers.sources`` stands apart: it made geo/, and no build runs it.
"""
