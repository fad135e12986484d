from playwright.sync_api import expect

from layers.model.feature import Annotation
from layers.model.glossary import Glossary, Term
from layers.pages.parts.glossary import explained


def claim(ident, says):
    return Annotation(id=ident, says=says, paragraph=1, theme="war")


def test_a_word_opens_its_meaning_where_it_first_comes_and_what_stands_around_it_is_text():
    glossary = Glossary(terms=(Term(id="gpu", forms=("GPU",), means="The political police."),))
    said = explained(glossary, [claim("a", "<b> & the GPU, the GPU"), claim("b", "The GPU again")])
    assert said == {
        "a": '&lt;b&gt; &amp; the <button popovertarget="term-gpu">GPU</button>, the GPU',
        "b": "The GPU again",
    }


def test_every_page_has_the_meaning_of_every_word_that_it_opens(papers):
    for name, page in papers.items():
        opened = {one.get("popovertarget") for one in page.iter("button")}
        meanings = {one.get("id") for one in page.iter("p") if one.get("popover") is not None}
        assert opened == meanings, name


def test_a_word_is_opened_and_closed_again_and_its_card_stays(site, opened):
    page = opened(site / "index.html", "#former-ussr")
    word = page.locator("article#former-ussr").get_by_role("button", name="GPU")
    word.click()
    expect(page.get_by_text("The Soviet political police of the 1920s")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_text("The Soviet political police of the 1920s")).to_be_hidden()
    expect(word).to_be_visible()
    says = page.evaluate("atlas.claims.all.find(({id}) => id === 'former-ussr-left-opposition-in-camps').says")
    assert says.endswith("run by the GPU, the political police.")
