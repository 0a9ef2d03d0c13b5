"""What a sentence must hold to answer to a cue, and that the cues of the phrase files can be asked."""

import pytest

from cleanarticle import FILTERS
from cleanarticle.fold import Folded, fold, is_unspaced, soften
from cleanarticle.matchers import judged_templates
from cleanarticle.phrases import DATA, entries, sections
from cleanarticle.phrases.cues import Cue, Cues, Reported, cues_of, split_sentences
from cleanarticle.phrases.templates import folded_templates

LISTS = ("core", "companion", "notices")


def answers(cue, sentence):
    """Whether a sentence answers to a cue."""
    return Cue(cue).answers(Folded(soften(sentence)))


@pytest.mark.parametrize(
    ("cue", "sentence", "expected"),
    [
        ("sign + up", "Sign up!", True),
        ("sign + up", "Sign here", False),
        ("sign up", "Sign us up", False),
        ("subscri*", "Subscribers only", True),
        ("subscri*", "Unsubscribe", False),
        ("*subscri*", "Unsubscribe", True),
        ("^sign", "Sign up", True),
        ("^sign", "Please sign up", False),
        ("^subscri*", "Subscribe to us", True),
        ("^sign up", "Sign upwards", False),
        ("here$", "Subscribe here.", True),
        ("here$", "Here you subscribe", False),
        ("*scribe$", "How to unsubscribe", True),
        ("^sign up$", "Sign up!", True),
        ("^sign up$", "Sign up here", False),
        ("^sign up$", "Please sign up", False),
        ("here$ + ^read", "Read more here", True),
        ("here$ + ^read", "Here you read more", False),
        ("読む$", "続きを読む", True),
        ("読む$", "読む人は続く", False),
        ("^続き", "続きを読む", True),
        ("^続き", "その続きを読む", False),
    ],
)
def test_answers(cue, sentence, expected):
    """A sentence answers when it has an alternative of each group, at its beginning or end where the cue says so."""
    assert answers(cue, sentence) is expected


def test_an_alternative_of_signs_alone_is_refused():
    """It would be in every sentence, for signs are folded away."""
    with pytest.raises(ValueError, match="'€'"):
        answers("subscribe + €|euro", "Subscribe now")


@pytest.mark.parametrize("entry", ["subscribe|€ + euro", "€ + subscribe", "「 + 読む", "読む + →|「"])
def test_such_an_alternative_is_told_when_the_data_are_read(entry):
    """Whoever writes it learns of it, and not whose text is the first to meet the cue."""
    for known in ([("en", entry)], ()), ((), [("en", entry)]):
        with pytest.raises(ValueError, match="without letters and digits"):
            Cues(*known, Reported(()))
    with pytest.raises(ValueError, match="without letters and digits"):
        Reported([("en", entry)])


@pytest.mark.parametrize("phrase", ["→", "€", "[→|]", "[ad|]", "【】"])
def test_a_phrase_of_signs_alone_is_refused(phrase):
    """Signs are folded away: it would be each line of dashes."""
    with pytest.raises(ValueError, match="no letters and digits"):
        folded_templates([("", phrase)])


@pytest.mark.parametrize("phrase", ["[สนับสนุนโดย|สปอนเซอร์]:", "[赞助|贊助]:", "[a|b]:", "「[提供|協賛]」"])
def test_phrases_with_signs_around_alternatives_are_found(phrase):
    """In scripts without spaces a sign is no part by which a phrase is found."""
    found = judged_templates(lambda _document, _index: (), [phrase])
    assert all(any(map(str.isalnum, probe)) for probe in (*found.words, *found.parts))
    assert found.words or found.parts


@pytest.mark.parametrize("name", sorted({path.stem for path in DATA.glob("*.txt")} - {"agencies", "exchanges", "networks"}))
def test_all_entries_of_the_phrase_files_can_be_asked(name):
    """None of them is a sign alone, and none has an alternative that no text can have."""
    for lists in sections(name).values():
        for key, known in lists.items():
            if key in (*LISTS, "cues"):
                cues_of(("", entry) for entry in known)
                for entry in known:
                    answers(entry, "x")
            elif key not in ("removes", "keeps"):
                assert all(map(fold, known)), key


def sentence_of(cue):
    """A sentence of the first alternative of each group, between other words, which are glued to it where words are."""
    parts = [group.split("|")[0].strip(" ^$*") for group in cue.split(" + ")]
    return "文".join(parts) if is_unspaced(cue) else " ".join(parts)


@pytest.mark.parametrize("each", FILTERS, ids=lambda each: each.name)
def test_core_cues_of_the_phrase_files_are_found(each):
    """What answers to a cue is found by it too, in scripts without spaces also where a word of another script is glued to the rest."""
    core = list(entries(each.name, "core"))
    known = Cues(core, (), Reported(()))
    for language, cue in core:
        sentence = Folded(soften(sentence_of(cue)))
        if Cue(cue).may_answer(sentence):
            assert any(found.source == cue for found in known.core(sentence)), (language, cue, sentence.text)


def test_every_alternative_finds_its_cue():
    """A part of a word does so in glued scripts only; elsewhere a cue is found by a group of whole words."""
    known = Cues([("ja", "チャンネル|*youtube* + 登録を"), ("cs", "sledujte naš*|lajkujte naš* + profil*|kanál")], (), Reported(()))
    for sentence in ("YouTubeの登録をお願いします", "Sledujte naši stránku a kanál", "Lajkujte naše profily"):
        assert known.core(Folded(soften(sentence))), sentence


def test_a_cue_of_beginnings_alone_is_refused():
    """By the beginning of a word nothing is looked up."""
    with pytest.raises(ValueError, match="no group of whole words"):
        Cues([("en", "subscri* + newslett*")], (), Reported(()))


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The ferry sails. It is late.", ["The ferry sails.", "It is late."]),
        ("The ferry of St. Roe, approx. two hours late, sails.", ["The ferry of St. Roe, approx. two hours late, sails."]),
        (
            "Alle Preise inkl. MwSt., Stand: 12.03.2024. Änderungen vorbehalten.",
            ["Alle Preise inkl. MwSt., Stand: 12.03.2024.", "Änderungen vorbehalten."],
        ),
        ("It sails on Jan. 5 with Prof. Roe. Jan. Then it rests.", ["It sails on Jan. 5 with Prof. Roe.", "Jan.", "Then it rests."]),
        ("입장료는 없다. 축제는 열린다.", ["입장료는 없다.", "축제는 열린다."]),
        ("협상이 열린다. ⓒ 가람일보", ["협상이 열린다.", "ⓒ 가람일보"]),
        ("Đóng cửa tự động. Vui lòng chờ.", ["Đóng cửa tự động.", "Vui lòng chờ."]),
        ("Tối đa 500 ký tự. Vui lòng gõ dấu.", ["Tối đa 500 ký tự.", "Vui lòng gõ dấu."]),
        ("کتاب تمام شد. خواننده خوابید.", ["کتاب تمام شد.", "خواننده خوابید."]),
        ("אין ספר כזה. הקורא הלך.", ["אין ספר כזה.", "הקורא הלך."]),
        ("Sarado na. Bukas ang susunod.", ["Sarado na.", "Bukas ang susunod."]),
        ("船は出る。遅れている。", ["船は出る。", "遅れている。"]),
        ("Пишете на имейла ви. Абонирайте се!", ["Пишете на имейла ви.", "Абонирайте се!"]),
        ("Sūtiet uz zinas@x.lv. Labākos publicēsim!", ["Sūtiet uz zinas@x.lv.", "Labākos publicēsim!"]),
        ("They sent it to us. Im Hafen of Sv. Roe, by Prof.dr. Poe.", ["They sent it to us.", "Im Hafen of Sv. Roe, by Prof.dr. Poe."]),
        ("Ring tlf. 12 34 56 eller tél. +33 12 34 i dag. Vi svarer.", ["Ring tlf. 12 34 56 eller tél. +33 12 34 i dag.", "Vi svarer."]),
    ],
)
def test_sentences(text, sentences):
    """A sentence ends at a full stop that is not that of a shortened word, whatever stands behind it."""
    assert [text[start:end] for start, end in split_sentences(text)] == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Είδατε λάθος; Γράψτε μας.", ["Είδατε λάθος;", "Γράψτε μας."]),
        ("Είδατε λάθος; ρώτησε η Άννα.", ["Είδατε λάθος; ρώτησε η Άννα."]),
        ("The ferry was late; Tallbridge waited.", ["The ferry was late; Tallbridge waited."]),
        ("Паром опоздал; Заречье ждало.", ["Паром опоздал; Заречье ждало."]),
    ],
)
def test_a_greek_question_is_a_sentence(text, sentences):
    """What asks in Greek ends a sentence behind Greek letters, and nowhere else."""
    assert [text[start:end] for start, end in split_sentences(text)] == sentences


def test_another_answered_cue_explains_what_tells_of_somebody():
    """A word for somebody's words is none where another cue of the language that the sentence answers to has it; one of another language explains nothing."""
    told = Reported([("en", "according")])
    first, second, foreign = Cue("rights + text", "en"), Cue("^all text + protected according", "en"), Cue("^all text + protected according", "de")
    sentence = Folded(fold("All text is protected according to the rights act."))
    assert told.tells(sentence, first)
    assert told.tells(sentence, first, [first, foreign])
    assert not told.tells(sentence, first, [first, second])
