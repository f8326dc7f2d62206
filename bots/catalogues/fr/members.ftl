### Les membres d’une boutique et son propre compte (me-…). { $name } est une personne, { $shop } une boutique, { $role } un rôle.

members-title = { $count ->
    [one] 👥 <b>{ $shop }</b> · { $count } personne
   *[other] 👥 <b>{ $shop }</b> · { $count } personnes
}
members-line = { $chats ->
    [0] 👤 <b>{ $name }</b> · { $role }
    { $email } · aucun chat lié
    [one] 👤 <b>{ $name }</b> · { $role }
    { $email } · { $chats } chat
   *[other] 👤 <b>{ $name }</b> · { $role }
    { $email } · { $chats } chats
}
members-invited = { $count ->
    [one] ✉️ <b>{ $count } invitation en attente</b>
   *[other] ✉️ <b>{ $count } invitations en attente</b>
}
members-invited-line = ✉️ { $email } · { $role }
    Jusqu’au { $until }
members-invite = ➕ Inviter
members-invite-email = ✉️ Quelle est l’adresse e-mail de la personne ? Nous y envoyons l’invitation.
members-which-role = Que fera cette personne ? Tous peuvent traiter les réclamations. Les paiements sont pour les propriétaires et les comptables, les colis pour les propriétaires et les préparateurs. Seuls les propriétaires changent les réglages et les membres.
members-as-owner = Propriétaire
members-as-packer = Préparateur
members-as-accountant = Comptable
members-invite-sure = Inviter <b>{ $email }</b> dans { $shop } comme { $role } ?
members-invite-send = ✉️ Envoyer l’invitation
members-invite-sent = L’invitation pour { $email } est en route. Elle est valable 7 jours.
members-role = Changer le rôle
members-role-of = <b>{ $name }</b> est maintenant { $role }. Quel sera son rôle ?
members-role-sure = <b>{ $name }</b> sera { $role } ?
members-role-changed = Le rôle de { $name } est changé.
members-remove = ✖ Retirer
members-remove-sure = Retirer <b>{ $name }</b> de { $shop } ? Ses réclamations restent à la boutique.
members-removed = { $name } ne travaille plus pour la boutique.
members-revoke = ✖ Annuler l’invitation
members-revoke-sure = Annuler l’invitation pour <b>{ $email }</b> ? Son lien ne marchera plus.
members-revoked = L’invitation pour { $email } est annulée.
members-gone = Cette personne n’est plus dans votre boutique.
members-invitation-gone = Cette invitation n’est plus en attente.

## Son propre compte

me-title = 👤 <b>{ $name }</b>
    { $email }
    🌐 { $language }
me-shop = 🏬 { $shop } · { $role }
me-staff = 🏢 Équipe de la plateforme · { $role }
me-password-set = 🔑 Un mot de passe est défini.
me-password-none = 🔑 Pas encore de mot de passe : vous entrez avec un code envoyé par e-mail.
me-rename = ✏️ Nom
me-password = 🔑 Mot de passe
me-chats = 📱 Chats
me-sessions = 💻 Connexions
me-language = 🌐 Langue
me-log-out = Délier ce chat
me-rename-to = Votre nom est <b>{ $name }</b>. Quel sera votre nom ?
me-password-sure = Nous envoyons un lien pour un nouveau mot de passe à <b>{ $email }</b>. Ainsi, celui qui n’a que votre téléphone ne peut pas le changer.
me-password-send = ✉️ Envoyer le lien
me-chats-title = { $count ->
    [one] 📱 <b>{ $count } chat</b> agit pour votre compte. Touchez-le pour le délier.
   *[other] 📱 <b>{ $count } chats</b> agissent pour votre compte. Touchez-en un pour le délier.
}
me-chat-since = 📱 <b>{ $label }</b>
    Depuis { $since }
me-chat-here = ce chat
me-chat-blocked = il a bloqué le bot
me-chat-gone = Ce chat n’est plus lié à votre compte.
me-unlink = ✖ Délier
me-unlink-sure = Délier <b>{ $label }</b> ? Il ne pourra plus agir pour votre compte et ne recevra plus d’avis.
me-sessions-title = { $count ->
    [0] 💻 Personne n’est connecté à votre compte en dehors des chats.
    [one] 💻 Votre compte est connecté à <b>{ $count } endroit</b> en dehors des chats.
   *[other] 💻 Votre compte est connecté à <b>{ $count } endroits</b> en dehors des chats.
}
me-session = <b>{ $at }.</b> { $label }
    Vu le { $seen }
me-session-end = ✖ Fermer { $at }
me-session-ended = Déconnecté là-bas.
