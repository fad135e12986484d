"""What the files and folders of geo/ are called, but for those of the features, which FOLDERS has."""

from __future__ import annotations

ARTICLE = "text.json"
SETTINGS = "atlas.json"
GLOSSARY = "glossary.json"
LESSONS = "lessons"  # a folder
TRANSLATIONS = "languages"  # a folder of a folder for each language, where a file is called as what it translates


def lesson_file(ident: str) -> str:
    """Give the file of a lesson."""
    return f"{LESSONS}/{ident}.json"


def stem_of(file: str) -> str:
    """Give a file as its translations are called: its folder and name without the ending."""
    return file.rpartition(".")[0]
