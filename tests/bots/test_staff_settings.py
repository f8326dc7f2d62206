"""The platform's settings in the chat: an operator sets them by forms, other staff read, sellers reach none."""

from datetime import UTC, datetime

from sqlalchemy import select

from jumia_core.settings.model import Outage
from tests.bots.rig import ADA, GRACE, LI, BotRig

CHANGING = ("✏️", "\N{HEAVY PLUS SIGN}", "🗑", "✖", "🚫")  # marks of buttons that change something


def test_an_operator_sets_a_rate_a_station_and_closes_it(rig: BotRig) -> None:
    """Each by a form with a preview; a wrong figure is asked again at its own question."""
    grace = rig.linked(GRACE)
    grace.say("/platform").tap("Commission").tap("Nigeria").tap("Set a rate").say("Fabrics").say("lots")
    assert "12.5" in grace.text
    grace.say("12,5 %").say("1.50 NGN").say("2026-12-01").say("Price list of December")
    assert "12.5%" in grace.text
    grace.tap("Save")
    rate = rig.people.operator.settings.commission("NG")
    assert rate == []  # it holds from December on
    rig.clock.advance(days=10)
    [rate_now] = rig.people.operator.settings.commission("NG")
    assert (rate_now.category, str(rate_now.rate)) == ("Fabrics", "12.5")
    grace.say("/platform").tap("Stations").tap("Nigeria").tap("Open a station")
    grace.say("ikeja-1").say("Ikeja").say("1 Allen Avenue").tap("Save")
    assert "Ikeja" in grace.text
    grace.tap("🚫 Ikeja").tap("keep it")
    assert rig.people.operator.settings.stations("NG")[0].open
    grace.press("zs:ask:NG:ikeja-1").tap("close it")
    assert not rig.people.operator.settings.stations("NG")[0].open


def test_an_operator_declares_a_day_and_an_outage(rig: BotRig) -> None:
    """A day that nobody works moves the open deadlines; an outage is written on the reader's clock and kept in UTC."""
    grace = rig.linked(GRACE)
    grace.say("/platform").tap("Working day").tap("Nigeria").tap("Tue 24 Nov").tap("not a working day")
    grace.say("Elections").tap("Save")
    changed = rig.center.claims.move_deadlines()
    assert changed == 0  # no claim is open; the change was heard of without an error
    grace.say("/platform").tap("Mail outage").say("yesterday")
    assert "2026-12-16 08:30" in grace.text
    grace.say("2026-11-23 08:30").say("2026-11-23 09:45").say("Power cut").tap("Save")
    with rig.center.store.engine.connect() as connection:
        [(starts, ends)] = connection.execute(select(Outage.starts_at, Outage.ends_at)).all()
    assert (starts, ends) == (datetime(2026, 11, 23, 7, 30, tzinfo=UTC), datetime(2026, 11, 23, 8, 45, tzinfo=UTC))


def test_an_agent_reads_the_platforms_settings_and_changes_nothing(light_rig: BotRig) -> None:
    """No button to change is shown, and an old one is refused; the own notices are there with the team's topic."""
    li = light_rig.linked(LI)
    li.say("/staff").tap("Settings")
    li.tap("Platform settings").tap("Policies").tap("Kenya")
    pages = [li.text]
    while "▶" in li.labels:
        pages.append(li.tap("▶").text)
    assert "M-Pesa" in "".join(pages)
    assert len(pages) > 1
    for show in ("commission", "stations"):
        li.press(f"zk:{show}:KE:0")
        assert not any(mark in label for label in li.labels for mark in CHANGING), show
    for data in ("zc:rate:KE", "zc:station:KE", "go:ops-day", "go:ops-outage"):
        li.press(data)
        assert any("Only an operator" in toast for toast in li.toasts), data
    li.press("go:notices")
    assert any("Team" in label for label in li.labels)


def test_a_seller_reaches_none_of_the_platforms_settings(light_rig: BotRig) -> None:
    """Staff's buttons in a seller's hand open nothing."""
    ada = light_rig.linked(ADA)
    ada.say("/settings")
    for data in ("go:platform", "zk:commission:NG:0", "zs:close:NG:ikeja", "zc:rate:NG", "go:ops-day"):
        before = ada.text
        ada.press(data)
        assert ada.toasts
        assert ada.text == before
