"""What the map in a frame and the page around it tell each other, and whom else they do not hear."""

from tests.asserts import assert_becomes, assert_selected, hear_out, settle, wait_until
from tests.browser.framed import APART, LISTEN, frame, inside


def test_messages_move_the_map_and_come_back(served):
    page = served(frame(more=APART) + LISTEN)
    embed = inside(page)
    page.evaluate("post({type: 'atlas:show', id: 'transnistria'})")
    wait_until(embed, "atlas.state().id === 'transnistria'")
    wait_until(page, "heard.some(({type, id}) => type === 'atlas:selected' && id === 'transnistria')")
    lat, lng, _ = embed.evaluate("atlas.state().view")
    assert (46 < lat < 48.5, 28 < lng < 30.5) == (True, True)
    embed.get_by_role("button", name="Close").click()
    wait_until(page, "heard.at(-1).type === 'atlas:selected' && heard.at(-1).id === null")
    heights = page.evaluate("heard.filter(({type}) => type === 'atlas:height').map(({height}) => height)")
    assert heights == [397]


def test_a_page_that_follows_the_height_comes_to_rest(served):
    page = served(
        frame("#abkhazia", width="100%", height="100px")
        + LISTEN
        + """<script>
addEventListener("message", ({data}) => {
  if (data.type === "atlas:height") document.querySelector("iframe").style.height = `${data.height}px`;
});
</script>""",
        width=360,
    )
    inside(page)
    wait_until(page, "document.querySelector('iframe').clientHeight === 560")
    settle(page, frames=20)  # a height that follows itself would have been told many times by then
    assert page.evaluate("heard.filter(({type}) => type === 'atlas:height').length") <= 2


GARBAGE = """[
  null, undefined, 0, "atlas:show", [], {}, {type: "atlas:show"}, {type: "atlas:show", id: null},
  {type: "atlas:show", id: "__proto__"}, {type: "atlas:show", id: "constructor"}, {type: "atlas:show", id: "nowhere"},
  {type: "atlas:show", id: ["georgia"]}, {type: "atlas:show", id: {toString: "georgia"}},
  {type: "atlas:show", id: "x".repeat(1e6)}, {type: "atlas:show", id: "Georgia"}, {type: "ATLAS:SHOW", id: "georgia"},
  {type: "atlas:select", id: "georgia"}, new Map([["type", "atlas:show"]]), new Error("x"), 10n, new ArrayBuffer(8),
]"""


def assert_nothing_was_chosen(page, embed):
    """What the map chooses next is what it is asked for now: messages come in the order of posting."""
    page.evaluate("post({type: 'atlas:show', id: 'moldova'})")
    wait_until(page, "heard.some(({id}) => id === 'moldova')")
    chosen = page.evaluate("heard.filter(({type}) => type === 'atlas:selected').map(({id}) => id)")
    assert [ident for ident in chosen if ident != "estonia"] == ["moldova"]
    assert_selected(embed, "moldova")


def test_garbage_is_ignored(served):
    page = served(frame("#estonia", more=APART) + LISTEN)
    embed = inside(page)
    page.evaluate(f"{GARBAGE}.forEach((data) => post(data))")
    page.evaluate("postMessage({type: 'atlas:show', id: 'latvia'}, '*')")
    assert_nothing_was_chosen(page, embed)


def test_only_the_page_around_the_map_is_heard(served):
    page = served(frame("#estonia") + frame(more="name=other") + LISTEN)
    embed, other = inside(page), inside(page, 2)
    other.evaluate("parent.frames[0].postMessage({type: 'atlas:show', id: 'latvia'}, '*')")
    embed.evaluate("window.postMessage({type: 'atlas:show', id: 'latvia'}, '*')")
    hear_out(embed)
    assert_nothing_was_chosen(page, embed)


def test_two_maps_do_not_disturb_each_other(served):
    page = served(frame("#georgia") + frame("#moldova") + LISTEN)
    one, other = inside(page), inside(page, 2)
    page.evaluate("post({type: 'atlas:show', id: 'abkhazia'}, 0)")
    wait_until(one, "atlas.state().id === 'abkhazia'")
    wait_until(page, "heard.some(({id}) => id === 'abkhazia')")
    settle(page)
    assert_selected(other, "moldova")
    assert_becomes(page, "heard.filter(({id}) => id === 'abkhazia').map(({from}) => from)", [0])
