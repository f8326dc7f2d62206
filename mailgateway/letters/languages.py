# ruff: noqa: RUF001 - these are the letters of other languages
"""What must be understood by whoever reads no English: a refused reply, and what touches the account's safety.

A refusal has the lines: what happened, what to do, and how long is left. Figures stand after a colon, so that no
language needs a plural. A new language is one more row here.
"""

from dataclasses import dataclass

from mailgateway.letters.document import Translated


@dataclass(frozen=True, slots=True)
class Refusal:
    """One language's words. `until` and `left` take a date and a number; `open_end` is for no running clock."""

    happened: str
    do: str
    until: str
    left: str
    open_end: str
    right_to_left: bool = False


REFUSALS = {
    "fr": Refusal(
        "Nous n'avons pas pu prendre votre réponse, car elle n'est pas en anglais.",
        "Veuillez répondre à cet e-mail en anglais. Un anglais simple suffit.",
        "Répondez avant : {until}",
        "Jours ouvrables restants après aujourd'hui : {left}",
        "Aucun délai ne court en ce moment.",
    ),
    "ar": Refusal(
        "لم نتمكن من قبول ردك لأنه ليس باللغة الإنجليزية.",
        "يرجى الرد على هذه الرسالة باللغة الإنجليزية. تكفي لغة إنجليزية بسيطة.",
        "أجب قبل: {until}",
        "أيام العمل المتبقية بعد اليوم: {left}",
        "لا توجد مهلة سارية الآن.",
        right_to_left=True,
    ),
    "zh": Refusal(
        "您的回复不是英文，因此我们无法受理。",
        "请用英文回复此邮件，简单的英文即可。",
        "请在此时间之前回复：{until}",
        "今天之后剩余工作日：{left}",
        "目前没有正在计算的期限。",
    ),
    "sw": Refusal(
        "Hatukuweza kupokea jibu lako kwa sababu si la Kiingereza.",
        "Tafadhali jibu barua pepe hii kwa Kiingereza. Kiingereza rahisi kinatosha.",
        "Jibu kabla ya: {until}",
        "Siku za kazi zilizobaki baada ya leo: {left}",
        "Kwa sasa hakuna muda wa mwisho unaohesabiwa.",
    ),
    "pt": Refusal(
        "Não pudemos aceitar a sua resposta porque não está em inglês.",
        "Por favor, responda a este e-mail em inglês. Basta um inglês simples.",
        "Responda antes de: {until}",
        "Dias úteis restantes depois de hoje: {left}",
        "Neste momento não corre nenhum prazo.",
    ),
    "es": Refusal(
        "No pudimos aceptar su respuesta porque no está en inglés.",
        "Por favor, responda a este correo en inglés. Basta un inglés sencillo.",
        "Responda antes de: {until}",
        "Días hábiles restantes después de hoy: {left}",
        "En este momento no corre ningún plazo.",
    ),
    "tr": Refusal(
        "Yanıtınız İngilizce olmadığı için kabul edemedik.",
        "Lütfen bu e-postayı İngilizce yanıtlayın. Basit bir İngilizce yeterlidir.",
        "Şu tarihten önce yanıtlayın: {until}",
        "Bugünden sonra kalan iş günü: {left}",
        "Şu anda işleyen bir süre yok.",
    ),
    "hi": Refusal(
        "हम आपका उत्तर स्वीकार नहीं कर सके, क्योंकि वह अंग्रेज़ी में नहीं है।",
        "कृपया इस ईमेल का उत्तर अंग्रेज़ी में दें। सरल अंग्रेज़ी पर्याप्त है।",
        "इससे पहले उत्तर दें: {until}",
        "आज के बाद शेष कार्य दिवस: {left}",
        "अभी कोई समय-सीमा नहीं चल रही है।",
    ),
    "de": Refusal(
        "Wir konnten Ihre Antwort nicht annehmen, weil sie nicht auf Englisch ist.",
        "Bitte antworten Sie auf diese E-Mail auf Englisch. Einfaches Englisch genügt.",
        "Antworten Sie vor: {until}",
        "Verbleibende Werktage nach heute: {left}",
        "Zurzeit läuft keine Frist.",
    ),
    "ru": Refusal(
        "Мы не смогли принять ваш ответ, потому что он не на английском языке.",
        "Пожалуйста, ответьте на это письмо по-английски. Достаточно простого английского.",
        "Ответьте до: {until}",
        "Осталось рабочих дней после сегодняшнего: {left}",
        "Сейчас срок не идёт.",
    ),
}


def refusal(language: str | None, until: str | None, left: int | None) -> Translated | None:
    """The refusal in a language (`fr`, `zh-cn`), None for one that we have no words in.

    `until` is the deadline in figures and `left` the whole working days after today, both None while no clock runs.
    """
    code = (language or "").lower().replace("_", "-").split("-")[0]
    words = REFUSALS.get(code)
    if words is None:
        return None
    lines = [words.happened, words.do]
    if until is None or left is None:
        lines.append(words.open_end)
    else:
        lines += [words.until.format(until=until), words.left.format(left=left)]
    return Translated(code, tuple(lines), right_to_left=words.right_to_left)


RIGHT_TO_LEFT = frozenset({"ar"})
KEY_SENTENCES: dict[str, dict[str, tuple[str, ...]]] = {
    "account_reset_link": {
        "fr": (
            "Quelqu'un a demandé un nouveau mot de passe pour votre compte.",
            "Si c'est vous, ouvrez le lien ci-dessus. Sinon, ne faites rien.",
        ),
        "ar": (
            "طلب شخص ما كلمة مرور جديدة لحسابك.",
            "إذا كنت أنت من طلبها فافتح الرابط أعلاه. وإلا فلا تفعل شيئًا.",
        ),
        "zh": ("有人为您的账户申请了新密码。", "如果是您本人，请打开上面的链接；如果不是，请不用理会。"),
        "sw": (
            "Mtu ameomba nenosiri jipya la akaunti yako.",
            "Ikiwa ni wewe, fungua kiungo kilicho hapo juu. Ikiwa si wewe, usifanye chochote.",
        ),
    },
    "account_link_code": {
        "fr": ("Tapez le code ci-dessus dans le chat où vous l'avez demandé.", "Ne le donnez à personne."),
        "ar": ("اكتب الرمز أعلاه في المحادثة التي طلبته فيها.", "لا تعطه لأي شخص."),
        "zh": ("请在您申请验证码的聊天中输入上面的验证码。", "不要把它告诉任何人。"),
        "sw": ("Andika msimbo ulio hapo juu kwenye gumzo ambako uliuomba.", "Usimpe mtu yeyote."),
    },
    "account_invited": {
        "fr": (
            "Vous êtes invité à travailler avec nous sur Seller Center.",
            "Pour accepter, ouvrez le lien ci-dessus.",
        ),
        "ar": ("أنت مدعو للعمل معنا على Seller Center.", "للقبول، افتح الرابط أعلاه."),
        "zh": ("您受邀在 Seller Center 上与我们一起工作。", "如要接受，请打开上面的链接。"),
        "sw": ("Umealikwa kufanya kazi nasi kwenye Seller Center.", "Ili kukubali, fungua kiungo kilicho hapo juu."),
    },
    "account_password_changed": {
        "fr": (
            "Le mot de passe de votre compte a été changé.",
            "Si ce n'est pas vous, demandez tout de suite un nouveau mot de passe.",
        ),
        "ar": ("تم تغيير كلمة مرور حسابك.", "إذا لم تكن أنت من غيّرها فاطلب كلمة مرور جديدة فورًا."),
        "zh": ("您账户的密码已被更改。", "如果不是您本人操作，请立即申请新密码。"),
        "sw": ("Nenosiri la akaunti yako limebadilishwa.", "Ikiwa si wewe, omba nenosiri jipya mara moja."),
    },
    "account_chat_linked": {
        "fr": (
            "Un nouveau chat peut maintenant utiliser votre compte.",
            "Si ce n'est pas vous, déliez ce chat et demandez tout de suite un nouveau mot de passe.",
        ),
        "ar": (
            "أصبح بإمكان محادثة جديدة استخدام حسابك.",
            "إذا لم تكن أنت من فعل ذلك فافصل المحادثة واطلب كلمة مرور جديدة فورًا.",
        ),
        "zh": ("一个新的聊天现在可以使用您的账户。", "如果不是您本人操作，请取消该聊天的关联，并立即申请新密码。"),
        "sw": (
            "Gumzo jipya sasa linaweza kutumia akaunti yako.",
            "Ikiwa si wewe, tenganisha gumzo hilo na uombe nenosiri jipya mara moja.",
        ),
    },
    "account_chat_unlinked": {
        "fr": (
            "Un chat ne peut plus utiliser votre compte.",
            "Si ce n'est pas vous, demandez tout de suite un nouveau mot de passe.",
        ),
        "ar": ("لم يعد بإمكان إحدى المحادثات استخدام حسابك.", "إذا لم تكن أنت من فعل ذلك فاطلب كلمة مرور جديدة فورًا."),
        "zh": ("有一个聊天不能再使用您的账户。", "如果不是您本人操作，请立即申请新密码。"),
        "sw": ("Gumzo moja haliwezi tena kutumia akaunti yako.", "Ikiwa si wewe, omba nenosiri jipya mara moja."),
    },
    "account_deactivated": {
        "fr": (
            "Votre compte est inactif : vous ne pouvez pas vous connecter pour le moment.",
            "Écrivez à votre gestionnaire de compte. Un nouveau mot de passe ne sert à rien.",
        ),
        "ar": (
            "حسابك غير نشط: لا يمكنك تسجيل الدخول حاليًا.",
            "اكتب إلى مدير حسابك. كلمة مرور جديدة لن تفيد.",
        ),
        "zh": ("您的账户已停用（Inactive），目前无法登录。", "请联系您的客户经理。更换密码没有用。"),
        "sw": (
            "Akaunti yako haitumiki (Inactive): huwezi kuingia kwa sasa.",
            "Mwandikie meneja wa akaunti yako. Nenosiri jipya halitasaidia.",
        ),
    },
    "account_suspended": {
        "fr": (
            "Votre compte est suspendu : vous ne pouvez pas vous connecter.",
            "Écrivez à votre gestionnaire de compte. Un nouveau mot de passe ne sert à rien.",
        ),
        "ar": (
            "حسابك موقوف: لا يمكنك تسجيل الدخول.",
            "اكتب إلى مدير حسابك. كلمة مرور جديدة لن تفيد.",
        ),
        "zh": ("您的账户已被冻结，无法登录。", "请联系您的客户经理。更换密码没有用。"),
        "sw": (
            "Akaunti yako imesimamishwa: huwezi kuingia.",
            "Mwandikie meneja wa akaunti yako. Nenosiri jipya halitasaidia.",
        ),
    },
    "settings_payment_changed": {
        "fr": (
            "Le mode de paiement de la boutique va changer à la date ci-dessus.",
            "Si ce n'est pas vous, parlez-en tout de suite au propriétaire de la boutique : il peut encore l'annuler.",
        ),
        "ar": (
            "ستتغيّر طريقة دفع مستحقات المتجر في الموعد المذكور أعلاه.",
            "إذا لم تكن أنت من فعل ذلك فأخبر مالك المتجر فورًا: لا يزال بإمكانه الإلغاء.",
        ),
        "zh": ("店铺的收款方式将从上述时间起更改。", "如果不是您本人操作，请立即告诉店主：在此之前店主仍可取消。"),
        "sw": (
            "Jinsi duka linavyolipwa itabadilika kuanzia wakati uliotajwa hapo juu.",
            "Ikiwa si wewe, mwambie mmiliki wa duka mara moja: bado anaweza kughairi.",
        ),
    },
    "settings_payment_cancelled": {
        "fr": (
            "Un nouveau mode de paiement de la boutique a été annulé.",
            "Si ce n'est pas vous, parlez-en tout de suite au propriétaire de la boutique.",
        ),
        "ar": ("أُلغيت طريقة دفع جديدة للمتجر.", "إذا لم تكن أنت من فعل ذلك فأخبر مالك المتجر فورًا."),
        "zh": ("店铺的一个新收款方式已被取消。", "如果不是您本人操作，请立即告诉店主。"),
        "sw": ("Njia mpya ya malipo ya duka imeghairiwa.", "Ikiwa si wewe, mwambie mmiliki wa duka mara moja."),
    },
}


def key_sentence(kind: str, language: str) -> Translated | None:
    """What a letter says above all, in the reader's language; None where that is English or has no words here."""
    lines = KEY_SENTENCES.get(kind, {}).get(language)
    return Translated(language, lines, right_to_left=language in RIGHT_TO_LEFT) if lines else None
