"""How the shapes in geo/ were made from Natural Earth 1:10m; run by hand, once in years.

    python -m layers.sources FOLDER [--geo geo]

FOLDER holds four files of Natural Earth (public domain, naturalearthdata.com) under the
names in ``natural_earth.FILES``. The command replaces the geometry of every Feature in geo/
that is derived here and leaves its properties as they are. ``build.py`` never imports this.

    natural_earth.py   reads the four files
    faces.py           cuts the land into faces along every border, so that shared borders are shared
    shapes.py          says which faces make up each republic, each zone and the ground
    __main__.py        the command
"""
