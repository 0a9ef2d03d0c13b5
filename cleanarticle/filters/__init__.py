"""The pipeline: every filter, in the order in which they claim what they find."""

from __future__ import annotations

from cleanarticle.filters.access_notices import ACCESS_NOTICES
from cleanarticle.filters.ad_labels import AD_LABELS
from cleanarticle.filters.affiliate_disclaimers import AFFILIATE_DISCLAIMERS
from cleanarticle.filters.ai_notices import AI_NOTICES
from cleanarticle.filters.bylines import BYLINES
from cleanarticle.filters.comment_prompts import COMMENT_PROMPTS
from cleanarticle.filters.copyright_lines import COPYRIGHT_LINES
from cleanarticle.filters.correction_notices import CORRECTION_NOTICES
from cleanarticle.filters.datelines import DATELINES
from cleanarticle.filters.disclaimers import DISCLAIMERS
from cleanarticle.filters.entry_meta import ENTRY_META
from cleanarticle.filters.newsletter_prompts import NEWSLETTER_PROMPTS
from cleanarticle.filters.photo_credits import PHOTO_CREDITS
from cleanarticle.filters.player_notices import PLAYER_NOTICES
from cleanarticle.filters.related_links import RELATED_LINKS
from cleanarticle.filters.residue_runs import RESIDUE_RUNS
from cleanarticle.filters.share_bars import SHARE_BARS
from cleanarticle.filters.stock_tickers import STOCK_TICKERS
from cleanarticle.filters.translation_notices import TRANSLATION_NOTICES
from cleanarticle.filters.wire_credits import WIRE_CREDITS
from cleanarticle.filters.wire_places import WIRE_PLACES
from cleanarticle.types import Filter

FILTERS: tuple[Filter, ...] = (
    AD_LABELS,
    AFFILIATE_DISCLAIMERS,
    TRANSLATION_NOTICES,
    PHOTO_CREDITS,
    STOCK_TICKERS,
    RELATED_LINKS,
    NEWSLETTER_PROMPTS,
    SHARE_BARS,
    ACCESS_NOTICES,
    DISCLAIMERS,
    COMMENT_PROMPTS,
    BYLINES,
    DATELINES,
    ENTRY_META,
    WIRE_CREDITS,
    COPYRIGHT_LINES,
    PLAYER_NOTICES,
    AI_NOTICES,
    CORRECTION_NOTICES,
    WIRE_PLACES,
    RESIDUE_RUNS,
)

# Those for which every filter has examples.
_CODES = "en de fr es it pt nl sv nb nn da fi is pl cs sk hu ro bg el tr ru uk sr hr sl lt lv et ar fa he ur hi bn ta th vi id ms sw fil ka ja ko zh-Hans zh-Hant"
LANGUAGES: tuple[str, ...] = tuple(_CODES.split())
