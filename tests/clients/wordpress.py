"""WordPress with its database and its PHP: a post with each markup, by an administrator and by an author."""

import json
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from layers.controls.embed_dialog import LINKED
from tests.clients.site import Site, run

NEEDS = ("php", "mariadbd", "mysql_install_db")
FROM = "wordpress, php-cli, php-mysql, mariadb-server of Debian"
INSTALLED = Path("/usr/share/wordpress")
CHROMIUM = ("chromium-headless-shell", "chromium", "google-chrome")
BLOCK = "<!-- wp:html -->\n{}\n<!-- /wp:html -->"
CONFIG = """<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:{socket}');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', ''); define('WP_SITEURL', 'http://host.example');
define('WP_CONTENT_DIR', '{root}/wp-content'); define('DISABLE_WP_CRON', true); $table_prefix = 'wp_';
require ABSPATH . 'wp-settings.php';
"""


@contextmanager
def database(folder: Path) -> Iterator[Path]:
    """MariaDB that nobody but this test reaches, in a folder of its own."""
    data, socket = folder / "data", folder / "sql"
    run("mysql_install_db", "--no-defaults", f"--datadir={data}", "--auth-root-authentication-method=normal")
    command = [
        "mariadbd",
        "--no-defaults",
        f"--datadir={data}",
        f"--socket={socket}",
        "--skip-networking",
        "--user=root",
    ]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            for _ in range(150):
                if socket.exists():
                    break
                time.sleep(0.2)
            run("mysql", "--no-defaults", f"--socket={socket}", "-e", "CREATE DATABASE wordpress")
            yield socket
        finally:
            process.terminate()


def posts(site: Site, markups: dict[str, str]) -> dict[str, dict[str, str]]:
    """Give what readers are sent of a post with each markup, by role and name."""
    folder = site.work / "wordpress"
    folder.mkdir()
    for part in INSTALLED.iterdir():
        if part.name != "wp-config.php":
            (folder / part.name).symlink_to(part)
    file = site.work / "markups.json"
    file.write_text(json.dumps(markups), encoding="utf-8")
    with database(site.work) as socket:
        (folder / "wp-config.php").write_text(CONFIG.format(socket=socket, root=INSTALLED), encoding="utf-8")
        port = site.address.rstrip("/").rpartition(":")[2]
        said = run("php", Path(__file__).with_suffix(".php"), folder, file, port)
    sent: dict[str, dict[str, str]] = json.loads(said.splitlines()[-1])
    return sent


def look(site: Site) -> str:
    """See the place in every post that may hold it, at the size that it was given."""
    oembed = json.loads(site.read("oembed/abkhazia.json"))
    page, frame = f"{site.address}places/abkhazia.html", oembed["html"]
    picture = f'<a href="{page}"><img src="{site.address}pictures/abkhazia.png" alt="Map: Abkhazia" width="1200"></a>'
    word = f'<p><a href="{site.address}index.html#georgia" data-atlas="georgia">Georgia</a></p>'
    linked = f"{word}\n{frame}\n<script>\n{LINKED.read_text(encoding='utf-8')}</script>"
    russian = f"{site.address}ru/places/abkhazia.html"
    markups = {"block": BLOCK.format(frame), "link": page, "picture": picture, "words": linked, "russian": russian}
    sent = posts(site, markups)
    for role in ("administrator", "author"):
        found = re.search(r"<iframe[^>]*>", sent[role]["link"])
        assert found and 'width="720"' in found[0] and 'height="405"' in found[0], (
            f"{role}, link: {sent[role]['link'][:300]}"
        )
        assert "/ru/embed.html#abkhazia" in sent[role]["russian"], f"{role}: no Russian frame"
        assert "pictures/abkhazia.png" in sent[role]["picture"] and page in sent[role]["picture"], f"{role}: no picture"
    browser = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if browser is None:
        return "links embed themselves, pictures stay (no Chromium to see the maps in)"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        opened = chromium.new_page()
        for role, name in (
            ("administrator", "block"),
            ("administrator", "link"),
            ("author", "link"),
            ("author", "russian"),
            ("administrator", "words"),
        ):
            seen(opened, site, sent[role][name], f"{role}, {name}")
        opened.get_by_role("link", name="Georgia").click()
        shows(opened, "georgia", "a word of the article")
        chromium.close()
    (site.folder / "post.html").unlink()
    return "frames, links that embed themselves, pictures and words that move the map: all show the place"


def seen(page: Page, site: Site, html: str, what: str) -> None:
    """Show a post in a theme's column: the map stands at its place and is not as small as a frame without a size."""
    (site.folder / "post.html").write_text(f"<!doctype html><title>x</title><main style='width: 760px'>{html}</main>")
    page.goto(f"{site.address}post.html")
    # which the theme's own script does once the frame has answered, and what is tried here has no theme
    page.add_style_tag(content="iframe { position: static !important; visibility: visible !important }")
    shows(page, "abkhazia", what)
    box = page.locator("iframe").first.bounding_box()
    assert box and box["width"] > 600 and box["height"] > 350, f"{what}: a frame of {box}"


def shows(page: Page, ident: str, what: str) -> None:
    """The first map of a page has this place, or soon."""
    for _ in range(100):
        if page.frames[1].evaluate("window.atlas?.selected") == ident:
            return
        page.wait_for_timeout(200)
    raise AssertionError(f"{what}: the map does not show {ident}")
