"""What is looked at is seen before the work that it need not wait for."""


def test_all_that_is_to_be_seen_in_a_frame_is_done_before_more_is(blank):
    page = blank("runtime/painted.js")
    order = page.evaluate(
        """() => new Promise((done) => {
            const order = [];
            requestAnimationFrame(() => order.push("moved before"));
            L.painted(() => done([...order, "more"]));
            requestAnimationFrame(() => order.push("moved after"));
        })"""
    )
    assert order == ["moved before", "moved after", "more"]
