"""The atlas: from features in geo/ to pages in site/.

errors cache | model | geometry | data words | scene | style assets templates | runtime | element pictures downloads |
overlays controls | pages | publish sources | options | command: imports go down only, in this order.
docs/architecture.md says what each is. ``layers.sources`` stands apart: it made geo/, and no build runs it.
"""
