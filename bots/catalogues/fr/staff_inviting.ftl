### L’inscription se fait sur invitation : ouvrir une boutique, inviter, donner un gestionnaire.

staff-inviting = ➕ Boutiques et invitations
staff-inviting-title = ➕ <b>Boutiques et invitations</b>. Personne ne s’inscrit seul : chacun reçoit une invitation par e-mail.
staff-open-shop = 🏬 Ouvrir une boutique
staff-invite-member = 👤 Inviter dans une boutique
staff-invite-staff = 🏢 Inviter dans l’équipe
staff-give-manager = 🤝 Donner un gestionnaire
staff-shop-name = 🏬 Comment s’appelle la boutique ? Les vendeurs et les équipes le voient. Il ne change plus ensuite.
staff-shop-slug = 🔤 Donnez un nom court : petites lettres a–z, chiffres et tirets, comme <code>ada-ng</code>.
staff-slug-wrong = Utilisez 2 à 63 petites lettres a-z, chiffres et tirets.
staff-shop-country = 🌍 Dans quel pays travaillent les gens de la boutique ? Ses délais suivent les jours ouvrés de ce pays.
staff-shop-owner = ✉️ Quelle est l’adresse e-mail du propriétaire ? L’invitation y est envoyée.
staff-shop-sure = 👀 Vérifiez : boutique <b>{ $name }</b> ({ $slug }), { $country }. L’invitation du propriétaire est envoyée à <b>{ $email }</b>.
staff-shop-opened = La boutique <b>{ $name }</b> est ouverte. L’invitation du propriétaire est envoyée à { $email }.
staff-which-shop = 🏬 Quelle boutique ? Touchez-la, ou écrivez son nom court.
staff-shop-unknown = Vous ne suivez aucune boutique de ce nom.
staff-which-role = 👤 Dans quel rôle ?
staff-which-team = 👥 Dans quelle équipe de réclamations ?
staff-platform = la plateforme
staff-invite-email = ✉️ Quelle est l’adresse e-mail de la personne ?
staff-invite-sure = 👀 Vérifiez : <b>{ $email }</b> est invité dans <b>{ $to }</b>. Rôle : { $role }.
staff-invite-send = ✉️ Envoyer l’invitation
staff-invited = L’invitation est envoyée à <b>{ $email }</b>. Elle est valable jusqu’au { $until }.
staff-which-manager = 🤝 Qui devient le gestionnaire de compte ?
staff-manager-sure = 🤝 Le gestionnaire de <b>{ $shop }</b> devient <b>{ $email }</b>. Est-ce correct ?
staff-manager-given = Le gestionnaire de <b>{ $shop }</b> est maintenant { $email }.
