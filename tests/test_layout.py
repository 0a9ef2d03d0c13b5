"""What is where: modules know only those below them, and only the reading of pages knows lxml."""

import ast
from pathlib import Path

import pytest

import cleanarticle

PACKAGE = Path(cleanarticle.__file__).parent
# From top to bottom; what stands in one line may know each other.
LAYERS = (
    {"__main__"},
    {"cli"},
    {"batch", "naming", "checks"},
    {"__init__"},
    {"cleaner"},
    {"page", "engine", "article", "facts", "mixed", "subjects"},
    {"filters", "render", "select", "read"},
    {"matchers", "kept"},
    {"names"},
    {"phrases"},
    {"positions", "headlines", "language", "quotations"},
    {"types"},
    {"fold"},
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))


def imported(module):
    """The dotted names of what a module imports."""
    for node in ast.walk(ast.parse((PACKAGE / module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def part(dotted):
    """The file or folder of the package that a dotted name means."""
    return [*dotted.split("."), "__init__"][1]


@pytest.mark.parametrize("module", MODULES)
def test_modules_know_only_what_is_below_them(module):
    """Nothing points up: a filter knows no cleaner, a matcher no filter, the reading of pages no selection."""
    own = LEVEL[module.split("/", maxsplit=1)[0].removesuffix(".py")]
    above = [name for name in imported(module) if name.split(".")[0] == "cleanarticle" and LEVEL[part(name)] < own]
    assert above == []


@pytest.mark.parametrize("module", [module for module in MODULES if not module.startswith("read/")])
def test_only_reading_knows_lxml(module):
    """Blocks are all that others see of a page; the public face and a page's own way name the type of an element only."""
    if module not in {"__init__.py", "page.py"}:
        assert not [name for name in imported(module) if name.split(".")[0] == "lxml"]


def test_every_part_has_its_layer():
    """A new file or folder is put into the list above."""
    assert {module.split("/")[0].removesuffix(".py") for module in MODULES} == set(LEVEL)
