"""What a file of geo/ is: records checked by pydantic, and all of them as one Atlas."""
