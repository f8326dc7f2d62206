### Ce qui est dit dans un chat. { $number } est le numéro d’une réclamation, { $kind } son objet.

notice-until = ⏰ Jusqu’au { $until } · il reste { $left }
notice-until-seller = ⏰ Répondez au plus tard le { $until } · il reste { $left }
notice-until-platform = ⏰ Nous devons répondre au plus tard le { $until } · il reste { $left }
notice-open = Ouvrir la réclamation
notice-answer = ✍️ Répondre
notice-raise = ➕ Réclamer
notice-look = Voir
notice-was-me = ✅ Oui, c’était moi
notice-not-me = ✖ Non, pas moi
notice-claim-raised = 📨 Nous avons votre réclamation <b>{ $number }</b> : { $kind }. C’est à nous de répondre.
notice-claim-asked = ❓ Une question sur votre réclamation <b>{ $number }</b> ({ $kind }). L’e-mail est arrivé : votre délai court. Répondez en anglais, ici ou par e-mail.
notice-claim-asked-no-mail = ❓ Une question sur votre réclamation <b>{ $number }</b> ({ $kind }). Notre e-mail ne vous est pas parvenu : votre délai ne court pas. Vous pouvez répondre ici, en anglais.
notice-claim-asked-over = ❓ Une question sur votre réclamation <b>{ $number }</b> ({ $kind }).
notice-claim-held = 🔎 Nous vérifions encore votre réclamation <b>{ $number }</b>.
notice-claim-resolved = 📌 Votre réclamation <b>{ $number }</b> ({ $kind }) est tranchée.
notice-claim-closed = ⛔ Votre réclamation <b>{ $number }</b> ({ $kind }) est close : pas de réponse à temps. Vous pouvez la déposer encore une fois.
notice-claim-withdrawn = ↩️ Votre réclamation <b>{ $number }</b> a été retirée. Elle est close.
notice-claim-reopened = 🔓 Votre réclamation <b>{ $number }</b> est rouverte. C’est à nous maintenant.
notice-claim-reminder-one-working-day = ⏳ Il reste un jour ouvrable pour répondre à la réclamation <b>{ $number }</b> ({ $kind }). Sans réponse, elle sera close.
notice-claim-reminder-last-morning = 🔴 C’est le dernier jour pour répondre à la réclamation <b>{ $number }</b> ({ $kind }). Sans réponse, elle sera close.
notice-claim-deadline-moved = 🕒 Vous avez plus de temps pour répondre à la réclamation <b>{ $number }</b>. La raison : { $why }
notice-claim-unreachable = 📭 Notre e-mail à propos de la réclamation <b>{ $number }</b> n’arrive pas chez { $seller }. Vous pouvez répondre pour votre boutique. Le délai ne court pas avant l’arrivée de notre e-mail.
notice-claim-was-this-you = 🕵️ Un e-mail pour la réclamation <b>{ $number }</b> vient d’une adresse inconnue :
    { $sender }
    <i>{ $subject }</i>
    <blockquote>{ $excerpt }</blockquote>
    Était-ce vous ?
notice-claim-reply-counted = ✅ Nous avons votre réponse à la réclamation <b>{ $number }</b>. Merci.
notice-claim-reply-not-english = ❗ Votre réponse à la réclamation <b>{ $number }</b> ne compte pas : elle n’est pas en anglais. Répondez encore, en anglais simple.
notice-claim-reply-empty = ❗ Votre réponse à la réclamation <b>{ $number }</b> n’avait ni texte ni fichier. Répondez encore.
notice-claim-reply-late = ❗ Votre réponse à la réclamation <b>{ $number }</b> est arrivée trop tard. Si la réclamation est close, vous pouvez la déposer encore une fois.
notice-claim-new = 🆕 Nouvelle réclamation <b>{ $number }</b> de { $shop } : { $kind }
notice-claim-answered = 💬 { $seller } ({ $shop }) a répondu à la réclamation <b>{ $number }</b>.
notice-claim-assigned = 👉 { $by } vous a confié la réclamation <b>{ $number }</b> de { $shop }.
notice-claim-review = 👀 Regardez la réclamation <b>{ $number }</b> : un message est venu à temps et n’a pas compté. S’il suffit, faites-le compter.
notice-claim-undelivered = 📭 Votre question dans la réclamation <b>{ $number }</b> n’a pas pu être livrée depuis 24 heures. Le délai du vendeur n’a pas commencé.
notice-claim-seller-unreachable = 📭 Notre e-mail dans la réclamation <b>{ $number }</b> n’arrive pas chez le vendeur. Son délai est arrêté. Le serveur a dit : { $reason }
notice-claim-agent-withdrawn = ↩️ Le vendeur a retiré la réclamation <b>{ $number }</b>.
notice-claim-agent-reopened = 🔓 La réclamation <b>{ $number }</b> est rouverte, c’est à nous.
notice-claim-agent-closed = ⛔ La réclamation <b>{ $number }</b> est close : le vendeur n’a pas répondu.
notice-claim-agent-reminder-one-working-day = ⏳ Il nous reste un jour ouvrable pour répondre à la réclamation <b>{ $number }</b>.
notice-claim-agent-reminder-last-morning = 🔴 C’est notre dernier jour pour répondre à la réclamation <b>{ $number }</b>.
notice-claim-overdue = 🔴 En retard : la réclamation <b>{ $number }</b> de { $shop } n’a pas eu de réponse à temps. Elle ne se ferme pas ; elle nous attend.
notice-intake-silent = 🔇 L’entrée de courrier { $intake } n’a plus donné signe depuis le { $seen_at }. Aucune réclamation ne se ferme tant qu’il peut y rester du courrier non lu.
notice-account-password-changed = 🔐 Votre mot de passe a été changé. Toutes les autres connexions sont terminées. Ce n’était pas vous ? Demandez tout de suite un nouveau mot de passe.
notice-account-chat-linked = 📱 Un nouveau chat est lié à votre compte : { $label }. Ce n’était pas vous ? Regardez vos chats et déliez-le.
notice-account-chat-unlinked = 📴 Un chat n’est plus lié à votre compte : { $label }.
notice-account-activated = 🟢 Votre compte est de nouveau actif. { $reason }
notice-account-deactivated = 🟡 Votre compte est maintenant inactif. La raison : { $reason }
notice-account-suspended = 🔴 Votre compte est suspendu. La raison : { $reason }
notice-account-role-changed = 👥 Votre rôle dans { $shop } est maintenant : { $role }.
notice-account-removed = 👥 Vous ne travaillez plus pour { $shop }.
notice-settings-payment-changed = 💳 { $by } a changé le paiement de { $shop } : { $summary }. Utilisé à partir du { $usable_from }. Une erreur ? Annulez avant.
notice-settings-payment-cancelled = 💳 { $by } a annulé un changement du paiement de { $shop } : { $summary }.
notice-settings-holiday-planned = 🏖 { $by } a prévu un congé de { $shop } : { $starts_on } – { $ends_on }. Les nouvelles commandes s’arrêtent ; ce qui est déjà dû reste dû.
notice-settings-request-decided-approved = ✅ { $name } est accepté pour { $shop }.
notice-settings-request-decided-rejected = ✖ { $name } n’est pas accepté pour { $shop }. La raison : { $reason }
was-mine = ✅ Merci. Cet e-mail est votre réponse à la réclamation <b>{ $number }</b>. Il compte depuis son arrivée.
was-not-mine = 🗑 Merci. Nous avons jeté cet e-mail. La réclamation <b>{ $number }</b> attend encore votre réponse si c’est votre tour.
role-owner = propriétaire
role-packer = préparateur
role-accountant = comptable
role-agent = agent
role-lead = chef d’équipe
role-account_manager = gestionnaire de compte
role-operator = opérateur
