### Mlango: ukurasa wa kwanza, kuunganisha gumzo, kuingia, nenosiri jipya, akaunti isiyotumika, mialiko.

start-welcome = 👋 Karibu kwenye <b>Seller Center</b>.

    Hapa unajibu madai kwa wakati, unaona kila muda wa mwisho, na unapanga mipangilio ya duka lako.

    Kwanza unganisha gumzo hili na akaunti yako.
start-link = 🔗 Unganisha akaunti
start-login = 🔑 Tumia nenosiri
start-forgot = Nimesahau nenosiri
start-help = ❔ Msaada
door-home = 🏠 Mwanzo
door-linked = Habari { $name }! Gumzo hili sasa limeunganishwa na akaunti yako.
door-private = Tafadhali fanya hivi kwenye gumzo letu la faragha. Nenosiri na misimbo havifai kwenye kundi.
door-bad-email = Hiyo si barua pepe. Iandike kama name@example.com.
door-weak-password = Nenosiri hili ni rahisi kukisia, au ni fupi mno. Tumia angalau herufi 10: sentensi ya maneno machache, bila jina au anwani yako.
language-title = 🌐 Chagua lugha yako. Madai yenyewe hubaki kwa Kiingereza.

## Kuingia

link-email = ✉️ Barua pepe ya akaunti yako ni ipi? Tutatuma msimbo huko.
link-code = Ikiwa <b>{ $email }</b> ina akaunti, barua pepe yenye msimbo wa tarakimu 8 iko njiani. Msimbo hufanya kazi kwa dakika 15.

    Tuma msimbo hapa, au bonyeza kiungo kwenye barua pepe. Tutafuta ujumbe wako.
link-whose = 🔗 Utumie akaunti ya <b>{ $name }</b> ({ $address }) kwenye gumzo hili?
link-leaves = Kisha gumzo hili litaacha akaunti <b>{ $email }</b>.
link-unasked = Hukuomba kiungo hiki? Basi ghairi: mtu mwingine amekutumia.
link-use = ✅ Itumie hapa
login-email = ✉️ Barua pepe ya akaunti yako ni ipi?
login-password = 🔑 Sasa tuma nenosiri la <b>{ $email }</b>. Tunalitumia mara moja, hatulihifadhi, na tunafuta ujumbe wako.
reset-email = ✉️ Barua pepe ya akaunti yako ni ipi? Tutatuma kiungo cha nenosiri jipya huko.
reset-asked = 📨 Ikiwa <b>{ $email }</b> ina akaunti, barua pepe yenye kiungo iko njiani. Kiungo hufanya kazi mara moja, kwa dakika 30.

    Hakuna kilichofika? Angalia barua taka, na uhakikishe anwani.
reset-password = 🔑 Habari { $name }. Sasa tuma nenosiri jipya la <b>{ $address }</b>.

    Angalau herufi 10. Sentensi ya maneno machache inafaa. Hatuhifadhi ujumbe wako, tunaufuta.
reset-done = Nenosiri lako limebadilishwa. Vipindi vingine vyote vimeisha, na magumzo yako mengine hayajaunganishwa tena.
reset-again = Omba kiungo kipya

## Akaunti isiyotumika

inactive-password-fine = Nenosiri lako ni sahihi.
inactive-password-new = Nenosiri lako limebadilishwa, na ni sahihi.
inactive-code-fine = Msimbo wako ni sahihi.
inactive-is-inactive = { $name }, akaunti yako <b>haitumiki (Inactive)</b>.
inactive-is-suspended = { $name }, akaunti yako <b>imesimamishwa</b>.
inactive-is-active = { $name }, akaunti yako inatumika.
inactive-why = Sababu: { $reason }
    Tangu: { $since }
inactive-manager = Tafadhali muulize meneja wa akaunti yako <b>{ $name }</b> kwa { $email }.
inactive-no-manager = Akaunti yako haina meneja. Tafadhali jibu mojawapo ya barua pepe zetu.
inactive-ask = ✉️ Muulize meneja wangu
inactive-copy = Nakili anwani
inactive-log-out = Tenganisha gumzo hili
inactive-asked = Tumemtumia meneja wa akaunti yako barua pepe. Jibu litakuja kwenye barua pepe yako.
inactive-asked-today = Meneja wa akaunti yako tayari ana barua pepe yetu ya leo. Tafadhali subiri jibu.

## Mialiko

invitation-shop = { $by } anakualika kwenye duka { $shop } kama { $role }. Unaweza kukubali hadi { $until }.
invitation-team = { $by } anakualika kwenye timu ya jukwaa kama { $role }. Unaweza kukubali hadi { $until }.
invitation-name = 👋 { $to }

    Akaunti yako itakuwa <b>{ $email }</b>. Jina lako ni nani?
invitation-password = 🔑 Chagua nenosiri la <b>{ $email }</b>: angalau herufi 10. Sentensi ya maneno machache inafaa. Hatuhifadhi ujumbe wako, tunaufuta.
invitation-accept = 👋 { $to }

    Akaunti yako: <b>{ $email }</b>
invitation-accept-elsewhere = 👋 { $to }

    Akaunti yako: <b>{ $email }</b>

    Tayari inatumika. Kubali, kisha ingia ili kuitumia kwenye gumzo hili.
invitation-join = ✅ Kubali
invitation-joined = Umekubali. Ili kutumia akaunti yako kwenye gumzo hili, ingia.

## Kinachoweza kushindikana

error-invalid-token = Kiungo au msimbo huu haufanyi kazi, au haufanyi kazi tena. Omba mpya.
error-invalid-credentials = Anwani au nenosiri si sahihi. Jaribu tena, au omba nenosiri jipya.
error-too-many-attempts = { $minutes ->
    [one] Umejaribu mara nyingi mno. Subiri dakika { $minutes }, kisha ujaribu tena.
   *[other] Umejaribu mara nyingi mno. Subiri dakika { $minutes }, kisha ujaribu tena.
}
