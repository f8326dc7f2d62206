### Les comptes vus par les gestionnaires, et les catégories et marques que les vendeurs demandent.

staff-accounts-title = 👤 <b>Comptes</b>
staff-accounts-all = 👤 Tous les comptes
staff-accounts-inactive = 🟡 Inactifs seulement
staff-person = 👤 <b>{ $name }</b>
    { $email }
    🏬 { $shops }
staff-account-active = Actif
staff-account-inactive = Inactif
staff-account-suspended = Suspendu
staff-account-why = La raison :
staff-account-reason = ✍️ Pourquoi changez-vous le compte de <b>{ $name }</b> ? Écrivez la raison en anglais. { $name } la lira.
staff-do-activate = 🟢 Activer
staff-do-deactivate = 🟡 Rendre inactif
staff-do-suspend = 🔴 Suspendre
staff-copy-email = 📄 Copier l’e-mail

staff-requests-title = 🏷 <b>Demandes de catégories et de marques</b>, les plus anciennes d’abord
staff-kind-category = Catégorie
staff-kind-brand = Marque
staff-request-line = 🏷 { $kind } : <b>{ $name }</b>
staff-do-approve = ✅ Accepter
staff-do-reject = ✖ Refuser
staff-rejected = ✖ La demande est refusée. Le vendeur en apprend la raison.
staff-account-own = C’est votre propre compte. Demandez à un autre opérateur.
staff-operators-only = Seul un opérateur peut faire cela.
staff-managers-only = Seul un gestionnaire de compte ou un opérateur peut faire cela.
staff-sure-activate = 🟢 <b>{ $name }</b> peut revenir et lira ceci :
staff-sure-deactivate = 🟡 <b>{ $name }</b> ne peut plus rien faire ici jusqu’à ce que le compte soit activé, et lira ceci :
staff-sure-suspend = 🔴 Le compte de <b>{ $name }</b> est suspendu : seul un opérateur peut laisser revenir <b>{ $name }</b>, qui lira ceci :
staff-request-by = 🏬 { $shop } · { $name } · { $when }
staff-request-gone = Cette demande n’attend plus. Rouvrez la liste.
staff-approved = ✅ La demande est acceptée. Le vendeur en est informé.
