"""Which language a document is in, as far as a phrase needs to know: by script and common words, or as it declares."""

from __future__ import annotations

from functools import lru_cache

import regex

from cleanarticle.fold import fold
from cleanarticle.types import Document

SAMPLE = 20_000

# Words so common that a few hundred words of prose hold a dozen, and as few as possible that two languages share.
COMMON = {
    "en": "the and of to is that was with for this from have are his her they not you by at",
    "de": "der die und das den nicht ist mit sich auf ein eine von dem auch wird sind für im zu",
    "fr": "les des est une dans qui pour pas sur plus avec ce sont cette aux été mais ses nous du de la le et un en que",
    "es": "el los las una por con para del se su más como pero sus este ha son fue al lo de que en y la no",
    "it": "il di che è per un sono della con non gli nel anche dei alla più delle una si da la e in",
    "pt": "não uma os com para mais ao das dos foi são pela você em pelo seu sua ter isso já de do da um que na no",
    "nl": "het een van dat niet zijn op voor met aan ook werd bij naar door wordt maar nog hij uit de en is",
    "sv": "och att som är på för inte av med det har ett från var också när eller vid efter men",
    "nb": "og ikke på av til som det er har fra ble etter også være seg blir mot hun dem mye",
    "nn": "og ikkje på av til som det er har frå blei etter også vere seg blir mot ho dei eit",
    "da": "og ikke på af til som det er har fra blev efter også være sig bliver mod hun dem meget",
    "fi": "ja on ei että se oli mutta myös kun ovat hän mukaan sen tai joka kuin olla vain ole ovat",
    "is": "og að er ekki um til sem það við hann á eru var með hafa þess verið fyrir þeir hún",
    "pl": "i w nie się na jest że z do to jak po przez ale są od już był tym oraz",
    "cs": "a se na že je v s to ale jako po podle také jsou jeho než ve které být byl",
    "sk": "a sa na že je v s to ale ako po podľa aj sú jeho než vo ktoré byť bol",
    "hu": "a az és hogy nem is egy meg volt csak mint már ez de van kell vagy még ki után",
    "ro": "și în de la că nu este cu pe pentru din mai care fost sunt ce au prin dar într",
    "hr": "je u na da se i za su od kako koji nije što bio će ali samo koja još prema",
    "sl": "je v na da se in za so ki po tudi ne pri kot bi pa ter od iz bil",
    "lt": "ir kad į su yra iš tai ne kaip buvo per bet jo apie po nuo tik jau dėl metų",
    "lv": "un ir ka no ar uz par kas tas bija pēc bet arī kā viņš lai tika gada jau vai",
    "et": "ja on ei et oli ka see kui ta mis aga oma pärast või ning ole selle mitte veel sest",
    "tr": "ve bir bu için ile olarak da de çok daha olan gibi en sonra kadar ne olduğu ancak her ise",
    "vi": "và của là không được có trong cho các một những người với đã này khi để từ đến theo",
    "id": "yang dan di dengan untuk dari ini itu pada tidak akan dalam juga ke bisa karena oleh telah sudah ada",
    "ms": "yang dan di dengan untuk dari ini itu pada tidak akan dalam juga ke boleh kerana oleh telah beliau kepada",
    "sw": "ya na wa kwa ni la katika za hiyo huo kuwa ambayo hii huyo baada kama yake watu hilo lakini",
    "fil": "ang ng sa na mga ay at ni para hindi ito nang kay niya may siya isang din kung ayon",
    "ru": "и в не на что с как это по из но он к для от был его или так же",
    "uk": "і в не на що з як це по із але він до для від був його або так та за у про які",
    "bg": "и в не на че с като това по от но той за да се са е при или след",
    "sr": "и у не на да с као то по од али је за се су што или након биће који",
    "ar": "في من على أن إلى عن التي الذي هذا كان مع قد بعد لم ما هذه كما بين ذلك وقد",
    "fa": "در از به که این را با است برای آن شد های می یک تا بود خود کرد بر شده",
    "he": "של את על לא עם כי הוא זה היא גם או אל כל יותר בין אחרי לאחר רק איך כך היה הם אשר",
    "hi": "के में की है और से का को पर ने कि यह भी हैं एक नहीं कर लिए था कैसे तक बाद हो गया",
    "bn": "ও এই করে জন্য থেকে এবং না তার একটি হয় সঙ্গে করা কিন্তু হয়েছে এ যে বলে কীভাবে পর মধ্যে",
    "ta": "என்று ஒரு இந்த மற்றும் என அந்த உள்ளது வேண்டும் எப்படி பின்னர் தான் இது ஆகிய மீது",
    "ka": "და არ რომ ეს რა მისი იყო თუ მაგრამ ამ კი როგორ შემდეგ უნდა ან მიერ ასევე",
    "ur": "کے میں کی ہے اور سے کا کو نے ہیں پر کہ اس یہ تھا بھی نہیں کر ایک گیا",
}
KIN = ({"nb", "nn", "no", "da"}, {"id", "ms"}, {"hr", "sr", "bs", "sl"}, {"cs", "sk"}, {"zh", "zh-Hans", "zh-Hant"})
_SETS = {code: frozenset(words.split()) for code, words in COMMON.items()}
COMMON_WORDS = frozenset(fold(word) for common in _SETS.values() for word in common)
# Those, and more of English, the language of most pages, of which prose is full: a phrase is not looked for by them if it has others.
FREQUENT_WORDS = COMMON_WORDS | frozenset(
    "about access after all also am any app are as at be because been before being best business but by can check come could day did do does down each end even "
    "every everything few find first free from get give go good great had has have help here home how if important into is it its just keep know learn life like "
    "little long look made make many may might more most much must my need never new no not off often on one online only or other our out over own page "
    "part people place read right same see she should small so some still such take than that their them then there these they thing things think this those three "
    "through time to too top two up us use used using very want was way we well were what when where which while who why will with work world would year years you your".split()
)
# As they are spelled: folded, the Arabic for "on" is the name Ali.
SPELLED_WORDS = frozenset[str]().union(*_SETS.values())
_LANGUAGES_OF = {word: [code for code, common in _SETS.items() if word in common] for word in SPELLED_WORDS}
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*")
_SCRIPTS = (
    ("ja", regex.compile(r"[\p{Hiragana}\p{Katakana}]")),
    ("ko", regex.compile(r"\p{Hangul}")),
    ("zh-Hans", regex.compile(r"\p{Han}")),
    ("th", regex.compile(r"\p{Thai}")),
    ("he", regex.compile(r"\p{Hebrew}")),
    ("el", regex.compile(r"\p{Greek}")),
    ("ka", regex.compile(r"\p{Georgian}")),
    ("hi", regex.compile(r"\p{Devanagari}")),
    ("bn", regex.compile(r"\p{Bengali}")),
    ("ta", regex.compile(r"\p{Tamil}")),
)
_OF_SCRIPTS = regex.compile("|".join(script.pattern for _, script in _SCRIPTS))
# Characters that only one of the two ways of writing Chinese has, from the most frequent ones.
_HANT = regex.compile("[們這個來說時國會對發過還後現為學開點麼與當實應於無業資報長將電]")
_HANS = regex.compile("[们这个来说时国会对发过还后现为学开点么与当实应于无业资报长将电]")


@lru_cache(maxsize=128)
def kin_of(code: str) -> frozenset[str]:
    """A language and those so near to it that common words do not tell them apart."""
    return frozenset({code}).union(*(kin for kin in KIN if code in kin))


def is_language(document: Document, code: str) -> bool:
    """Whether a document is in a language, or in one near to it."""
    return guess_language(document) in kin_of(code)


def guess_language(document: Document) -> str:
    """BCP 47 code of the language that most of the document is in, or "" where nothing tells.

    What it declares counts where the text tells too little: templates of pages declare the language of their makers. Near kin (Danish
    and Bokmål, Malay and Indonesian) may be taken for one another.
    """
    return _guess(document.text) or document.language.partition("-")[0].lower()


@lru_cache(maxsize=2)
def _guess(text: str) -> str:
    # By the whole text: its hash is kept with it, that of a new sample would be computed at each call.
    sample = text[:SAMPLE]
    return _by_script(sample) or _by_words(sample)


def _by_script(sample: str) -> str:
    if sample.isascii() or not _OF_SCRIPTS.search(sample):
        return ""
    letters = len(_WORD.findall(sample)) or 1
    for code, script in _SCRIPTS:
        if len(script.findall(sample)) > letters / 2:
            if code == "zh-Hans" and len(_HANT.findall(sample)) > len(_HANS.findall(sample)):
                return "zh-Hant"
            return code
    return ""


def _by_words(sample: str) -> str:
    words = _WORD.findall(sample.casefold())
    scores = dict.fromkeys(_SETS, 0)
    for word in words:
        for code in _LANGUAGES_OF.get(word, ()):
            scores[code] += 1
    code, score = max(scores.items(), key=lambda item: item[1])
    return code if score >= 3 and score > len(words) / 20 else ""
