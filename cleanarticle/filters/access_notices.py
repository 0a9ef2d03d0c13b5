"""Cookie and embed consent, "Please enable JavaScript", paywalls and log-ins, "You have read 3 of 5 free articles".

Judged: whether each sentence tells the reader how to see this page, this content or the rest of the article.

Risk of a false hit: news about paywalls, cookies and passwords. So the cues ask for "this article", "to continue reading" and their like.
"""

from __future__ import annotations

from functools import partial

from cleanarticle.matchers.notices import notices
from cleanarticle.matchers.scanner import built_in

NAME = "access-notices"

ACCESS_NOTICES = built_in(
    NAME, "The site speaks of cookies, accounts and subscriptions; the article does not.", partial(notices, NAME, reason="says how to get access")
)
