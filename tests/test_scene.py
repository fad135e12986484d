from dataclasses import replace


def test_a_zone_says_what_it_is_or_when_it_is_a_conflict_or_was_one(scene):
    said = {zone.id: scene.standing(zone) for zone in scene.zones.values()}
    assert said["abkhazia"] == scene.atlas.settings.statuses["breakaway"].short
    assert (said["donbas"], said["crimea"]) == ("later a conflict: 2014", "later a conflict: 2014")
    over = scene.zones["abkhazia"].model_copy(update={"states": scene.zones["abkhazia"].states[:3]})
    assert scene.standing(over) == "until 1991"


def test_a_zone_that_never_was_a_conflict_does_not_say_until_when_it_was_one(scene):
    zone = scene.zones["abkhazia"]
    quiet = next(ident for ident, one in scene.atlas.settings.statuses.items() if one.look == "quiet")
    short = scene.atlas.settings.statuses[quiet].short

    def said(*begins, over=()):
        states = [zone.states[0].model_copy(update={"status": quiet, "from_": begin}) for begin in begins]
        return scene.standing(zone.model_copy(update={"states": (*over, *states)}))

    assert said(1931) == said(1931, 1950) == short
    assert said(1991, 1995, over=zone.states[:2]) == "until 1991"
    assert said(2020) == f"later: {short}, 2020"


def test_the_legend_has_the_words_of_the_first_status_of_a_look(scene):
    settings, first = scene.atlas.settings, {}
    for ident, status in reversed(settings.statuses.items()):
        first[status.look] = ident
    later = {ident: {"legend": "Another"} for ident in settings.statuses.keys() - first.values()}
    assert later, "no two statuses have one look"
    statuses = {ident: one.model_copy(update=later.get(ident, {})) for ident, one in settings.statuses.items()}
    atlas = replace(scene.atlas, settings=settings.model_copy(update={"statuses": statuses}))
    assert replace(scene, atlas=atlas).legend == {look: statuses[ident].legend for look, ident in first.items()}
