"""The projection of the atlas that geo/ is: what the shapes are thinned in."""

from layers.geometry.project import Projection

FLAT = Projection(parallels=(45.0, 65.0), meridian=100.0)
