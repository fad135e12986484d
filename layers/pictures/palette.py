"""Writes an image in few colours: those that are meant exactly, the others by those that stand for most."""

from __future__ import annotations

import numpy as np
import pandas
from PIL import Image

PORTION = 1000  # colours
ALIKE = 0xFCFCFC  # the bits of a colour that tell: where others are chosen, one of those that look alike is enough


def few_colours(pixels: np.ndarray, meant: np.ndarray, number: int, exactly: int) -> Image.Image:
    """Give an image in a palette.

    pixels: (high, wide, 4) bytes of red, green, blue and what is not looked at. meant: (some, 3) bytes, colours that
    are kept as they are, as the commonest are, ``exactly`` of ``number`` in all.
    """
    high, wide, _ = pixels.shape
    packed = (pixels.reshape(-1, 4).view("<u4")[:, 0] & 0xFFFFFF).astype(np.int32)
    # most neighbours are of one colour, so that runs of pixels are far fewer than pixels
    starts = np.flatnonzero(np.concatenate([[True], packed[1:] != packed[:-1]]))
    lengths = np.diff(starts, append=len(packed))
    run_of, colours = pandas.factorize(packed[starts])
    count = np.bincount(run_of, weights=lengths)
    every = np.stack([colours & 255, colours >> 8 & 255, colours >> 16], axis=1).astype(np.uint8)
    exact = np.concatenate([meant, every[np.argsort(-count, kind="stable")]])[:exactly]
    some = every[np.unique(colours & ALIKE, return_index=True)[1]]
    rest = Image.fromarray(some[None]).quantize(number - len(exact), dither=Image.Dither.NONE).getpalette() or []
    palette = np.concatenate([exact, np.array(rest, dtype=np.uint8).reshape(-1, 3)])[:number]
    image = Image.fromarray(np.repeat(_nearest(every, palette)[run_of], lengths).reshape(high, wide))
    image.putpalette(palette.tobytes())
    return image


def _nearest(colours: np.ndarray, palette: np.ndarray) -> np.ndarray:
    """Give for each of the colours the place of the nearest in a palette.

    Some at a time, which a processor has at hand; a product of matrices would start threads beside those that draw.
    """
    squared, doubled = (palette.astype(np.float32) ** 2).sum(axis=1), -2 * palette.T.astype(np.float32)
    nearest = np.empty(len(colours), dtype=np.uint8)
    for start in range(0, len(colours), PORTION):
        red, green, blue = colours[start : start + PORTION, :, None].astype(np.float32).swapaxes(0, 1)
        # the squared distances less what is the same for all of the palette
        far = squared + red * doubled[0] + green * doubled[1] + blue * doubled[2]
        nearest[start : start + PORTION] = far.argmin(axis=1)
    return nearest
