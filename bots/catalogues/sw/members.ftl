### Watu wa duka, na akaunti yako mwenyewe (me-…). { $name } ni mtu, { $shop } ni duka, { $role } ni jukumu.

members-title = { $count ->
    [one] 👥 <b>{ $shop }</b> · mtu { $count }
   *[other] 👥 <b>{ $shop }</b> · watu { $count }
}
members-line = { $chats ->
    [0] 👤 <b>{ $name }</b> · { $role }
    { $email } · hakuna gumzo lililounganishwa
    [one] 👤 <b>{ $name }</b> · { $role }
    { $email } · gumzo { $chats }
   *[other] 👤 <b>{ $name }</b> · { $role }
    { $email } · gumzo { $chats }
}
members-invited = { $count ->
    [one] ✉️ <b>Mwaliko { $count } unasubiri</b>
   *[other] ✉️ <b>Mialiko { $count } inasubiri</b>
}
members-invited-line = ✉️ { $email } · { $role }
    Hadi { $until }
members-invite = ➕ Alika
members-invite-email = ✉️ Barua pepe ya mtu huyu ni ipi? Tutatuma mwaliko huko.
members-which-role = Mtu huyu atafanya nini? Wote wanaweza kushughulikia madai. Malipo ni ya wamiliki na wahasibu, vifurushi ni vya wamiliki na wafungashaji. Wamiliki pekee hubadilisha mipangilio na watu.
members-as-owner = Mmiliki
members-as-packer = Mfungashaji
members-as-accountant = Mhasibu
members-invite-sure = Mwalike <b>{ $email }</b> kwenye { $shop } kama { $role }?
members-invite-send = ✉️ Tuma mwaliko
members-invite-sent = Mwaliko kwa { $email } uko njiani. Hufanya kazi kwa siku 7.
members-role = Badilisha jukumu
members-role-of = Jukumu la <b>{ $name }</b> sasa ni { $role }. Liwe lipi?
members-role-sure = <b>{ $name }</b> awe { $role }?
members-role-changed = Jukumu la { $name } limebadilishwa.
members-remove = ✖ Ondoa
members-remove-sure = Umwondoe <b>{ $name }</b> kwenye { $shop }? Madai hubaki na duka.
members-removed = { $name } hafanyi kazi tena na duka.
members-revoke = ✖ Futa mwaliko
members-revoke-sure = Ufute mwaliko kwa <b>{ $email }</b>? Kiungo chake kitaacha kufanya kazi.
members-revoked = Mwaliko kwa { $email } umefutwa.
members-gone = Mtu huyu hayupo tena kwenye duka lako.
members-invitation-gone = Mwaliko huu hausubiri tena.

## Akaunti yako

me-title = 👤 <b>{ $name }</b>
    { $email }
    🌐 { $language }
me-shop = 🏬 { $shop } · { $role }
me-staff = 🏢 Timu ya jukwaa · { $role }
me-password-set = 🔑 Nenosiri limewekwa.
me-password-none = 🔑 Bado hakuna nenosiri: unaweza kuingia kwa msimbo tunaotuma kwa barua pepe.
me-rename = ✏️ Jina
me-password = 🔑 Nenosiri jipya
me-chats = 📱 Magumzo
me-sessions = 💻 Vipindi
me-language = 🌐 Lugha
me-log-out = Tenganisha gumzo hili
me-rename-to = Jina lako ni <b>{ $name }</b>. Liwe lipi?
me-password-sure = Tutatuma kiungo cha nenosiri jipya kwa <b>{ $email }</b>. Hivyo mtu aliye na simu yako tu hawezi kulibadilisha.
me-password-send = ✉️ Tuma kiungo
me-chats-title = { $count ->
    [one] 📱 <b>Gumzo { $count }</b> linatenda kwa akaunti yako. Libonyeze ili kulitenganisha.
   *[other] 📱 <b>Magumzo { $count }</b> yanatenda kwa akaunti yako. Bonyeza moja ili kulitenganisha.
}
me-chat-since = 📱 <b>{ $label }</b>
    Tangu { $since }
me-chat-here = gumzo hili
me-chat-blocked = limezuia boti
me-chat-gone = Gumzo hili halijaunganishwa tena na akaunti yako.
me-unlink = ✖ Tenganisha
me-unlink-sure = Utenganishe <b>{ $label }</b>? Halitaweza tena kutenda kwa akaunti yako, na halitapata arifa.
me-sessions-title = { $count ->
    [0] 💻 Hakuna aliyeingia kwenye akaunti yako nje ya gumzo.
    [one] 💻 Akaunti yako imefunguliwa <b>mahali { $count }</b> nje ya gumzo.
   *[other] 💻 Akaunti yako imefunguliwa <b>mahali { $count }</b> nje ya gumzo.
}
me-session = <b>{ $at }.</b> { $label }
    Ilionekana mwisho { $seen }
me-session-end = ✖ Maliza { $at }
me-session-ended = Umetoka huko.
