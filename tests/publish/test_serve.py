import http.client
import itertools
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import urllib.request
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import expect

from layers.publish.serve import Server, changes
from tests.conftest import ROOT
from tests.edits import reword
from tests.visitor import Visitor

SITE = "<!doctype html><title>An atlas</title><h1>{}</h1>"
LINES = 400  # of a server that speaks twice a second: what a build takes on a busy machine, and more
FAULTS = "geo/zones/hill.geojson: hill/name: is missing: add it\ngeo/text.json: -: is not JSON: correct it there\n"


@contextmanager
def saved_again_and_again(path, old, new):
    """Change a file, and save it until the watcher sees it, which takes a moment to begin."""
    text = path.read_text(encoding="utf-8").replace(old, new)
    seen = threading.Event()

    def save():
        while not seen.wait(0.5):
            path.write_text(text, encoding="utf-8")

    saving = threading.Thread(target=save)
    saving.start()
    try:
        yield
    finally:
        seen.set()
        saving.join()


def listening(pid):
    """Give the addresses at which a process waits for others, as Linux tells them."""
    sockets = {str(one.readlink()) for one in Path(f"/proc/{pid}/fd").iterdir()}
    rows = (line.split() for line in Path("/proc/net/tcp").read_text(encoding="utf-8").splitlines()[1:])
    own = [row[1].partition(":")[0] for row in rows if row[3] == "0A" and f"socket:[{row[9]}]" in sockets]
    return {".".join(str(part) for part in reversed(bytes.fromhex(address))) for address in own}


@contextmanager
def news_of(address):
    """Give what the server tells of its builds, as it tells it."""
    events = http.client.HTTPConnection(address.removeprefix("http://").rstrip("/"), timeout=60)
    events.request("GET", "/builds")
    stream = events.getresponse()
    try:
        lines = itertools.islice(iter(stream.readline, b""), LINES)
        yield (json.loads(line[5:]) for line in lines if line.startswith(b"data:"))
    finally:
        events.close()


def test_a_site_is_served_at_once_built_and_built_again_and_faults_are_told_of(tiny, tmp_path):
    """With a fault at the start there is the page to see it on; who mends it sees the atlas without starting again."""
    hill = tiny / "zones" / "hill.geojson"
    reword(hill, '"paragraph": 3', '"paragraph": 9')
    command = [sys.executable, ROOT / "build.py", "--geo", tiny, "--out", tmp_path / "site", "--serve", "0"]
    command += ["--base-url", "https://example.org/hills/"]
    # where the tests run in the background they hear no interrupt, and what they start would hear none either
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=heard)
    try:
        address = next(line for line in server.stdout if line.startswith("http://127.0.0.1:")).strip()
        assert listening(server.pid) == {"127.0.0.1"}, "nobody else is to see an unfinished site"
        with urllib.request.urlopen(address) as frame:
            assert b"<iframe" in frame.read()
        with news_of(address) as news:
            broken = next(told for told in news if told["faults"])
            assert "hill/annotations.hill-quarrel.paragraph: is 9" in broken["faults"]
            assert (broken["builds"], broken["there"]) == (0, False)
            with saved_again_and_again(hill, '"paragraph": 9', '"paragraph": 3'):
                mended = next(told for told in news if told["builds"])
            assert (mended["faults"], mended["there"]) == ("", True)
        with urllib.request.urlopen(f"{address}index.html") as page:
            assert page.headers["Cache-Control"] == "no-store", "what is built twice in a second is seen twice"
            page = page.read().decode()
            assert "Westland" in page and "https://example.org/hills/" in page
    finally:
        os.kill(server.pid, signal.SIGINT)
        _, told = server.communicate(timeout=20)
    assert "hill/annotations.hill-quarrel.paragraph: is 9" in told  # the terminal has them too
    assert "KeyboardInterrupt" not in told, "who ends it has asked for that"


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("target", ["/%00", "/places/%00.html", "http://[x/", "/" + "a" * 5000, "/%ff", "/../site"])
def test_an_address_that_is_none_is_told_to_whoever_asks_and_not_on_the_terminal(tmp_path, capfd, method, target):
    with Server(tmp_path, 0) as server, server.running():
        connection = http.client.HTTPConnection(*server.server_address, timeout=10)
        connection.putrequest(method, target, skip_host=True)
        connection.endheaders()
        assert connection.getresponse().status == 404
    assert capfd.readouterr().err == ""


@pytest.fixture
def visited(context, tmp_path):
    """A server of a site that is not there yet, and the page that one sees of it."""
    with Server(tmp_path, 0) as server, server.running():
        visitor = Visitor(context, server.address)
        yield server, visitor.open(f"{server.address}#hill")
        visitor.leave()


def test_the_page_shows_faults_above_the_atlas_and_reloads_it_after_each_build(visited, tmp_path):
    server, page = visited
    faults, atlas = page.locator("#faults"), page.frame_locator("iframe").locator("h1")

    def build(gives, heading, on_page):
        if heading:
            (tmp_path / "index.html").write_text(SITE.format(heading), encoding="utf-8")
        expect(page.get_by_text("The atlas is being built.")).to_be_visible()
        return gives

    server.follow(partial(build, FAULTS, None))
    expect(faults.get_by_role("listitem")).to_have_text(FAULTS.splitlines())
    expect(page.get_by_text("The atlas is being built.")).to_be_hidden()
    server.follow(partial(build, "", "One"))
    expect(faults).to_be_hidden()
    expect(atlas).to_have_text("One")
    assert page.frames[1].url.endswith("/index.html#hill")
    server.follow(partial(build, FAULTS, None))
    expect(faults).to_be_visible()
    expect(atlas).to_have_text("One")
    server.follow(partial(build, "", "Two"))
    expect(atlas).to_have_text("Two")


def test_a_page_is_seen_before_the_site_is_whole_and_is_not_loaded_once_more_then(visited, tmp_path):
    server, page = visited
    loads = []
    page.on("framenavigated", lambda frame: loads.append(frame.url))
    atlas = page.frame_locator("iframe").locator("h1")

    def write(*headings):
        for name, heading in zip(("index.html", "about.html"), headings, strict=True):
            (tmp_path / name).write_text(SITE.format(heading), encoding="utf-8")

    def build(on_page):
        on_page("index.html", SITE.format("Two").encode())
        on_page("about.html", SITE.format("One").encode())  # as it was
        on_page("new.html", SITE.format("One").encode())  # which nobody can be looking at
        expect(atlas).to_have_text("Two")
        assert "One" in (tmp_path / "index.html").read_text(encoding="utf-8"), "the site is not whole yet"
        write("Two", "One")
        return ""

    write("One", "One")
    server.follow(lambda on_page: "")
    expect(atlas).to_have_text("One")
    loads.clear()
    server.follow(build)
    assert server.status.ahead == ("index.html",)
    expect(page.get_by_text("The atlas is being built.")).to_be_hidden()
    assert len(loads) == 1
    server.follow(lambda on_page: write("Three", "One") or "")  # such as another picture: nothing came ahead
    expect(atlas).to_have_text("Three")


def test_what_came_ahead_of_a_build_that_failed_is_not_seen_any_more(visited, tmp_path):
    server, _ = visited
    (tmp_path / "index.html").write_text(SITE.format("One"), encoding="utf-8")
    server.follow(lambda on_page: on_page("index.html", b"Two") or FAULTS)
    with urllib.request.urlopen(f"{server.address}index.html?") as page:
        assert b"One" in page.read()
    assert server.status.ahead == ()


def test_a_folder_in_the_place_of_the_watched_one_is_watched_too(tiny, tmp_path):
    looks = itertools.islice(changes([tiny]), LINES)
    next(looks)
    tiny.rename(tmp_path / "before")
    shutil.copytree(tmp_path / "before", tiny)
    assert any(tiny in changed for changed in looks)
    (tiny / "text.json").touch()
    assert any(tiny / "text.json" in changed for changed in looks)
