import base64
import hashlib

from playwright.sync_api import expect

from tests.asserts import text_of


def test_only_its_own_style_is_allowed_and_nothing_runs(papers):
    for name, page in papers.items():
        metas = {meta.get("http-equiv"): meta.get("content") for meta in page.iter("meta")}
        (sheet,) = page.iter("style")
        digest = base64.b64encode(hashlib.sha256(sheet.text.encode()).digest()).decode()
        policy = metas["Content-Security-Policy"]
        assert f"style-src 'sha256-{digest}'" in policy, name
        assert "script-src 'none'" in policy, name
        assert "img-src data: 'self'" in policy, name


def test_every_page_leads_back_to_the_atlas_and_to_all_places(papers):
    for name, page in papers.items():
        root = "../" * name.count("/")
        links = {link.get("href"): text_of(link) for link in page.find("body/header").iter("a")}
        assert links == {
            f"{root}index.html": "Post-Soviet conflicts",
            f"{root}about.html#all": "All places",
            f"{root}about.html": "About",
            f"{root}pictures.html": "Pictures",
        }


def test_the_way_to_the_page_that_one_is_on_is_said_to_be_it(papers):
    current = {
        name: [link.get("href") for link in page.iter("a") if link.get("aria-current") == "page"]
        for name, page in papers.items()
    }
    assert current.pop("about.html") == ["about.html"]
    assert len(current) > 50 and not any(current.values())


def test_on_paper_there_is_what_one_reads_and_cites_and_nothing_to_click_on(site, opened):
    page = opened(site / "places" / "abkhazia.html")
    page.emulate_media(media="print")
    for read in ("h1", ".claims", ".plate img", "[aria-labelledby=sources]", ".cited"):
        expect(page.locator(read).first).to_be_visible()
    for clicked in (".top nav", ".go", ".around", ".take pre", ".take h2"):
        expect(page.locator(clicked).first).to_be_hidden()
    expect(page.locator("main a").first).to_have_css("text-decoration-line", "none")
