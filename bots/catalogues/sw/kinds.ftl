### Madai yanahusu nini, na kinachoulizwa kwa kila aina. Maandishi moja kwa kila aina na sehemu ya jumia_core/policies/claims.toml.

## Aina: huonekana kwenye vitufe pia

kind-counterfeit_appeal = Rufaa ya bidhaa bandia
kind-lost_package = Kifurushi kilichopotea
kind-cancel_order = Ghairi oda yenye makosa au iliyorudiwa
kind-sync_issue = SKU iliyofutwa bado inauzwa
kind-api_issue = Tatizo la API
kind-holiday_orders = Oda wakati wa likizo
kind-payment_delayed = Malipo yaliyochelewa
kind-bill_problem = Tatizo la bili
kind-bad_return = Bidhaa iliyorudishwa ni mbovu, si sahihi au haipo
kind-other = Tatizo lingine

## Sehemu

field-order_number = Nambari ya oda
field-tracking_number = Nambari ya ufuatiliaji
field-sku = SKU ya muuzaji
field-country = Nchi ya tovuti ya duka
field-url = URL iliyoitwa
field-response = Jibu lililorudi
field-holiday_dates = Siku ya kwanza na ya mwisho ya likizo
field-statement_period = Kipindi cha taarifa ya malipo
field-amount = Kiasi pamoja na sarafu
field-transaction_type = Aina ya muamala, kama ilivyo kwenye taarifa
field-collected_at = Siku uliyochukua bidhaa iliyorudishwa
field-ordered_at = Siku ya oda
field-noticed_at = Siku uliyojulishwa
field-topic = Inahusu nini

## Vidokezo chini ya sehemu

hint-country = Kama NG, KE au EG.
hint-statement_period = Kama 2026-W44.
hint-amount = Kama 12500 NGN.
hint-collected_at = Kama 2026-11-20.
hint-ordered_at = Kama 2026-11-20.
hint-noticed_at = Kama 2026-11-20.
hint-topic = Kwa maneno machache.
