"""What the class, id and role tokens of an element say that it is.

A token is matched from its front, word by word: "share", "share-bar" and "article-share" say share; "p_related" and "timeshare" say
nothing, for a word in the middle of a name is as often about the look or the subject as about the purpose. Words that name the
whole ("article", "post", "block") are passed over at the front.

Risk of a false hit: names are chosen by people. So what most of the prose is called is not believed (see html.py), nor that prose is
a small part, such as a tool or a byline (see select/markup.py); what is called hidden, comments, a caption, an author's box, a sidebar,
a layer or a footer goes whatever its length, for such parts are as long as paragraphs.
"""

from __future__ import annotations

import re
from functools import lru_cache

NONE: frozenset[str] = frozenset()

# What a tag says, in the words of VOCABULARY and a few more.
TAG_HINTS = {
    tag: frozenset({hint})
    for tag, hint in {
        "nav": "navigation", "aside": "sidebar", "footer": "footer", "figcaption": "caption", "figure": "figure", "button": "tools", "label": "tools",
        "legend": "tools", "form": "form", "header": "head", "address": "byline", "menu": "tools", "dialog": "overlay",
    }.items()
}  # fmt: skip
ROLES = {
    role: frozenset({hint})
    for role, hint in {
        "navigation": "navigation", "search": "navigation", "menu": "navigation", "menubar": "navigation", "complementary": "sidebar",
        "heading": "heading", "cell": "cell", "columnheader": "cell", "rowheader": "cell", "contentinfo": "footer", "banner": "header", "dialog": "overlay", "alertdialog": "overlay", "tooltip": "unseen", "toolbar": "tools", "button": "tools",
        "note": "note", "doc-footnote": "note", "doc-endnote": "note", "doc-endnotes": "note", "doc-tip": "note", "doc-notice": "note", "doc-example": "note",
    }.items()
}  # fmt: skip
PROPERTIES = {"articleBody": frozenset({"article"}), "reviewBody": frozenset({"article"}), "comment": frozenset({"comments"})}
# What an element says -> how its tokens begin.
VOCABULARY = {
    "navigation": "nav navbar navigation menu breadcrumb breadcrumbs pagination pager paging skip-link skip-to skiplink toc table-of-contents "
    "navbox navboxes back-to-top prev-next post-nav next-post previous-post prev-post sitemap topnav subnav megamenu hamburger",
    "share": "share shares sharing sharer social socials sharedaddy addtoany addthis sharebar shareaholic sharethis ssba heateor sd-sharing "
    "follow-us follow-on mashsb essb shariff socialshareprivacy sociallinks socialshare facebook-share twitter-share like-button bookmark bookmarks reactions",
    "related": "related relatedposts relatedarticles related-articles recommended recommendation recommendations recirc recirculation more-stories more-news "
    "more-articles more-from more-on more-in read-more readmore read-also read-next readnext also-read see-also you-may you-might jp-relatedposts yarpp "
    "outbrain taboola trending most-read most-popular mostread popular-posts top-articles latest-news latest-posts latest-stories up-next next-up "
    "teaser-list teasers crosspromo cross-links seealso similar suggested suggestions linklist link-list further-reading onward topstories top-stories "
    "product-grid products-grid product-recommendations "
    "rp4wp zergnet revcontent mgid dable recommend inline-related in-article-related "
    "lees-ook leesook les-ogsa les-ogsaa laes-ogsaa lue-myos leggi-anche leggianche lire-aussi lireaussi a-lire-aussi leia-tambem leiatambem leer-tambien "
    "te-puede-interesar baca-juga bacajuga ilgili-haber ilgili-haberler czytaj-takze czytaj-tez zobacz-takze zobacz-tez chitayte-takzhe chitaite-takzhe "
    "verwandte-artikel verwandte-themen articles-lies articoli-correlati notas-relacionadas noticias-relacionadas",
    "comments": "comment comments commentlist comment-list no-comments comment-section commentsection comment-form disqus respond commentary-form fb-comments "
    "customer-reviews user-reviews guest-reviews shopify-product-reviews woocommerce-reviews "
    "livefyre coral hyvor viafoura spotim openweb user-comments reader-comments guestbook guest-book discussion leserkommentare kommentare comentarios commentaires "
    "kommentarer kommentarfelt komentarze komentare komentari kommentit commenti reacties yorumlar yorum",
    "newsletter": "newsletter newsletters subscribe subscription signup sign-up mailchimp mc-embed mc4wp email-signup emailsignup optin opt-in convertkit "
    "mailpoet mailinglist mailing-list nl-signup whatsapp-group whatsapp-channel whatsapp-banner whatsapp-promo whatsapp-box telegram-channel telegram-banner "
    "hirlevel nieuwsbrief nyhetsbrev nyhedsbrev uutiskirje infolettre zpravodaj telegram-box google-news-follow whatsapp-cta whatsapp-follow telegram-cta donation donations donate newspack-popup newspack-popups "
    "newspack-inline-popup app-prompt app-download smart-banner",
    "ad": "ad ads adv advert adverts advertise advertisement advertisements advertising adsbygoogle adslot ad-slot adunit dfp gpt google-ad banner banners "
    "sponsor sponsors sponsored sponsorship promo promos promobox promotion promotions werbung anzeige publicidad publicite reklama adbox adblock "
    "ad-container affiliate affiliates advads upsell marketing",
    "call": "cta call-to-action",
    "author": "author authors author-box authorbox author-bio author-info about-author about-the-author about-author bio biography author-card vcard writer "
    "contributor contributors creator-info creator-profile creator-bio autor autoren auteur author-profile saboxplugin abh ts-fab m-a-box molongui pp-multiple-authors authorship message-user userinfo user-info user-details userdetails "
    "postprofile poster-info",
    "byline": "byline bylines meta metadata metas postmeta info-meta dateline timestamp timestamps date dates time datetime posted-on postedon pubdate "
    "publish-date published-date publication-date modified updated updated-on updated-at updated-date updated-time updated-by last-updated last-modified read-time reading-time readtime readingtime infos "
    "byline-date credits-line postmetadata post-metadata kicker eyebrow category-label view-count viewcount views-count views-counter post-views entry-views article-views page-views "
    "crawler-post-meta signature message-signature",
    "tags": "tag tags taglist tag-list tagcloud tag-cloud tags-links cat-links categories category topics topic-list keywords label-list labels taxonomy "
    "hashtags post-labels",
    "caption": "caption captions fig-cap figcap img-cap imgcap photo-cap wp-caption wp-caption-text figcaption image-caption img-caption photo-caption media-caption picture-caption credit credits "
    "photo-credit image-credit photocredit media-credit legend copyright-image img-credit imgcaption gallery-caption video-caption "
    "slide-caption image-description image-desc img-desc photo-desc imagecaption photo-info cutline cutlines bildunterschrift bildtext",
    "figure": "figure image images img photo photos picture pictures pic imagebox photobox gallery slideshow carousel slider lightbox-image",
    "tools": "toolbar tools tool print printer font-size fontsize textsize text-size text-resizer listen audio-player audioplayer tts text-to-speech player video-player "
    "attachbox jwplayer audio-tool audio-tools video-tools media-tools controls action actions article-actions utility utilities save gift-article gift-link copy-link rating ratings star-rating vote feedback download-app "
    "translate google-translate language-switcher lang-switch gallery-nav slideshow-controls swiper-button carousel-control mw-editsection edit-section editsection edit-link edit-icon edit-button callout-emoji callout-icon poll polls voting anketa ankieta umfrage sondage encuesta sondaggio enquete",
    "footer": "footer foot entryfooter postfooter colophon copyright copyrights legal disclaimer site-footer imprint bottom-bar",
    "consent": "cookie cookies cookiebanner cookie-banner cookie-notice consent gdpr onetrust cookiebot didomi usercentrics privacy-notice",
    "paywall": "paywall-prompt paywall-message paywall-overlay paywall-offer paywall-box paywall-banner paywall-cta paywall-wall paywall-notice paywall-teaser regwall register-wall subscribe-wall login-form loginform login-box piano premium-box",
    "hidden": "sr-only screen-reader screen-reader-text visually-hidden visuallyhidden visually-hide a11y-hidden accessibly-hidden "
    "screenreader vh assistive-text offscreen off-screen u-hidden noprint-only print-only printonly",
    "dropcap": "dropcap drop-cap dropped-cap initial-letter first-letter lettrine",
    "lines": "whitespace-pre whitespace-pre-wrap whitespace-pre-line white-space-pre white-space-pre-wrap white-space-pre-line",
    # The words of an icon font are its pictures' names ("arrow_forward"), and what a word means is shown where somebody points at it.
    "unseen": "material-icons material-symbols tooltiptext tooltip-inner",
    "sidebar": "sidebar side-bar side aside rail right-rail left-rail rightrail leftrail right-col rightcol right-column sidecol secondary-sidebar secondary-column secondary-content secondary-area complementary",
    "overlay": "modal popup pop-up overlay lightbox dialog-box dialog-window dialog-overlay dialog-container dialog-title dialog-close dialog-modal tooltip toast flyout offcanvas drawer exit-intent",
    "header": "site-header masthead page-header-nav top-bar topbar header-top mobile-header main-header global-header",
    "pullquote": "pullquote pull-quote pullquotes pull quoted-pull",
    "summary": "standfirst synopsis dek deck subheadline subtitle sub-title lede-summary excerpt entry-summary article-summary post-excerpt",
    "note": "callout admonition note notes side-note side-notes sidenote sidenotes marginnote margin-note tip tips infobox info-box blurb balloon speech-balloon speech-bubble fukidashi faq answer testimonial media-text footnote footnotes foot-note foot-notes endnote endnotes",
    "article": "articlebody article-body article-content article-text story-body storybody story-content entry-content post-content post-body postbody "
    "body-copy bodycopy content-body body-content article-main article-copy storytext story-text field-name-body news-content news-body news-text "
    "text-content richtext rich-text prose main-content article-body-content artikeltext artikel-text article-detail post-text blog-content "
    "single-content entry-body detail-content detail-body content-text articletext cuerpo cuerpo-noticia contenido texto td-post-content "
    "c-article-body article-page-content maincontent contentbody content-article article-wrap entry-more entry-extended asset-body asset-content "
    "asset-more theme-post-content",
}
# Words that name the whole and say nothing about the part; passed over at the front of a token.
GENERIC = frozenset(
    "article articles story stories post posts entry page content single block component module widget c m o l u js is wp site main body container "
    "wrapper wrap section news blog inline text item elem el element box d amp gu td tdb the node view field elementor css sc uk et pb app vc ui desktop mobile "
    "bottom top mod comp cmp art detail default template global tpl wide wprm contentbox bloc bloque bloco blok encart encadre kasten caja caixa boks ramka paragraph type dokuwiki".split()
)
# So short a word in front is whose the names are: "gz-comments"; others say what kind it is, or what it holds or lacks: "has-image".
PREFIX = 3
SHORT_WORDS = frozenset({"faq", "has", "key", "new", "no", "non", "not", "pre", "sub"})
# The last word of a token names the thing itself where it is rare enough: "imageEmbedCaption".
LAST_WORDS = {
    "caption": "caption",
    "captions": "caption",
    "byline": "byline",
    "breadcrumb": "navigation",
    "breadcrumbs": "navigation",
    "sharebar": "share",
    "newsletter": "newsletter",
    "comments": "comments",
    "related": "related",
    "advertisement": "ad",
    "cta": "call",
    "meta": "byline",
}
# So do two words together, whoever's name stands in front: "tarn-newsletter-signup", "fjord-related-articles".
LAST_PAIRS = {
    (first, second): meaning
    for meaning, pairs in {
        "newsletter": {"newsletter": "signup subscribe subscription form box widget cta promo banner block prompt"},
        "related": {
            "related": "articles posts stories news links content items",
            "recommended": "articles posts stories",
            "more": "stories articles",
        },
        "share": {"share": "buttons bar tools links icons", "social": "share sharing links icons media buttons", "sharing": "buttons tools"},
        "comments": {"comment": "form list", "comments": "section area list form"},
    }.items()
    for first, seconds in pairs.items()
    for second in seconds.split()
}
BESIDES = frozenset("and has no to with without".split())
# What stands behind the name of a block or a component names a part of it: "service-request-cta__title", "ServiceRequestCta_title__kq4e9".
_PART = re.compile(r"(?:_[A-Za-z-]+)?__")
# The cards of other articles, as content systems and page builders call them.
CARDS = ("elementor-post", "wpnbha", "wp-block-post", "wp-block-latest-posts", "jeg_post", "td_module_wrap", "post-card")
# The cards by which shops are offered, as content systems and their extensions call them.
OFFERS = ("hatena-asin-detail", "kaerebalink-box", "yyi-rinker-contents", "pochipp-box", "aawp-product")
# Beside other words these name a colour, a look or a list: "text-secondary", "print:block", "views-row".
WHOLE_TOKENS = {
    **dict.fromkeys(CARDS, "related"),
    **dict.fromkeys(OFFERS, "ad"),
    "views": "byline",
    "replies": "comments",
    "print:hidden": "tools",
    "no-print": "tools",
}
# Words that name a look where a measure follows them: "translate-y-0", "font-size-16", "min-vh-100".
LOOKS = frozenset({("translate",), ("font", "size"), ("fontsize",), ("text", "size"), ("textsize",), ("vh",), ("print",)})
_MEASURE = re.compile(r"\d.*|[xyz]|px|xx?[sl]|sm|md|lg|tiny|small|medium|regular|normal|base|large|extra|full|none|auto")
# Whole tokens that hide, unless others beside them show again from some width of the screen on.
HIDING = frozenset("hidden d-none hide is-hidden display-none invisible".split())
_BY_WIDTH = re.compile(
    r"(?:sm|md|lg|xl|2xl|d-sm|d-md|d-lg|d-xl|visible|show|no-js)\b"
    # Widths may have any name; other conditions are what a reader must do first, other media and other colours.
    r"|(?!(?:print|dark|hover|focus|active|checked|open|peer|group|data|aria|has)\b)[^:]+"
    r":!?(?:block|flex|grid|contents|flow-root|list-item|visible|(?:inline|table)(?:-\w+)*)$"
)
# Words that content systems put in front of the names of subjects: "tag-gardens", "category-news", "author-roe", "signature-dishes".
ONLY_WHOLE = frozenset({"tag", "category", "author", "signature", "updated"})
# What stands behind "author" and is no name: "author-wrapper", "author-detail-box".
BOXES = frozenset("box wrap wrapper container card block panel widget description desc detail details".split())
# What is advertised so is what the page is about: "job-ad__section", "job-advert".
SOUGHT = frozenset({"job", "jobs"})
# What stands beside a picture and is no part of it: "image-with-text", "image-box-title".
BESIDE_PICTURES = frozenset({"text", "box"})
# What a word processor calls the styles of paragraphs: "MsoFooter" is one that somebody liked, not the foot of a page.
STYLED = "mso"
SIDE_BY_SIDE = ["side", "by", "side"]
# A token that ends so names how the page is laid out: "sidebar-layout" is no sidebar.
LAYOUT = frozenset("layout content grid body".split())
# What stands behind a wall is the article: "piano-inline-content-wrapper".
LOCKED = frozenset("content article body text story".split())
# What is behind a button "Read more" is the text that it opens: "read-more-content", "ReadMoreAnswer_text".
OPENING = frozenset({("read", "more"), ("readmore",)})
OPENED = LOCKED | {"answer", "answers", "target"}
# What "adv" tells of is advanced where one of these follows, not an advertisement: "kt-adv-heading12_3f".
ADVANCED = ("heading", "form", "button", "btn", "text", "gallery")
# Beside other names this one tells one box from another of its kind: "highlight secondary".
LONE_TOKENS = {"secondary": "sidebar"}
LAID_OUT = frozenset(VOCABULARY) - {"article", "caption", "related", "comments", "newsletter", "note"}
_MEANING = {tuple(phrase.split("-")): meaning for meaning, phrases in VOCABULARY.items() for phrase in phrases.split()}
_FIRST_WORDS = frozenset(words[0] for words in _MEANING)
_LONGEST = max(map(len, _MEANING))
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_BREAK = re.compile(r"[^a-z0-9\u00df-\u024f]+")
LENGTH_LIMIT = 400


@lru_cache(maxsize=8192)
def hints_of(value: str) -> frozenset[str]:
    """What the tokens of one class, id or role attribute say; most say nothing."""
    tokens = value[:LENGTH_LIMIT].split()
    found = {meaning for token in tokens if (meaning := _token(token))}
    if len(tokens) == 1 and tokens[0] in LONE_TOKENS:
        found.add(LONE_TOKENS[tokens[0]])
    if "admonition" in tokens:
        # What kind of note it is: "admonition seealso".
        found &= {"note", "hidden"}
    if not HIDING.isdisjoint(tokens) and not any(_BY_WIDTH.match(token) for token in tokens):
        found.add("hidden")
    return frozenset(found) if found else NONE


@lru_cache(maxsize=1024)
def hints_of_tag(tag: str) -> frozenset[str]:
    """What a tag says: that of a custom element is a name, and its first word may be whose it is ("fjord-comments")."""
    if tag in TAG_HINTS or "-" not in tag:
        return TAG_HINTS.get(tag, NONE)
    return hints_of(tag) or hints_of(tag.partition("-")[2])


@lru_cache(maxsize=16384)
def _token(token: str) -> str:
    if token in WHOLE_TOKENS:
        return WHOLE_TOKENS[token]
    if ":" in token:
        # A look under a condition: "md:sr-only", "print:block", "[&_figcaption]:text-sm".
        return ""
    words = [word for word in _BREAK.split(_CAMEL.sub("-", token).lower()) if word]
    if token.endswith("visually-hidden"):
        return "hidden"
    last = _last(words)
    if not last and "__" in token:
        last = _last(_BREAK.split(_CAMEL.sub("-", _PART.split(token, maxsplit=1)[0]).lower()))
    if last or _FIRST_WORDS.isdisjoint(words):
        return last
    for start in range(len(words)):
        for count in range(min(_LONGEST, len(words) - start), 0, -1):
            meaning = _MEANING.get(tuple(words[start : start + count]))
            if meaning:
                return "" if _says_otherwise(words, start, start + count, meaning) else meaning
        if words[start] not in GENERIC and (start or len(words[start]) > PREFIX or words[start] in SHORT_WORDS):
            break
    return ""


def _last(words: list[str]) -> str:
    """What the last of some words says, or the last two, unless it says what the thing has besides: "article-with-comments"."""
    if len(words) > 2 and words[-3] not in BESIDES and (pair := LAST_PAIRS.get((words[-2], words[-1]))):
        return pair
    return LAST_WORDS.get(words[-1], "") if words and (len(words) == 1 or words[-2] not in BESIDES) else ""


def _says_otherwise(words: list[str], start: int, end: int, meaning: str) -> bool:
    """Whether the words around those with a meaning give them another: a subject, a layout, a look, a style, a builder's part, what stands beside a picture."""
    return (
        (end < len(words) and end == start + 1 and words[start] in ONLY_WHOLE and not (words[start] == "author" and words[end] in BOXES))
        or (words[-1] in LAYOUT and meaning in LAID_OUT)
        or (meaning == "ad" and start > 0 and words[start - 1] in SOUGHT)
        or (meaning == "paywall" and not LOCKED.isdisjoint(words[end:]))
        or (tuple(words[start:end]) in OPENING and not OPENED.isdisjoint(words[end:]))
        or (meaning == "figure" and not BESIDE_PICTURES.isdisjoint(words))
        or (meaning == "footer" and words[0] == STYLED)
        or (words[start] == "adv" and end < len(words) and words[end].startswith(ADVANCED))
        or words[start : start + 3] == SIDE_BY_SIDE
        or (end < len(words) and tuple(words[start:end]) in LOOKS and _MEASURE.fullmatch(words[end]) is not None)
    )


@lru_cache(maxsize=16384)
def joined(inherited: frozenset[str], own: frozenset[str]) -> frozenset[str]:
    """The hints of an element with those of what it stands in."""
    return inherited | own
