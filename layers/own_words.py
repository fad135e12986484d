"""What an atlas says of itself: its own texts in the place of the catalogue's, and what fills the blanks there."""

from __future__ import annotations

from layers.model.atlas import Atlas


def own_words(atlas: Atlas) -> dict[str, str]:
    """Give the texts of geo/atlas.json that stand in the place of a key's text in the catalogue."""
    said = atlas.settings
    texts = {
        "page.title": said.title or atlas.article.title,
        "page.subtitle": said.subtitle,
        "page.lead": said.lead,
        "page.description": said.description,
        "map.label": said.region.map,
        "map.whole": said.region.whole,
        "frame.whole": said.region.name,
        "about.what": said.about,
        "about.described": said.text.described,
        "panel.republic": said.republics.heading,
        "control.search.republic": said.republics.heading,
        "quiz.republics": said.republics.plain,
        "what.state": said.republics.one,
        "card.formerly": said.republics.formerly,
        **{f"certainty.{how}": meant for how, meant in said.certainties},
        "borders.line": said.borders.line,
        "borders.said": said.borders.said,
        "picture.credits": said.sources.short,
        "licence": said.licence.short if said.licence else None,
    }
    return {key: text for key, text in texts.items() if text is not None}


# the blank that another key's text fills
FILLED = {
    "atlas_title": "page.title",
    "atlas_subtitle": "page.subtitle",
    "book": "page.book",
    "map": "map.label",
    "states": "panel.republic",
    "states_asked": "quiz.republics",
    "state": "what.state",
    "formerly": "card.formerly",
    "border": "borders.line",
    "credits": "picture.credits",
    "licence": "licence",
}
