"""Authors as pages print them -> names of persons.

A name is kept only where it looks like one: a few capitalised words, no agency, no newsroom, not the publication. What is lost by that
are writers with one name and those who write theirs in small letters; what is won is that "Staff", "admin" and "dpa" are nobody.
"""

from __future__ import annotations

import html
import re
from collections.abc import Container, Iterable
from functools import cache

from cleanarticle.fold import fold
from cleanarticle.phrases import lines
from cleanarticle.read.visible import squeeze, words

LONGEST, MOST = 400, 30

# What stands before names, folded; "de", "di" and "da" begin names as well and count only where a colon follows.
_OPENER_LIST = (
    "by|written by|words by|story by|text by|report by|reporting by|posted by|published by|reviewed by|author|authors|from|with|von|ein beitrag von|"
    "text|text von|autor|autorin|autoren|verfasst von|geschrieben von|par|écrit par|propos recueillis par|publié par|auteur|auteurs|por|escrito por|"
    "redactado por|publicado por|texto|di|a cura di|scritto da|autore|door|geschreven door|tekst|af|skrevet af|skrevet av|av|skriven av|"
    "teksti|kirjoittanut|przez|napisał|napisała|autorzy|od|píše|napsal|napsala|szerző|írta|de|autorul|scris de|автор|авторы|написал|от|γράφει|του|"
    "της|yazan|yazar|oleh|penulis|ditulis oleh|bởi|tác giả|بقلم|كتب|كتبت|نویسنده|מאת|लेखक|द्वारा|作者|文|记者|記者|撰文|編輯|编辑|執筆|글|기자|foto|"
    "photo|photos by|photography by"
)
_OPENERS = frozenset(_OPENER_LIST.split("|"))
_LONGEST_OPENER = max(opener.count(" ") for opener in _OPENERS) + 1
_ALSO_NAMES = words("de di af av od от του της 文 글 with from door by")
_ALWAYS_OPEN = words("by door from with")

_BRACKETS = re.compile(r"[(\[（【<][^()\[\]（）【】<>]{0,200}[)\]）】>]")
_PARTS = re.compile(r"\s*[,;|•·、，；،؛\n]\s*|\s*/\s*|\s[–—-]\s|\s[&+]\s")
# Conjunctions between names; the second kind are parts of names too ("Ortega y Gasset") and count only between whole names.
_AND = re.compile(
    r"\s(?:and|und|et|og|och|ja|a także|ve|dan|và|и|та|και|és|și|şi|with|mit|avec|con|und|sowie|oraz|और|و|ו|y|e|i|en|a|u|و)\s", re.IGNORECASE
)
_PLAIN_AND = words("and und et og och ve và и та και és și şi with mit avec sowie oraz और")
_TITLES = words(
    "dr. prof. prof dr mr. mrs. ms. mr mrs ms miss mag. dipl.-ing. ing. ir. drs. rer. nat. med. phil. jur. pol. habil. dott. dott.ssa dra. sra. sr. "
    "herr frau doc. mgr. bc. ph.d. shri smt. adv. univ.-prof. pd dipl."
)
_CREDENTIALS = words("phd ph.d. ph.d md m.d. mba rn cfa cfp cpa jd esq esq. ms ma msc bsc rd mph cpt dds dvm pe jr jr. sr sr. ii iii ldn cscs lcsw")
_PARTICLES = words(
    "de da do das dos di del della der den des du d' la le las los van von vom zu zum zur ter ten te af av al el bin bint ibn ben abu y e i und dal dalla "
    "'t op het o' mac ap ab san santa"
)
# Where a name ends and what its owner does or where begins.
_ENDS = words(
    "in for of at from aus für bei à au aux en para dans pour per til för i on via is was the ist war updated published posted covers writes "
    "reports contributed"
)
_NOBODY = words(
    "about account admin administrator agence agencia agencias agencies agency agenturen ag analyst anonymous article articles associate associated author "
    "authors autor autore autori bearbeitet blog board books broadcasting bureau center centre channel club columnist comment comments company "
    "contributing contributor contributors copywriter corp corporation correspondent corresponsal daily department desk deutsche digital "
    "director editor editorial editors editora email enviado experts facebook fact follow foundation freelance from gastautor gastbeitrag gmbh group guest "
    "hrsg inc institute journal journalist journalistin journaliste kommentar korrespondent korrespondentin live llc login ltd magazin magazine "
    "mail manager marketing media min minutes more network news newsletter newspaper newsroom nyheter office official online our part photographer "
    "podcast post press presse producer profile published read reading redacción redaccion redakcja redakteur redakteurin redaktion redaktionen redaktør "
    "redaktionsnetzwerk redaktör redazione redacteur redactie rédacteur rédaction redação redacao redatto reporter reporters report review reviewed round "
    "senior service services share sponsored staff studio studios sub subscribe support system team the times today toimitus translated "
    "tribune tv twitter university unknown updated user users verlag via video view webmaster wire with writer writers written www your zeitung zeitungen "
    "редакция редакції новости корреспондент 編集部 编辑部 新聞 新闻 新闻网 网 社 新聞社 通信 뉴스 신문 취재팀 tim redaksi redaksiya haber merkezi ekibi szerkesztőség "
    "toimittaja privat monday tuesday wednesday thursday friday saturday sunday january february march july september october november december"
)
_HANDLE = re.compile(r"@|://|^www\.|\.(?:com|org|net|de|co|fr|es|it|ru|io|eu|uk)$", re.IGNORECASE)
_FORBIDDEN = re.compile(r"[\d<>{}\[\]()#_=*!?…\"“”„«»:@%$€+/\\]")


@cache
def _agencies() -> frozenset[str]:
    return frozenset(map(compact, lines("agencies")))


def compact(text: str) -> str:
    """Letters only, to compare names of publications: "The Daily Tide" and "dailytide" are the same."""
    return fold(text).removeprefix("the ").replace(" ", "")


def persons(texts: Iterable[str], publications: Container[str] = frozenset()) -> tuple[str, ...]:
    """The names of persons in bylines, each once, as they are written.

    Args:
        texts: bylines, each with one name or several.
        publications: names, as `compact` gives them, that are no persons'.
    """
    found: dict[str, str] = {}
    for text in texts:
        for name in _names(text):
            if len(found) < MOST and is_person(name) and not _is_publication(name, publications):
                found.setdefault(compact(name), name)
    return tuple(found.values())


def _is_publication(name: str, publications: Container[str]) -> bool:
    """Whether a name is a publication's, or begins with its name in capitals as its parts do: "CNN Business"."""
    first, _, rest = name.partition(" ")
    return compact(name) in publications or (first.isupper() and not rest.isupper() and compact(first) in publications)


def is_person(name: str) -> bool:
    """Whether a name can be a person's: two to six tokens that begin with capitals, or a few letters of a script without them."""
    tokens = name.split()
    if len(name) > 60 or len(tokens) > 6 or _FORBIDDEN.search(name) or compact(name) in _agencies():
        return False
    if not _NOBODY.isdisjoint(fold(name).split()):
        return False
    if not any(char.isalpha() for char in name):
        return False
    if name.upper() == name.lower():
        return 2 <= len(name) <= 30
    lead = [word for word in tokens if word.lower() not in _PARTICLES]
    return (
        len(tokens) > 1
        and bool(lead)
        and all(_is_capitalised(word) for word in lead)
        and any(char.islower() or len(word) > 2 for word in lead for char in word)
    )


def _is_capitalised(word: str) -> bool:
    letters = [char for char in word if char.isalpha()]
    return bool(letters) and (letters[0].isupper() or letters[0].lower() == letters[0].upper() or any(char.isupper() for char in letters[1:3]))


def _names(text: str) -> list[str]:
    text = squeeze(_BRACKETS.sub(" ", html.unescape(text[: LONGEST + 1]) if "&" in text else text[: LONGEST + 1]))
    if not text or len(text) > LONGEST:
        return []
    text = " ".join(word for word in text.split() if not _HANDLE.search(word))
    parts = [part for part in (_tidy(piece) for piece in _PARTS.split(_without_opener(text))) if part]
    if len(parts) == 2 and all(_is_single(part) for part in parts):
        return [f"{parts[1]} {parts[0]}"]
    return [name for part in parts for each in _conjoined(part) if (name := _tidy(each))]


def _is_single(part: str) -> bool:
    """Whether a part of "Roe, Anna" can be half of a name."""
    return " " not in part and part[0].isupper() and not part.isupper() and compact(part) not in _agencies() and fold(part) not in _NOBODY


def _without_opener(text: str) -> str:
    """A byline without its "By"; a colon opens names after whatever word."""
    head, colon, rest = text.partition(":")
    if not colon:
        head, colon, rest = text.partition("：")
    if colon and len(head.split()) <= 4:
        return _without_opener(rest.strip()) if rest.strip() else ""
    tokens = text.split()
    for count in range(min(_LONGEST_OPENER, len(tokens) - 1), 0, -1):
        opener = " ".join(tokens[:count]).casefold()
        if opener in _OPENERS and (opener not in _ALSO_NAMES or opener in _ALWAYS_OPEN or len(tokens) > 2):
            return _without_opener(" ".join(tokens[count:]))
    return text


def _conjoined(part: str) -> list[str]:
    """A part at its conjunctions."""
    names, start = [], 0
    for found in _AND.finditer(part):
        before, after = part[start : found.start()], part[found.end() :]
        is_plain = found[0].strip().lower() in _PLAIN_AND
        if is_plain or (found[0].strip().islower() and " " in before.strip() and " " in after.strip()):
            names.append(before)
            start = found.end()
    return [*names, part[start:]]


def _tidy(name: str) -> str:
    """A name without openers, titles, degrees and what follows it."""
    tokens = _without_opener(name.strip(" .,;:-–—*|")).split()
    while tokens and tokens[0].lower() in _TITLES:
        tokens = tokens[1:]
    while tokens and tokens[-1].lower() in _CREDENTIALS:
        tokens = tokens[:-1]
    for index, word in enumerate(tokens[2:], 2):
        if word in _ENDS:
            tokens = tokens[:index]
            break
    if tokens and tokens[-1] in ("기자", "記者", "记者"):
        tokens = tokens[:-1]
    return " ".join(tokens)
