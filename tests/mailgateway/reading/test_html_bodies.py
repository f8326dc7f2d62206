"""HTML is read like plain text: what clients mark as older is cut, what a person sees is kept."""

from collections.abc import Callable

import pytest

from mailgateway import IncomingMail

QUOTED = {
    "gmail": '<div class="gmail_quote"><div dir="ltr" class="gmail_attr">Ezekỵ ndị ọzọ dere:<br></div>'
    '<blockquote class="gmail_quote" style="border-left:1px solid">Which day?</blockquote></div>',
    "gmail old": '<div class="gmail_extra"><br><div class="gmail_quote">On Mon, 2 Feb 2026 at 10:15, Claims '
    '<span>&lt;<a href="mailto:c@example.com">c@example.com</a>&gt;</span> wrote:<br>'
    '<blockquote class="gmail_quote">Which day?</blockquote></div></div>',
    "thunderbird": '<div class="moz-cite-prefix">Je, 2026-02-02, Claims:</div><blockquote type="cite">Which day?'
    "</blockquote>",
    "apple": '<br><blockquote type="cite"><div>On 2 Feb 2026, at 10:15, Claims wrote:</div>Which day?</blockquote>',
    "outlook web": '<div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Claims<br>'
    "<b>Sent:</b> Monday</div><div>Which day?</div>",
    "outlook desktop": '<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b>'
    " Claims &lt;c@example.com&gt;<br><b>Sent:</b> Monday<br><b>To:</b> Ada<br><b>Subject:</b> Claim</p></div>"
    "<p>Which day?</p>",
    "outlook express": '<div class="OutlookMessageHeader">-----Original Message-----</div>Which day?',
    "yahoo": '<div id="ydp1a2byahoo_quoted_1" class="ydp1a2byahoo_quoted"><div>On Monday Claims wrote:</div>'
    "<div>Which day?</div></div>",
    "proton": '<div class="protonmail_quote">------- Original Message -------<br><blockquote class="protonmail_quote">'
    "Which day?</blockquote></div>",
    "zoho": '<div class="zmail_extra"><div>---- Claims wrote ----</div><blockquote>Which day?</blockquote></div>',
    "qq": "<div>------------------&nbsp;原始邮件&nbsp;------------------</div><div><b>发件人:</b>&nbsp;claims;</div>"
    "<div><b>发送时间:</b>&nbsp;2026年2月2日</div><div><b>收件人:</b>&nbsp;ada</div><div>Which day?</div>",
    "netease": '<div>At 2026-02-02 10:15:33, "claims" &lt;c@example.com&gt; wrote:</div>'
    '<blockquote id="isReplyContent" style="margin:0 0 0 0.8ex">Which day?</blockquote>',
    "gmx": '<div name="quote" style="border-left:2px solid"><div>Gesendet: Montag</div>Which day?</div>',
    "mail.ru": 'Понедельник, 2 февраля 2026, 10:15 от Claims &lt;c@example.com&gt;:<br><blockquote '
    'style="border-left:1px">Which day?</blockquote>',
    "signature": '<div class="gmail_signature">Ada Obi<br>Ada Stores</div>',
    "windows mail signature": '<div data-signatureblock="true">Ada Obi</div>',
}  # fmt: skip


@pytest.mark.parametrize("name", QUOTED)
def test_marked_older_mail_is_cut(read: Callable[..., IncomingMail], name: str) -> None:
    """Each client's own marks are enough, whatever the language of the words."""
    mail = read(f"<html><body><div>It was <b>Monday</b>.</div>{QUOTED[name]}</body></html>", "html")
    assert mail.reply_text == "It was Monday."


def test_answers_inside_a_quoted_mail_are_kept(read: Callable[..., IncomingMail]) -> None:
    """Gmail splits the quote where a person answers inside it."""
    quote = '<blockquote class="gmail_quote">'
    mail = read(
        f'<div class="gmail_quote"><div class="gmail_attr">On Monday Claims wrote:</div>{quote}Which day?</blockquote>'
        f"<div>Monday.</div>{quote}Which station?</blockquote><div>Ikeja.</div></div>",
        "html",
    )
    assert mail.reply_text.split("\n") == ["> Which day?", "Monday.", "> Which station?", "Ikeja."]


def test_indented_paragraph_of_ones_own_stays(read: Callable[..., IncomingMail]) -> None:
    """Gmail's indent button writes a blockquote too, without a border."""
    indent = '<blockquote style="margin:0 0 0 40px;border:none;padding:0px">SKU A-1</blockquote>'
    assert "SKU A-1" in read(f"<div>These:</div>{indent}", "html").reply_text


def test_text_is_laid_out_as_it_is_seen(read: Callable[..., IncomingMail]) -> None:
    """Lines, lists, table cells and links come through; scripts, styles and hidden text do not."""
    mail = read(
        "<style>p{}</style><p>One<br>two</p><ul><li>red</li></ul><table><tr><td>A</td><td>B</td></tr></table>"
        '<script>x()</script><span style="display:none">hidden</span>see <a href="https://x.example/p">photo</a>',
        "html",
    )
    assert mail.reply_text == "One\ntwo\n\n- red\n\nA B\nsee photo <https://x.example/p>"


@pytest.mark.parametrize(
    "source",
    ["", "<", "<div>" * 3000 + "words", "<!DOCTYPE a [<!ENTITY b 'c'>]><p>words &b;", "<p>" * 50_000 + "words"],
)
def test_hostile_html_is_survived(read: Callable[..., IncomingMail], source: str) -> None:
    """Nesting, entities and floods of tags neither raise nor lose the words."""
    mail = read(source, "html")
    assert ("words" in mail.text) is ("words" in source)
