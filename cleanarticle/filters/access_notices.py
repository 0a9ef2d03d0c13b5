"""Cookie and embed consent, "Please enable JavaScript", paywalls and log-ins, "You have read 3 of 5 free articles".

Judged: whether each sentence tells the reader how to see this page, this content or the rest of the article.

Risk of a false hit: news about paywalls, cookies and passwords. So the cues ask for "this article", "to continue reading" and their like.
"""

from __future__ import annotations

from cleanarticle.matchers import Matcher
from cleanarticle.notices import notices
from cleanarticle.phrases import ExampleList
from cleanarticle.scanner import Rules
from cleanarticle.types import Filter

NAME = "access-notices"


def _build(languages: frozenset[str] | None) -> list[Matcher]:
    return notices(NAME, languages, "says how to get access")


ACCESS_NOTICES = Filter(
    name=NAME,
    why="The site speaks of cookies, accounts and subscriptions; the article does not.",
    find=Rules(_build),
    removes=ExampleList(NAME, "removes"),
    keeps=ExampleList(NAME, "keeps"),
)
