"""Adaptive binary arithmetic coding: whole numbers as text that is the shorter the more probable they are.

All is told in bits, as answers of yes and no. Each is given in a context, a number; the more often an answer was given
there, the narrower the part of an interval that another of it takes away, and the text names a point in what is left
at the end. ``arithmetic.js`` beside this file counts the same and so finds the answers.
"""

from __future__ import annotations

from collections import defaultdict

# printable, and nothing that JSON or a script element would have to escape
DIGITS = "".join(chr(code) for code in range(35, 127) if chr(code) not in "&<>\\`{}")
BASE = len(DIGITS)
LEAST, MOST = BASE**4, BASE**5  # how wide the interval is; in JavaScript whole numbers are exact up to 2 ** 53
KIND = 64  # contexts of a kind of number: its length in binary digits, from the half on the first digits after the one
HALF = KIND // 2


class ArithmeticWriter:
    """Writes answers and whole numbers as one text."""

    def __init__(self) -> None:
        self._low, self._wide, self._digits = 0, MOST, 1
        self._given: defaultdict[int, list[int]] = defaultdict(lambda: [1, 1])

    def answer(self, context: int, yes: bool) -> None:
        """Write one answer."""
        given = self._given[context]
        part = self._wide // sum(given) * given[0]
        self._low, self._wide = (self._low + part, self._wide - part) if yes else (self._low, part)
        given[yes] += 1
        while self._wide < LEAST:
            self._low, self._wide, self._digits = self._low * BASE, self._wide * BASE, self._digits + 1

    def number(self, kind: int, value: int) -> None:
        """Write a whole number that is not negative; those of one kind are about as large."""
        context, length = kind * KIND, value.bit_length()
        for digits in range(length + 1):
            self.answer(context + digits, digits < length)
        for place in reversed(range(length - 1)):
            first = place == length - 2
            self.answer(context + HALF + first * length, bool(value >> place & 1))

    def text(self) -> str:
        """Give what was written."""
        point, digits = -(-self._low // LEAST), []  # the first of few digits in what is left of the interval
        for _ in range(self._digits):
            point, digit = divmod(point, BASE)
            digits.append(DIGITS[digit])
        return "".join(reversed(digits))
