"""What every record of the model is."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen record that refuses unknown properties and silent conversions."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, populate_by_name=True)
