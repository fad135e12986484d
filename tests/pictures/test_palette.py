import numpy as np
from hypothesis import given
from hypothesis import strategies as some

from layers.pictures.palette import few_colours

MEANT = np.array([[250, 247, 240], [174, 199, 212]], dtype=np.uint8)


def _image(colours, high=20, wide=30):
    """Give pixels of these colours, as a painter leaves them."""
    random = np.random.default_rng(1)
    pixels = np.full((high, wide, 4), 255, dtype=np.uint8)
    pixels[..., :3] = np.array(colours, dtype=np.uint8)[random.integers(0, len(colours), (high, wide))]
    return pixels


def test_what_has_few_colours_stays_as_it_is():
    pixels = _image([*MEANT.tolist(), [1, 2, 3], [200, 0, 90]])
    image = few_colours(pixels, MEANT, 256, 96)
    assert image.mode == "P" and (np.asarray(image.convert("RGB")) == pixels[..., :3]).all()


def test_what_is_meant_stays_as_it_is_among_many_that_are_commoner():
    many = [[level, level // 2, 255 - level] for level in range(256)]
    pixels = _image(many, 200, 200)
    pixels[0, 0, :3] = MEANT[0]
    image = few_colours(pixels, MEANT, 80, 44)
    assert image.convert("RGB").getpixel((0, 0)) == tuple(MEANT[0])
    assert len(image.convert("RGB").getcolors()) <= 80
    off = np.abs(np.asarray(image.convert("RGB")).astype(int) - pixels[..., :3]).max()
    assert off < 16  # a shade that nobody sees


@given(some.lists(some.tuples(*[some.integers(0, 255)] * 3), min_size=1, max_size=90, unique=True))
def test_every_pixel_comes_to_the_colour_nearest_to_it(colours):
    pixels = _image(colours)
    image = few_colours(pixels, MEANT, 40, 20)
    shown, meant = np.asarray(image.convert("RGB")).astype(int), pixels[..., :3].astype(int)
    palette = np.array(image.getpalette()).reshape(-1, 3)
    best = ((meant[:, :, None] - palette) ** 2).sum(axis=-1).min(axis=-1)
    assert (((shown - meant) ** 2).sum(axis=-1) == best).all()
