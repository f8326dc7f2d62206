### La porte : première page, lier un chat, se connecter, nouveau mot de passe, compte inactif, invitations.

start-welcome = 👋 Bienvenue au <b>Seller Center</b>.

    Ici, vous répondez aux réclamations à temps, vous voyez chaque délai et vous réglez votre boutique.

    Liez d’abord ce chat à votre compte.
start-link = 🔗 Lier mon compte
start-login = 🔑 Me connecter
start-forgot = Mot de passe oublié
start-help = ❔ Aide
door-home = 🏠 Accueil
door-linked = Bonjour { $name } ! Ce chat est maintenant lié à votre compte.
door-private = Faites cela dans notre chat privé. Les mots de passe et les codes n’ont pas leur place dans un groupe.
door-bad-email = Ce n’est pas une adresse e-mail. Écrivez-la comme nom@example.com.
door-weak-password = Ce mot de passe est trop facile à deviner, ou trop court. Au moins 10 lettres : une phrase de quelques mots, sans votre nom ni votre adresse.
language-title = 🌐 Choisissez votre langue. Les réclamations elles-mêmes restent en anglais.

## Entrer

link-email = ✉️ Quelle est l’adresse e-mail de votre compte ? Nous y envoyons un code.
link-code = Si <b>{ $email }</b> a un compte, un e-mail avec un code de 8 chiffres est en route. Il est valable 15 minutes.

    Envoyez le code ici, ou touchez le lien dans l’e-mail. Nous effaçons votre message.
link-whose = 🔗 Utiliser le compte de <b>{ $name }</b> ({ $address }) dans ce chat ?
link-leaves = Ce chat quitte alors le compte <b>{ $email }</b>.
link-unasked = Vous n’avez pas demandé ce lien ? Annulez : quelqu’un d’autre vous l’a envoyé.
link-use = ✅ L’utiliser ici
login-email = ✉️ Quelle est l’adresse e-mail de votre compte ?
login-password = 🔑 Envoyez maintenant le mot de passe de <b>{ $email }</b>. Nous l’utilisons une fois, ne le gardons pas et effaçons votre message.
reset-email = ✉️ Quelle est l’adresse e-mail de votre compte ? Nous y envoyons un lien pour un nouveau mot de passe.
reset-asked = 📨 Si <b>{ $email }</b> a un compte, un e-mail avec un lien est en route. Il marche une seule fois, pendant 30 minutes.

    Rien reçu ? Regardez dans le courrier indésirable et vérifiez l’adresse.
reset-password = 🔑 Bonjour { $name }. Envoyez maintenant un nouveau mot de passe pour <b>{ $address }</b>.

    Au moins 10 lettres. Une phrase de quelques mots convient bien. Nous ne gardons pas votre message et l’effaçons.
reset-done = Votre mot de passe est changé. Toutes les autres connexions sont terminées, et vos autres chats ne sont plus liés.
reset-again = Demander un nouveau lien

## Compte inactif

inactive-password-fine = Votre mot de passe est bon.
inactive-password-new = Votre mot de passe est changé, et il est bon.
inactive-code-fine = Votre code est bon.
inactive-is-inactive = { $name }, votre compte est <b>inactif</b>.
inactive-is-suspended = { $name }, votre compte est <b>suspendu</b>.
inactive-is-active = { $name }, votre compte est actif.
inactive-why = La raison : { $reason }
    Depuis : { $since }
inactive-manager = Demandez à votre gestionnaire de compte <b>{ $name }</b>, { $email }.
inactive-no-manager = Répondez à l’un de nos e-mails : votre compte n’a pas de gestionnaire.
inactive-ask = ✉️ Écrire à mon gestionnaire
inactive-copy = Copier l’adresse
inactive-log-out = Délier ce chat
inactive-asked = Nous avons envoyé un e-mail à votre gestionnaire de compte. La réponse arrive à votre adresse e-mail.
inactive-asked-today = Votre gestionnaire de compte a déjà notre e-mail d’aujourd’hui. Attendez sa réponse.

## Invitations

invitation-shop = { $by } vous invite dans la boutique { $shop } comme { $role }. Vous pouvez accepter jusqu’au { $until }.
invitation-team = { $by } vous invite dans l’équipe de la plateforme comme { $role }. Vous pouvez accepter jusqu’au { $until }.
invitation-name = 👋 { $to }

    Votre compte sera <b>{ $email }</b>. Quel est votre nom ?
invitation-password = 🔑 Choisissez un mot de passe pour <b>{ $email }</b> : au moins 10 lettres. Une phrase de quelques mots convient bien. Nous ne gardons pas votre message et l’effaçons.
invitation-accept = 👋 { $to }

    Votre compte : <b>{ $email }</b>
invitation-accept-elsewhere = 👋 { $to }

    Votre compte : <b>{ $email }</b>

    Il est déjà utilisé. Acceptez, puis connectez-vous pour l’utiliser dans ce chat.
invitation-join = ✅ Accepter
invitation-joined = Vous avez accepté. Pour utiliser votre compte dans ce chat, connectez-vous.

## Ce qui peut mal se passer

error-invalid-token = Ce lien ou ce code ne marche pas, ou ne marche plus. Demandez-en un nouveau.
error-invalid-credentials = L’adresse ou le mot de passe est faux. Réessayez, ou demandez un nouveau mot de passe.
error-too-many-attempts = { $minutes ->
    [one] Trop d’essais. Attendez { $minutes } minute, puis réessayez.
   *[other] Trop d’essais. Attendez { $minutes } minutes, puis réessayez.
}
