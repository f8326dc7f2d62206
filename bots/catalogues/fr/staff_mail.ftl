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
    <blockquote>{ $text }</blockquote>
staff-do-count = ✅ Faire compter
staff-do-dismiss = ✖ Ne compte pas
staff-counted = La réponse compte maintenant, depuis son arrivée.
staff-dismissed = ✖ La réponse ne compte pas. La raison est conservée.
