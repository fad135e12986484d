"""Pure functions over lon/lat shapes: projection, generalisation, topology, label anchors."""
