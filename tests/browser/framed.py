"""The map in a frame of another page: its markup, what hears its messages, and the frame itself."""

from tests.asserts import STANDS, wait_until

APART = 'sandbox="allow-scripts"'
LISTEN = """<script>
const heard = [];
const maps = document.getElementsByTagName("iframe");
addEventListener("message", ({data, source}) =>
  heard.push({...data, from: [...maps].findIndex((map) => map.contentWindow === source)}));
const post = (data, at = 0) => maps[at].contentWindow.postMessage(data, "*");
</script>"""


def frame(fragment="", *, width="640px", height="400px", more=""):
    """The markup of a frame with the map in it."""
    style = f"width:{width};height:{height};border:0"
    return f'<iframe title="Map" src="embed.html{fragment}" style="{style}" {more}></iframe>'


def inside(page, at=1):
    """The frame, once its map stands."""
    found = page.frames[at]
    wait_until(found, STANDS)
    return found
