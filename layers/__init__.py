"""The atlas: from features in geo/ to pages in site/.

errors | model | geometry | data words | downloads | scene | style assets runtime | element pictures |
overlays controls | pages | publish sources | command: imports go down only, in this order.
docs/architecture.md says what each is. ``layers.sources`` stands apart: it made geo/, and no build runs it.
"""
