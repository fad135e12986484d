from layers.model.moment import latest
from layers.pages.parts.slides import of_lesson, of_step, of_zones, slides


def test_every_step_has_a_picture_of_what_it_shows_on_its_date(scene):
    for ident, lesson in scene.atlas.lessons.items():
        shown = list(of_lesson(scene, ident))
        for number, (step, slide) in enumerate(zip(lesson.steps, shown, strict=True), 1):
            assert (slide.name, slide.title) == (of_step(ident, number), step.heading)
            assert (slide.place, slide.extent, slide.view) == (step.place, step.extent, step.view)
            assert slide.eyes == step.eyes
            assert {step.at or step.to or scene.atlas.article.date} <= set(slide.dates)
            assert len(slide.dates) == (2 if step.compare else 1)
            assert [latest(date) for date in slide.dates] == sorted(map(latest, slide.dates)), "the earlier is left"
            assert step.light is None or slide.lit == step.light


def test_a_zone_has_a_picture_of_each_pair_of_dates_on_which_it_looks_otherwise(scene):
    pairs = [(slide.place, slide.dates) for slide in of_zones(scene)]
    assert ("donbas", (2013, 2015)) in pairs and ("crimea", ("2012-02", scene.atlas.as_of)) in pairs
    assert ("abkhazia", (1991, 1993)) in pairs and ("abkhazia", ("2012-02", scene.atlas.as_of)) not in pairs


def test_no_two_pictures_have_one_name(scene):
    names = [slide.name for slide in slides(scene)] + list(scene.atlas.by_id)
    assert len(names) == len(set(names))
