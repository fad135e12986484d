"""What a place's card tells, in the order it tells it; the template beside says how."""

from __future__ import annotations

from dataclasses import dataclass

from layers.model import Annotation, Republic, Zone
from layers.moment import earliest
from layers.read import Atlas, Feature
from layers.scene import Scene
from layers.words import Words


@dataclass(frozen=True)
class Card:
    """One feature as its card shows it.

    other_names: names in other languages as (language code, name). what: what it is and where.
    claims: annotations, oldest first, undated last. corrections: those of them with a check.
    nearby: features to go on to.
    """

    feature: Feature
    other_names: tuple[tuple[str, str], ...]
    what: str
    spoken: str
    claims: tuple[Annotation, ...]
    corrections: tuple[Annotation, ...]
    nearby: tuple[Feature, ...]


def cards(scene: Scene) -> list[Card]:
    """Give the card of every feature, in the order of the atlas."""
    return [_card(scene, feature) for feature in scene.atlas.features]


def _card(scene: Scene, feature: Feature) -> Card:
    about, atlas, words = feature.about, scene.atlas, scene.words
    claims = sorted(about.annotations, key=_age)
    what = _what(atlas, feature, words)
    return Card(
        feature=feature,
        other_names=tuple((code, name) for code, name in about.names.items() if name != about.name),
        what=what,
        spoken=words(
            "place.spoken", name=about.name, what=what, annotations=words("place.annotations", count=len(claims))
        ),
        claims=tuple(claims),
        corrections=tuple(claim for claim in claims if claim.check),
        nearby=tuple(atlas.by_id[ident] for ident in _nearby(scene, feature)),
    )


def _age(annotation: Annotation) -> tuple[bool, int, int]:
    undated = annotation.from_ is None
    return undated, 0 if annotation.from_ is None else earliest(annotation.from_).toordinal(), annotation.paragraph


def _what(atlas: Atlas, feature: Feature, words: Words) -> str:
    """Say what a feature is and where: "zone in Georgia"."""
    about = feature.about
    if isinstance(about, Republic):
        return words("what.republic", capital=about.capital)
    if isinstance(about, Zone):
        parents = [atlas.by_id[ident].about.name for ident in about.parents]
        return words(
            "what.zone",
            parents=words("list.last", first=", ".join(parents[:-1]), last=parents[-1])
            if len(parents) > 1
            else parents[0],
        )
    return words(f"what.{about.kind}")


def _nearby(scene: Scene, feature: Feature) -> list[str]:
    """Give the ids of what belongs to a feature or lies beside it: parents, members, zones, neighbours."""
    about = feature.about
    related: list[str] = [*getattr(about, "parents", ()), *getattr(about, "members", ())]
    if isinstance(about, Zone):
        outline = {about.id, about.outline_of} - {None}
        related += [zone.id for zone in scene.zones.values() if {zone.id, zone.outline_of} & outline]
    related += [zone.id for zone in scene.zones.values() if feature.id in zone.parents]
    related += scene.borders.get(feature.id, ())
    return [ident for ident in dict.fromkeys(related) if ident != feature.id]
