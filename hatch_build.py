"""Puts the compiled phrases into the wheel, so that no user's first text waits for them."""

import subprocess
import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILE = "from cleanarticle import cleaner, kept; kept.write(kept.SHIPPED, cleaner.builtin(None))"


class CompiledPhrases(BuildHookInterface[Any]):
    """The package compiles them itself, in a process of its own."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the interface has it
        """Called before a wheel is made, editable ones among them."""
        subprocess.run([sys.executable, "-c", COMPILE], cwd=self.root, check=True)  # noqa: S603 - nothing in it comes from outside
        build_data["artifacts"].append("cleanarticle/phrases.pickle")
