from tests.asserts import wait_until


def test_nearer_farther_and_back_to_the_whole(site, opened):
    page = opened(site / "index.html")
    whole = page.evaluate("atlas.map.getZoom()")
    page.get_by_role("button", name="Nearer").click()
    wait_until(page, f"atlas.map.getZoom() > {whole}")
    page.get_by_role("button", name="The whole former Union").click()
    wait_until(page, f"atlas.map.getZoom() === {whole}")
    page.get_by_role("button", name="Farther").click()
    wait_until(page, f"atlas.map.getZoom() < {whole}")
