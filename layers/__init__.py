"""The atlas: from features in geo/ to pages in site/.

errors | moment record | geometry landscape | lesson model | atlas geojson project | read | rules | check article tally
simplify topology place words base_url | downloads | scene | style assets | element pictures | overlays controls |
pages | site serve: imports go down only, in this order; the README says what each is. ``layers.sources``
stands apart: it made geo/.
"""
