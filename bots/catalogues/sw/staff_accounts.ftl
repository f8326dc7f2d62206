### Akaunti kama mameneja wa akaunti wanavyoziona, na kategoria na chapa ambazo wauzaji wanaomba.

staff-accounts-title = 👤 <b>Akaunti</b>
staff-accounts-all = 👤 Akaunti zote
staff-accounts-inactive = 🟡 Zisizotumika tu
staff-person = 👤 <b>{ $name }</b>
    { $email }
    🏬 { $shops }
staff-account-active = Inatumika
staff-account-inactive = Haitumiki
staff-account-suspended = Imesimamishwa
staff-account-why = Sababu:
staff-account-reason = ✍️ Kwa nini unabadilisha akaunti ya <b>{ $name }</b>? Andika sababu kwa Kiingereza. { $name } ataisoma.
staff-do-activate = 🟢 Washa
staff-do-deactivate = 🟡 Zima
staff-do-suspend = 🔴 Simamisha
staff-copy-email = 📄 Nakili barua pepe

staff-requests-title = 🏷 <b>Maombi ya kategoria na chapa</b>, ya zamani kwanza
staff-kind-category = Kategoria
staff-kind-brand = Chapa
staff-request-line = 🏷 { $kind }: <b>{ $name }</b>
staff-do-approve = ✅ Kubali
staff-do-reject = ✖ Kataa
staff-rejected = ✖ Ombi limekataliwa. Muuzaji ataambiwa sababu.
staff-account-own = Hii ni akaunti yako mwenyewe. Muombe mwendeshaji mwingine.
staff-operators-only = Mwendeshaji tu ndiye anaweza kufanya hivi.
staff-managers-only = Meneja wa akaunti au mwendeshaji tu ndiye anaweza kufanya hivi.
staff-sure-activate = 🟢 <b>{ $name }</b> anaweza kuingia tena, na atasoma hivi:
staff-sure-deactivate = 🟡 <b>{ $name }</b> hataweza kufanya chochote hapa hadi akaunti iwashwe, na atasoma hivi:
staff-sure-suspend = 🔴 Akaunti ya <b>{ $name }</b> inasimamishwa: mwendeshaji tu anaweza kumruhusu <b>{ $name }</b> tena, naye atasoma hivi:
staff-request-by = 🏬 { $shop } · { $name } · { $when }
staff-request-gone = Ombi hili halisubiri tena. Fungua orodha upya.
staff-approved = ✅ Ombi limekubaliwa. Muuzaji ataambiwa.
