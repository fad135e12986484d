"""What does not fit the model, in a person's words: pydantic's errors as faults that name the file's property."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic_core import ErrorDetails

from layers.errors import Fault
from layers.model.feature import KINDS
from layers.model.record import KEBAB, TEXT

README = "geo/README.md says what belongs there"
# pydantic's kinds of error; {} is filled from the error's context
WORDS = {
    "missing": ("is missing", f"add it; {README}"),
    "extra_forbidden": ("is not known here", "remove it, or correct its spelling"),
    "literal_error": ("is none of {expected}", "choose one of them"),
    "union_tag_invalid": ("'{tag}' is none of {expected_tags}", "choose one of them"),
    "union_tag_not_found": ("has no {discriminator}", "add it"),
    "json_invalid": ("is not JSON ({error})", "correct it there"),
    "string_type": ("is not a text", "write it in quotation marks"),
    "string_too_long": ("is longer than {max_length} letters", "say it shorter"),
    "int_type": ("is not a whole number", "write it in figures, without quotation marks"),
    "int_from_float": ("is not a whole number", "write it without a fraction"),
    "float_type": ("is not a number", "write it in figures, without quotation marks"),
    "finite_number": ("is not a number that can be", "write it in figures"),
    "neither": (
        "is neither a year nor a date",
        'write a year as a number (1991) or a date as "1991-12" or "1991-12-08"',
    ),
    "bool_type": ("is neither true nor false", "write one of them, without quotation marks"),
    "dict_type": ("is not a record", "write it in braces, { and }"),
    "model_type": ("is not a record", "write it in braces, { and }"),
    "model_attributes_type": ("is not a record", "write it in braces, { and }"),
    "list_type": ("is not a list", "write it in brackets, [ and ]"),
    "tuple_type": ("is not a list", "write it in brackets, [ and ]"),
    "too_short": ("has {actual_length} entries, and needs {min_length}", README),
    "too_long": ("has more than {max_length} entries", "take some away"),
    "greater_than_equal": ("is less than {ge}", "write a number that can be meant"),
    "less_than_equal": ("is more than {le}", "write a number that can be meant"),
    "recursion_loop": ("is nested without end", "write it anew"),
}
# what a text must look like, by the model's pattern
FORMS = {
    TEXT: ("is empty or has a line break, a tab or a control character", "write one line of text"),
    KEBAB: ("has other signs than small letters, digits and single hyphens", 'write it as "east-hill" is written'),
    r"^[a-z]{2,3}$": ("is no code of a language", 'write two or three small letters, as "en"'),
    r"^[A-Z]{2}$": ("is no code of a state", 'write two capital letters, as "NZ"'),
    r"^[0-9a-f]{64}$": ("is no sha256", "let the hash be computed anew"),
    r"^https?://\S+$": ("is no address", 'write it whole, as "https://example.org/"'),
    r'^[^\x00-\x20"\\<>&]{1,2}$': (
        "is no sign",
        "choose one or two, such as ▲ or ●, no quotation mark",
    ),
}
SHAPE = "coordinates"
EITHER = ("constrained-int", "constrained-str", "int", "str")  # how pydantic tells what it took a value for
OTHER_KIND = ("int_type", "string_type")


def misfits(file: str, ident: str, errors: Iterable[ErrorDetails]) -> list[Fault]:
    """Turn pydantic's errors of one file into faults."""
    told = _of_one_kind(list(errors))
    # what is wrong with a list's entries leaves it too short for pydantic alone
    within = {one["loc"][:end] for one in told for end in range(len(one["loc"]))}
    return [_misfit(file, ident, one) for one in told if one["type"] != "too_short" or one["loc"] not in within]


def _of_one_kind(errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """Leave out that a value is not of another kind too, where it is wrong as a number or a text, or neither."""
    either = [one for one in errors if {*one["loc"][-1:]} & {*EITHER}]
    taken = {one["loc"][:-1] for one in either if one["type"] not in OTHER_KIND}
    told: list[ErrorDetails] = []
    for one in errors:
        if one not in either or one["type"] not in OTHER_KIND:
            told.append(one)
        elif (at := one["loc"][:-1]) not in taken:
            taken.add(at)
            told.append({**one, "loc": at, "type": "neither"})
    return told


def _misfit(file: str, ident: str, error: ErrorDetails) -> Fault:
    """Turn one error into a fault: lists are counted from 1, and of a shape's numbers none is named."""
    loc = error["loc"]
    if loc[:1] == ("properties",):  # then pydantic names the kind, as which a property may be called, too
        loc = loc[2:] if loc[1:2] in [(kind,) for kind in KINDS] else loc[1:]
    steps = [step for step in loc if step not in EITHER and "[" not in str(step)]
    is_shape = SHAPE in steps
    counted = (str(step + 1 if isinstance(step, int) else step) for step in steps)
    place = f"geometry.{SHAPE}" if is_shape else ".".join(counted)
    context = error.get("ctx", {})
    if "remedy" in context:  # our own validators say both
        what, remedy = error["msg"], context["remedy"]
    elif is_shape and error["type"] == "too_short":
        what, remedy = "has too few points", "draw it again, every ring closed"
    elif context.get("pattern") in FORMS:
        what, remedy = FORMS[context["pattern"]]
    else:
        told, remedy = WORDS.get(error["type"], ("does not belong there as it is", README))
        what = told.format(**context)
    return Fault(file, "/".join([ident, place]).rstrip("/"), what, remedy)
