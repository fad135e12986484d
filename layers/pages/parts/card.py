"""What a place's card tells, in the order it tells it; the template beside says how."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from layers.data.spelling import plain
from layers.model.atlas import Feature
from layers.model.feature import Annotation, Flow, Named, Place, Region, Republic, Zone
from layers.model.glossary import Term
from layers.model.moment import during, earliest, spanned
from layers.pages.parts.before_after import before_after
from layers.pages.parts.glossary import explained
from layers.scene import Scene
from layers.tints import holders

# the order in which a reader finds the kinds
READING_ORDER = ("zone", "republic", "region", "place", "flow")
RETOLD = 20  # claims of a region on each of its members' own pages: more would weigh more than the page
CHECKS = ("correction", "addition")  # what contradicts the text first
# the sheets of a card where there is room for all of it, beside those of any
WHOLE_SHEETS = ("pages/parts/card_whole.css", "pages/parts/glossary.css")


@dataclass(frozen=True)
class Card:
    """One feature as its card shows it.

    other_names: names in other languages as (language code, name). local: those of them that the map has, too.
    what: what it is and where.
    claims: annotations, oldest first, undated last. says: their words by id, those of the glossary made to open.
    terms: these words. checked: those of them with a check, by its kind.
    wider: what it lies in or belongs to, of which the text speaks too; what has the fewest claims first.
    disputed: zones that a republic claims, and others too. nearby: other features to go on to.
    """

    feature: Feature
    other_names: tuple[tuple[str, str], ...]
    local: frozenset[str]
    what: str
    claims: tuple[Annotation, ...]
    says: dict[str, Markup]
    terms: tuple[Term, ...]
    checked: dict[str, tuple[Annotation, ...]]
    wider: tuple[Feature, ...]
    disputed: tuple[Feature, ...]
    nearby: tuple[Feature, ...]


@functools.lru_cache(maxsize=1)  # half of the pages of a scene ask, one after another
def cards(scene: Scene) -> tuple[Card, ...]:
    """Give the card of every feature, in the order of the atlas."""
    return tuple(_card(scene, feature) for feature in scene.atlas.features)


def by_kind(listed: Sequence[Card]) -> dict[str, list[Card]]:
    """Give cards by their kind, in the order of the panel's list."""
    groups = {kind: [card for card in listed if card.feature.about.kind == kind] for kind in READING_ORDER}
    return {kind: group for kind, group in groups.items() if group}


def as_read(scene: Scene, listed: Sequence[Card]) -> list[Card]:
    """Give cards as one reads them: kind by kind, and each from the west to the east, so that neighbours are near.

    What is near is often alike: with it a page in Russian weighs a hundredth less when it is compressed.
    """

    def reading(card: Card) -> tuple[int, float]:
        longitude, _ = scene.map.anchors[card.feature.id].middle
        return READING_ORDER.index(card.feature.about.kind), longitude

    return sorted(listed, key=reading)


def setting(scene: Scene) -> dict[str, Any]:
    """Give what the template of a card needs beside the card."""
    shapes = [*(zone.shape for zone in scene.zones.values()), *(about.shape for about, _ in scene.atlas.outlines)]
    return {
        "words": scene.words,
        "atlas": scene.atlas,
        "families": scene.atlas.settings.families,
        "year_of": lambda moment: earliest(moment).year,
        "during": during,
        "spanned": spanned,
        "before_after": lambda zone: before_after(scene, zone),
        "last_year": scene.atlas.told_until,
        "look": scene.look,
        "state_of": scene.state,
        "standing": scene.standing,
        "legend": scene.legend,
        "held": _held(scene),
        "looks": {scene.look(about) for about in scene.lands},
        "certainties": {shape.certainty for shape in shapes},
        "retold": RETOLD,
    }


def _held(scene: Scene) -> dict[str, str]:
    """Give the classes of what lies under a hatch on the ground: the holder's tint, or the page's own white."""
    return {look: f"republic tint-{tint}" if tint else "" for look, tint in holders(scene).items()}


def _card(scene: Scene, feature: Feature) -> Card:
    about, atlas = feature.about, scene.atlas
    claims = sorted(about.annotations, key=_age)
    wider = _wider(scene, feature)
    what = _what(scene, feature)
    return Card(
        feature=feature,
        other_names=_other_names(about),
        local=_local(scene, about),
        what=what,
        claims=tuple(claims),
        says=explained(atlas.glossary, claims),
        terms=atlas.glossary.within(*(claim.says for claim in claims)),
        checked={kind: tuple(claim for claim in claims if claim.check and claim.check.kind == kind) for kind in CHECKS},
        wider=wider,
        disputed=_disputed(scene, about),
        nearby=tuple(near for ident in _nearby(scene, feature) if (near := atlas.by_id[ident]) not in wider),
    )


def _other_names(about: Named) -> tuple[tuple[str, str], ...]:
    """Give each other name once, under the first language that has it; whose stands first, the alphabet decides."""
    languages: dict[str, str] = {}
    for code, name in sorted(about.names.items()):
        languages.setdefault(name, code)
    return tuple((code, name) for name, code in languages.items() if name != about.name)


def _local(scene: Scene, about: Named) -> frozenset[str]:
    """Give the names in the languages of a land, of a place in those of where it lies, that do not repeat its own."""
    land: Any = scene.atlas.by_id[scene.map.containing[about.id][0]].about if isinstance(about, Place) else about
    names = (about.names[language] for language in getattr(land, "local", ()) if language in about.names)
    return frozenset(name for name in names if plain(name) != plain(about.name))


def _age(annotation: Annotation) -> tuple[bool, int, int]:
    undated = annotation.from_ is None
    return undated, 0 if annotation.from_ is None else earliest(annotation.from_).toordinal(), annotation.paragraph


def _what(scene: Scene, feature: Feature) -> str:
    """Say what a feature is and where: "zone in Westland"."""
    about, words = feature.about, scene.words

    def named(idents: Sequence[str]) -> str:
        names = [scene.atlas.by_id[ident].about.name for ident in idents]
        return words("list.last", first=", ".join(names[:-1]), last=names[-1]) if len(names) > 1 else names[0]

    match about:
        case Republic():
            return words("what.republic", capital=about.capital)
        case Zone():
            return words("what.zone", parents=named(about.parents))
        case Place():
            return words("what.place", parents=named([about.republic]))
        case Flow(origin=str() as origin, destination=str() as destination):
            return words("what.flow-between", origin=named([origin]), destination=named([destination]))
        case Flow(origin=str() as origin):
            return words("what.flow-from", origin=named([origin]))
        case Flow(destination=str() as destination):
            return words("what.flow-to", destination=named([destination]))
        case _:
            return words(f"what.{about.kind}")


def _wider(scene: Scene, feature: Feature) -> tuple[Feature, ...]:
    """Give the zones and republics that a feature lies in and the regions that hold it or those."""
    about = feature.about
    within = {*scene.map.containing.get(about.id, ()), *getattr(about, "parents", ())}
    members = {*about.members} if isinstance(about, Region) else set()
    regions = {
        region.id
        for region, _ in scene.atlas.of(Region)
        if {about.id, *within} & {*region.members} or (members and members < {*region.members})
    }
    wider = [one for ident in within | regions if (one := scene.atlas.by_id[ident]).about.annotations]
    return tuple(sorted(wider, key=lambda one: (len(one.about.annotations), one.id)))


def _disputed(scene: Scene, about: Named) -> tuple[Feature, ...]:
    """Give the zones that a republic is one of several to claim."""
    if not isinstance(about, Republic):
        return ()
    claimants = {ident: {claim.claimant for claim in zone.claims} for ident, zone in scene.zones.items()}
    disputed = (ident for ident, known in claimants.items() if about.id in known and len(known) > 1)
    return tuple(scene.atlas.by_id[ident] for ident in disputed)


def _nearby(scene: Scene, feature: Feature) -> list[str]:
    """Give the ids of what belongs to a feature or lies beside it: parents, members, zones, neighbours."""
    about = feature.about
    related: list[str] = [*getattr(about, "parents", ()), *getattr(about, "members", ())]
    if isinstance(about, Zone):
        outline = {about.id, about.outline_of} - {None}
        related += [zone.id for zone in scene.zones.values() if {zone.id, zone.outline_of} & outline]
    related += [zone.id for zone in scene.zones.values() if feature.id in zone.parents]
    if isinstance(about, Flow):
        related += [end for end in (about.origin, about.destination) if end]
    related += scene.map.containing.get(feature.id, ())
    related += [ident for ident, held in scene.map.containing.items() if feature.id in held]
    related += [flow.id for flow, _ in scene.flows if feature.id in (flow.origin, flow.destination)]
    related += scene.map.borders.get(feature.id, ())
    related += [about.id for about, _ in scene.atlas.of(Region) if {*related} & {*about.members}]
    return [ident for ident in dict.fromkeys(related) if ident != feature.id]
