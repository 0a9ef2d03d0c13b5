"""The pipeline: every filter, in the order in which they claim what they find."""

from __future__ import annotations

from cleanarticle.filters.ad_labels import AD_LABELS
from cleanarticle.filters.affiliate_disclaimers import AFFILIATE_DISCLAIMERS
from cleanarticle.filters.photo_credits import PHOTO_CREDITS
from cleanarticle.filters.stock_tickers import STOCK_TICKERS
from cleanarticle.filters.translation_notices import TRANSLATION_NOTICES
from cleanarticle.types import Filter

FILTERS: tuple[Filter, ...] = (
    AD_LABELS,
    AFFILIATE_DISCLAIMERS,
    TRANSLATION_NOTICES,
    PHOTO_CREDITS,
    STOCK_TICKERS,
)

# Those for which every filter has examples.
_CODES = "en de fr es it pt nl sv nb nn da fi is pl cs sk hu ro bg el tr ru uk sr hr sl lt lv et ar fa he ur hi bn ta th vi id ms sw fil ka ja ko zh-Hans zh-Hant"
LANGUAGES: tuple[str, ...] = tuple(_CODES.split())
