"""The atlas: from features in geo/ to pages in site/.

errors moment record geometry model | read rules check article tally geojson project simplify topology place scene |
style words assets | element pictures | overlays controls | pages | site serve: imports go down only, in
this order; the README says what each is. ``layers.sources`` stands apart: it made geo/.
"""
