### Les réclamations du vendeur : la liste, une réclamation, le dépôt, la réponse. Le texte d’une réclamation reste en anglais.

## La liste

claims-open = 📋 <b>Vos réclamations ouvertes</b>, les plus urgentes d’abord
claims-resolved = ⚖️ <b>Vos réclamations tranchées</b>
claims-all = 🗂 <b>Toutes vos réclamations</b>
claims-none = Il n’y a rien ici.
claims-show-open = 📋 Ouvertes
claims-show-resolved = ⚖️ Décidées
claims-show-all = 🗂 Toutes

## À qui le tour, et où en est la réclamation

turn-seller = 👉 C’est à vous.
turn-platform = 🏢 C’est à nous.
status-resolved = ⚖️ Décidée
status-closed_no_reply = ⛔ Close : pas de réponse à temps
status-withdrawn = ↩️ Retirée
outcome-accepted = ✅ Acceptée
outcome-partly = ☑️ Acceptée en partie
outcome-rejected = ❌ Refusée

## Délais

claim-no-clock = ⏸ Le délai ne court pas en ce moment. Votre délai commence quand notre e-mail vous parvient.
claim-until = ⏰ Jusqu’au { $until } · il reste { $left }
claim-overdue = 🔴 En retard. Le délai a pris fin le { $until }.
claim-due-you = ⏰ Répondez au plus tard le <b>{ $here }</b>.
    Pour notre équipe, c’est le { $there }.
    ⏳ Temps restant : { $left }
claim-due-them = ⏰ Nous devons répondre au plus tard le <b>{ $here }</b>.
    Pour notre équipe, c’est le { $there }.
    ⏳ Temps restant : { $left }
claim-late = 🔴 En retard. Le délai a pris fin le <b>{ $here }</b>.
    Pour notre équipe, c’est le { $there }.

## Une réclamation

claim-title = <b>Réclamation { $number }</b>
    { $kind }
claim-reopen = 💬 Vous n’êtes pas d’accord ? Répondez au plus tard le <b>{ $until }</b> et nous la réexaminerons.
claim-follows = 🔗 Le même problème a déjà fait l’objet de la réclamation <b>{ $number }</b>.
claim-why = 🕒 <b>Le délai de la réclamation { $number }</b>, jour par jour (en anglais)
claim-reply = ✍️ Répondre
claim-withdraw = ↩️ Retirer
claim-explain = 🕒 Pourquoi ce délai ?
claim-copy = 📄 Copier le numéro
claim-open = Ouvrir la réclamation
claim-withdraw-why = Pourquoi retirez-vous la réclamation <b>{ $number }</b> ? Écrivez-le en anglais, ou touchez Passer.
claim-withdraw-sure = ⚠️ Voulez-vous retirer la réclamation <b>{ $number }</b> ? Elle sera close et plus personne ne s’en occupera.
claim-left = Vous avez quitté le formulaire. Rien n’a été envoyé.

## Ce que valait un message du vendeur. Ces mots sont sous le message.

standing-counted = Cette réponse compte.
standing-further = Gardé avec votre réponse.
standing-crossed = Cette réponse compte. Vous l’avez envoyée avant de recevoir notre question.
standing-not-english = Ne compte pas : ce n’est pas en anglais.
standing-empty = Ne compte pas : ni texte ni fichier.
standing-late = Ne compte pas : arrivé trop tard.
standing-closed = Ne compte pas : la réclamation était déjà close.

## Ce qu’est devenue une réponse

outcome-of-counted = Nous avons votre réponse à la réclamation <b>{ $number }</b>. Elle compte.
outcome-of-further = Nous avons votre message. Il est gardé avec votre réponse à la réclamation <b>{ $number }</b>.
outcome-of-crossed = Nous avons votre réponse à la réclamation <b>{ $number }</b>. Elle compte. Une question de notre part est en route vers vous : regardez-la aussi.
outcome-of-not-english = Votre réponse à la réclamation <b>{ $number }</b> ne compte pas : elle n’est pas en anglais. Répondez encore, en anglais simple.
outcome-of-empty = Votre réponse à la réclamation <b>{ $number }</b> ne compte pas : ni texte ni fichier. Répondez encore.
outcome-of-late = Votre réponse à la réclamation <b>{ $number }</b> est arrivée trop tard. Elle ne compte pas.
outcome-of-closed = La réclamation <b>{ $number }</b> est déjà close. Votre réponse ne compte pas.

## Déposer une réclamation

raise-kind = ➕ <b>Nouvelle réclamation.</b> De quoi s’agit-il ?
raise-comments = ✍️ <b>Que s’est-il passé, et quelle aide voulez-vous ?</b>
    Écrivez en anglais. Un anglais court et simple suffit.
raise-not-english = Ce texte ne semble pas être en anglais. Nous traitons les réclamations en anglais seulement. Écrivez-le encore une fois, en anglais simple.
raise-photos = 📷 <b>Envoyez des photos du problème.</b> Il en faut au moins une. Touchez ensuite Terminé.
raise-files = 📎 <b>Avez-vous des photos ou des fichiers qui le montrent ?</b> Envoyez-les, puis touchez Terminé. Si vous n’en avez pas, touchez Passer.
raise-too-many = Une réclamation prend au plus { $count } fichiers. Nous avons gardé les { $count } premiers. Touchez Terminé pour continuer.
raise-preview = 👀 Vérifiez votre réclamation avant de l’envoyer : <b>{ $kind }</b>
raise-answer-by = ⏰ Si vous l’envoyez maintenant, nous devons répondre au plus tard le <b>{ $here }</b>.
    Pour notre équipe, c’est le { $there }.
raise-send = 📨 Envoyer
raise-done = Nous avons votre réclamation.

## Répondre à une réclamation

reply-write = ✍️ <b>Votre réponse à la réclamation { $number }.</b> Écrivez en anglais. Si vous n’avez que des photos ou des fichiers, touchez Passer.
reply-doubt = ⚠️ Ce texte ne semble pas être en anglais ({ $language }). Seul l’anglais compte. Voulez-vous l’écrire à nouveau ?
reply-doubt-unnamed = ⚠️ Ce texte ne semble pas être en anglais. Seul l’anglais compte. Voulez-vous l’écrire à nouveau ?
reply-again = ✍️ Réécrire
reply-same = Garder tel quel
reply-files = 📎 Envoyez des photos ou des fichiers, puis touchez Terminé. Si vous n’en avez pas, touchez Passer.
reply-files-only = 📎 Vous n’avez pas écrit de texte. Envoyez au moins une photo ou un fichier, puis touchez Terminé.
reply-files-count = { $count ->
    [one] 📎 { $count } fichier
   *[other] 📎 { $count } fichiers
}
reply-preview = 👀 Vérifiez votre réponse à la réclamation <b>{ $number }</b> avant de l’envoyer.
reply-will-not-count = Ce texte ne semble pas être en anglais. S’il ne l’est pas, il ne compte pas, et le délai continue.
reply-send = 📨 Envoyer la réponse
reply-reopened = 🔓 La réclamation est rouverte.
reply-closed = La réclamation est close. Vous avez encore besoin d’aide ? Déposez le même problème encore une fois.

## Fichiers

file-gone = Telegram n’a plus ce fichier. Envoyez-le encore une fois.
file-large = ce fichier est trop gros. Envoyez-en un plus petit.
