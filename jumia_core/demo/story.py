"""The story: asked and answered by email, refused in French, silence over Christmas, and a timely mail that surfaces.

People's words are written here; everything else that is shown comes from the system.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from jumia_core.claims import ClaimView
from jumia_core.demo.stage import Stage
from jumia_core.demo.steps import Fact, Line, Said, Step, Told
from jumia_core.kernel import WorkCalendar
from jumia_core.postbox import Letter, Posted
from jumia_core.testing import a_claim

ADA, BOLA, LI = "ada@example.ng", "bola@example.ng", "li@platform.example"
PHONE = "ada.obi@phone.example"  # nobody registered this address
QUESTION = "Please send the order numbers that were charged twice."
IN_ENGLISH = """\
Hello Li,

the orders are 301458812, 301458977 and 301459020.
Each of them was charged 12 percent. The price list says 6 percent.

Best regards
Ada Obi
Ada's Fabrics, Lagos"""
SECOND_QUESTION = "Thank you, Ada. Which commission does the statement itself show for the three orders?"
IN_FRENCH = """\
Bonjour,

Ada est en voyage. Le relevé montre une commission de douze pour cent pour les trois commandes.
Merci de corriger cela rapidement.

Bola"""
FROM_THE_PHONE = """\
Hello, this is Ada, I write from my phone. The statement shows 12 percent for the three orders, and 6 percent for
all others. Please pay the difference back."""


def story(stage: Stage) -> Iterator[Step]:
    """Play one claim's life, a step at a time. The clock of the stage moves with it."""
    number = stage.people.ada.claims.raise_claim(a_claim()).number
    teller = _Teller(stage, number)
    yield (raised := teller.raised())

    stage.move_to(_at(17, 2, 20))  # Thursday morning in Shenzhen
    yield (asked := teller.asked("asked", raised.letter_to(LI), QUESTION))

    stage.move_to(_at(18, 17, 40))  # Friday evening in Lagos
    yield (counted := teller.counted(asked.letter_to(ADA)))

    stage.move_to(_at(23, 7, 30))  # Wednesday afternoon in Shenzhen
    yield (again := teller.asked("asked_again", counted.letter_to(LI), SECOND_QUESTION))

    stage.move_to(_at(24, 10, 5))  # the morning before Christmas
    yield teller.refused(again.letter_to(ADA))
    yield teller.waited()

    stage.move_to(_at(30, 20, 47))  # the last evening
    yield (doubted := teller.doubted(again.letter_to(ADA)))
    yield teller.held()
    yield teller.closed()

    stage.move_to(datetime(2027, 1, 5, 8, 20, tzinfo=UTC))
    yield teller.reopened(doubted.letter_to(ADA))


class _Teller:
    """Lets people act and puts what the system says of it into steps."""

    def __init__(self, stage: Stage, number: str) -> None:
        self.stage = stage
        self.number = number
        claim = self.claim
        teams = {team.slug: team for team in stage.center.accounts.all_teams()}
        self.home = WorkCalendar.for_country(claim.home_country)
        team = WorkCalendar.for_country(teams[claim.team].country)
        self.zones = ((_place(self.home), self.home.tz), (claim.team.title(), team.tz))

    @property
    def claim(self) -> ClaimView:
        """The claim as it stands."""
        return self.stage.center.claims.view(self.number)

    def raised(self) -> Step:
        """Ada raises it; both sides are told."""
        letters, claim = self.stage.settle(), self.claim
        fields = ", ".join(claim.fields.values())
        return self._step(
            "raised",
            f"{claim.seller_name} raises claim {claim.number}: {claim.title}",
            Said(claim.thread[0].text, claim.seller_name),
            Fact(f"{claim.shop_name}: {fields}"),
            Fact(f"The platform answers by the end of {self._last_day(claim)}.", strong=True),
            letters=letters,
        )

    def asked(self, name: str, letter: Letter, question: str) -> Step:
        """Li asks by email, with `ask` in the first line; the clock starts when the question is delivered."""
        posted = self.stage.reply(letter, f"ask\n{question}", name="Li Wei", sender=LI)
        letters, claim = self.stage.settle(), self.claim
        return self._step(
            name,
            f"{claim.thread[-1].name} asks by email (round {claim.round})",
            Said(claim.thread[-1].text, claim.thread[-1].name),
            Fact(f"Delivered to {claim.seller_email}: the clock of the {claim.turn} runs."),
            *_days(claim),
            posted=posted,
            letters=letters,
        )

    def counted(self, letter: Letter) -> Step:
        """Ada answers in plain English, and that is the claim's reply."""
        posted = self.stage.reply(letter, IN_ENGLISH, name="Ada Obi", sender=ADA)
        letters, claim = self.stage.settle(), self.claim
        kept = claim.thread[-1]
        cut = len(posted.text.splitlines()) - len(kept.text.splitlines())
        return self._step(
            "counted",
            f"{kept.name} answers that email in English, and it counts",
            Said(kept.text, kept.name),
            Fact(f"{cut} lines of quoted mail were left out of the thread; the whole mail is kept."),
            Fact(f"It is the {claim.turn}'s turn, until the end of {self._last_day(claim)}.", strong=True),
            posted=posted,
            letters=letters,
        )

    def refused(self, letter: Letter) -> Step:
        """Bola answers in French: kept, not counted, and told so in both languages."""
        posted = self.stage.reply(letter, IN_FRENCH, name="Bola Ade", sender=BOLA)
        letters, claim = self.stage.settle(), self.claim
        kept, verdict = claim.thread[-1], self.stage.last_inbound()
        notice = next(found for found in letters if found.recipient == BOLA)
        return self._step(
            "refused",
            f"{kept.name} answers in French, and it does not count",
            Said(kept.text, kept.name),
            Fact(f"{verdict.verdict}: {verdict.reason.removeprefix(f'{kept.standing}: ')}", strong=True),
            Said(_body(notice), f"the notice to {kept.name}"),
            posted=posted,
            letters=letters,
        )

    def waited(self) -> Step:
        """The clock crosses Christmas and a weekend; reminders go out on the two last mornings."""
        due = self.claim.due_before
        last = self.home.last_day(due) if due is not None else self.home.local_date(self.stage.clock.now())
        mornings = (self.home.last_working_day_before(last), last)
        letters = tuple(
            letter
            for day in mornings
            for letter in self.stage.move_to(datetime(day.year, day.month, day.day, 8, tzinfo=self.home.tz))
        )
        return self._step(
            "waited",
            "The clock crosses Christmas and a weekend, and no day of rest is counted",
            *(Fact(sentence) for sentence in self.claim.explain_deadline()[1:-2]),
            letters=letters,
        )

    def doubted(self, letter: Letter) -> Step:
        """Ada answers in time, from an address that nobody knows: held, and she is asked at her registered one."""
        posted = self.stage.reply(letter, FROM_THE_PHONE, name="Ada", sender=PHONE)
        letters, held = self.stage.settle(), self.stage.last_inbound()
        return self._step(
            "doubted",
            "An answer comes on the last evening, from an address that nobody registered",
            Said(FROM_THE_PHONE.replace("\n", " "), PHONE),
            Fact(f"{held.verdict}: {held.reason}", strong=True),
            posted=posted,
            letters=letters,
        )

    def held(self) -> Step:
        """The deadline passes: the sweep gives an agent one working day to look."""
        letters = self._pass_sweep()
        claim = self.claim
        until = claim.held_until or self.stage.clock.now()
        return self._step(
            "held",
            "The deadline passes; what was said is shown to a person before anything closes",
            Fact(
                f"The team in {claim.team.title()} may let it count until {_moment(until, *self.zones[1])}.",
                strong=True,
            ),
            letters=letters,
        )

    def closed(self) -> Step:
        """Nobody acts, and nothing that counts was said: closed."""
        until = self.claim.held_until
        letters = self.stage.move_to(until) if until is not None else ()
        return self._step("closed", "Silence closes the claim", *_note(self.claim), letters=letters)

    def reopened(self, letter: Letter) -> Step:
        """Ada says that it was her: her answer counts from when it came, and the claim opens again."""
        posted = self.stage.reply(letter, "Yes", name="Ada Obi", sender=ADA)
        letters, claim = self.stage.settle(), self.claim
        kept = next(message for message in reversed(claim.thread) if message.standing == "counted")
        came = _moment(kept.received_at, *self.zones[0])
        return self._step(
            "reopened",
            f"{claim.seller_name} is back, and says that it was her: the claim opens again",
            Said("Yes", claim.seller_name),
            Fact(self.stage.last_inbound().reason),
            Fact(f"The answer counts from when it came, {came}.", strong=True),
            Fact(f"It is the {claim.turn}'s turn, until the end of {self._last_day(claim)}."),
            posted=posted,
            letters=letters,
        )

    def _pass_sweep(self) -> tuple[Letter, ...]:
        """Move to the deadline, and then past the minutes that mail on its way is given."""
        due = self.claim.due_before
        if due is None:
            return ()
        letters = self.stage.move_to(due)
        self.stage.clock.advance(minutes=15)
        return letters + self.stage.move_to(self.stage.clock.now())

    def _last_day(self, claim: ClaimView) -> str:
        """The last day of the running deadline where its side works, as 'Friday 18 December in Lagos'."""
        place, zone = self.zones[claim.turn == "platform"]
        if claim.due_before is None:
            return "no day"
        last = (claim.due_before - datetime.resolution).astimezone(zone)
        return f"{last:%A} {last.day} {last:%B} in {place}"

    def _step(
        self, name: str, title: str, *lines: Line, posted: Posted | None = None, letters: tuple[Letter, ...] = ()
    ) -> Step:
        return Step(
            name=name,
            at=self.stage.clock.now(),
            title=title,
            claim=self.claim,
            lines=(*lines, *(Told(letter) for letter in letters)),
            zones=self.zones,
            posted=posted,
            inbound=self.stage.last_inbound() if posted is not None else None,
            letters=letters,
        )


def _at(day: int, hour: int, minute: int) -> datetime:
    return datetime(2026, 12, day, hour, minute, tzinfo=UTC)


def _moment(instant: datetime, place: str, zone: ZoneInfo) -> str:
    local = instant.astimezone(zone)
    return f"{local:%A} {local.day} {local:%B %Y %H:%M} in {place}"


def _place(calendar: WorkCalendar) -> str:
    return calendar.zone.rpartition("/")[2].replace("_", " ")


def _days(claim: ClaimView) -> tuple[Line, ...]:
    """The last two sentences of the deadline: the last day, and what in time means."""
    *_, last, in_time = claim.explain_deadline()
    return Fact(last, strong=True), Fact(in_time)


def _note(claim: ClaimView) -> tuple[Line, ...]:
    return (Fact(claim.clock_note, strong=True),)


def _body(letter: Letter) -> str:
    """A letter without its greeting and signature."""
    return "\n".join(line for line in letter.text.strip().splitlines()[1:-1]).strip()
