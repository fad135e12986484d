from playwright.sync_api import expect

from tests.asserts import assert_becomes, wait_until

STEP = "atlas.addressState.step"


def test_the_notes_are_in_step_with_the_wall_from_a_stick_too(site, opened, atlas):
    wall = opened(site / "index.html", "#lesson=caucasus&step=2&mode=projector")
    steps = atlas.lessons["caucasus"].steps
    with wall.expect_popup() as opening:
        wall.keyboard.press("n")
    desk = opening.value
    expect(desk.locator("article:visible")).to_have_count(1)  # all are, until the wall has answered
    shown = desk.locator("article:visible h3")
    expect(shown).to_have_text(steps[1].heading, use_inner_text=True)
    expect(desk.locator("#next .next-heading")).to_have_text(steps[2].heading, use_inner_text=True)
    wall.keyboard.press("PageDown")
    expect(shown).to_have_text(steps[2].heading, use_inner_text=True)
    desk.get_by_role("button", name="Next").click()
    assert_becomes(wall, STEP, 4)
    desk.keyboard.press("PageUp")
    assert_becomes(wall, STEP, 3)
    desk.keyboard.press("b")
    expect(wall.locator("#blank")).to_be_visible()
    expect(desk.get_by_role("button", name="Blank")).to_have_attribute("aria-pressed", "true")
    desk.keyboard.press("PageDown")  # ends the blank screen and no more
    expect(wall.locator("#blank")).to_be_hidden()
    assert wall.evaluate(STEP) == 3
    wall.evaluate("window.postMessage({type: 'atlas:turn', by: 1}, '*')")  # from another window than the notes'
    wall.evaluate("new Promise((heard) => { addEventListener('message', heard); postMessage('', '*'); })")
    assert wall.evaluate(STEP) == 3
    desk.close()


def test_where_no_window_may_open_a_line_says_so_with_the_link(site, opened):
    wall = opened(site / "index.html", "#lesson=caucasus&step=2")
    bare = "a:not([href])"  # which HTML gives no target and no relation
    expect(wall.locator(f"{bare}[target], {bare}[rel]")).to_have_count(0)
    refused = "window.open = () => { window.open = open; return null; }"  # once
    wall.evaluate(f"() => {{ const {{open}} = window; {refused}; }}")
    wall.get_by_role("button", name="Notes").click()
    with wall.context.expect_page() as opening:
        wall.get_by_role("status").get_by_role("link").click()
    desk = opening.value
    desk.get_by_role("button", name="Next").click()
    assert_becomes(wall, STEP, 3)
    expect(wall.locator("#presenter-refused")).to_be_hidden()
    desk.close()


def test_a_wall_that_is_loaded_anew_hears_its_notes_again(site, opened, atlas):
    ident = next(iter(atlas.lessons))
    wall = opened(site / "index.html", f"#lesson={ident}&step=2")
    with wall.expect_popup() as popup:
        wall.get_by_role("button", name="Notes").click()
    notes = popup.value
    notes.locator("#desk").wait_for()
    wall.reload()
    wait_until(wall, "atlas.isIn('lesson')")
    notes.locator("[data-turns='1']").click()
    wait_until(wall, "atlas.addressState.step === 3")
    expect(notes.locator("article[data-current]")).to_have_id(f"{ident}-3")
    wall.reload()
    wait_until(wall, "atlas.isIn('lesson')")
    wall.keyboard.press("PageDown")  # of the wall itself, which knows of no window yet
    expect(notes.locator("article[data-current]")).to_have_id(f"{ident}-4")


def test_notes_whose_wall_is_closed_or_shows_something_else_say_that_there_is_no_lesson(site, opened):
    wall = opened(site / "index.html", "#lesson=caucasus&step=2")
    with wall.expect_popup() as popup:
        wall.get_by_role("button", name="Notes").click()
    notes = popup.value
    shown = notes.locator("article[data-current]")
    expect(shown).to_have_id("caucasus-2")
    notes.mouse.wheel(0, 200)
    below = "window.scrollY"
    wait_until(notes, f"{below} > 0")
    notes.wait_for_timeout(1500)  # while the two hear of each other
    assert notes.evaluate(below) > 0, "who reads on is thrown back to the top"
    wall.goto((site / "about.html").as_uri())
    expect(notes.locator("#apart")).to_be_visible()
    expect(shown).to_have_count(0)
    wall.go_back()
    expect(shown).to_have_id("caucasus-2")
    wall.close()
    expect(notes.locator("#apart")).to_be_visible()


def test_of_the_notes_the_step_that_is_on_the_wall_is_printed(site, opened):
    page = opened(site / "presenter.html")
    page.evaluate("""() => {
        document.documentElement.dataset.beside = "";
        document.querySelector("article").toggleAttribute("data-current", true);
    }""")
    page.emulate_media(media="print")
    expect(page.locator("article:visible")).to_have_count(1)


def test_of_notes_by_themselves_the_lesson_or_step_that_the_address_names_is_printed(site, opened, scene):
    steps = {ident: len(lesson.steps) for ident, lesson in scene.atlas.lessons.items()}
    for fragment, printed in (("#caucasus", steps["caucasus"]), ("#caucasus-2", 1), ("", sum(steps.values()))):
        page = opened(site / "presenter.html", fragment)
        page.emulate_media(media="print")
        expect(page.locator("article:visible")).to_have_count(printed)
        expect(page.locator("header")).to_be_visible(visible=not fragment)
