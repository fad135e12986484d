"""Which files a data folder has. Whatever else lies there, or is not to be read, is a fault: nothing is lost unseen."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

from babel import localedata

from layers.errors import Fault, Faults
from layers.model import strict_json
from layers.model.feature import FOLDERS
from layers.model.file_names import ARTICLE, GLOSSARY, LESSONS, SETTINGS, TRANSLATIONS
from layers.model.record import LANGUAGE

# what else may lie in the data folder
BESIDE = ("README.md", "schema.json", ARTICLE, SETTINGS, GLOSSARY, LESSONS, TRANSLATIONS)


def is_folder(path: Path) -> bool:
    """Whether a path leads to a folder; what cannot be looked at is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def data_folder(folder: Path) -> str:
    """Give the name of a data folder; Faults where it is none, or not to be read."""
    if not is_folder(folder):
        raise Faults.of_file(folder, "there is no such folder", "name the data folder with --geo")
    if not os.access(folder, os.R_OK | os.X_OK):
        raise Faults([_unreadable(str(folder), _shut(folder))])
    return folder.resolve().name


def features(folder: Path, root: str, faults: list[Fault]) -> list[Path]:
    """Give the files of features in their order; anything else there is a fault, so that nothing is lost unseen."""
    files: list[Path] = []
    try:
        for entry in sorted(folder.iterdir()):
            if not (entry.name in FOLDERS or entry.name in BESIDE or entry.name.startswith(".")):
                faults.append(
                    Fault(f"{root}/{entry.name}", "", "is not known here", f"put it into {', '.join(FOLDERS)}")
                )
    except OSError as error:
        faults.append(_unreadable(root, error))
    for name in FOLDERS:
        files += inside(folder / name, root, ".geojson", faults)
    return files


def inside(folder: Path, root: str, suffix: str, faults: list[Fault]) -> list[Path]:
    """Give the files of one folder by name; whatever else lies there is a fault."""
    files: list[Path] = []
    try:
        for path in sorted(folder.iterdir()) if os.path.lexists(folder) else ():
            if path.name.startswith("."):
                continue
            if path.suffix == suffix and path.is_file():
                files.append(path)
            else:
                faults.append(misnamed(path, f"{root}/{folder.name}/{path.name}", suffix))
    except OSError as error:
        faults.append(_unreadable(f"{root}/{folder.name}", error))
    return files


def languages(folder: Path, root: str, faults: list[Fault]) -> list[Path]:
    """Give the folder of every language; anything else there is a fault."""
    found: list[Path] = []
    if not os.path.lexists(folder):
        return found
    try:
        paths = sorted(folder.iterdir())
    except NotADirectoryError:
        remedy = "make it one, of a folder for each language"
        faults.append(Fault(f"{root}/{folder.name}", "", "is not a folder", remedy))
        return found
    except OSError as error:
        faults.append(_unreadable(f"{root}/{folder.name}", error))
        return found
    for path in paths:
        if is_folder(path) and re.fullmatch(LANGUAGE, path.name):
            if localedata.exists(path.name):
                found.append(path)
                continue
            what = "is a language whose numbers and dates the Unicode CLDR does not know"
            remedy = "name the folder by the code of one that it knows, or take it away"
            faults.append(Fault(f"{root}/{folder.name}/{path.name}", "", what, remedy))
        elif not path.name.startswith("."):
            what, remedy = "is no language", "name the folder by the language's code, as fr"
            faults.append(Fault(f"{root}/{folder.name}/{path.name}", "", what, remedy))
    return found


def translations(folder: Path, file: str, faults: list[Fault]) -> list[Path]:
    """Give the files of one language, in folders of their own; ``file``: what its folder is called in a fault."""
    found: list[Path] = []

    def unreadable(error: OSError) -> None:
        faults.append(_unreadable(f"{file}/{Path(error.filename).relative_to(folder).as_posix()}", error))

    for here, folders, names in os.walk(folder, onerror=unreadable):
        if not os.access(here, os.X_OK):
            unreadable(_shut(here))
            continue
        links = [name for name in folders if Path(here, name).is_symlink()]
        for path in (Path(here, name) for name in (*names, *links) if not name.startswith(".")):
            if path.suffix == ".json" and not path.is_dir():
                found.append(path)
            else:
                faults.append(misnamed(path, f"{file}/{path.relative_to(folder).as_posix()}", ".json"))
    return sorted(found)


def misnamed(path: Path, file: str, suffix: str) -> Fault:
    """Say of what lies among files of data why it is none."""
    if path.is_dir():
        return Fault(file, "", "is not a file but a folder", "take its files out, and the folder away")
    if path.is_symlink() and not path.is_file():
        return Fault(file, "", "is not a file but a link to none", "let it lead to one, or take it away")
    if not path.is_file():
        return Fault(file, "", "is not a file but a pipe or its like", "take it away")
    return Fault(file, "", f"is not a file NAME{suffix}", "rename it, or take it away")


def _unreadable(file: str, error: OSError) -> Fault:
    return Fault(file.removesuffix("/."), "", strict_json.told(error), "make it a readable folder")


def _shut(folder: Path | str) -> OSError:
    """Give what is wrong with a folder that may be listed and not be entered, or not even that."""
    return PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
