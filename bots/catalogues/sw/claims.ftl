### Madai ya muuzaji: orodha, dai moja, kuwasilisha, kujibu. Maandishi ya dai lenyewe ni ya Kiingereza daima.

## Orodha

claims-open = 📋 <b>Madai yako yaliyo wazi</b>, ya haraka kwanza
claims-resolved = ⚖️ <b>Madai yako yaliyoamuliwa</b>
claims-all = 🗂 <b>Madai yako yote</b>
claims-none = Hakuna kitu hapa.
claims-show-open = 📋 Yaliyo wazi
claims-show-resolved = ⚖️ Yaliyoamuliwa
claims-show-all = 🗂 Yote

## Ni zamu ya nani, na dai limefika wapi

turn-seller = 👉 Ni zamu yako.
turn-platform = 🏢 Ni zamu yetu.
status-resolved = ⚖️ Limeamuliwa
status-closed_no_reply = ⛔ Limefungwa: hakukuwa na jibu kwa wakati
status-withdrawn = ↩️ Limeondolewa
outcome-accepted = ✅ Limekubaliwa
outcome-partly = ☑️ Limekubaliwa kwa sehemu
outcome-rejected = ❌ Limekataliwa

## Muda wa mwisho

claim-no-clock = ⏸ Muda hauhesabiwi sasa. Muda wako unaanza barua pepe yetu ikikufikia.
claim-until = ⏰ Hadi { $until } · imebaki { $left }
claim-overdue = 🔴 Limechelewa. Muda uliisha { $until }.
claim-due-you = ⏰ Tafadhali jibu kufikia <b>{ $here }</b>.
    Kwa timu yetu ni { $there }.
    ⏳ Muda uliobaki: { $left }
claim-due-them = ⏰ Ni lazima tujibu kufikia <b>{ $here }</b>.
    Kwa timu yetu ni { $there }.
    ⏳ Muda uliobaki: { $left }
claim-late = 🔴 Limechelewa. Muda uliisha <b>{ $here }</b>.
    Kwa timu yetu ni { $there }.

## Dai moja

claim-title = <b>Dai { $number }</b>
    { $kind }
claim-reopen = 💬 Hukubali uamuzi? Jibu kufikia <b>{ $until }</b>, nasi tutaliangalia tena.
claim-follows = 🔗 Jambo hili liliwasilishwa awali kwa dai <b>{ $number }</b>.
claim-why = 🕒 <b>Muda wa dai { $number }</b>, siku kwa siku (kwa Kiingereza)
claim-reply = ✍️ Jibu
claim-withdraw = ↩️ Ondoa dai
claim-explain = 🕒 Kwa nini muda huu?
claim-copy = 📄 Nakili nambari
claim-open = Fungua dai
claim-withdraw-why = Kwa nini unaondoa dai <b>{ $number }</b>? Andika kwa Kiingereza, au bonyeza Ruka.
claim-withdraw-sure = ⚠️ Unataka kuondoa dai <b>{ $number }</b>? Litafungwa, na hakuna atakayelishughulikia tena.
claim-left = Umeacha fomu. Hakuna kilichotumwa.

## Thamani ya ujumbe wa muuzaji. Maneno haya yako chini ya ujumbe.

standing-counted = Jibu hili linahesabiwa.
standing-further = Umehifadhiwa pamoja na jibu lako.
standing-crossed = Jibu hili linahesabiwa. Lilitumwa kabla swali letu kukufikia.
standing-not-english = Halihesabiwi: si la Kiingereza.
standing-empty = Halihesabiwi: halina maandishi wala faili.
standing-late = Halihesabiwi: lilichelewa.
standing-closed = Halihesabiwi: dai lilikuwa limefungwa.

## Jibu limekuwaje

outcome-of-counted = Tumepokea jibu lako kwa dai <b>{ $number }</b>. Linahesabiwa.
outcome-of-further = Tumepokea ujumbe wako. Umehifadhiwa pamoja na jibu lako kwa dai <b>{ $number }</b>.
outcome-of-crossed = Tumepokea jibu lako kwa dai <b>{ $number }</b>. Linahesabiwa. Swali letu liko njiani kwako: tafadhali liangalie pia.
outcome-of-not-english = Jibu lako kwa dai <b>{ $number }</b> halihesabiwi: si la Kiingereza. Tafadhali jibu tena kwa Kiingereza rahisi.
outcome-of-empty = Jibu lako kwa dai <b>{ $number }</b> halihesabiwi: halina maandishi wala faili. Tafadhali jibu tena.
outcome-of-late = Jibu lako kwa dai <b>{ $number }</b> limechelewa. Halihesabiwi.
outcome-of-closed = Dai <b>{ $number }</b> limefungwa tayari. Jibu lako halihesabiwi.

## Kuwasilisha dai

raise-kind = ➕ <b>Dai jipya.</b> Linahusu nini?
raise-comments = ✍️ <b>Nini kilitokea, na unataka msaada gani?</b>
    Andika kwa Kiingereza. Kiingereza kifupi na rahisi kinatosha.
raise-not-english = Maandishi haya hayaonekani kuwa ya Kiingereza. Madai hujibiwa kwa Kiingereza pekee. Tafadhali andika upya kwa Kiingereza rahisi.
raise-photos = 📷 <b>Tuma picha za tatizo.</b> Angalau moja inahitajika. Kisha bonyeza Tayari.
raise-files = 📎 <b>Una picha au faili zinazoonyesha tatizo?</b> Zitume, kisha bonyeza Tayari. Kama huna, bonyeza Ruka.
raise-too-many = Dai huchukua faili { $count } tu. Tumebaki na { $count } za kwanza. Bonyeza Tayari kuendelea.
raise-preview = 👀 Tafadhali kagua dai lako kabla ya kulituma: <b>{ $kind }</b>
raise-answer-by = ⏰ Ukilituma sasa, ni lazima tujibu kufikia <b>{ $here }</b>.
    Kwa timu yetu ni { $there }.
raise-send = 📨 Tuma dai
raise-done = Tumepokea dai lako.

## Kujibu dai

reply-write = ✍️ <b>Jibu lako kwa dai { $number }.</b> Andika kwa Kiingereza. Kama una picha au faili tu, bonyeza Ruka.
reply-doubt = ⚠️ Maandishi haya hayaonekani kuwa ya Kiingereza ({ $language }). Kiingereza pekee kinahesabiwa. Unataka kuandika upya?
reply-doubt-unnamed = ⚠️ Maandishi haya hayaonekani kuwa ya Kiingereza. Kiingereza pekee kinahesabiwa. Unataka kuandika upya?
reply-again = ✍️ Andika upya
reply-same = Acha yalivyo
reply-files = 📎 Tuma picha au faili, kisha bonyeza Tayari. Kama huna, bonyeza Ruka.
reply-files-only = 📎 Hukuandika maandishi. Tuma angalau picha moja au faili moja, kisha bonyeza Tayari.
reply-files-count = { $count ->
    [one] 📎 Faili { $count }
   *[other] 📎 Faili { $count }
}
reply-preview = 👀 Tafadhali kagua jibu lako kwa dai <b>{ $number }</b> kabla ya kulituma.
reply-will-not-count = Maandishi haya hayaonekani kuwa ya Kiingereza. Kama si Kiingereza, hayahesabiwi, na muda unaendelea.
reply-send = 📨 Tuma jibu
reply-reopened = 🔓 Dai limefunguliwa tena.
reply-closed = Dai limefungwa. Bado unahitaji msaada? Wasilisha jambo hilo hilo mara moja zaidi.

## Faili

file-gone = Telegram haina tena faili hii. Tafadhali itume tena.
file-large = faili hii ni kubwa mno. Tafadhali tuma iliyo ndogo zaidi.
