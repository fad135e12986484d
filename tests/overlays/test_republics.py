def test_fifteen_republics_are_drawn_and_named(site, opened, scene):
    page = opened(site / "index.html")
    drawn = page.locator("#map path.republic")
    assert {path.get_attribute("data-place") for path in drawn.all()} == set(scene.republics)
    assert (
        page.locator("#map path.republic[data-place=moldova]")
        .get_attribute("aria-label")
        .startswith("Moldova, republic")
    )


def test_russia_has_no_seam_at_180_degrees(site, opened):
    page = opened(site / "index.html")
    # the topology that the page opens: no vertical line of Russia's at 180 degrees
    seam = page.evaluate(
        """() => {
            const rings = atlas.topology.areas("republics").get("russia").flat();
            const at = ({lng}) => Math.abs(lng - 180) < 0.01;
            return rings.filter((ring) => ring.some((one, i) => i && at(one) && at(ring[i - 1]))).length;
        }"""
    )
    assert seam == 0


def test_a_drag_over_a_republic_chooses_nothing_and_a_click_after_it_does(site, opened):
    page = opened(site / "index.html")
    page.mouse.move(1000, 420)
    page.mouse.down()
    page.mouse.move(900, 440, steps=5)
    page.mouse.up()
    assert page.evaluate("atlas.selected") is None
    page.mouse.click(900, 440)
    assert page.evaluate("atlas.selected") == "russia"
