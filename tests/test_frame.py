"""Lines in front of a text and behind it: what they are is told by where they stand."""

import pytest
from samples import HEADLINE, PROSE

from cleanarticle import Cleaner, analyze, clean


def cut(*lines):
    """What goes of a text with these lines, a line each."""
    return [line for removal in analyze("\n".join(lines), kind="text").removals for line in removal.text.split("\n")]


def test_sections_above_the_headline():
    """Names of sections above the headline go where a stamp or a byline stands below it; the headline stays."""
    assert cut("Home", "Local news", HEADLINE, "12 May 2024, 10:32", *PROSE) == ["Home", "Local news", "12 May 2024, 10:32"]


def test_a_short_headline_above_the_standfirst():
    """What stands right above a sentence is the headline, however short, and no section above one."""
    assert cut("The bridge", PROSE[0], "By Jane Roe", *PROSE[1:]) == ["By Jane Roe"]


def test_a_name_beside_a_stamp():
    """A full name right above or below the stamp is the author's."""
    assert cut(HEADLINE, "Xaver Lamel", "12 May 2024, 10:32", *PROSE) == ["Xaver Lamel", "12 May 2024, 10:32"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Home", HEADLINE, *PROSE),
        ("Winter", "Snow falls on the house and on the barn", "and the river stands still", *PROSE),
        (HEADLINE, "Xaver Lamel", *PROSE),
    ],
)
def test_without_a_mark_they_stay(lines):
    """Short lines in front of a text are its own where nothing next to them shows that they are not."""
    assert clean("\n".join(lines), kind="text") == "\n".join(lines)


def test_the_title_of_a_poem():
    """A title with the poet's name below it is no section."""
    assert "Winter" in clean("\n".join(("Winter", "By Jane Roe", "Snow falls on the house and on the barn tonight", *PROSE)), kind="text")


def test_phrases_and_their_values_on_two_lines():
    """A phrase for authors or dates goes with the name or date on the next line; without such a line it stays."""
    assert cut(HEADLINE, "By", "Oliver Penhallow", "Published", "12 November", *PROSE) == ["By", "Oliver Penhallow", "Published", "12 November"]
    assert cut(HEADLINE, "Published", "in three parts by the society", *PROSE) == []


def test_hashtags_and_addresses_behind_the_text():
    """Nothing but hashtags, or an address, goes behind the last sentence, and stays between two."""
    assert cut(HEADLINE, *PROSE, "roe@echo.example", "#bridge #tallbridge") == ["roe@echo.example", "#bridge #tallbridge"]
    assert cut(HEADLINE, PROSE[0], "#bridge #tallbridge", *PROSE[1:]) == []


FACTS = ("Author: Ann Poe", "Translated by: Eva Hale", "Publisher: Northgate Press", "Pages: 320")


@pytest.mark.parametrize("place", [1, 2, 3])
def test_facts_of_a_book(place):
    """Lines with labels of which several are no residue are data of the article's subject, wherever they stand, and whoever they name."""
    lines = (HEADLINE, *PROSE[:place], *FACTS, *PROSE[place:])
    assert cut(*lines) == []


def test_bylines_beside_a_fact():
    """One line with a label of its own does not make facts of a byline and a date, nor do headlines with a colon in them."""
    assert cut(HEADLINE, "Author: Jane Roe", "Published: 12 May 2024", "District: Old Quay", *PROSE) == ["Author: Jane Roe", "Published: 12 May 2024"]
    headlines = ("Old quay: How a hundred years of work came to nothing", "New quay: What the council wants to build and why")
    assert "Author: Jane Roe" in cut(HEADLINE, "Author: Jane Roe", *headlines, *PROSE)


def test_facts_whatever_is_disabled():
    """What a filter that is left out would have found is no fact: the others find what they find with it."""
    lines = "\n".join((HEADLINE, "Author: Jane Roe", "Published: 12 May 2024", "Updated: 13 May 2024", *PROSE))
    found = [removal.text for removal in Cleaner(disable=["datelines"]).analyze(lines, kind="text").removals]
    assert found == ["Author: Jane Roe"]


WORKS = (
    "- The Last Edition (1951). Directed by Carl Vinch.",
    "- Agency (1963). Screenplay: Paul Sterr. 102 minutes.",
    "- All Rights Reserved (1978). Photo: Luke Tass.",
    "- Subscribe (2011). A comedy. Nobody subscribes.",
)


@pytest.mark.parametrize("mark", ["- ", ""])
def test_works_and_their_years(mark):
    """Of works told one below another, by title and year, nothing goes, whatever they are called and whoever filmed them."""
    assert cut(HEADLINE, PROSE[0], *(mark + work.removeprefix("- ") for work in WORKS), *PROSE[1:]) == []


def test_works_on_a_page():
    """The items of a list on a page are works as well; a lone caption with a year in it is none."""
    inside = "".join(f"<li>{work.removeprefix('- ')}</li>" for work in WORKS)
    page = f"<article><h1>{HEADLINE}</h1><p>{PROSE[0]}</p><ul>{inside}</ul><p>{PROSE[1]}</p></article>"
    assert [removal.filter for removal in Cleaner().analyze(page, kind="html").removals] == ["titles"]
    assert cut(HEADLINE, PROSE[0], "The old quay (1978). Photo: Luke Tass", *PROSE[1:]) == ["The old quay (1978). Photo: Luke Tass"]


def test_items_of_a_list_with_labels_in_front():
    """On a bill of fare no label is one of a page, though each of them may be; a lone one is."""
    fare = ("- Exclusive: oysters, £4", "- Ad: soup of the brewer, £5", "- Correction: beef, £12", "- Read on: duck, £17", "- Photo: carpaccio, £9")
    assert cut(HEADLINE, PROSE[0], *fare, *PROSE[1:]) == []
    assert cut(HEADLINE, PROSE[0], "Read on: The night the bridge was closed", *PROSE[1:]) == ["Read on: The night the bridge was closed"]


STEPS = ("Open the page.", "Enable JavaScript.", "Accept the cookies.", "Tap Share, then Copy link.", "Reload the page.", "Leave a comment.", "Wait.")


def test_numbered_steps():
    """Of steps that an article explains none goes, though pages ask some of them."""
    assert cut(HEADLINE, PROSE[0], *(f"{number}. {step}" for number, step in enumerate(STEPS, 1)), *PROSE[1:]) == []
    page = f"<article><h1>{HEADLINE}</h1><p>{PROSE[0]}</p><ol><li>{'</li><li>'.join(STEPS)}</li></ol><p>{PROSE[1]}</p></article>"
    assert [removal.filter for removal in Cleaner().analyze(page, kind="html").removals] == ["titles"]


@pytest.mark.parametrize("mark", ["1. {}", "一、{}"])
def test_steps_in_scripts_without_capitals(mark):
    """The same with what a filter would claim of one: a notice keeps its number only among others."""
    one, *others = ("ページを開く。", "JavaScriptを有効にしてください。", "広告を閉じる。", "共有を押す。", "孫に電話する。")
    numbers = ("1. ", "2. ", "3. ", "4. ", "5. ") if mark[0] == "1" else ("一、", "二、", "三、", "四、", "五、")
    assert cut(HEADLINE, PROSE[0], *map("".join, zip(numbers, (one, *others), strict=True)), *PROSE[1:]) == []
    assert cut(HEADLINE, PROSE[0], mark.format("JavaScriptを有効にしてください。"), *PROSE[1:]) == [mark.format("JavaScriptを有効にしてください。")]


def test_terms_and_what_explains_them():
    """Where terms and short sentences take turns, as in a glossary, a label is a term; between two paragraphs it is a label."""
    glossary = ("Advertising", "It pays us.", "Photo", "We print the whole name.", "Share", "Lunch, not tips.", "Comments", "We do not read them.")
    others = ("Headline", "It comes last.", "Standfirst", "It comes first.", "Dateline", "The place is enough.")
    assert cut(HEADLINE, *glossary, *others) == []
    assert cut(HEADLINE, PROSE[0], "Advertisement", *PROSE[1:]) == ["Advertisement"]


def test_questions_and_answers():
    """A question that pages ask as well stays where questions and answers take turns."""
    talk = ("How many do you delete?", "Three hundred.", "Why?", "Insults, mostly.", "Already a subscriber?", "I get it free.", "And then?", "Fish.")
    assert cut(HEADLINE, *talk, *PROSE) == []
    assert cut(HEADLINE, *PROSE, "Already a subscriber?") == ["Already a subscriber?"]
    assert cut(HEADLINE, *talk, "Advertisement", "They call it art.", *PROSE) == ["Advertisement"]


def test_two_other_questions_are_enough():
    """A question of a login stays among questions with answers, though few; terms have to be more."""
    asked = (
        "Already registered?",
        "Write to the moderator.",
        "Why is my post not there?",
        "The first one is read before.",
        "May I swear?",
        "No, Sir.",
    )
    assert cut(HEADLINE, *PROSE[:2], *asked, *PROSE[2:]) == []
    assert cut(HEADLINE, *PROSE[:2], *asked[:4], *PROSE[2:]) == ["Already registered?"]


@pytest.mark.parametrize(
    "above", ["Below the last page of each book the reader finds but one line:", "每读完一本书，屏幕的下方都会出现一行小小的字："]
)
def test_what_a_sentence_quotes_of_comments(above):
    """A line of a comment section stays below a sentence with a colon and above another one; what a post leaves in its place goes."""
    assert cut(HEADLINE, PROSE[0], above, "No comments yet", *PROSE[1:]) == []
    assert cut(HEADLINE, PROSE[0], "No comments yet", *PROSE[1:]) == ["No comments yet"]
    assert cut(HEADLINE, PROSE[0], above, "Video unavailable", *PROSE[1:]) == ["Video unavailable"]
    assert cut(HEADLINE, *PROSE, above, "No comments yet") == ["No comments yet"]


BUTTONS = "".join(f"<li>{word}</li>" for word in ("Contents", "Font size", "Full screen", "Share"))


@pytest.mark.parametrize(
    "above",
    ["At the foot of the screen there are four buttons:", "点按屏幕中央会出现四个小小的按钮：", "画面の右上には、次のようなボタンが四つある。"],
)
def test_buttons_that_a_sentence_announces(above):
    """The buttons of a program that is reviewed stay, on a page and in a text; below another sentence they are those of the page."""
    listed = "<article><h1>{}</h1><p>{}</p><p>{}</p><ul>{}</ul><p>{}</p><p>{}</p></article>"
    page = listed.format(HEADLINE, PROSE[0], above, BUTTONS, PROSE[1], PROSE[2])
    assert [word for word in ("Contents", "Font size", "Full screen", "Share") if word not in clean(page, kind="html")] == []
    assert "Full screen" not in clean(page.replace(above, "The mayor was the first of all of them to walk across it."), kind="html")
    assert cut(HEADLINE, PROSE[0], above, "- Print", "- Share", "- Font size", *PROSE[1:3]) == []


def test_a_bar_of_sections_with_a_heading_of_links():
    """A heading of links in the bar above the headline takes the names below it, and not the headline with all that follows."""
    lines = ("Home", "Latest news", "Economy", "Local", HEADLINE, "The mayor was the first to walk across it", "Xaver Lamel", "12 May 2024, 10:32")
    assert cut(*lines, *PROSE) == ["Home", "Latest news", "Economy", "Local", "Xaver Lamel", "12 May 2024, 10:32"]


def test_a_heading_of_links_that_ends_the_bar():
    """It takes no headline of the article either where the names of the bar stand above it."""
    lines = ("Home", "Local", "Latest news", HEADLINE, "The mayor was the first to walk across it", "Xaver Lamel", "12 May 2024, 10:32")
    assert HEADLINE not in cut(*lines, *PROSE)


def test_a_button_among_the_sections():
    """A button in the bar does not keep the names beside it."""
    assert cut("Home", "Local news", "Sign in", HEADLINE, "12 May 2024, 10:32", *PROSE)[:3] == ["Home", "Local news", "Sign in"]
    lines = ("Home", "Local news", "This article is for subscribers only", HEADLINE, "12 May 2024, 10:32")
    assert cut(*lines, *PROSE) == [line for line in lines if line != HEADLINE]


def test_sections_that_end_in_a_vowel_sign():
    """A sign that belongs to a letter ends a name of a section as a letter does."""
    lines = ("প্রচ্ছদ", "জেলা", "লগইন", "যে গ্রামে চিঠি এখনো নৌকায় আসে", "প্রকাশ: ১২ মার্চ ২০২৫, ০৮: ৩০")
    prose = "আবদুল মতিনের ব্যাগে আজ সাতটি চিঠি, তার তিনটিতে ঠিকানা নেই, বললেন তিনি।"
    assert cut(*lines, prose, prose) == [lines[0], lines[1], lines[2], lines[4]]


def test_a_headline_in_chinese_characters_is_no_section():
    """A headline of thirteen characters above a longer standfirst stays; names of sections are shorter."""
    headline, standfirst = "停まらない駅を磨き続ける男", "廃止から十二年、時刻表はまだ掛け替えられている"
    prose = "北泉駅に最後の列車が停まったのは、もう十二年前の春のことだった。"
    assert cut("ホーム", "社会", headline, standfirst, "2025年3月10日 7時00分", prose, prose) == ["ホーム", "社会", "2025年3月10日 7時00分"]


@pytest.mark.parametrize("headline", ["The bells that nobody wants to hear", "島の郵便局が八十年の歴史を閉じるその最後の一日"])
def test_a_headline_between_lines_that_go(headline):
    """What is as long as a headline is the headline where no line before it is, also between two lines that go."""
    lines = ("Home > Local > Tallbridge", headline, "By Jane Roe", "12 May 2024, 10:32")
    assert headline not in cut(*lines, *PROSE)


@pytest.mark.parametrize("heading", ["“We have to start over again”", "Half a year without light", "## Half a year without light"])
def test_the_heading_behind_a_run(heading):
    """Behind related headlines the last line stays which is quoted, or shorter than they: the heading of what follows."""
    lines = ("Related articles", "The ferry that nobody missed for a whole year", "How two boys saved the town from the flood", heading)
    assert cut(HEADLINE, PROSE[0], *lines, *PROSE[1:]) == list(lines[:-1])


def test_a_label_ends_a_run():
    """What stands below the label of an advertisement goes on with the text, and is none of the headlines above it."""
    lines = ("Related articles", "The ferry that nobody missed for a whole year", "Advertisement", "Number of the day")
    assert cut(HEADLINE, PROSE[0], *lines, "47", *PROSE[1:]) == list(lines[:-1])


def test_a_stamp_between_the_sections_and_the_headline():
    """Names of sections go above a stamp that stands above the headline, where there are more of them than a title has lines."""
    assert cut("Home", "News", "Local", "12 May 2024, 10:32", HEADLINE, *PROSE) == ["Home", "News", "Local", "12 May 2024, 10:32"]
    assert cut("Winter", "12 May 2024, 10:32", HEADLINE, *PROSE) == ["12 May 2024, 10:32"]


def test_a_stamp_near_another_of_the_page():
    """A bare date with a time is the page's own beside one that says what it is, too, behind the standfirst and many buttons."""
    buttons = ("Home", "News", "Sport", "Culture", "Opinion", "Business", "Travel", "Money", "Weather", "Jobs", "Cars")
    stamps = ("This article is more than 2 years old", "Tue 14 May 2022 06.00 BST", "Last modified on Wed 15 May 2022 11.32 BST")
    assert set(stamps) <= set(cut(*buttons, HEADLINE, stamps[0], PROSE[0], *stamps[1:], *PROSE[1:]))


def test_several_authors_with_roles_in_front_of_the_text():
    """Names with their roles below them are authors in front of a text, be there two of them; a role may be written small."""
    authors = ("Ruth Embley", "Staff Writer", "Adam Hale", "Reporter")
    assert cut(HEADLINE, *authors, *PROSE) == list(authors)
    assert cut(HEADLINE, "Els Hoving", "redacteur Binnenland", *PROSE) == ["Els Hoving", "redacteur Binnenland"]


def test_a_counter_beside_a_stamp():
    """A number next to the stamp counts comments or readers."""
    assert cut(HEADLINE, "12 May 2024, 10:32", "5411", *PROSE) == ["12 May 2024, 10:32", "5411"]


def test_tags_that_are_links():
    """Between two lines that go, lines of nothing but links go however many they are."""
    tags = [f"[{name}](https://echo.example/{name})" for name in ("bridge", "river", "ferry", "council", "money")]
    assert cut(HEADLINE, *PROSE, "Share this article", *tags, "37 Comments") == ["Share this article", *tags, "37 Comments"]


@pytest.mark.parametrize(
    "stamp",
    ["Society, 3 May 2023, 11:20", "Tallbridge - 4 Oct 2023 - 05:30 CEST", "Echo.example, 14 Juni 2023, 10:12 WIB", "January 9, 2021 by Wilma"],
)
def test_a_stamp_with_something_in_front_of_it_or_behind(stamp):
    """A date with a time goes above the text with a section or a place in front of it, and one with a first name behind "by"; between sentences both stay."""
    assert cut(HEADLINE, stamp, *PROSE) == [stamp]
    assert cut(HEADLINE, *PROSE, stamp, *PROSE) == []


@pytest.mark.parametrize(
    "stamp",
    [
        "Di., 12.03.2024, 07:45 Uhr | Umwelt",
        "Wednesday, 12 March 2025, 18:30 | Society",
        "2024.05.12 10:30 | 사회",
        "12 พ.ค. 2567 10:30 น. | การเมือง",
    ],
)
def test_a_stamp_with_a_section_behind_it(stamp):
    """Behind a bar a section goes with a date and a time of day, in front of the third sentence; further down both stay."""
    assert cut(HEADLINE, stamp, *PROSE) == [stamp]
    assert cut(HEADLINE, PROSE[0], stamp, *PROSE[1:]) == [stamp]
    assert cut(HEADLINE, *PROSE, stamp, *PROSE) == []


@pytest.mark.parametrize("stamp", ["Sunday, May 12, 2024 10:30 AM News", "2024-05-12(日)10:30 社會", "12 мая 2024, 10:30 Общество"])
def test_a_stamp_with_a_section_behind_a_space(stamp):
    """In front of the text a section goes with the stamp also where no sign sets it off."""
    assert cut(HEADLINE, stamp, *PROSE) == [stamp]
    assert cut(HEADLINE, PROSE[0], stamp, *PROSE[1:]) == []


def test_a_section_behind_a_stamp_below_the_text():
    """Below the text the section has to be one that pages have, for there a programme names its places so."""
    assert cut(HEADLINE, *PROSE, "12/05/2024 10:30 | Sport") == ["12/05/2024 10:30 | Sport"]
    assert cut(HEADLINE, *PROSE, "12.03.2024, 19:30 Uhr | Stadthalle") == []


@pytest.mark.parametrize(
    "rows",
    [
        ("12.03.2024, 07:45 Uhr: Der Deich bricht",),
        ("12 March 2025, 18:30 | The old bridge is closed again",),
        ("12 March 2025, 18:30 Fire breaks out",),
        ("12 March 2025, 18:30 | Fire", "12 March 2025, 18:50 | Rain"),
        ("2024年5月12日 10:30 堤防が決壊した",),
    ],
)
def test_what_is_told_of_a_time_of_day(rows):
    """What is told behind a date and a time of day is no section, and neither are the rows of a chronicle."""
    assert cut(HEADLINE, *rows, *PROSE) == []
    assert cut(HEADLINE, PROSE[0], *rows, *PROSE[1:]) == []


@pytest.mark.parametrize(
    "hours",
    [("Monday-Friday 7-18", "Saturday 8-13", "Sunday closed"), ("Mon–Fri 9:00–17:00",), ("Saturday, 10:00", "Sunday, 11:30"), ("月曜日 9:00-17:00",)],
)
def test_hours_behind_the_text(hours):
    """Times of day without a date, from one to another or below one another, are the hours of what the article tells of, and no stamp."""
    assert cut(HEADLINE, *PROSE, *hours, "Share", "Most read", "The ferry that nobody missed for a whole year", "Print")[: len(hours)] != list(hours)
    assert not set(hours) & set(cut(HEADLINE, *PROSE, *hours))


def test_a_stamp_of_a_time_alone():
    """One line of a day and a time is a stamp."""
    assert cut(HEADLINE, "Saturday, 10:00", *PROSE) == ["Saturday, 10:00"]


def test_a_short_headline_between_lines_that_go():
    """Where no line in front of the text is as long as a headline and none stays, the first of more words than a section's name has is it."""
    headline = "The tower stays a tower"
    assert headline not in cut("12 May 2024, 10:32", "Local", headline, "By Jane Roe", *PROSE)
    standfirst = "It costs the town less than anybody had thought it would"
    assert headline not in cut("Home", "Sign in", headline, standfirst, "By Jane Roe", "12 May 2024, 10:32", *PROSE)


def test_sections_above_a_short_headline():
    """A headline of five words has sections above it where a byline or a stamp stands right below it; a title of fewer words may be all there is."""
    headline = "A dove takes the tram"
    assert cut("Home", "Local news", headline, "12 May 2024, 10:32", *PROSE) == ["Home", "Local news", "12 May 2024, 10:32"]
    assert cut("The dove", "A song in three parts", *PROSE) == []


def test_speech_between_lines_that_go():
    """In a script without stops what somebody says, and who says it, is the article's between two lines that go."""
    said = '"ดาวไม่เก็บค่าไฟ" เขากล่าว'
    text = ("ชาวนาที่จังหวัดน่านสร้างหอดูดาวจากถังเก็บข้าวเก่า ใช้เงินสองหมื่นบาท", said, "อ่านข่าวที่เกี่ยวข้อง", "หมู่บ้านไร้แสงไฟ")
    assert said not in cut("ลุงวัย 72 สร้างหอดูดาวจากถังข้าว", "12 พ.ย. 2569 09:15 น.", "แชร์", "โฆษณา", *text)


@pytest.mark.parametrize(
    "line",
    [
        "Video: The opening ceremony (3:12)",
        "▶ Video: Drohnenbilder vom Marktplatz (1:42 Min.)",
        "Video | The opening ceremony | 03:12",
        "【動画】開会式の様子(3分12秒)",
        "[영상] 개막식 현장 (3:12)",
        "Podcast: The long road (42 min)",
    ],
)
def test_the_title_of_a_film(line):
    """A title goes with a word for a film in front of it and its length behind it, wherever it stands."""
    assert cut(HEADLINE, *PROSE, line, *PROSE) == [line]


@pytest.mark.parametrize(
    "lines",
    [
        ("The ferry song (3:12)", "The bridge song (2:40)"),
        ("The flood (1:02)", "Video: The mayor speaks (3:12)", "The ferry (4:00)"),
        ("Video: The home team wins again (3:2)",),
        ("Video: The council meets at 10:30",),
        ("Hotel Video (3:12)",),
    ],
)
def test_titles_and_lengths_of_the_article(lines):
    """What has no such word, or stands among titles that have none, stays, and so do results and times of day."""
    assert cut(HEADLINE, *PROSE, *lines, *PROSE) == []


@pytest.mark.parametrize("path", ["Home › News › Tallbridge", "Strona główna > Wiadomości", "Accueil / Régions / Valmont", "首頁 > 新聞 > 社會"])
def test_a_path_from_the_home_page(path):
    """A path whose first part is a word for the home page goes wherever it stands."""
    assert cut(HEADLINE, *PROSE, path, *PROSE) == [path]
    assert cut(HEADLINE, path, *PROSE, path) == [path, path]


@pytest.mark.parametrize(
    "lines",
    [
        ("Settings > Privacy > Location",),
        ("Open this page:", "Home > Settings > Wi-Fi"),
        ("1. Open the menu.", "Home > Settings > Wi-Fi", "2. Choose your network."),
        ("Home > Settings > Wi-Fi", "There you choose the network, or go back to Settings > Privacy and turn it off."),
        ("Home → Office",),
        ("Home > where the heart is",),
    ],
)
def test_paths_in_instructions(lines):
    """A path stays that begins elsewhere, stands among steps or below a colon, or is one of several."""
    assert cut(HEADLINE, *PROSE, *lines, *PROSE) == []


@pytest.mark.parametrize(
    "line",
    [
        "Written by Wilma | 12 May 2024 | Life",
        "12 May 2024 • Author: Wilma • Life, Food • 6 comments",
        "Skrevet av Marit / 11. oktober 2024 / 8 kommentarer",
        "Written by Jane Roe on 12 May 2024 in Life, Food",
    ],
)
def test_what_a_blog_says_of_a_post(line):
    """Above the text a line goes that says by whom and when it was posted, with a phrase for it, and where it is filed."""
    assert cut(HEADLINE, line, *PROSE) == [line]


@pytest.mark.parametrize("line", ["Song by Wilma | 12 May 2024 | Pop", "Directed by Jane Roe | 12 May 2024 | Town Hall", "Written by Wilma | Life"])
def test_what_is_told_of_a_work(line):
    """Without a phrase for authors, or without a date, such a line may be of what the article is about."""
    assert cut(HEADLINE, line, *PROSE) == []


def test_a_standfirst_above_a_role():
    """In a script without capitals what has a comma in it is no name above a role."""
    prose = "আবদুল মতিনের ব্যাগে আজ সাতটি চিঠি, তার তিনটিতে ঠিকানা নেই, বললেন তিনি।"
    assert cut("যে গ্রামে চিঠি এখনো নৌকায় আসে", "বর্ষায় ডাকপিয়ন, শুকনায় মাঝি", "নিজস্ব প্রতিবেদক", prose, prose) == ["নিজস্ব প্রতিবেদক"]


COMMENT = ("Ann-Marie says:", "March 3, 2025 at 9:14 am", "Made this twice already. The second one was better!", "Reply")


def test_comments_with_a_button_to_reply():
    """Comments go from the name above the time to the button, with the heading above the first."""
    assert cut(HEADLINE, *PROSE, "Comments", *COMMENT, *COMMENT) == ["Comments", *COMMENT, *COMMENT]
    assert cut(HEADLINE, *PROSE, "Ann-Marie", "says:", *COMMENT[1:]) == ["Ann-Marie", "says:", *COMMENT[1:]]


@pytest.mark.parametrize("gone", [0, 1, 3])
def test_what_a_comment_needs(gone):
    """Without the name, the time or the button it may be a letter that the article quotes."""
    assert COMMENT[2] not in cut(HEADLINE, *PROSE, *COMMENT[:gone], *COMMENT[gone + 1 :], *PROSE)


@pytest.mark.parametrize(
    "line",
    [
        "Cookies crumble, she found, and the bakers of the town are glad of it.",
        "Cookies, cakes and pastries will be on sale in the church hall from 10am",
        "The settings were wrong.",
    ],
)
def test_paragraphs_beside_a_notice(line):
    """A sentence, or a line longer than a label, is no small print of the notice beside it by one word that such small print has."""
    assert cut(HEADLINE, PROSE[0], line, "This slideshow requires JavaScript.", *PROSE[1:]) == ["This slideshow requires JavaScript."]


@pytest.mark.parametrize(
    ("notice", "line"),
    [
        ("Abonnieren Sie unseren kostenlosen Newsletter.", "Jeden Morgen liest er die Nachrichten im Café."),
        ("Abonnieren Sie unseren kostenlosen Newsletter.", "Rufen Sie den Notarzt an, wenn das Herz rast."),
        ("Abonnieren Sie unseren kostenlosen Newsletter.", "Das Wichtigste am Morgen ist das Frühstück."),
        ("Dieser Artikel ist nur für Abonnenten.", "Danach kostet das Zimmer 400 Euro im Monat."),
        ("Dieser Artikel stellt keine Anlageberatung dar.", "Anleger verlieren Geld, wenn die Zinsen steigen."),
        ("Inscrivez-vous à notre newsletter gratuite.", "L'essentiel du petit-déjeuner, c'est le pain."),
        ("Cet article est réservé aux abonnés.", "Pour une semaine, la mer s'est calmée."),
        ("Suscríbete a nuestra newsletter gratuita.", "Tienes una historia en cada piedra del puerto."),
        ("Este artículo es solo para suscriptores.", "Desde ese año no hay tren."),
        ("Questo articolo è riservato agli abbonati.", "Solo un mese dopo tornò la neve."),
        ("Sign up for our free newsletter.", "Have you ever seen photos of the old mill?"),
    ],
)
def test_sentences_beside_a_notice(notice, line):
    """A sentence is no small print of the notice beside it by words that any paragraph may have."""
    assert cut(HEADLINE, PROSE[0], notice, line, *PROSE[1:]) == [notice]


def test_small_print_beside_a_notice():
    """A label beside a notice is told by one word."""
    lines = ("Manage cookie settings", "This slideshow requires JavaScript.", "Privacy settings")
    assert cut(HEADLINE, PROSE[0], *lines, *PROSE[1:]) == list(lines)


SUBJECT = "How to quit a newsletter, and other small freedoms"
SECTIONS = (
    "Newsletters",
    "Scroll to the bottom of the letter and look for the small word there.",
    "Sign up for our newsletter with an address that you use for nothing else.",
    "Moods",
    "A reader who is angry should first of all have a cup of tea.",
    "Share",
    "Share an article only if you have read it down to the last line.",
    "Trust",
    "Nobody has ever regretted that a printed page could not answer him.",
)


def test_subheadings_that_are_what_the_article_tells_of():
    """A word that may be a button stays as the subheading of a text that is about that, and so does the question in the section."""
    assert cut(SUBJECT, PROSE[0], *SECTIONS) == []


def test_buttons_amid_a_text_about_something_else():
    """Neither the headline nor the sentence below has their word, or there are no subheadings around them, or they come again: they are buttons."""
    about = (*SECTIONS[3:5], *SECTIONS[7:])
    assert cut(HEADLINE, *PROSE, *about[:2], "Newsletter", *PROSE, "Share", *about[2:]) == ["Newsletter", "Share"]
    assert cut(HEADLINE, PROSE[0], "Share", SECTIONS[6], *PROSE[1:]) == ["Share"]
    assert cut(SUBJECT, *SECTIONS[3:7], *SECTIONS[5:7], *SECTIONS[7:]) == ["Share", "Share"]


def test_a_box_amid_a_text_with_subheadings():
    """What asks right below its heading, or below one of another section, stays no part of the text."""
    box = ("Newsletters", "Sign up for our newsletter.")
    assert cut(SUBJECT, PROSE[0], *SECTIONS[3:5], *box, *SECTIONS[5:]) == list(box)


GLOSSARY = (
    "Ankeiler: ein kleiner Text, der auf einen großen weist.",
    "Bildunterschrift: wer, was, wann, wo. Im Hintergrund der Kirchturm.",
    "Bezahlschranke: eine Mauer mit Klingel.",
    "Advertorial: bezahlt, sieht aber aus wie ein Artikel",
    "Nachricht: was passiert ist, in der Reihenfolge der Wichtigkeit.",
)


def test_entries_of_a_glossary():
    """Words that an article explains stay, though one of them is a label elsewhere; alone it is one, and so it is among others of its kind."""
    assert cut(HEADLINE, PROSE[0], *GLOSSARY, *PROSE[1:]) == []
    assert cut(HEADLINE, PROSE[0], GLOSSARY[1], *PROSE[1:]) == [GLOSSARY[1]]
    assert cut(HEADLINE, PROSE[0], "Advertorial: Dalby Schuhe", "Foto: Jan Roe", GLOSSARY[0], *PROSE[1:]) == [
        "Advertorial: Dalby Schuhe",
        "Foto: Jan Roe",
    ]


TALK = (
    "Q: What do you tell them?",
    "A: Sign up for our newsletter.",
    "Q: And then?",
    "A: Follow us on Facebook.",
    "Q: Is that all?",
    "A: That is all.",
)


def test_a_talk():
    """What somebody answers stays where question and answer take turns, whoever they are; alone it asks the reader."""
    assert cut(HEADLINE, PROSE[0], *TALK, *PROSE[1:]) == []
    spanish = ("P. ¿Qué les dice?", "R. Suscríbase a nuestro boletín.", "P. ¿Nada más?", "R. Nada.")
    assert cut(HEADLINE, PROSE[0], *spanish, *PROSE[1:]) == []
    assert cut(HEADLINE, PROSE[0], TALK[1], *PROSE[1:]) == [TALK[1]]
    gallery = ("Photo: Jan Roe", "Text: Ida Poe", "Photo: Ann Hale", "Text: Ida Poe")
    assert cut(HEADLINE, PROSE[0], *gallery, *PROSE[1:]) == list(gallery)


def test_what_is_on():
    """The weather in a list of what is on is none of a stamp."""
    listing = ("19.30 Čez reko, dokumentarni film", "20.15 Inšpektorica, 3. del", "21.50 Vreme")
    assert cut(HEADLINE, *PROSE, "Na televiziji", *listing) == []
    assert cut(HEADLINE, *PROSE, "21.50 Vreme") == ["21.50 Vreme"]


OTHERS = ("The rules", "Four lines are enough for a forum of gardeners.", "The winter", "In winter nobody writes but the man with the greenhouse.")


def test_buttons_that_head_the_sections_of_a_text():
    """Two buttons of a kind, each above a sentence and behind one, head sections as those beside them do; one alone, or at the head, does not."""
    forum = ("Log in", "The box is at the top, and small.", "Create account", "Nobody has to give an age or a street.")
    assert cut(HEADLINE, *PROSE, *forum, *OTHERS) == []
    assert cut(HEADLINE, *PROSE, *forum[:2], *OTHERS) == ["Log in"]
    assert cut(HEADLINE, "Log in", *PROSE, *forum[2:], *OTHERS) == ["Log in", "Create account"]


def test_a_button_that_the_text_names():
    """A button above a sentence heads a section where a step names it or a sentence has it in quotation marks."""
    forum = ("Create account", "Nobody has to give an age or a street.")
    for named in ("1. Create account", "The button that reads “Create account” is green, and it took a vote of all the members to make it so."):
        assert cut(HEADLINE, *PROSE, named, *forum, *OTHERS) == []


def test_items_of_a_list_on_a_page():
    """An item that reads like a button stays among others that do not; a list of buttons goes."""

    def left(*items: str) -> str:
        inside = "".join(f"<li>{item}</li>" for item in items)
        prose = [f"<p>{sentence}</p>" for sentence in PROSE]
        return clean(f"<article><h1>{HEADLINE}</h1>{''.join(prose[:2])}<ul>{inside}</ul>{''.join(prose[2:])}</article>")

    assert "Full screen" in left("Speed", "Pause between chapters", "Full screen")
    assert "Log out" in left("Loans", "Books on hold", "Log out")
    assert "Log in" not in left("Log in", "Create account", "Subscribe now")


def test_a_lone_line_in_front_of_what_a_reader_wrote():
    """One letter with its date and time is one that an article prints; with a form below it it is a comment."""
    letter = ("Jane Roe on 3 May 2024 at 10:12 said:", "The ferry is the only way home from the late shift.")
    assert cut(HEADLINE, *PROSE, *letter, *OTHERS) == []
    assert letter[0] in cut(HEADLINE, *PROSE, *letter, "Leave a reply")
