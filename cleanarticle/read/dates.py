"""Dates as machines write them on pages -> ISO 8601.

Seconds are the finest that is kept, "Z" and names of zones become offsets ("+00:00"), and what has no offset is given none. A date that
can be read in two ways ("02/05/2024") is dropped: a missing date is seen, a wrong one is not.

In lines for readers a date is found where its day, its month and its year stand side by side, the month by name in one of the languages
below or the order beyond doubt; of the time of day, which such lines give in many ways, nothing is said then.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import NamedTuple

# The web is younger than the first year; what lies beyond the last is a placeholder ("2099-12-31", "9999-01-01"). A fixed year, not
# this year's next: the same page gives the same date whatever a machine takes for today.
FIRST_YEAR, LAST_YEAR = 1990, 2050
LONGEST = 80
# A longer line for readers is no stamp.
LONGEST_LINE = 200

_CLOCK = r"(?P<hour>\d{2}|\d(?=:)):?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
_ZONE = r"(?P<zone>Z|UTC|GMT|[+\-\u2212]\d{2}(?::?\d{2})?)?"
_NUMERIC = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<year>\d{{4}})([-/.])(?P<month>\d{{1,2}})\2(?P<day>\d{{1,2}})(?:(?:T| |T )(?:{_CLOCK}) ?{_ZONE})?",
        rf"(?P<year>\d{{4}})(?P<month>\d{{2}})(?P<day>\d{{2}})(?:[T ]?{_CLOCK} ?{_ZONE})?",
        rf"(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.(?P<year>\d{{4}})(?:,? {_CLOCK} ?{_ZONE})?",
    )
)
# Seconds or milliseconds; what may be YYYYMMDDHH as well could be either.
_HOUR = r"(?:199\d|20[0-4]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])"
_EPOCH = re.compile(rf"(?!{_HOUR}\Z)(\d{{9,10}})(\d{{3}})?(?:\.\d+)?")
_MONTH_WORD = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*")
_TIME_WORD = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?(am|pm)?")
_NUMBER_WORD = re.compile(r"([0-9]{1,4})(?:st|nd|rd|th)?")
_OFFSET_WORD = re.compile(r"(?:gmt|utc)?([+-]\d{2}):?(\d{2})")
# Minutes from Greenwich of the zones that RFC 2822 names, and of the commonest others.
_ZONES = {"z": 0, "gmt": 0, "utc": 0, "ut": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480,
          "pdt": -420, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "bst": 60, "jst": 540, "msk": 180}  # fmt: skip

# The months as readers know them, in several languages, in full and cut short.
_MONTH_NAMES = (
    "jan january januar jänner janvier janv enero ene gennaio gen janeiro januari",
    "feb february februar februari février févr fevrier febrero febbraio fevereiro fev",
    "mar march märz mrz mars marzo março maart mrt",
    "apr april avril avr abril abr aprile",
    "may mai mayo maggio mag maio mei maj",
    "jun june juni juin junio giugno giu junho",
    "jul july juli juillet juil julio luglio lug julho",
    "aug august août aout agosto ago augustus augusti",
    "sep sept september septembre septiembre setiembre settembre setembro set",
    "oct october oktober okt octobre octubre ottobre ott outubro out",
    "nov november novembre noviembre novembro",
    "dec december dezember dez décembre déc diciembre dic dicembre dezembro",
)
_MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_NAME = "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True))
_SHOWN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!\d)(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?!\d)",
        r"(?<![\d.])(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>\d{4})(?!\d)",
        r"(?<!\d)(?P<year>\d{4})[年년] ?(?P<month>\d{1,2})[月월] ?(?P<day>\d{1,2})[日일]",
        rf"(?<!\w)(?P<name>{_NAME})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})(?!\d)",
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|[.º°])? (?:of |de )?(?P<name>{_NAME})\.?,? (?:de )?(?P<year>\d{{4}})(?!\d)",
    )
)

# What says, right in front of a date, that a page was changed then.
_UPDATED = re.compile(
    r"\b(?:updated|revised|modified|reviewed|aktualisiert|geändert|stand:|mis à jour|modifié|actualizad[oa]|aggiornat[oa]|modificat[oa]|atualizad[oa]|"
    r"bijgewerkt|uppdaterad|oppdatert|opdateret|zaktualizowano|aktualizacja|обновлено)|更新|수정|업데이트",
    re.IGNORECASE,
)
WORDS_BEFORE = 25


class ShownDate(NamedTuple):
    """A day that a line for readers names."""

    day: str
    """In ISO 8601."""
    is_update: bool
    """Whether the words in front of it say that the page was changed then."""


def shown_dates(text: str) -> list[ShownDate]:
    """The days that a line for readers names."""
    line = " ".join(text[: LONGEST_LINE + 1].split())
    found = [match for pattern in _SHOWN for match in pattern.finditer(line)] if len(line) <= LONGEST_LINE else []
    return [
        ShownDate(day, is_update=_UPDATED.search(line, max(0, match.start() - WORDS_BEFORE), match.start()) is not None)
        for match in found
        if (day := _day_of(match.groupdict()))
    ]


def _day_of(parts: dict[str, str | None]) -> str:
    name = parts.get("name")
    month = _MONTH_NUMBERS[name.lower()] if name else int(parts["month"] or 0)
    try:
        return _iso(datetime(int(parts["year"] or 0), month, int(parts["day"] or 0)))[:10]  # noqa: DTZ001 - a day has no zone
    except ValueError:
        return ""


def iso_date(value: object) -> str:
    """ISO 8601, a date or a date and time, as precise as the value; empty if it is no date or a nonsensical one."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    text = " ".join(str(value)[: LONGEST + 1].split())
    if not text or len(text) > LONGEST:
        return ""
    try:
        return _of_epoch(text) or _of_numbers(text) or _of_words(text.lower())
    except (ValueError, OverflowError):
        return ""


def moment(date: str) -> datetime:
    """What `iso_date` gave, to compare: where no offset is known, as if at Greenwich."""
    found = datetime.fromisoformat(date)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def differs(date: str, other: str) -> bool:
    """Whether two dates are different as far as both are precise."""
    if len(date) == 10 or len(other) == 10:
        return date[:10] != other[:10]
    if (len(date) == 19) != (len(other) == 19):
        return date[:19] != other[:19]
    return moment(date) != moment(other)


def _of_epoch(text: str) -> str:
    found = _EPOCH.fullmatch(text)
    return _iso(datetime.fromtimestamp(int(found[1]), UTC)) if found else ""


def _of_numbers(text: str) -> str:
    for pattern in _NUMERIC:
        found = pattern.fullmatch(text)
        if found:
            parts = found.groupdict()
            year, month, day = (int(parts[name]) for name in ("year", "month", "day"))
            if not parts["hour"]:
                return _iso(datetime(year, month, day))[:10]  # noqa: DTZ001 - a day has no zone
            zone = (parts["zone"] or "").upper().replace("\u2212", "-")
            return _iso(datetime(year, month, day, int(parts["hour"]), int(parts["minute"]), int(parts["second"] or 0), tzinfo=_zone_of(zone)))
    return ""


def _zone_of(zone: str) -> timezone | None:
    if not zone or zone[0] not in "+-":
        return UTC if zone else None
    minutes = int(zone[1:3]) * 60 + int(zone[3:].strip(":") or 0)
    return timezone(timedelta(minutes=-minutes if zone[0] == "-" else minutes))


def _of_words(text: str) -> str:
    """RFC 2822, what JavaScript prints, and English prose: a month by name, a year of four digits, a day, and perhaps a time."""
    tokens = [token.strip(".()") for token in text.replace(",", " ").replace("/", " ").split()]
    if len(tokens) == 1:
        tokens = text.split("-")
    months = [_MONTH_NUMBERS[token[:3]] for token in tokens if _MONTH_WORD.fullmatch(token)]
    numbers = [found[1] for token in tokens if (found := _NUMBER_WORD.fullmatch(token))]
    years = [int(number) for number in numbers if len(number) == 4]
    days = [int(number) for number in numbers if len(number) <= 2]
    if not (months and days and years):
        return ""
    clock, zone = _clock_and_zone(tokens)
    if clock is None:
        return _iso(datetime(years[0], months[0], days[0]))[:10]  # noqa: DTZ001 - a day has no zone
    return _iso(datetime(years[0], months[0], days[0], *clock, tzinfo=zone))


def _clock_and_zone(tokens: list[str]) -> tuple[tuple[int, int, int] | None, timezone | None]:
    clock: tuple[int, int, int] | None = None
    zone: timezone | None = None
    for token in tokens:
        timed, offset = _TIME_WORD.fullmatch(token), _OFFSET_WORD.fullmatch(token)
        if timed and clock is None:
            clock = _clock_of(timed[1], timed[2], timed[3], timed[4])
        elif clock and token in ("am", "pm"):
            clock = _clock_of(str(clock[0]), str(clock[1]), str(clock[2]), token)
        elif clock and offset:
            zone = _zone_of(offset[1] + offset[2])
        elif clock and token in _ZONES:
            zone = zone or timezone(timedelta(minutes=_ZONES[token]))
    return clock, zone


def _clock_of(hour: str, minute: str, second: str | None, half: str | None) -> tuple[int, int, int]:
    hours = int(hour)
    if half:
        hours = hours % 12 + (12 if half == "pm" else 0)
    return hours, int(minute), int(second or 0)


def _iso(found: datetime) -> str:
    return found.isoformat(timespec="seconds") if FIRST_YEAR <= found.year <= LAST_YEAR else ""
