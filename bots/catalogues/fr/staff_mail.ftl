### Le courrier qui attend une personne de l’équipe : ce qui est retenu, et les réponses qui n’ont pas compté.

staff-quarantine-title = ✉️ <b>Courrier retenu</b> : l’expéditeur n’est pas certain
staff-mail-line = <b>✉️ { $number }</b> · { $when }
    De : { $sender }
    <i>{ $subject }</i>
    Retenu parce que : { $reason }
staff-mail-warning = ⚠️ Acceptez-le seulement si vous êtes sûr de l’expéditeur. Si c’est une réponse à une réclamation, elle compte depuis son arrivée.
staff-do-release = ✅ Accepter
staff-do-drop = 🗑 Jeter
staff-released = Le courrier est accepté. Il est relu maintenant.
staff-dropped = 🗑 Le courrier est jeté. La raison est conservée.

staff-uncounted-title = 💬 <b>Réponses non comptées</b>. Chacune est arrivée à temps. Si l’une d’elles suffit, faites-la compter.
staff-reply-line = <b>💬 { $number }</b> · { $name } · { $when }
staff-do-count = ✅ Faire compter
staff-do-dismiss = ✖ Ne compte pas
staff-counted = La réponse compte maintenant, depuis son arrivée.
staff-dismissed = ✖ La réponse ne compte pas. La raison est conservée.
staff-event-sender_asked = ✉️ { $number } · { $when } : nous avons demandé au vendeur si ce courrier est de lui.
staff-event-mail_confirmed = ✉️ { $number } · { $when } : le vendeur a dit « C’était moi ». Le courrier est accepté.
staff-event-mail_denied = ✉️ { $number } · { $when } : le vendeur a dit « Ce n’était pas moi ». Le courrier est jeté.
staff-event-mail_released = ✉️ { $number } · { $when } : l’équipe a accepté ce courrier.
staff-event-mail_dropped = ✉️ { $number } · { $when } : l’équipe a jeté ce courrier.
staff-mail-over = Ce courrier n’est plus retenu.
staff-do-whole = 📎 Courrier entier
staff-reply-gone = Cette réponse n’est plus ici. Rouvrez la liste.
staff-release-sure = ✅ Le courrier de <b>{ $sender }</b> est pris comme celui du vendeur. Êtes-vous sûr de l’expéditeur ?
    <i>{ $subject }</i>
staff-drop-sure = 🗑 Le courrier de <b>{ $sender }</b> est jeté. On ne peut pas le reprendre.
staff-count-sure = ✅ Cette réponse compte depuis son arrivée. Est-ce correct ?
staff-dismiss-sure = ✖ La réponse à la réclamation <b>{ $number }</b> ne compte pas. La réclamation peut se fermer.
