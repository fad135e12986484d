"""The kinds of file in site/: a page is in the build, the sitemap and the papers' navigation as PAGES says it."""

from layers.pages.page_kind import Link, PageKind

PAGES: tuple[PageKind, ...] = (
    PageKind(module="index", files=("index.html",), what="the atlas: one file, everything in it", public=True),
    PageKind(module="embed", files=("embed.html",), what="the map for a frame", public=False),
    PageKind(
        module="about",
        files=("about.html",),
        what="sources, method, whose borders, every correction, licences, all places, the data; no script",
        public=True,
        links=(Link("card.back", "#all"), Link("about.open")),
    ),
    PageKind(
        module="handout",
        files=("handout.html",),
        what="to print, whole or by parts: overview, a map to fill in, words, every place; leads to the lessons' kits",
        public=True,
    ),
    PageKind(
        module="lesson",
        files=("lessons/ID.html",),
        each="lesson",
        what="a kit for every lesson: pupil's and teacher's sheets, each printable by itself",
        public=True,
    ),
    PageKind(
        module="gallery",
        files=("pictures.html",),
        what="all pictures to take away, with their dates and licence; no script",
        public=True,
        links=(Link("gallery.open"),),
    ),
    PageKind(
        module="presenter",
        files=("presenter.html",),
        what="notes and answers for every step of a lesson; opened from one, beside the wall and in step with it",
        public=False,
    ),
    PageKind(
        module="place",
        files=("places/ID.html",),
        what="a page for every place: picture, what the text says, corrections, what came since, sources, "
        "how to embed and cite it; no script",
        public=True,
    ),
    PageKind(module="data", files=("data/",), what="the data to take away", public=False),
    PageKind(
        module="pictures",
        files=("pictures/ID.svg", "pictures/ID.png"),
        what="a still map of every place, of the whole (`atlas`) and one to fill in (`blank`); for a wall one of every "
        "step of a lesson and of a zone on two dates",
        public=False,
    ),
    PageKind(
        module="published",
        files=("sitemap.xml", "oembed/ID.json"),
        what="only with `--base-url`: every page by its address, and each place as a frame",
        public=False,
    ),
)
