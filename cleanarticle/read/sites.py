"""Whether a link leads to another site than the page's own: what an article refers to, rather than another article beside it.

Risk of a false hit: a publisher with several names. So of an address only the name that was registered counts, without the country's ending.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

from lxml import etree

_HOST = re.compile(r"\s*(?:https?:)?//(?:[^/?#@\s]*@)?([^/?#:\s]+)", re.IGNORECASE)
# A link to one of these shares the page, or leads to its publisher's or author's own place there.
NETWORKS = frozenset(
    "facebook fb twitter x instagram linkedin pinterest whatsapp wa telegram t tiktok threads reddit vk ok flipboard snapchat weibo line mix xing bsky".split()
)
# A second level of a country's names, as in "co.uk" and "com.br", is no longer.
SECOND_LEVEL = 3


def own_site(root: etree._Element) -> str:
    """The name of the site that a page says it is from; empty where it does not say.

    Args:
        root: the page's tree.
    """
    head = next(root.iterchildren("head"), None)
    if head is None:
        return ""
    canonical = (link.get("href") for link in head.iter("link") if (link.get("rel") or "").lower() == "canonical")
    told = (meta.get("content") for meta in head.iter("meta") if meta.get("property") == "og:url")
    return next((site for address in chain(canonical, told) if (site := site_of(address or ""))), "")


def leads_out(address: str, own: str) -> bool:
    """Whether an address is on another site than the one of this name, and no social network."""
    return own != "" and (site := site_of(address)) not in ("", own) and site not in NETWORKS


def site_of(address: str) -> str:
    """The name of the site of an absolute address, without its ending; empty for a relative one."""
    found = _HOST.match(address)
    return _name_of(found[1].lower()) if found else ""


@lru_cache(maxsize=4096)
def _name_of(host: str) -> str:
    labels = host.split(".")
    has_second_level = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= SECOND_LEVEL
    return labels[-3] if has_second_level else labels[-2] if len(labels) > 1 else host
