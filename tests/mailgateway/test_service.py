"""The service with its queue really running: a seller's answer from socket to socket."""

import threading
from pathlib import Path

import pytest

from jumia_core.claims import Turn
from jumia_core.intake import Verdict
from jumia_core.kernel import BadConfiguration, Conflict
from mailgateway.checks import checks
from mailgateway.service import MailService
from tests.mailgateway.rig import MailRig, mail

SECONDS = 60


def wait_until(check: "threading.Event", what: str) -> None:
    """Wait for an event that a handler sets."""
    assert check.wait(SECONDS), what


class Watch:
    """Sets an event once a recorder was called often enough."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, target: object, name: str, times: int = 1) -> None:
        self.done = threading.Event()
        self._left = times
        call = getattr(target, name)

        def watched(*args: object, **kwargs: object) -> object:
            result = call(*args, **kwargs)
            self._left -= 1
            if self._left <= 0:
                self.done.set()
            return result

        monkeypatch.setattr(target, name, watched)


@pytest.fixture
def running(rig: MailRig) -> "MailRig":
    """The rig with the queue launched, as `seller-center run` does it."""
    rig.service.prepare()
    rig.center.work.launch(poll_seconds=0.05)
    return rig


def test_from_socket_to_socket(running: MailRig, monkeypatch: pytest.MonkeyPatch) -> None:
    """Question out, English reply in, judged and answered by the queue; nothing is turned by hand."""
    asked = Watch(monkeypatch, running.center.deliveries, "sent", 4)  # two agents, the seller, the question
    number = running.raise_claim()
    running.people.li.claims.ask(number, "Which order is it about?")
    wait_until(asked.done, "the question was not sent")
    judged = Watch(monkeypatch, running.center.inbox, "record")
    thanked = Watch(monkeypatch, running.center.deliveries, "sent", 2)
    kept = running.deliver(mail("The order is 301234567."), running.reply_address(number))
    wait_until(judged.done, "the reply was not judged")
    wait_until(thanked.done, "nobody was told")
    assert running.center.inbox.get(kept.id).verdict is Verdict.ACCEPTED
    assert running.view(number).turn is Turn.PLATFORM
    subjects = {str(found["Subject"]).partition("] ")[2] for found in running.outbox()}
    assert {"We have your answer", "The seller answered"} <= subjects


def test_the_intake_is_known_and_its_watermark_moves(rig: MailRig) -> None:
    """At the start and at every tick."""
    (intake,) = rig.center.inbox.intakes()
    assert (intake.name, intake.kind, intake.watermark) == ("smtp", "smtp", rig.clock.now())
    rig.clock.advance(minutes=1)
    rig.service.move_watermark()
    assert rig.center.inbox.intakes()[0].watermark == rig.clock.now()


def test_a_port_that_is_taken_is_named(light_rig: MailRig) -> None:
    """One sentence, what to do, and nothing is left running."""
    settings = light_rig.settings.model_copy(update={"port": light_rig.service.port})
    second = MailService(light_rig.center, settings)
    with pytest.raises(Conflict, match=f"Port {light_rig.service.port} on 127.0.0.1 is in use") as caught:
        second.start()
    assert f"SELLER_CENTER_MAIL_PORT={light_rig.service.port + 1} (0 takes a free one)" in caught.value.hint
    second.stop()


def test_the_doctor_knows_our_greeting(light_rig: MailRig, monkeypatch: pytest.MonkeyPatch) -> None:
    """A gateway that runs on our port is told from anything else that could listen there."""
    monkeypatch.setenv("SELLER_CENTER_MAIL_PORT", str(light_rig.service.port))
    monkeypatch.setenv("SELLER_CENTER_MAIL_DOMAIN", light_rig.settings.domain)
    (port,) = (check for check in checks(None) if check.name == "mail port")
    assert (port.status, "a gateway runs there" in port.what) == ("ok", True)


def test_a_certificate_that_does_not_fit_is_named(tmp_path: Path, light_rig: MailRig) -> None:
    """Before anything is opened."""
    path = tmp_path / "cert.pem"
    path.write_text("no certificate", encoding="ascii")
    settings = light_rig.settings.model_copy(update={"tls_certificate": path, "tls_key": path})
    with pytest.raises(BadConfiguration) as caught:
        MailService(light_rig.center, settings).start()
    assert caught.value.key == "SELLER_CENTER_MAIL_TLS_CERTIFICATE"


def test_a_key_is_made_once_in_the_file_store(light_url: str, tmp_path: Path) -> None:
    """Without configured keys: the addresses of yesterday are read today."""
    with MailRig(light_url, tmp_path, keys=None) as rig:
        number = rig.raise_claim()
        address = rig.reply_address(number)
    with MailRig(light_url, tmp_path, keys=None) as rig:
        assert rig.reply_address(number) == address
        assert (rig.center.store.files.root / "mail.keys").exists()
