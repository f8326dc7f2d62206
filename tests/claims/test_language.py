"""The English rule of claims: what counts, what is left to the agent, what is refused."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jumia_core.claims.language import Verdict, judge_language
from jumia_core.claims.language_text import LETTER_LIMIT, clauses, foreign_script, mask

ENGLISH = (
    "Please find attached",
    "yes it was delivered damaged",
    "Ok noted, thanks",
    "tnx",
    "see pix",
    "yes",
    "Thank you",
    "wrong colour",
    "screen broken, charger missing",
    "ORDER 302938 NOT RECEIVE",
    "YES WE SHIP THE GOOD ON TIME TO THE DROP OFF CENTER IKEJA",
    "Statement period: 2026-W44, amount 12,500 NGN",
    "KSh 4,300 was deducted twice",
    "N12,500 short paid",
    "Here is the tracking number: JM1234567890NG",
    "Please see link https://wa.me/2348012345678",
    "Gud morning sir, pls find d atached pics",
    "the custmer retun wrong item, he send empty box",
    "i did'nt recieve the goods bac from werehouse",
    "we av not been paid",
    "We are not agree with this penalty",
    "I have send the product to your warehouse already, please check again",
    "Delivered to Mr. Ngozi Okonkwo-Eze on 12/11/2026 at Surulere by rider Babatunde Olawale",
    "We deliver it to Wanjiru Kamau at Kilimani, Nairobi",
    "The shop name is Maison de Beauté Abidjan",
    "𝐓𝐡𝐚𝐧𝐤 𝐲𝐨𝐮 for the refund",  # noqa: RUF001 - the letters of a fancy keyboard
    "The customer's name is 王小明",
)

PIDGIN = (
    "I don send am since yesterday",
    "the rider never come my shop o",
    "Abeg una check am well, I never see the money",
    "Na una rider carry the goods go, I no sabi where e dey",
    "Wetin happen to my payment, e don tey",
    "How far, una don see the picture wey I send?",
    "Customer no gree collect am, e say na different color",
    "make una refund me jare",
    "rider don carry am go",
)

NOTHING_TO_JUDGE = ("", " \n", "12,500", "302938849", "TRK NG-JMA-9920334-01", "image001.png", "👍", "?", "\ud800",
                    "https://drive.google.com/file/d/abc123/view", "claims.team@example.com", "Chukwuemeka Adebayo",
                    "Oraimo FreePods 4")  # fmt: skip

FOREIGN = (
    ("fr", "Je n'ai pas encore reçu le colis, merci de vérifier"),
    ("fr", "BONJOUR JE N'AI PAS RECU MON ARGENT"),
    ("fr", "svp verifier mon compte, le paiement n'est pas arrive"),
    ("fr", "Commande 302938 non livrée"),
    ("fr", "Merci beaucoup"),
    ("ar", "لم أستلم المبلغ حتى الآن"),
    ("ar", "شكرا"),
    ("zh", "我们已经发货了,请查收"),
    ("zh", "您好,货物已于11月20日发出,跟踪号NG12345,请核实。谢谢 Best regards"),
    ("sw", "Sijapokea pesa zangu mpaka sasa, tafadhali angalia"),
    ("sw", "Nimetuma bidhaa jana"),
    ("sw", "Asante sana"),
    ("pt", "Ainda não recebi o dinheiro, por favor verifique"),
    ("ha", "Ban karbi kudin ba har yanzu, don Allah a duba"),
    ("ha", "Na aika kayan tun jiya amma ba a biya ni ba"),
    ("yo", "Mi ò tíì gba owó mi, ẹ jọ̀wọ́ ẹ bá mi wò ó"),
    ("yo", "E kaaro sa, mi o ti ri owo mi gba rara"),
    ("ig", "Enwetabeghị m ego m, biko lelee ya"),
    ("am", "ገንዘቡን እስካሁን አልተቀበልኩም"),
    ("es", "Todavía no he recibido el paquete, por favor revisen"),
    ("tr", "Ürün müşteriye hasarlı ulaştı, lütfen kontrol edin"),  # noqa: RUF001 - the dotless i
    ("hi", "मुझे अभी तक पैसा नहीं मिला है"),
    ("so", "Weli ma aan helin lacagtii, fadlan iska hubi"),
    ("lg", "Sinnafuna ssente zange, mbasaba mukebere"),
    ("rw", "Sindabona amafaranga yanjye, mwansuzumira"),
    ("ru", "Товар был отправлен вчера"),
    ("ja", "商品はまだ届いていません"),
    ("ko", "상품을 아직 받지 못했습니다"),
)

ENGLISH_AROUND_FOREIGN = (
    ("fr", "Hello, je vous envoie les photos du produit endommagé. Best regards, Moussa"),
    ("fr", "Dear Jumia Team, nous avons bien expédié la commande et le client l'a reçue. Thank you and best regards"),
    (
        "fr",
        "Hi,\n\nLe produit a été livré en bon état au client.\n\nBest regards,\nAwa Diop\nSent from my iPhone",
    ),
    ("ar", "Hello السلام عليكم لم يصل المنتج إلى المستودع"),
    ("sw", "Dear team,\nSijapokea pesa zangu mpaka sasa, tafadhali angalia\nKind regards,\nWanjiru"),
)

FOREIGN_QUOTED_IN_ENGLISH = (
    'The customer wrote "le produit est arrivé cassé et je veux un remboursement" and returned it',
    'The invoice says "Facture acquittée le 12 octobre, montant total à payer" and I paid it.',
    'We sent the parcel on Monday. He said: "Je n\'ai jamais reçu ce colis". Please check with the rider.',
    "The buyer told us « je ne veux plus de ce téléphone, il est trop petit » so we took it back",
    'The customer said "我没有收到货物,请退款给我,谢谢你们的帮助" but we have his signature',
    "Bonjour, I have already sent the product back to the warehouse, please check",
)

TWO_LANGUAGES = (
    "Je n'ai pas reçu le paiement de la semaine, merci de vérifier mon compte.\nI did not receive the payment.",
    "customer address: 广东省深圳市龙岗区坂田街道, please check",
)


@pytest.mark.parametrize("text", ENGLISH)
def test_english_of_sellers_counts(text: str) -> None:
    """Short, misspelt, shouted, full of names and numbers: a seller's English is English."""
    judged = judge_language(text)
    assert (judged.verdict, judged.language) == (Verdict.ENGLISH, "en")


@pytest.mark.parametrize("text", PIDGIN)
def test_nigerian_pidgin_counts(text: str) -> None:
    """Nigerian Pidgin counts as English (DESIGN section 5, point 8)."""
    assert judge_language(text).verdict is Verdict.ENGLISH


@pytest.mark.parametrize("text", NOTHING_TO_JUDGE)
def test_what_has_no_words_is_left_to_the_agent(text: str) -> None:
    """Numbers, codes, links, names and pictures are no language: unsure, with a reason, and never refused."""
    judged = judge_language(text)
    assert (judged.verdict, judged.language) == (Verdict.UNSURE, None)
    assert judged.reason.endswith(".")


@pytest.mark.parametrize(
    "text", ["clean air act", "ola", "tag", "mba", "babatunde olawale", "inshallah", "samsung galaxy", "ok", "kk"]
)
def test_one_strange_word_or_a_name_is_never_refused(text: str) -> None:
    """A name, a brand or an interjection is not taken for another language."""
    assert judge_language(text).verdict is not Verdict.NOT_ENGLISH


@pytest.mark.parametrize(("language", "text"), FOREIGN)
def test_other_languages_are_refused_by_name(language: str, text: str) -> None:
    """Other languages do not count, and the verdict names the language that the notice is to be sent in."""
    judged = judge_language(text)
    assert (judged.verdict, judged.language) == (Verdict.NOT_ENGLISH, language)


@pytest.mark.parametrize(("language", "text"), ENGLISH_AROUND_FOREIGN)
def test_english_courtesy_does_not_make_a_reply_english(language: str, text: str) -> None:
    """A greeting, thanks, sign-off or phone footer in English around another language proves nothing."""
    judged = judge_language(text)
    assert (judged.verdict, judged.language) == (Verdict.NOT_ENGLISH, language)


@pytest.mark.parametrize("text", FOREIGN_QUOTED_IN_ENGLISH)
def test_a_foreign_quotation_in_an_english_reply_counts(text: str) -> None:
    """What a customer or an invoice said in another language is not the seller's own language."""
    assert judge_language(text).verdict is Verdict.ENGLISH


@pytest.mark.parametrize("text", TWO_LANGUAGES)
def test_a_reply_in_two_languages_is_not_refused(text: str) -> None:
    """A reply with an English sentence beside another language counts at least as unsure."""
    assert judge_language(text).verdict is not Verdict.NOT_ENGLISH


def test_the_reason_says_what_was_seen() -> None:
    """The reason is one plain sentence that names the language."""
    assert judge_language("Nimetuma bidhaa jana").reason == "The text is in Swahili, not in English."
    assert judge_language(PIDGIN[3]).reason == "The text is Nigerian Pidgin, which counts as English."


@settings(max_examples=150, deadline=None)
@given(st.text())
def test_no_text_raises_and_the_verdict_is_repeatable(text: str) -> None:
    """Any text at all gets a verdict, and twice the same."""
    assert judge_language(text) == judge_language(text)


JUNK = st.lists(
    st.one_of(
        st.integers(0, 10**12).map(str),
        st.sampled_from(
            ["https://jumia.com.ng/le-produit", "a.b@example.com", "NG-JMA-9920334-01", "12,500.00", "(2)"]
        ),
    ),
    max_size=5,
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(ENGLISH + PIDGIN + FOREIGN_QUOTED_IN_ENGLISH), JUNK, JUNK)
def test_numbers_and_links_never_make_english_refused(text: str, before: str, after: str) -> None:
    """Adding numbers, codes, addresses and links to an English reply never gets it refused."""
    assert judge_language(f"{before} {text}\n{after}").verdict is not Verdict.NOT_ENGLISH


@pytest.mark.parametrize("text", ["a", "ok ", "«", '"', "'", "é'", "1a", "x@", "received.", "好", "\u0300", "A b"])
def test_a_huge_text_is_judged_by_its_beginning(text: str) -> None:
    """Whatever a text of a million characters repeats, only a few thousand letters are looked at."""
    huge = text * (1_000_000 // len(text))
    assert len(mask(huge)) <= LETTER_LIMIT
    judge_language(huge)


def test_threads_agree() -> None:
    """Many threads asking at once, also first of all, get what one thread gets."""
    texts = [*ENGLISH, *(text for _, text in FOREIGN)] * 5
    with ThreadPoolExecutor(16) as pool:
        assert list(pool.map(judge_language, texts)) == [judge_language(text) for text in texts]


def test_a_fresh_process_of_threads_agrees() -> None:
    """Sixteen threads that all meet unloaded detectors see them whole, never half loaded."""
    program = (
        "from concurrent.futures import ThreadPoolExecutor as P\n"
        "from jumia_core.claims.language import judge_language as j\n"
        "text = 'Je ne suis pas encore payé pour la commande que vous avez reçue hier'\n"
        "print({(str(v.verdict), v.language) for v in P(16).map(j, [text] * 64)})\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "{('not_english', 'fr')}"


def test_importing_the_rule_loads_no_detector() -> None:
    """The heavy libraries load with the first judgement, so that importing the core stays quick."""
    program = (
        "import sys, jumia_core.claims.language\n"
        "print([m for m in ('numpy', 'langdetect', 'simplemma', 'py3langid') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_masks_take_out_what_has_no_language() -> None:
    """Links, addresses, amounts and codes go; words around them stay, also in scripts without spaces."""
    assert mask("paid 12,500 NGN, see https://a.b/le and me@x.fr").split() == [
        "paid", "-,-", "NGN,", "see", "-", "and", "-",
    ]  # fmt: skip
    assert "月" in mask("已于11月20日发出")


def test_capitals_mark_names_unless_the_text_is_shouted() -> None:
    """A capital inside a clause may be a name; one that opens it, or all capitals, means nothing."""
    assert clauses("Sent to Amina. Done") == [("sent", "to", "Amina"), ("done",)]
    assert clauses("SENT TO AMINA") == [("sent", "to", "amina")]


@pytest.mark.parametrize(("text", "language"), [("ok", None), ("okay 好", None), ("商品はまだ", "ja"), ("እሺ", "am")])
def test_a_script_that_outweighs_latin_is_named(text: str, language: str | None) -> None:
    """One foreign sign beside English does not tip the scale; a text in another script does."""
    assert foreign_script(text)[1] == language
