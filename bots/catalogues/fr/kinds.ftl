### L’objet des réclamations et ce qui est demandé pour chacun. Un texte par type et par champ de jumia_core/policies/claims.toml.

## Types : aussi sur des boutons

kind-counterfeit_appeal = Recours pour contrefaçon
kind-lost_package = Colis perdu
kind-cancel_order = Annuler une commande erronée ou en double
kind-sync_issue = SKU supprimé ou inactif encore en ligne
kind-api_issue = Problème d’API
kind-holiday_orders = Commandes pendant le congé
kind-payment_delayed = Paiement en retard
kind-bill_problem = Problème de facture
kind-bad_return = Retour abîmé, erroné ou manquant
kind-other = Autre problème

## Champs

field-order_number = Numéro de commande
field-tracking_number = Numéro de suivi
field-sku = SKU du vendeur
field-country = Pays du site de la boutique
field-url = L’URL appelée
field-response = La réponse reçue
field-holiday_dates = Premier et dernier jour du congé
field-statement_period = Période du relevé
field-amount = Montant avec sa devise
field-transaction_type = Type d’opération, comme sur le relevé
field-collected_at = Jour où vous avez repris le retour
field-ordered_at = Jour de la commande
field-noticed_at = Jour où vous en avez été informé
field-topic = De quoi il s’agit

## Indications sous un champ

hint-country = Par exemple NG, KE ou EG.
hint-statement_period = Par exemple 2026-W44.
hint-amount = Par exemple 12500 NGN.
hint-collected_at = Par exemple 2026-11-20.
hint-ordered_at = Par exemple 2026-11-20.
hint-noticed_at = Par exemple 2026-11-20.
hint-topic = En quelques mots.
