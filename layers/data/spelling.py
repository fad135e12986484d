"""Names as a search compares them: ``runtime/plain_text.js`` and ``runtime/sound.js`` in Python."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_OF_NO_KEYBOARD = str.maketrans({"ə": "e", "ı": "i", "ł": "l", "ß": "ss"})  # abroad
_ENGLISH = (
    "аa бb вv гg дd еe жzh зz иi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya "
    "іi єe ґg ғg қk ңn өo үu ұu һh ҳh ҷj әa ӕe"
)  # each letter without its marks, and what English writes for it
_CYRILLIC = str.maketrans({one[0]: one[1:] for one in _ENGLISH.split()})
_ALIKE = (
    (r"t?sch|t?ch|tsh|cz|sz|sh", "c"),
    (r"dzh|dj|zh", "j"),
    (r"ou", "u"),
    (r"w", "v"),
    (r"kh", "h"),
    (r"[yij]+", "i"),
    (r"ts", "z"),
    (r"(.)\1", r"\1"),
)


@cache
def plain(text: str) -> str:
    """Give a text as the search compares it, without accents, case and signs."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text) if unicodedata.category(sign)[0] != "M")
    return re.sub(r"[\W_]+", " ", re.sub(r"['’ʻʼ]", "", bare)).strip().lower().translate(_OF_NO_KEYBOARD)


@cache
def sound(text: str) -> str:
    """Give how a name sounds, whether English, French, German or Russian spelled it."""
    heard = plain(text).translate(_CYRILLIC)
    for spelled, alike in _ALIKE:
        heard = re.sub(spelled, alike, heard)
    return heard
