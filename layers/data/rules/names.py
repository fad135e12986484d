"""Rules of naming: ids that mean one thing, references that lead somewhere, names in their place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from layers.data.rules import at, lands, most, repeated
from layers.errors import Fault
from layers.model.atlas import Atlas, Context, Feature
from layers.model.feature import DatedOutline, Flow, Named, Place, Region, Republic, Zone
from layers.model.landscape import Ground, Landmark, Relief, Town

LOST = re.compile("\\?\\?|\ufffd")  # what programs put in the place of a letter that they do not know
# ids that the site has for its own parts: a test holds those of the page against the templates
RESERVED = frozenset(
    (
        *("about", "about-title", "actions", "arrow", "atlas", "blank", "card", "compare", "date", "embed"),
        *("evidence", "fold"),
        *("found", "hint", "keys", "keys-single", "keys-title", "legend", "lessons", "limits", "main", "map", "news"),
        *("offer", "open", "openstreetmap", "outward", "panel", "places", "query"),
        *("results", "ring", "scroll"),
        *("search", "share", "share-title", "sheet", "silent", "step", "step-heading", "text", "themes"),
        *("time", "unfold", "unread", "window"),
    )
)
OF_OBJECTS = "constructor"  # of what every object of JavaScript has by name, all that an id can be
RESERVED_BEGINNINGS = (
    *(
        "compare-",
        "date-",
        "dates-",
        "embed-",
        "evidence-",
        "handout-",
        "hatch-",
        "island-",
        "lesson-",
        "lines-",
        "offer-",
        "presenter-",
    ),
    *("outward-", "projector-", "quiz-", "result-", "share-", "term-", "time-"),
)


def unique_ids(atlas: Atlas) -> Iterator[Fault]:
    """An id means one thing in the whole atlas: addresses and links rest on it."""
    everything: list[Feature | Context] = [*atlas.context, *atlas.features]
    count = Counter(feature.id for feature in everything)
    for ident, last in {feature.id: feature for feature in everything}.items():
        if count[ident] > 1:
            yield at(last, "id", f"is used by {count[ident]} features", "give each its own")
    seen: dict[str, Feature] = {}
    for feature, annotation in atlas.annotations():
        if annotation.id in seen or annotation.id in atlas.by_id:
            owner = seen.get(annotation.id, feature).id
            yield at(feature, f"annotations.{annotation.id}", f"is an id used before (in {owner})", "give it another")
        seen[annotation.id] = feature


def reserved_ids(atlas: Atlas) -> Iterator[Fault]:
    """An id is not one that the page uses for a part of itself, or that its scripts have in every object."""
    for feature in atlas.features:
        if feature.id in RESERVED or feature.id.startswith(RESERVED_BEGINNINGS):
            yield at(feature, "id", "is the name of a part of the page", "choose another")
    for one in atlas.everything:
        if one.id == OF_OBJECTS:
            yield at(one, "id", "is a word of the page's own scripts", "choose another")


def references(atlas: Atlas) -> Iterator[Fault]:
    """Ids that a feature names exist, and are of the kind that is meant there."""
    for feature in atlas.everything:
        about = feature.about
        named: list[tuple[str, str | None, tuple[type, ...]]] = []
        if isinstance(about, Zone):
            named += [("parents", parent, (Republic,)) for parent in about.parents]
            named.append(("outline_of", about.outline_of, (Zone,)))
        if isinstance(about, Region):
            named += [("members", member, (Republic, Zone)) for member in about.members]
        if isinstance(about, Flow):
            ends = (Republic, Zone, Place, Region)
            named += [("origin", about.origin, ends), ("destination", about.destination, ends)]
        if isinstance(about, Place | Town):
            named.append(("republic", about.republic, (Republic,)))
        for prop, ident, kinds in named:
            if ident is None:
                continue
            target = atlas.by_id.get(ident)
            if target is None:
                yield at(feature, prop, f"names {ident!r}, which does not exist", "correct it, or add that feature")
            elif not isinstance(target.about, kinds):
                yield at(
                    feature, prop, f"names {ident!r}, which is a {target.about.kind}", "name one of the right kind"
                )


def named_once(atlas: Atlas) -> Iterator[Fault]:
    """A feature names others and not itself, and each of them once."""
    for feature in atlas.everything:
        about = feature.about
        if isinstance(about, Zone) and about.outline_of == about.id:
            yield at(feature, "outline_of", "names the zone itself", "name the zone of which it is another outline")
        for prop in ("parents", "members", "outline_of"):
            listed = getattr(about, prop, None)
            for ident in sorted(repeated(listed if isinstance(listed, tuple) else ())):
                yield at(feature, prop, f"names {ident!r} more than once", "name it once")


def main_name(atlas: Atlas) -> Iterator[Fault]:
    """The name is the one among the names that is in the language of the data."""
    own = atlas.settings.language
    for feature in atlas.everything:
        if isinstance(feature.about, Named | Landmark) and feature.about.names.get(own) != feature.about.name:
            yield at(feature, f"names.{own}", "is not the same as name", "write the same in both")


def names_legible(atlas: Atlas) -> Iterator[Fault]:
    """A name has letters: question marks in their place are what is left of a script that a program did not know."""
    for feature in atlas.everything:
        if not isinstance(feature.about, Named | Landmark):
            continue
        spellings = [("name", feature.about.name), *((f"names.{code}", n) for code, n in feature.about.names.items())]
        spellings += [(f"aliases.{i}", alias) for i, alias in enumerate(getattr(feature.about, "aliases", ()), 1)]
        for prop, name in spellings:
            if LOST.search(name) or not any(sign.isalnum() for sign in name):
                what = f"is {name!r}, which has lost its letters"
                yield at(feature, prop, what, "write it again, and save the file as UTF-8")


def names_everywhere(atlas: Atlas) -> Iterator[Fault]:
    """A language in which most features are named is one in which every feature is: readers search in it."""
    named = [
        (feature, feature.about.names)
        for feature in atlas.everything
        if not isinstance(feature.about, Ground | DatedOutline)
    ]
    for language in sorted({language for _, names in named for language in names}):
        if most(language in names for _, names in named):
            for feature, names in named:
                if language not in names:
                    yield at(feature, f"names.{language}", "is missing, and most others have it", "add the name")


def names_at_home(atlas: Atlas) -> Iterator[Fault]:
    """A town and a place have a name in each language in which most of their republic's have one: its people's."""
    sites = [(one, one.about) for one in atlas.everything if isinstance(one.about, Place | Town)]
    for home in sorted({about.republic for _, about in sites}):
        there = [(site, about.names) for site, about in sites if about.republic == home]
        for language in sorted({language for _, names in there for language in names}):
            if most(language in names for _, names in there):
                for site, names in there:
                    if language not in names:
                        what = f"is missing, and most others of {home} have it"
                        yield at(site, f"names.{language}", what, "add the name")


def names_of_neighbours(atlas: Atlas) -> Iterator[Fault]:
    """A neighbouring state has a name in a language of its own, besides those that everything is named in."""
    named = [one.about.names for one in atlas.everything if isinstance(one.about, Named | Landmark)]
    languages = {language for names in named for language in names}
    common = {language for language in languages if most(language in names for names in named)}
    for piece in atlas.context:
        about = piece.about
        if isinstance(about, Relief) and about.kind == "neighbour" and not about.names.keys() - common:
            yield at(piece, "names", "has none in the state's own language", "add it, under that language's code")


def local_named(atlas: Atlas) -> Iterator[Fault]:
    """A land has a name in each of its own languages, and each of these is told once."""
    for feature, about in lands(atlas):
        for i, language in enumerate(about.local):
            if language not in about.names:
                what = f"is {language!r}, and there is no name in it"
                yield at(feature, f"local.{i + 1}", what, "add the name, or take the language away")
            elif language in about.local[:i]:
                yield at(feature, f"local.{i + 1}", f"is {language!r} once more", "take it away")


def local_to_all(atlas: Atlas) -> Iterator[Fault]:
    """A zone with languages of its own has one of each republic that it lies in or that claims it: no side is taken."""
    for feature, about in lands(atlas):
        if not isinstance(about, Zone) or not about.local:
            continue
        for ident in dict.fromkeys((*about.parents, *(claim.claimant for claim in about.claims))):
            side = atlas.by_id.get(ident)
            spoken = side.about.local if side and isinstance(side.about, Republic) else ()
            if spoken and not set(spoken) & set(about.local):
                what = f"has no language of {ident!r}, and lies in it or is claimed by it"
                yield at(feature, "local", what, f"add one of them ({', '.join(spoken)}), or take all away")


def flow_ends(atlas: Atlas) -> Iterator[Fault]:
    """A flow that leads to no feature says where to, or that the text does not say."""
    for feature in atlas.features:
        about = feature.about
        if isinstance(about, Flow) and about.destination is None and about.destination_note is None:
            yield at(feature, "destination_note", "is missing: there is no destination", "say what the line points to")
