def test_every_link_that_leaves_the_map_leaves_the_frame(reading):
    page = reading("embed.html", "#abkhazia")
    leading_out = page.evaluate(
        "[...document.querySelectorAll('a[href]:not([href^=\"#\"], [hreflang])')].map(({target}) => target)"
    )
    assert len(leading_out) > 70 and set(leading_out) == {"_blank"}
