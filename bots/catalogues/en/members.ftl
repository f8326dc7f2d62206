### The people of a shop, and the own account (me-…). { $name } is a person, { $shop } a shop, { $role } a role.

members-title = { $count ->
    [one] 👥 <b>{ $shop }</b> · { $count } person
   *[other] 👥 <b>{ $shop }</b> · { $count } people
}
members-line = { $chats ->
    [0] 👤 <b>{ $name }</b> · { $role }
    { $email } · no chat linked
    [one] 👤 <b>{ $name }</b> · { $role }
    { $email } · { $chats } chat
   *[other] 👤 <b>{ $name }</b> · { $role }
    { $email } · { $chats } chats
}
members-invited = { $count ->
    [one] ✉️ <b>{ $count } invitation waits</b>
   *[other] ✉️ <b>{ $count } invitations wait</b>
}
members-invited-line = ✉️ { $email } · { $role }
    Until { $until }
members-invite = ➕ Invite
members-invite-email = ✉️ What is the email address of the person? We send the invitation to it.
members-which-role = What will this person do? Everybody can work on claims. Payments are for owners and accountants, parcels for owners and packers. Only owners change settings and people.
members-as-owner = Owner
members-as-packer = Packer
members-as-accountant = Accountant
members-invite-sure = Invite <b>{ $email }</b> to { $shop } as { $role }?
members-invite-send = ✉️ Send the invitation
members-invite-sent = The invitation to { $email } is on its way. It works for 7 days.
members-role = Change the role
members-role-of = <b>{ $name }</b> is { $role } now. What shall it be?
members-role-sure = Shall <b>{ $name }</b> be { $role }?
members-role-changed = The role of { $name } is changed.
members-remove = ✖ Remove
members-remove-sure = Remove <b>{ $name }</b> from { $shop }? The claims stay with the shop.
members-removed = { $name } does not work for the shop any more.
members-revoke = ✖ Take it back
members-revoke-sure = Take back the invitation to <b>{ $email }</b>? Its link stops working.
members-revoked = The invitation to { $email } is taken back.
members-gone = There is no such person in your shop any more.
members-invitation-gone = This invitation does not wait any more.

## The own account

me-title = 👤 <b>{ $name }</b>
    { $email }
    🌐 { $language }
me-shop = 🏬 { $shop } · { $role }
me-staff = 🏢 Platform team · { $role }
me-password-set = 🔑 A password is set.
me-password-none = 🔑 No password yet: you can come in by a code that we mail.
me-rename = ✏️ Name
me-password = 🔑 New password
me-chats = 📱 Chats
me-sessions = 💻 Log-ins
me-language = 🌐 Language
me-log-out = Unlink this chat
me-rename-to = Your name is <b>{ $name }</b>. What shall it be?
me-password-sure = We send a link for a new password to <b>{ $email }</b>. So nobody who only holds your phone can change it.
me-password-send = ✉️ Send the link
me-chats-title = { $count ->
    [one] 📱 <b>{ $count } chat</b> acts for your account. Tap it to unlink it.
   *[other] 📱 <b>{ $count } chats</b> act for your account. Tap one to unlink it.
}
me-chat-since = 📱 <b>{ $label }</b>
    Since { $since }
me-chat-here = this chat
me-chat-blocked = it has blocked the bot
me-chat-gone = This chat is not linked to your account any more.
me-unlink = ✖ Unlink
me-unlink-sure = Unlink <b>{ $label }</b>? It cannot act for your account any more, and gets no notices.
me-sessions-title = { $count ->
    [0] 💻 Nobody is logged in to your account outside of chats.
    [one] 💻 Your account is logged in at <b>{ $count } place</b> outside of chats.
   *[other] 💻 Your account is logged in at <b>{ $count } places</b> outside of chats.
}
me-session = <b>{ $at }.</b> { $label }
    Last seen { $seen }
me-session-end = ✖ End { $at }
me-session-ended = Logged out there.
