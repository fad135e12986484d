"""What a step of a lesson shows: each place that it names or lights by its name, and nothing else lit."""

from dataclasses import replace

import pytest

from layers.model.feature import Region
from layers.model.landscape import Town
from layers.model.naming import Naming
from layers.pages.parts.other_languages import folder, scene_in
from tests.asserts import settle
from tests.conftest import LESSONS

WALLS = ((1024, 768), (1920, 1080))
# names in a heading or a question that need not be on the map, and why: by lesson, the step's heading, the name
ONLY_ACTORS: dict[tuple[str, str, str], str] = {}
# names that stand whole in the frame, under nothing that lies on the map and under no other name; and what is lit
SHOWN = """() => {
    const frame = document.getElementById("map").getBoundingClientRect();
    const rects = (selector) => [...document.querySelectorAll(selector)].map((one) => one.getBoundingClientRect());
    const overlap = (one, other) =>
        one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
    const over = ".leaflet-control, [data-covers]:not(.second), .projector-keys button";
    const covers = rects(over).filter(({width}) => width);
    const line = document.querySelector(".compare:not([hidden]) .line")?.getBoundingClientRect();
    const labels = [...document.querySelectorAll("#map .label.fits")].filter((label) => {
        if (!line) return true;
        const second = label.closest(".second");
        const left = Boolean(second) === document.querySelector(".second").classList.contains("left");
        const {left: from, right: to} = label.getBoundingClientRect();
        return left ? to <= line.left : from >= line.right;
    });
    const boxes = labels.map((label) => label.getBoundingClientRect());
    const whole = labels.filter((label, i) => {
        const {left, right, top, bottom} = boxes[i];
        const within = left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom;
        return within && ![...covers, ...boxes.filter((_, j) => j !== i)].some((other) => overlap(boxes[i], other));
    });
    return {
        names: whole.map((label) => label.firstChild.textContent),
        lit: [...new Set([...document.querySelectorAll("#map .highlighted")].map((one) => one.dataset.place))],
    };
}"""


def lights(atlas, step):
    """Give the ids of what a step lights, of a region its members."""
    if step.light is not None:
        lit = list(step.light)
    else:
        told = [feature.about for feature, claim in atlas.annotations() if claim.id in step.annotations]
        lit = [about.id for about in told if not step.place or about.kind == "flow"] + [step.place] * bool(step.place)
    about = [atlas.by_id[ident].about for ident in lit]
    return {ident for one in about for ident in (one.members if isinstance(one, Region) else (one.id,))}


def names(words, about):
    """Give the names that the map may write, by its date."""
    return {words.name(about), *(one.name for one in getattr(about, "formerly", ()))}


@pytest.mark.parametrize("ident", LESSONS)
@pytest.mark.parametrize("language", ["en", *(pytest.param(code, marks=pytest.mark.full) for code in ("fr", "ru"))])
def test_what_a_step_names_or_lights_is_named_on_its_map(language, ident, site, opened, scene):
    scene = scene if language == "en" else scene_in(replace(scene, languages=("en", language)), language)
    faults = []
    for width, height in WALLS:
        index, first = site / folder(scene, language) / "index.html", f"#lesson={ident}&step=1&mode=projector"
        page = opened(index, first, width=width, height=height)
        for step in scene.atlas.lessons[ident].steps:
            settle(page)
            shown = page.evaluate(SHOWN)
            faults += [f"{width}x{height}: {step.heading}: {fault}" for fault in faults_of(scene, ident, step, shown)]
            page.keyboard.press("PageDown")
    assert not faults, "\n".join(faults)


def faults_of(scene, ident, step, shown):
    """Tell which of a step's own places have no name on the map, and what else is lit."""
    atlas, lit = scene.atlas, lights(scene.atlas, step)
    named = [one.about for one in Naming(atlas)(step.heading, step.question)]
    wanted = {one.id: one for one in named if one.id in atlas.by_id or isinstance(one, Town)}
    wanted |= {one: atlas.by_id[one].about for one in lit}
    for about in wanted.values():
        actor = (ident, step.heading, about.name) in ONLY_ACTORS and about.id not in lit
        if not actor and not names(scene.words, about) & set(shown["names"]):
            yield f"{about.name} has no name on the map"
    for other in set(shown["lit"]) - lit:
        yield f"{other} is lit"
