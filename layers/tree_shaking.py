"""A module in JavaScript without what nothing asks of it: of its statements, and in these of its methods."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

_EXPORTED = re.compile(r"(\w+)(?: as (\w+))?")
_WORD = re.compile(r"[\w$]+")
_PARSER = Parser(Language(tree_sitter_javascript.language()))


@dataclass(frozen=True)
class Statement:
    """One statement of the source: what it declares, and every name in it; one that declares nothing changes ``of``."""

    text: str  # without comments
    declares: frozenset[str]
    names: frozenset[str]
    of: str


def statements_of(source: str) -> tuple[list[Statement], dict[str, str]]:
    """Give the statements of a module, and the local name of each that it exports."""
    statements: list[Statement] = []
    exported: dict[str, str] = {}
    for node in _PARSER.parse(source.encode()).root_node.children:
        text = _without(node, [one for one in _all(node) if one.type == "comment"])
        if node.type == "export_statement":
            pairs = _EXPORTED.findall(text[text.index("{") : text.index("}")])
            exported |= {public or local: local for local, public in pairs}
        elif node.type != "comment":
            declared = [
                one for one in (node, *node.children) if one.type in ("function_declaration", "variable_declarator")
            ]
            names = frozenset(_names(node))
            declares = frozenset(next(_names(one)) for one in declared)
            statements.append(Statement(text, declares, names, next(_names(node), "")))
    return statements, exported


def needed(statements: Sequence[Statement], names: set[str], left_out: frozenset[str]) -> set[Statement]:
    """Give what declares these names, what changes it, and so on with every name in there but those left out."""
    kept: set[Statement] = set()
    while True:
        more = {
            one
            for one in statements
            if (one.declares & names - left_out) or (not one.declares and one.of in names and not one.names & left_out)
        }
        if more <= kept:
            return kept
        kept |= more
        names = names.union(*(one.names for one in more))


def lean(statements: Sequence[Statement], left_out: frozenset[str], scripts: str, *, whole: str) -> list[str]:
    """Give the statements without what is idle in them, until nothing is, and without methods that are left out.

    scripts: those that name what they use. whole: what a statement declares of which nothing is idle.
    """
    parts, before = [one.text for one in statements], list[str]()
    while parts != before:
        before, named = parts, Counter(_WORD.findall("\n".join([*parts, scripts])))
        parts = [
            _without_idle(text, Counter() if whole in one.declares else named, left_out)
            for one, text in zip(statements, before, strict=True)
        ]
    return parts


def _without_idle(text: str, named: Mapping[str, int], left_out: frozenset[str]) -> str:
    """Take out of a statement the methods that are named once, there, and what is left out or nothing but that."""
    root = _PARSER.parse(text.encode()).root_node
    idle = []
    for one in _all(root):
        if one.type != "pair":
            continue
        key, value = one.child_by_field_name("key"), one.child_by_field_name("value")
        if key is None or value is None:
            continue
        name, is_method = (key.text or b"").decode(), value.type == "function_expression"
        is_left_out = value.type in ("identifier", "new_expression") and bool(left_out.intersection(_names(value)))
        if is_left_out or (is_method and (name in left_out or named[name] == 1)):
            after = one.next_sibling
            idle += [one, *([after] if after and after.type == "," else [])]
    return _without(root, idle)


def _all(node: Node) -> Iterator[Node]:
    """Give a piece of source and every piece in it, in their order."""
    left = [node]
    while left:
        one = left.pop()
        yield one
        left += reversed(one.children)


def _names(node: Node) -> Iterator[str]:
    """Give every name in a piece of source, in its order."""
    for one in _all(node):
        if one.type in ("identifier", "shorthand_property_identifier"):
            yield (one.text or b"").decode()


def _without(node: Node, pieces: Iterable[Node]) -> str:
    """Give a piece of source without some pieces of it, which do not overlap."""
    text = node.text or b""
    for one in reversed(list(pieces)):
        begin, end = one.start_byte - node.start_byte, one.end_byte - node.start_byte
        text = text[:begin] + text[end:]
    return text.decode()
