### Timu ya jukwaa: ukurasa wake, foleni, dai moja na kinachofanywa nalo. Kinachoandikwa kwa muuzaji ni cha Kiingereza.

## Ukurasa wa kwanza

staff-title = 🏢 <b>Timu ya jukwaa</b> · Habari { $name }
staff-counts = { $ours ->
    [0] 📥 Hakuna dai linalotusubiri.
    [one] 📥 Dai <b>{ $ours }</b> linatusubiri.
   *[other] 📥 Madai <b>{ $ours }</b> yanatusubiri.
} { $today ->
    [0] Hakuna muda unaoisha leo.
    [one] 🔴 Muda wa dai <b>{ $today }</b> unaisha leo.
   *[other] 🔴 Muda wa madai <b>{ $today }</b> unaisha leo.
} { $theirs ->
    [0] Hakuna dai linalomsubiri muuzaji.
    [one] Dai { $theirs } linamsubiri muuzaji.
   *[other] Madai { $theirs } yanawasubiri wauzaji.
}
staff-queue = 📥 Foleni
staff-escalations = 🔴 Yaliyochelewa
staff-uncounted = 💬 Hayakuhesabiwa
staff-quarantine = ✉️ Barua zilizozuiwa
staff-accounts = 👤 Akaunti
staff-requests = 🏷 Maombi
staff-me = ⚙️ Mipangilio
staff-help = ❔ Msaada

## Foleni

staff-queue-title = 📥 <b>Madai yaliyo wazi</b>, ya muda wa karibu kwanza
staff-escalations-title = 🔴 <b>Madai yaliyochelewa</b>: hatukujibu kwa wakati. Hayafungwi; yanatusubiri.
staff-none = Hakuna kitu hapa.
staff-no-clock = ⏸ Muda hauhesabiwi: barua pepe yetu haijamfikia muuzaji.
staff-overdue = 🔴 Limechelewa
staff-until = ⏰ Hadi { $until }

## Dai moja

staff-card-title = <b>Dai { $number }</b>
    { $title }
staff-card-shop = 🏬 { $shop } · { $seller } · { $country }
staff-card-due = ⏰ Hadi <b>{ $here }</b>
    Kwa muuzaji: { $there }
    ⏳ Muda uliobaki: { $left }
staff-card-agent = 👤 Wakala: { $agent }
staff-card-no-agent = 👤 Hakuna aliyepewa dai hili bado.
staff-card-breaches = { $count ->
    [one] 🔴 Tumechelewa mara { $count }.
   *[other] 🔴 Tumechelewa mara { $count }.
}
staff-turn-platform = 👉 Ni zamu yetu.
staff-turn-seller = 🏬 Ni zamu ya muuzaji.
staff-status-resolved = ⚖️ Limeamuliwa
staff-status-closed_no_reply = ⛔ Limefungwa: muuzaji hakujibu
staff-status-withdrawn = ↩️ Muuzaji ameliondoa
staff-copy = 📄 Nakili nambari
staff-explain = 🕒 <b>Muda wa mwisho wa dai { $number }</b>, siku kwa siku (kwa Kiingereza)
staff-open-claim = Fungua dai

## Kinachoweza kufanywa na dai: vitufe vitatu kwa mstari

staff-do-ask = ❓ Uliza
staff-do-hold = 🔎 Subiri
staff-do-resolve = ⚖️ Amua
staff-do-assign = 👤 Kabidhi
staff-do-later = 🕒 Ongeza muda
staff-do-again = 🔁 Ruhusu tena

## Fomu

staff-write = ✍️ Mwandikie muuzaji kwa Kiingereza. Atapata kwa barua pepe na kwenye gumzo.
staff-preview = 👀 Tafadhali kagua ujumbe wako kwa dai <b>{ $number }</b> kabla ya kuutuma.
staff-which-outcome = ⚖️ Unaamua nini?
staff-outcome-accepted = ✅ Limekubaliwa
staff-outcome-partly = ☑️ Limekubaliwa kwa sehemu
staff-outcome-rejected = ❌ Limekataliwa
staff-which-amount = 💰 Muuzaji anapata kiasi gani? Andika kiasi na sarafu, kama <code>12500 NGN</code>. Kama si suala la pesa, bonyeza Ruka.
staff-who = 👤 Nani anachukua dai hili?
staff-until-which-day = 🕒 Siku ya mwisho ya kujibu ni ipi?
staff-why = ✍️ Kwa nini? Andika sababu kwa Kiingereza. Itahifadhiwa kwenye kumbukumbu.
staff-left = Umeacha fomu. Hakuna kilichobadilika.
staff-do-redeliver = 📨 Tuma tena
staff-yes = ✅ Ndiyo, fanya
staff-whole-team = 👥 Timu nzima
staff-assign-sure = 👤 Dai <b>{ $number }</b> anapewa: <b>{ $name }</b>. Ni sahihi?
staff-later-sure = 🕒 Dai <b>{ $number }</b>: siku ya mwisho inakuwa <b>{ $day }</b>. Haiwezi kurudishwa nyuma.
staff-later-none = Hakuna muda unaohesabiwa kwa dai hili sasa. Hakuna cha kuongeza.
staff-again-sure = 🔁 Muuzaji ataweza kuwasilisha jambo la dai <b>{ $number }</b> tena. Ni sahihi?
staff-redeliver-sure = 📨 Swali la dai <b>{ $number }</b> linatumwa tena. Likifika, muuzaji anapata muda wote.
staff-redeliver-none = Kutuma swali hakukushindikana. Hakuna cha kutuma tena.
staff-leaders-only = Kiongozi wa timu au mwendeshaji tu ndiye anaweza kufanya hivi.
staff-private-only = Hii ni ya gumzo letu la faragha, si ya kundi. Tafadhali ifungue huko.
staff-in-group = ↩️ Tafadhali jibu kwa kutumia “Jibu” kwenye ujumbe huu.
