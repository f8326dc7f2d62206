### Mipangilio ya jukwaa, kwa timu. Vitufe: herufi 24 kwa wingi, viwili hukaa pamoja.

ops-open = 🏢 Mipangilio ya jukwaa
ops-title = 🏢 <b>Mipangilio ya jukwaa</b>
    Kila mtu wa timu anaweza kuisoma. Mwendeshaji pekee huibadilisha.
ops-commission = 🧮 Kamisheni
ops-stations = 📍 Vituo
ops-policies = 📖 Kanuni
ops-day = 📅 Siku ya kazi
ops-outage = 🔌 Barua kukatika
ops-which-country = { $what }: nchi ipi?
ops-list-title = <b>{ $what }</b> · { $country }
ops-none = Bado hakuna kitu.
ops-other-country = 🌍 Nchi nyingine
ops-left = Hakuna kilichobadilishwa.
ops-only-operator = Mwendeshaji pekee anaweza kubadilisha hili.
ops-reason = Tafadhali andika sababu. Inahifadhiwa pamoja na badiliko.

## Kamisheni

ops-rate = ✏️ Weka asilimia
ops-rate-category = { $country }: aina ipi? Ibonyeze, au andika mpya.
ops-rate-percent = Asilimia ngapi ya bei? Andika hivi: 12.5.
ops-rate-minimum = Kamisheni ndogo kabisa ya bidhaa moja ni ipi? Andika hivi: 1.50 USD, au ruka.
ops-rate-from = Kuanzia siku ipi? Ibonyeze, au iandike hivi: 2026-12-31. Mapema kabisa ni leo.
ops-rate-preview = { $country }: <b>{ $category }</b> { $rate } kuanzia <b>{ $since }</b>
    <i>{ $reason }</i>

## Vituo

ops-station-line = <b>{ $name }</b> (<code>{ $code }</code>), { $address }
ops-station-closed = kimefungwa
ops-station-add = ➕ Fungua kituo
ops-station-code = { $country }: jina fupi la kituo ni lipi? Herufi a-z, namba na vistari, kama <code>ikeja-1</code>. Jina fupi la kituo kilichofungwa hukifungua tena.
ops-station-name = Jina lake ni lipi?
ops-station-address = Anwani yake ni ipi?
ops-station-preview = Kituo kipya, { $country }:
    <b>{ $name }</b> (<code>{ $code }</code>), { $address }
ops-station-sure = Unataka kufunga kituo <b>{ $name }</b>? Wauzaji hawataweza kukichagua tena. Wanaokitumia wataona kimefungwa.
ops-station-close = 🚫 Ndiyo, kifunge
ops-station-done = Kituo kimefungwa.
ops-station-unknown = Hakuna kituo kama hicho.

## Kanuni

ops-policy-since = tangu { $since }

## Siku za kazi na kukatika

ops-day-country = Kwa nchi ipi?
ops-day-which = Siku ipi? Ibonyeze, au iandike hivi: 2026-12-31.
ops-day-working = Je, watu hufanya kazi siku hii?
ops-working-yes = Ni siku ya kazi
ops-working-no = Si siku ya kazi
ops-day-preview = { $country }, <b>{ $day }</b>: { $working }
    <i>{ $reason }</i>

    Muda ulio wazi unaweza kusogea mbele, kamwe si nyuma.
ops-day-done = Imehifadhiwa. Muda husogea ndani ya dakika moja, na watu hujulishwa.
ops-moment-wrong = Huu si wakati. Andika siku na saa hivi: 2026-12-16 08:30.
ops-outage-from = Barua zetu zilikatika lini? Andika siku na saa ya { $city } hivi: 2026-12-16 08:30.
ops-outage-until = Zilirudi lini? Andika siku na saa ya { $city } hivi: 2026-12-16 17:00.
ops-outage-preview = Barua zetu zilikatika kuanzia <b>{ $first }</b> hadi <b>{ $last }</b>
    <i>{ $reason }</i>

    Siku hizi hazihesabiwi kwa wauzaji.
ops-outage-done = Imehifadhiwa. Muda wa wauzaji husogea ndani ya dakika moja, nao hujulishwa.
