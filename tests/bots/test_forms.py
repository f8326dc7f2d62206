"""Forms hold what was answered: no other message, tap or look at something else costs an answer or makes one."""

from typing import Any

import pytest

import bots.screens  # noqa: F401 - importing it registers the forms
from bots.frame.storage import name_of
from jumia_core.accounts import AccountStatus
from jumia_core.chats import Memory
from jumia_core.claims import Status
from tests.bots.frame_rig import BOT
from tests.bots.rig import ADA, EMAILS, PHOTO, TUNDE, BotRig, Phone
from tests.bots.test_claims import asked, raised
from tests.bots.test_resuming import done
from tests.bots.walks import ENGLISH, WALKS, T

LONG = ("We checked the statement & the <price list> of week 44 twice. " * 70)[:4096]
GO_ON = T.plain("form-resume")
FAULT = T.plain("our-fault")
STICKER = {"file_id": "x", "file_unique_id": "y", "type": "regular", "width": 5, "height": 5}
STICKER |= {"is_animated": False, "is_video": False}
OTHERS: dict[str, dict[str, Any]] = {
    "sticker": {"sticker": STICKER},
    "voice": {"voice": {"file_id": "x", "file_unique_id": "y", "duration": 3}},
    "place": {"location": {"latitude": 1.0, "longitude": 1.0}},
    "video": {"video": {"file_id": "x", "file_unique_id": "y", "duration": 3, "width": 3, "height": 3}},
}


def memory(rig: BotRig, user: int = ADA) -> Memory:
    """What a person's private conversation remembers."""
    return rig.center.chats.memory(name_of(BOT, user, user))


def answers(rig: BotRig) -> dict[str, Any]:
    found: dict[str, Any] = memory(rig).data["answers"]
    return found


def send(rig: BotRig, **content: Any) -> None:
    """Ada sends something that is no text."""
    rig.server.call(lambda: rig.server.page.world.say(ADA, None, **content))
    rig.settle()


def begin(phone: Phone) -> Phone:
    """Begin a claim, up to the comments."""
    return phone.say("/raise").tap("Bill problem").say("October 2026").say("Commission").say("12500 NGN")


def claim_status(rig: BotRig, number: str) -> Status:
    return rig.people.ada.claims.get(number).status


def test_a_tap_acts_only_on_the_form_that_it_stands_under(light_rig: BotRig) -> None:
    """Below an answer, another form asks whether to take the claim back: "Send the answer" does not do that."""
    number, phone = asked(light_rig), light_rig.linked(ADA)
    phone.say("/help").press(f"ca:reply:{number}").say(ENGLISH).tap("Skip")
    reply = phone.answers[-1]["message_id"]
    light_rig.server.call(lambda: light_rig.server.page.world.add(_chat(light_rig), _bot(light_rig), text="A notice."))
    phone.press(f"ca:withdraw:{number}").tap("Skip")
    assert phone.answers[-1]["message_id"] != reply
    phone.tap("Send the answer", message=reply)
    assert claim_status(light_rig, number) is Status.OPEN
    phone.tap("Send the answer", message=reply)
    assert light_rig.people.ada.claims.get(number).thread[-1].text == ENGLISH


def _chat(rig: BotRig) -> Any:
    return rig.server.page.world.chat(ADA)


def _bot(rig: BotRig) -> Any:
    return rig.server.page.world.bot


def test_of_two_forms_of_one_kind_each_keeps_its_own_claim(light_rig: BotRig) -> None:
    """The old "Take back" of the first claim never takes back the second."""
    phone, first = light_rig.linked(ADA), raised(light_rig)
    second = str(light_rig.people.ada.claims.raise_claim(_other()).number)
    phone.say("/help").press(f"ca:withdraw:{first}").tap("Skip")
    old = phone.answers[-1]["message_id"]
    light_rig.server.call(lambda: light_rig.server.page.world.add(_chat(light_rig), _bot(light_rig), text="A notice."))
    phone.press(f"ca:withdraw:{second}").tap("Skip")
    phone.tap("Take back", message=old)
    assert claim_status(light_rig, second) is Status.OPEN


def _other() -> Any:
    from jumia_core.testing import a_claim  # noqa: PLC0415 - one use

    return a_claim("2026-W41")


def test_a_double_tap_answers_one_question(light_rig: BotRig) -> None:
    """The second tap on a day meets the next question and only shows it again; so do Skip and Back."""
    phone = light_rig.linked(ADA)
    phone.say("/help").press("sh:plan")
    shown, data = phone.answers[-1]["message_id"], phone.keys[4]["callback_data"]
    for _ in range(2):
        light_rig.server.tap_data(ADA, shown, data)
    light_rig.settle()
    assert memory(light_rig).data["at"] == 1
    assert "ends_on" not in answers(light_rig)
    back = next(key["callback_data"] for key in phone.keys if "Back" in key["text"])
    phone.say("2026-12-20")
    old = next(key["callback_data"] for key in phone.keys if "Back" in key["text"])
    assert old != back
    for _ in range(2):
        light_rig.server.tap_data(ADA, phone.answers[-1]["message_id"], old)
    light_rig.settle()
    assert memory(light_rig).data["at"] == 1


@pytest.mark.parametrize("what", OTHERS)
def test_what_is_no_answer_costs_no_answer(light_rig: BotRig, what: str) -> None:
    """A sticker, a voice note, a place or a video in the middle of a form: the question is asked again."""
    phone = begin(light_rig.linked(ADA))
    before = memory(light_rig)
    send(light_rig, **OTHERS[what])
    after = memory(light_rig)
    assert (after.state, after.data["answers"], after.data["at"]) == (
        before.state,
        before.data["answers"],
        before.data["at"],
    )
    assert T.plain("form-no-file") in phone.text


def test_telegrams_own_words_are_not_answered(light_rig: BotRig) -> None:
    """A pinned message is reported to us; nobody wrote, so nothing is shown, in a form and outside of one."""
    phone = begin(light_rig.linked(ADA))
    before, shown = memory(light_rig), len(phone.answers)
    pinned = {"message_id": 1, "date": 0, "chat": {"id": ADA, "type": "private"}}
    send(light_rig, pinned_message=pinned)
    assert memory(light_rig) == before
    assert len(phone.answers) == shown


def test_an_answer_may_begin_with_a_slash(light_rig: BotRig) -> None:
    """What begins as "/2026/10 statement" is no command of ours."""
    phone = light_rig.linked(ADA).say("/raise").tap("Bill problem").say("/2026/10 statement")
    assert "/2026/10 statement" in answers(light_rig).values()
    assert "3/6" in phone.text


def test_a_photo_at_the_password_is_deleted_and_the_password_asked_again(light_rig: BotRig) -> None:
    """Its caption may be the password."""
    phone = light_rig.phone(ADA).say("/start").tap("my password").say(EMAILS[ADA])
    state = memory(light_rig).state
    light_rig.server.send(ADA, PHOTO, "photo.jpg", "image/jpeg", caption="hunter2 hunter2")
    light_rig.settle()
    assert memory(light_rig).state == state
    assert "hunter2" not in str(phone.messages)


def test_a_password_may_begin_with_a_slash(light_rig: BotRig) -> None:
    """It is used, its message is deleted, and it is stored nowhere."""
    light_rig.center.accounts.set_password(EMAILS[ADA], "/correct horse battery")
    stored: list[str] = []
    receive = light_rig.center.chats.receive

    def listen(bot: str, updates: Any) -> list[int]:
        stored.extend(str(one.body) for one in updates)
        return receive(bot, updates)

    light_rig.center.chats.receive = listen  # type: ignore[method-assign]  # listens, and stores as ever
    phone = light_rig.phone(ADA).say("/start").tap("my password").say(EMAILS[ADA]).say("/correct horse battery")
    assert light_rig.center.accounts.linked(light_rig.chat_of(ADA)) is not None
    assert stored
    assert "correct horse" not in str(stored)
    assert "correct horse" not in str(phone.messages)


def test_a_look_at_something_else_puts_the_form_aside(light_rig: BotRig) -> None:
    """Any page then offers to go on; the question comes back with all answers, after a restart, too."""
    number, phone = raised(light_rig), light_rig.linked(ADA)
    begin(phone)
    given = answers(light_rig)
    phone.press(f"cc:{number}:0")
    assert number in phone.text
    assert GO_ON in phone.labels
    phone.say("/home")
    assert GO_ON in phone.labels
    light_rig.restart()
    phone.tap(GO_ON)
    assert answers(light_rig) == given
    assert "5/6" in phone.text
    phone.say(ENGLISH).tap("Skip").tap("Send the claim").say("/home")
    assert GO_ON not in phone.labels


def test_a_tap_in_the_message_of_a_form_that_was_put_aside_takes_it_up(light_rig: BotRig) -> None:
    """The question still stands above the notice: tapping there is as good as the button."""
    number, phone = raised(light_rig), light_rig.linked(ADA)
    begin(phone)
    form = phone.answers[-1]["message_id"]
    light_rig.server.call(lambda: light_rig.server.page.world.add(_chat(light_rig), _bot(light_rig), text="A notice."))
    phone.press(f"cc:{number}:0")
    phone.tap("Back", message=form)
    assert "4/6" in next(one["text"] for one in phone.answers if one["message_id"] == form)


def test_a_form_that_was_cancelled_is_not_offered_again(light_rig: BotRig) -> None:
    """Cancel means it."""
    phone = begin(light_rig.linked(ADA)).tap("Cancel")
    assert GO_ON not in phone.labels
    assert GO_ON not in phone.say("/home").labels


def test_a_new_language_asks_the_question_at_hand_again(light_rig: BotRig) -> None:
    """In that language; the answers stay."""
    phone = begin(light_rig.linked(ADA))
    given = answers(light_rig)
    phone.say("/language").tap("Français")
    assert answers(light_rig) == given
    assert "5/6" in phone.text
    assert "Annuler" in str(phone.labels)


def test_a_form_of_one_shop_is_not_gone_on_with_for_another(light_rig: BotRig) -> None:
    """What was answered for one shop would be sent for the other."""
    phone = begin(light_rig.linked(ADA)).say("/home")
    assert GO_ON in phone.labels
    go_on = next(key["callback_data"] for key in phone.keys if key["text"] == GO_ON)
    staff = light_rig.center.as_staff("ops@platform.example")
    staff.accounts.open_shop("ada-two", "Ada Two", "NG", EMAILS[ADA], manager=EMAILS[TUNDE])
    token = light_rig.mailed("account_invited").token
    assert token is not None
    visitor = light_rig.center.visitor("test", bearer="test")
    visitor.open_invitation(token.get_secret_value())
    visitor.accept_invitation()
    phone.say("/home").tap("Ada Two")
    assert GO_ON not in phone.labels
    phone.press(go_on)
    assert memory(light_rig).state is None


def test_words_under_a_photo_are_the_text_of_the_answer(light_rig: BotRig) -> None:
    """A caption, and a text where photos are asked for, are not lost."""
    number, phone = asked(light_rig), light_rig.linked(ADA)
    phone.say("/help").press(f"ca:reply:{number}").say("Please see the torn parcel in the picture.")
    light_rig.server.send(ADA, PHOTO, "photo.jpg", "image/jpeg", caption="This is the left corner of the parcel.")
    light_rig.settle()
    phone.say("The right corner is torn as well.").tap("Done").tap("Send the answer")
    text = light_rig.people.ada.claims.get(number).thread[-1].text
    assert "torn parcel" in text
    assert "left corner" in text
    assert "right corner" in text


def test_an_album_is_answered_once(light_rig: BotRig) -> None:
    """Five pictures that come together: one message of ours counts them, and all are kept."""
    phone = light_rig.linked(ADA)
    begin(phone).say(ENGLISH)
    before = len(light_rig.calls("sendMessage"))
    for _ in range(5):
        light_rig.server.send(ADA, PHOTO, "photo.jpg", "image/jpeg", media_group_id="album")
    light_rig.settle()
    assert len(answers(light_rig)["files"]) == 5
    assert T.plain("form-files", count=5) in phone.text
    assert len(light_rig.calls("sendMessage")) - before <= 1


def test_a_file_that_is_too_large_or_one_too_many_is_refused_when_it_comes(light_rig: BotRig) -> None:
    """Not after the preview; and nothing of it is fetched."""
    phone = light_rig.linked(ADA)
    begin(phone).say(ENGLISH).photo(b"%PDF-" + b"x" * 3_500_000, "big.pdf", "application/pdf")
    assert "too large" in phone.text
    assert not answers(light_rig).get("files")
    for _ in range(12):
        phone.photo()
    assert "at most" in phone.text
    assert light_rig.calls("getFile") == []


def test_a_mistake_of_ours_leaves_the_form_as_it_was(light_rig: BotRig, monkeypatch: pytest.MonkeyPatch) -> None:
    """The person is asked to send it again, and it is taken when the mistake is over."""
    phone = light_rig.linked(ADA).say("/raise").tap("Bill problem")
    before = memory(light_rig)
    with monkeypatch.context() as broken:
        broken.setattr("bots.frame.asking.grid", _breaks)
        phone.say("October 2026")
    assert FAULT in phone.text
    assert memory(light_rig) == before
    assert "3/6" in phone.say("October 2026").text


def test_a_day_at_the_end_of_time_is_refused_in_words(light_rig: BotRig) -> None:
    """The days after it cannot be shown; the form goes on."""
    phone = light_rig.linked(ADA)
    phone.say("/help").press("sh:plan").say("9999-12-31")
    assert FAULT not in phone.text
    assert "starts_on" not in answers(light_rig)
    phone.say("2026-12-20")
    assert answers(light_rig)["starts_on"] == "2026-12-20"


def _breaks(*_: object) -> Any:
    raise OverflowError("date value out of range")


@pytest.mark.parametrize("name", WALKS)
def test_a_very_long_answer_is_never_our_fault(light_rig: BotRig, name: str) -> None:
    """4,096 letters, as many as Telegram carries, at every question of every form: taken or refused in words."""
    walk = WALKS[name]
    phone = light_rig.linked(walk.who) if walk.linked else light_rig.phone(walk.who)
    for step in walk.steps(light_rig):
        word = step if isinstance(step, str) else step(light_rig)
        if word.startswith("say ") and not word.startswith("say /"):
            at = memory(light_rig, walk.who)
            phone.say(LONG)
            said = " ".join(str(one.get("text", "")) for one in phone.answers)
            assert FAULT not in said
            assert "{???}" not in said
            if memory(light_rig, walk.who).data.get("at") != at.data.get("at"):
                continue  # it was taken
        try:
            done(light_rig, phone, step)
        except AssertionError:  # the long answer led elsewhere, as to the question whether it is English
            return


def test_an_account_that_is_not_active_can_still_choose_a_password_and_a_language(light_rig: BotRig) -> None:
    """The link of the mail works in its own chat, and is deleted there; /language opens; the rest stays shut."""
    phone = light_rig.linked(ADA)
    light_rig.center.accounts.set_status(EMAILS[ADA], AccountStatus.INACTIVE, "The licence ran out.")
    light_rig.center.visitor("test").ask_reset(EMAILS[ADA])
    token = light_rig.mailed("account_reset_link").token
    assert token is not None
    phone.say(f"https://t.me/seller_center_demo_bot?start=kr{token.get_secret_value()}")
    assert token.get_secret_value() not in str(phone.messages)
    phone.say("nine purple trains leave")
    assert T.plain("inactive-password-new") in phone.text
    phone.say("/claims")
    assert "The licence ran out." in phone.text
    phone.say("/language").tap("Français")
    identity = light_rig.center.accounts.linked(light_rig.chat_of(ADA))
    assert identity is not None
    assert identity.language == "fr"
