"""Quotes and symbols of stocks inside sentences: "(NVDA+3.20%)", "(NASDAQ: AAPL)", "<9984.T>", "(NYSE: A; TSX: B)", "$TSLA -2.1%".

Judged: whether a bracket holds nothing but quotes and symbols. A symbol alone is none: it needs a known exchange in front, a
known suffix behind a dot, a signed percentage, a dollar sign or a word for it in front ("ticker DOM"). Prices may stand beside it.

Risk of a false hit: gains of parties, indices and rates are printed in the same way "(CDU +2,4%)"; a list of such names is kept
out, and short ones count only with a quote to the hundredth. Numbers count as symbols only where an exchange uses numbers, so "(PA: 215)" and "(2024 -3%)" stay.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from cleanarticle.matchers import Matcher, inline
from cleanarticle.matchers.scanner import built_in
from cleanarticle.phrases import sections
from cleanarticle.types import Hit

NAME = "stock-tickers"

_NUMBER = r"\d{1,7}(?:[.,]\d{1,4})?"
_BRACKET = re.compile(r"[(（\[<＜【]([^()（）\[\]<>＜＞【】\n]{2,100})[)）\]>＞】]")
_DOLLAR = re.compile(r"(?<![\w$])\$(?P<symbol>[A-Z]{1,5}(?:\.[A-Z])?)\s?[+\-−–‑▲▼△▽↑↓]\s?" + _NUMBER + r"\s?[%％](?!\w)")
_EVIDENCE = re.compile(r"[:：=%％٪$]|[.．-][A-ZＡ-Ｚ]|\d{3}[\dA-Z]$|\s[A-Z][A-Z0-9]+$")
_SEPARATOR = re.compile(r"\s*[;；/|、•]\s*|\s*[,，]\s+|，|\s+(?:and|und|et|y|e|&|och|og|и)\s+")
_QUOTE = rf"(?:[+\-−–‑▲▼△▽↑↓]\s?{_NUMBER}\s?[%％]|[%％]\s?[+\-−–‑]\s?{_NUMBER}|[+\-−–‑]\s?[%％]\s?{_NUMBER})"
_CODES = (
    "USD|EUR|GBP|CHF|PLN|CZK|HUF|RON|BGN|SEK|NOK|DKK|ISK|TRY|RUB|UAH|RSD|JPY|CNY|HKD|TWD|KRW|INR|CAD|AUD|NZD|ZAR|BRL|MXN|ILS|SGD|THB|IDR|MYR|PHP|VND"
)
_CURRENCY = rf"(?:[A-Z]{{0,3}}[$€£¥₹₽₴₺₪₩฿₫₱]|{_CODES}|[Ee]uros?|dollars?|Rs\.?|zł|zl|kr\.?|Kč|Ft|lei|TL|лв\.?|лева|руб\.?|рублей|грн\.?|дин\.?|din\.?)(?![^\W\d_])"
_MONEY = rf"(?:{_CURRENCY}\s?)?{_NUMBER}(?:\s?{_CURRENCY})?"
_PRICE = re.compile(rf"{_MONEY}|{_QUOTE}|{_NUMBER}\s?[%％]")
_CAPITAL = "A-ZΑ-ΩА-Я"
_SYMBOL = rf"[{_CAPITAL}][{_CAPITAL}0-9]{{0,11}}(?:[.\-/&][{_CAPITAL}0-9]{{1,4}})?(?:\s[A-D](?![\w]))?"
# Tehran and Tel Aviv trade under names in their own letters.
_OWN_LETTERS = r"[\u05d0-\u05ea\u0620-\u06d3]{2,10}\d{0,2}"
_CODE = r"[0-9][0-9A-Z]{2,6}(?:[.\-][A-Z]{1,3})?"
_AT_EXCHANGE = re.compile(
    rf"(?P<exchange>[^:：=]{{1,40}}?)\s?[:：=]\s?\$?(?P<symbol>{_SYMBOL}|{_CODE}|{_OWN_LETTERS})(?:[\s,]+{_MONEY})?(?:[\s,]*{_QUOTE})?"
)
# Behind a word for a symbol a dash is enough, or a space: "(тикер — DOML)", "(ticker DOM)".
_BEHIND_WORD = re.compile(r"(?P<word>[^\W\d_]+(?:\s[^\W\d_]+)?)\s(?:[–—-]\s)?(?P<symbol>[A-Z][A-Z0-9]{1,11})")
_CODE_BEHIND = re.compile(r"(?P<exchange>\S{0,10}(?:代码|代碼|代号|代號|코드|コード))\s(?P<symbol>\d{3,6}[A-Z]?)")
# With fewer digits it is where an index stands: "코스피 2500".
_KOREAN_CODE_BEHIND = re.compile(r"(?P<exchange>\S{2,10})\s(?P<symbol>\d{6})")
# Numbers of securities are told by their name alone: "(ISIN DE0007164600)".
_NUMBERED = re.compile(r"(?P<exchange>ISIN|WKN|Valor(?:en)?)\s(?P<symbol>(?=[A-Z]*\d)[A-Z0-9]{6,12})")
_QUOTED = re.compile(rf"\$?(?P<symbol>{_SYMBOL})\s?[:：,]?\s?(?:\$?{_NUMBER}\s)?{_QUOTE}")
_SUFFIXED = re.compile(rf"(?P<symbol>(?:[A-Z][A-Z0-9]{{1,9}}|[0-9]{{3,6}}[A-Z]?)(?:-[A-Z])?)[.．](?P<suffix>[A-Z]{{1,3}})(?:[\s,]*{_QUOTE})?")
_CASHTAG = re.compile(rf"\$(?P<symbol>[A-Z]{{1,5}}(?:\.[A-Z])?)(?:\s?{_QUOTE})?")
_HYPHENED = re.compile(r"(?P<symbol>\d{3,6}-(?:TW|HK|US|CN|JP|KR)|[A-Z]{1,5}-US)")
# Polls print "(SPD +1,2 %)" as markets print "(SAP +1,2%)": a short symbol needs a quote to the hundredth.
LONG_SYMBOL = 4
_HUNDREDTHS = re.compile(r"\d[.,]\d\d\s?[%％]|[%％]\s?\d+[.,]\d\d")
_SIGNS = str.maketrans({"٪": "%", "٫": ".", "٬": ",", "،": ",", "\u200e": None, "\u200f": None})
_INDEX = re.compile(r"\.(?P<symbol>[A-Z][A-Z0-9]{2,12})")
# Glued to a Korean name, "삼성전자(005930)", and no year and month.
_KOREAN_CODE = re.compile(r"(?!(?:19|20)\d\d(?:0[1-9]|1[0-2]))\d{5}[\dA-Z]")
_JAPANESE_CODE = re.compile(r"(?!19\d\d|20\d\d)\d{3}[\dA-Z]")


class Market(NamedTuple):
    """What is known of exchanges; all in upper case."""

    codes: frozenset[str]
    numeric: frozenset[str]
    suffixes: frozenset[str]
    indices: frozenset[str]
    no_symbols: frozenset[str]
    words: frozenset[str]


@lru_cache(maxsize=1)
def _market() -> Market:
    lists = sections("exchanges")["all"]
    return Market(*(frozenset(entry.upper() for entry in lists[key]) for key in ("codes", "numeric", "suffixes", "indices", "no-symbols", "words")))


def _bracket_hit(index: int, match: re.Match[str]) -> Hit | None:
    content = match[1]
    if not _EVIDENCE.search(content):
        return None
    if match[0][0] in "<＜" and _JAPANESE_CODE.fullmatch(content):
        return _hit(index, match, [content])
    if _KOREAN_CODE.fullmatch(content) and "\uac00" <= match.string[max(0, match.start() - 1)] <= "\ud7af":
        return _hit(index, match, [content])
    return _hit(index, match, _symbols(_plain(content)))


def _plain(content: str) -> str:
    """The content of a bracket with ASCII digits and signs for those of other scripts."""
    if content.isascii():
        return content.strip()
    text = unicodedata.normalize("NFKC", content.replace("，", ", ")).translate(_SIGNS)
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text).strip()


def _dollar_hit(index: int, match: re.Match[str]) -> Hit | None:
    return _hit(index, match, [] if match["symbol"] in _market().no_symbols else [match["symbol"]])


def _hit(index: int, match: re.Match[str], symbols: list[str]) -> Hit | None:
    if not symbols:
        return None
    return Hit(index, match.start(), match.end(), f"nothing but quotes or symbols: {', '.join(symbols)}", " ".join(symbols))


def _symbols(content: str) -> list[str]:
    """The symbols in a bracket that holds nothing but symbols, quotes and prices; else none."""
    whole = _symbol(content)
    if whole:
        return [whole]
    symbols: list[str] = []
    pending = False
    for item in _SEPARATOR.split(content):
        symbol = _symbol(item)
        if symbol:
            symbols.append(symbol)
            pending = False
        elif item.upper() in _market().codes | _market().numeric:
            pending = True
        elif not symbols or not (_PRICE.fullmatch(item) or re.fullmatch(_SYMBOL, item)):
            return []
    return [] if pending else symbols


def _symbol(item: str) -> str:
    """The symbol of one item with the evidence that it is one, else nothing."""
    market = _market()
    match = _AT_EXCHANGE.fullmatch(item) or _CODE_BEHIND.fullmatch(item) or _KOREAN_CODE_BEHIND.fullmatch(item) or _NUMBERED.fullmatch(item)
    if match:
        exchange, symbol = match["exchange"].strip().strip("\"'").upper(), match["symbol"].replace(" ", "-")
        known = market.numeric if symbol[0].isdigit() else market.codes | market.numeric
        return symbol if exchange in known else ""
    match = _SUFFIXED.fullmatch(item)
    if match and match["suffix"] in market.suffixes and f"{match['symbol']}.{match['suffix']}" not in market.no_symbols:
        return f"{match['symbol']}.{match['suffix']}"
    match = _QUOTED.fullmatch(item)
    if match and "$" not in item and len(match["symbol"]) < LONG_SYMBOL and not _HUNDREDTHS.search(item):
        return ""
    match = match or _CASHTAG.fullmatch(item)
    if match:
        return "" if match["symbol"] in market.no_symbols else match["symbol"].replace(" ", "-")
    match = _HYPHENED.fullmatch(item) or _behind_word(item, market)
    if match:
        return match["symbol"]
    match = _INDEX.fullmatch(item)
    return f".{match['symbol']}" if match and match["symbol"] in market.indices else ""


def _behind_word(item: str, market: Market) -> re.Match[str] | None:
    """A word for a symbol and the symbol, with no colon between them."""
    match = _BEHIND_WORD.fullmatch(item)
    return match if match and match["word"].upper() in market.words else None


def _build(languages: frozenset[str] | None) -> list[Matcher]:  # noqa: ARG001 - symbols are the same in all languages
    return [inline(_BRACKET, "([<（＜【", _bracket_hit), inline(_DOLLAR, "$", _dollar_hit)]


STOCK_TICKERS = built_in(
    NAME, "Sites put live quotes and symbols behind company names; out of date the day after, and nothing that the sentence says.", _build
)
