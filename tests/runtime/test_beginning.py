"""The map is there while the articles still come: what a reader on a slow line sees, and what stays as it was."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.asserts import NAMED, wait_until

DRAWN = "document.querySelectorAll('path.republic').length"
# the zoom, the map's size, and where in the window two places stand
STANDS = """(() => {
    const {map} = atlas;
    const places = [[41, 29], [55, 37]].map((at) => map.latLngToContainerPoint(at));
    return [map.getZoom(), ...[map.getSize(), ...places].flatMap(({x, y}) => [x, y])];
})()"""
# what is drawn, point for point, but for what a browser rounds
SEEN = "[...document.querySelectorAll('#map path.republic')].map((path) => path.getBBox().width)"


@contextmanager
def arriving(html):
    """Serve a page of which all before the first article has come, and the rest once it is let through."""
    whole = html.encode()
    cut, goes_on = whole.index(b"<article"), threading.Event()

    class Slow(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(whole)))
            self.end_headers()
            self.wfile.write(whole[:cut])
            self.wfile.flush()
            goes_on.wait(30)
            self.wfile.write(whole[cut:])

        def log_message(self, *_):
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Slow) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/", goes_on.set
        finally:
            goes_on.set()
            server.shutdown()


@pytest.fixture
def page(context):
    return context().new_page()


@pytest.mark.parametrize("name", ["index.html", "embed.html"])
@pytest.mark.parametrize("size", [(1440, 900), (1024, 768), (390, 844)], ids=str)
def test_the_map_stands_before_the_articles_and_stays_where_it_is(name, size, site, page):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    with arriving((site / name).read_text(encoding="utf-8")) as (address, go_on):
        page.goto(address, wait_until="commit")
        wait_until(page, f"{DRAWN} === 15 && document.querySelectorAll('path.zone').length >= 15")
        assert page.locator("article").count() == 0
        assert page.locator("#map[inert]").count() == 1, "it cannot be used yet: nothing that it opens is there"
        at, shapes = page.evaluate(STANDS), page.evaluate(SEEN)
        go_on()
        wait_until(page, NAMED)
        assert page.locator("#map[inert]").count() == 0
        assert page.evaluate(STANDS) == pytest.approx(at, abs=1)
        assert page.evaluate(SEEN) == pytest.approx(shapes, abs=1)


@pytest.mark.parametrize("fragment", ["#abkhazia", "#lesson=caucasus&step=2", "#at=1994"])
def test_an_address_that_asks_for_another_picture_has_no_other_before(fragment, site, page):
    with arriving((site / "index.html").read_text(encoding="utf-8")) as (address, go_on):
        page.goto(address + fragment, wait_until="commit")
        wait_until(page, "document.querySelector('#scroll') !== null")
        page.wait_for_timeout(300)
        assert page.evaluate(DRAWN) == 0
        go_on()
        wait_until(page, f"{DRAWN} === 15 && document.querySelectorAll('.label.fits').length > 0")


def test_what_was_drawn_early_has_its_names_once_they_are_there(site, opened):
    page = opened(site / "index.html")
    shapes = page.locator("#map [data-place]")
    assert shapes.count() > 50
    assert shapes.evaluate_all("all => all.filter((one) => !one.getAttribute('aria-label')).length") == 0
    crimea = page.locator("path[data-place=crimea]")
    assert crimea.get_attribute("aria-label").startswith("Crimea, zone in Ukraine")
    assert crimea.locator("title").all_text_contents() == ["Crimea"]
    assert page.locator(".mark[data-place=crimea]").get_attribute("title") == "Crimea"


# a page whose map is drawn in two steps, one before its articles and one behind them; what it does, in order
STEPS = """async ([hash, keeps]) => {
    const done = [];
    location.hash = hash;
    document.body.innerHTML = '<div><div id="map" style="height: 9px"></div></div>';
    L.SavedCopy = {keep() {}, isOne: () => false};
    L.Beginning.on("map", () => done.push("map"));
    L.Beginning.settled.then(() => done.push("names"));
    L.Beginning.next();
    done.push("articles");
    L.Beginning.later(() => done.push("cards"));
    L.Beginning.next();
    L.Beginning.end();
    done.push("end");
    await L.Beginning.settled;
    const begun = performance.now();
    while (performance.now() - begun < keeps);
    done.push(L.Beginning.pause() ? "a pause" : "no pause");
    return done;
}"""


@pytest.mark.parametrize(
    ("hash", "keeps", "done"),
    [
        ("", 0, ["map", "articles", "cards", "end", "names", "no pause"]),
        ("", 50, ["map", "articles", "cards", "end", "names", "a pause"]),
        ("#hill", 50, ["articles", "map", "cards", "end", "names", "no pause"]),
    ],
    ids=["soon done", "on a slow telephone", "one picture"],
)
def test_steps_are_taken_in_order_and_what_is_long_lets_the_browser_answer(blank, hash, keeps, done):
    assert blank("runtime/beginning.js").evaluate(STEPS, [hash, keeps]) == done


def test_the_policy_names_the_scripts_that_take_steps_once(site):
    html = (site / "index.html").read_text(encoding="utf-8")
    taken = html.count("<script>L.Beginning.next();</script>")
    policy = html[html.index("script-src") : html.index("style-src")]
    assert taken > 20
    assert 2 < policy.count("sha256-") < 10
