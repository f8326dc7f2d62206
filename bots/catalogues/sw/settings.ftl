### Mipangilio ya duka na taarifa zako. Vitufe: herufi 24 kwa wingi, viwili hukaa pamoja.

## Mwanzo

set-title-shop = ⚙️ <b>Mipangilio</b> ya { $shop }
set-title-own = ⚙️ <b>Mipangilio</b> ya { $name }
set-role-packer = Wewe ni mfungashaji hapa: unaweza kubadilisha mambo ya vifurushi. Mengine ni ya mmiliki.
set-role-accountant = Wewe ni mhasibu hapa: unaweza kusoma mipangilio. Mmiliki pekee huibadilisha.
set-profile-open = 🏬 Wasifu wa duka
set-payment-open = 💳 Malipo
set-commission-open = 🧮 Kamisheni
set-requests-open = 🏷 Aina na chapa
set-holiday-open = 🏖 Likizo
set-parcels-open = 📦 Vifurushi
set-history-open = 📜 Mabadiliko
set-notices-open = 🔔 Taarifa
set-me-open = 👤 Akaunti yangu

## Maneno ya kurasa kadhaa

set-line = <i>{ $what }:</i> { $value }
set-saved = Imehifadhiwa.
set-save = Hifadhi
set-keep = ✖ Hapana, iache
set-only-owner = Mmiliki wa duka pekee anaweza kubadilisha hili.
set-empty = Tafadhali andika kitu.
set-day-wrong = Hii si siku. Bonyeza siku, au iandike hivi: 2026-12-31.
set-percent-wrong = Hii si namba. Andika asilimia hivi: 12.5.
set-amount-wrong = Tafadhali andika kiasi pamoja na sarafu, kama 12500 NGN.
set-private = Tunafuta ujumbe wako mara moja na kuonyesha herufi za mwisho tu.

## Wasifu

set-profile-title = 🏬 <b>Wasifu wa duka</b>
set-profile-fixed = 🔒 <b>{ $name }</b>
    🔒 { $email }
    🔒 { $country }
    <i>Jina na barua pepe havibadiliki. Muulize meneja wa akaunti yako.</i>
set-field-phone = Simu
set-field-address = Anwani
set-field-city = Mji
set-field-about = Kuhusu duka
set-field-languages = Lugha
set-hint-phone = Pamoja na namba ya nchi, hivi: +254712345678.
set-hint-address = Mtaa na namba. Herufi 300 kwa wingi.
set-hint-city = Herufi 80 kwa wingi.
set-hint-about = Duka lako linauza nini. Herufi 2,000 kwa wingi.
set-write = Tafadhali andika: <b>{ $what }</b>
set-empty-it = 🗑 Acha wazi
set-languages-ask = Maandishi ya duka lako ni ya lugha zipi? Bonyeza lugha kuu kwanza, kisha nyingine, kisha Tayari.
set-languages-taken = Zilizochaguliwa, kwa mpangilio huu: { $languages }

## Malipo

set-payment-title = 💳 <b>Jinsi duka lako linavyolipwa</b>
set-payment-now = Sasa: <b>{ $method }</b>
set-payment-none = Bado hakuna njia, kwa hiyo hatuwezi kukulipa.
set-payment-soon = ⏳ Inakuja: <b>{ $method }</b>
    Itatumika kuanzia { $moment }.
set-payment-change = ✏️ Badilisha
set-payment-cancel = ✖ Ghairi badiliko
set-payment-before = 📜 Njia zote za malipo
set-payment-line = { $method }
    { $state } · { $moment }
set-method-current = inatumika sasa
set-method-coming = inasubiri
set-method-replaced = ilitumika awali
set-method-cancelled = imeghairiwa
set-payment-unknown = Hakuna njia ya malipo kama hiyo.
set-payment-no-password = Akaunti yako bado haina nenosiri. Kubadilisha malipo kunalihitaji. Chagua “Nimesahau nenosiri”, weka moja, kisha urudi.
set-forgot = 🔑 Nimesahau nenosiri
set-payment-kind = Unataka kulipwa vipi?
set-kind-bank = Akaunti ya benki
set-kind-mobile_money = Pesa kwa simu
set-kind-payoneer = Payoneer
set-ask-bank = Jina la benki ni lipi?
set-ask-bank-of-list = Ni benki ipi? Ibonyeze. Kama haipo hapa, andika jina lake.
set-ask-operator = Ni kampuni ipi ya simu?
set-ask-holder = Jina la mwenye akaunti ni lipi? Liandike kama benki au kampuni inavyolijua.
set-ask-number = Namba hii ni ipi: <b>{ $name }</b>?
    <i>{ $hint }</i>
set-ask-phone = Namba ya simu ya pochi ni ipi?
    <i>Pamoja na namba ya nchi, hivi: +254712345678.</i>
set-ask-email = Barua pepe ya akaunti ya Payoneer ni ipi?
set-payment-preview = Tafadhali kagua:
    <b>{ $method }</b>

    { $hours ->
        [one] Itatumika baada ya saa { $hours }. Kabla ya hapo unaweza kughairi.
       *[other] Itatumika baada ya saa { $hours }. Kabla ya hapo unaweza kughairi.
    } Watu wote wa duka wanajulishwa. Hatua inayofuata inahitaji nenosiri lako.
set-payment-send = Endelea
set-payment-password = Tafadhali tuma <b>nenosiri</b> lako. Tunafuta ujumbe wako mara moja na hatulihifadhi.
set-payment-saved = Imehifadhiwa. Watu wote wa duka wanajulishwa.
set-payment-sure = Unataka kughairi badiliko hili? <b>{ $method }</b> haitatumika. Mengine hayabadiliki.
set-payment-cancelled = Badiliko limeghairiwa. Watu wote wa duka wanajulishwa.

## Kamisheni

set-commission-title = 🧮 <b>Kamisheni kwa kila aina</b>
set-commission-none = Bado hakuna kamisheni kwa nchi yako. Muulize meneja wa akaunti yako.
set-commission-others = Aina nyingine zote
set-commission-rate = <b>{ $category }</b>: { $rate } tangu { $since }
set-commission-minimum = angalau { $amount }
set-commission-minimum-site = angalau { $amount } kwenye tovuti ya { $country }
set-commission-next = ➡️ { $rate } kuanzia { $since }
set-commission-find = 🔎 Tafuta aina
set-commission-ask = Kwa aina ipi ya bidhaa? Andika jina lake, au njia nzima hivi: <code>Electronics / Phones</code>.
set-commission-for = Kwa “{ $category }” asilimia hii inatumika:

## Aina na chapa

set-requests-title = 🏷 <b>Aina za bidhaa na chapa</b>
set-requests-categories = ✅ Aina: { $names }
set-requests-brands = ✅ Chapa: { $names }
set-requests-category = ➕ Omba aina
set-requests-brand = ➕ Omba chapa
set-kind-of-category = Aina
set-kind-of-brand = Chapa
set-request-line = { $kind } <b>{ $name }</b>: { $status } · { $moment }
set-request-pending = inasubiri jibu
set-request-approved = imekubaliwa
set-request-rejected = haikukubaliwa
set-request-ask-category = Unataka kuuza aina ipi ya bidhaa? Andika jina lake.
set-request-ask-brand = Unataka kuuza chapa ipi? Andika jina lake.
set-request-ask-note = Unataka kuongeza kitu? Kwa chapa: unainunua wapi?
set-request-preview = Unaomba: { $kind } <b>{ $name }</b>
set-request-sent = Imetumwa. Meneja wa akaunti yako ataamua, nawe utajulishwa.

## Likizo

set-holiday-title = 🏖 <b>Likizo</b>
set-holiday-about = { $days ->
    [one] Oda mpya husimama siku hizi. Mambo yenye muda wake hubaki na muda huo. Panga siku { $days } kabla.
   *[other] Oda mpya husimama siku hizi. Mambo yenye muda wake hubaki na muda huo. Panga siku { $days } kabla.
}
set-holiday-none = Hakuna likizo iliyopangwa.
set-holiday-now = 🟢 Sasa: <b>{ $days }</b>
set-holiday-coming = 📅 Imepangwa: <b>{ $days }</b>
set-holiday-plan = ➕ Panga likizo
set-holiday-cancel = ✖ Ghairi: { $day }
set-holiday-drop = ✖ Ndiyo, ighairi
set-holiday-end = ✖ Ndiyo, imalize
set-holiday-unknown = Hakuna likizo kama hiyo.
set-holiday-sure = Unataka kughairi likizo <b>{ $days }</b>? Oda zitaingia siku hizi.
set-holiday-end-sure = Unataka kumaliza likizo <b>{ $days }</b> sasa? Oda mpya zitaingia kuanzia leo.
set-holiday-cancelled = Tayari. Oda mpya zitaingia tena siku hizo.
set-holiday-from = { $days ->
    [one] Siku ya kwanza ni ipi? Ibonyeze, au iandike hivi: 2026-12-31. Afadhali siku { $days } kuanzia sasa au baadaye.
   *[other] Siku ya kwanza ni ipi? Ibonyeze, au iandike hivi: 2026-12-31. Afadhali siku { $days } kuanzia sasa au baadaye.
}
set-holiday-until = Siku ya kwanza: <b>{ $day }</b>
    Siku ya mwisho ni ipi? Ibonyeze, au iandike hivi: 2026-12-31.
set-holiday-note = Unataka kuongeza maelezo kwa timu yako?
set-holiday-preview = { $count ->
    [one] Likizo ya siku { $count }: <b>{ $first }</b>. Oda mpya husimama siku hiyo. Mambo yenye muda wake hubaki na muda huo.
   *[other] Likizo ya siku { $count }: <b>{ $first } – { $last }</b>. Oda mpya husimama siku hizi. Mambo yenye muda wake hubaki na muda huo.
}
set-holiday-late = { $days ->
    [one] Hii ni kabla ya siku { $days } kuanzia sasa. Oda zilizoingia awali bado zina muda wake ndani ya likizo yako.
   *[other] Hii ni kabla ya siku { $days } kuanzia sasa. Oda zilizoingia awali bado zina muda wake ndani ya likizo yako.
}
set-holiday-send = ✅ Ipange
set-holiday-planned = Imepangwa. Watu wote wa duka wanajulishwa.

## Vifurushi

set-parcels-title = 📦 <b>Vifurushi</b>
set-people-title = Watu hawa wanaweza kuchukua bidhaa zilizorudishwa kwa niaba yako. Ni lazima waonyeshe kitambulisho.
set-people-none = Bado hakuna mtu.
set-people-add = ➕ Ongeza mtu
set-person-line = <b>{ $name }</b> · { $phone } · kitambulisho { $document }
set-person-ask-name = Jina la mtu huyu ni lipi, kama kwenye kitambulisho?
set-person-ask-phone = Namba ya simu ya mtu huyu ni ipi?
set-person-ask-document = Namba ya kitambulisho ni ipi? Unaweza kuruka.
set-person-added = { $name } sasa anaweza kuchukua bidhaa zako zilizorudishwa.
set-person-unknown = Hakuna mtu kama huyo.
set-person-sure = Unataka kumwondoa <b>{ $name }</b>? Hataweza tena kuchukua bidhaa zilizorudishwa kwa niaba yako.
set-person-remove = 🗑 Ndiyo, mwondoe
set-person-removed = Ameondolewa.
set-station-none = 📍 Bado hujachagua kituo cha kuacha vifurushi.
set-station-chosen = 📍 Unaacha vifurushi <b>{ $name }</b>, { $address }
set-station-closed = Kituo hiki kimefungwa. Tafadhali chagua kingine.
set-station-choose = 📍 Chagua kituo
set-stations-title = 📍 <b>Vituo vya kuacha vifurushi</b>. Bonyeza chako.
set-stations-none = Bado hakuna kituo kilicho wazi katika nchi yako.
set-station-line = <b>{ $name }</b>
    { $address }

## Taarifa

set-notices-title = 🔔 <b>Tunachokuambia, na wapi</b>
    ✉️ barua pepe · 💬 gumzo hili · 🔒 imewashwa daima
set-notices-quiet = Gumzo hili ni kimya kuanzia 21:00 hadi 7:00. Usiku huja mambo ya muda na usalama wako tu.
set-notices-fixed = Hii haiwezi kuzimwa: muda au usalama wako unaitegemea.
set-topic-claims = Madai
set-topic-deadlines = Muda
set-topic-team = Timu
set-topic-settings = Mipangilio
set-topic-security = Usalama
set-topic-about-claims = <b>Madai:</b> maswali, maamuzi na majibu
set-topic-about-deadlines = <b>Muda:</b> muda uliobaki ni mfupi, au umeongezewa muda
set-topic-about-team = <b>Timu:</b> madai mapya, kazi yako na ya timu yako
set-topic-about-settings = <b>Mipangilio:</b> malipo, likizo, aina na chapa
set-topic-about-security = <b>Usalama:</b> nenosiri lako, magumzo yako na akaunti yako

## Mabadiliko

set-history-title = 📜 <b>Mabadiliko</b>, mapya kwanza
set-history-none = Bado hakuna kilichobadilishwa.
set-history-line = <b>{ $what }</b>
    { $moment } · { $who }
set-history-value = <i>{ $what }:</i> { $old } ➡️ { $new }
set-change-opened = Duka limefunguliwa
set-change-profile = Wasifu umebadilishwa
set-change-languages = Lugha zimebadilishwa
set-change-payment = Malipo yamebadilishwa
set-change-payment-cancelled = Badiliko la malipo limeghairiwa
set-change-category-asked = Aina imeombwa
set-change-brand-asked = Chapa imeombwa
set-change-category-decided = Aina imeamuliwa
set-change-brand-decided = Chapa imeamuliwa
set-change-holiday-planned = Likizo imepangwa
set-change-holiday-cancelled = Likizo imeghairiwa
set-change-pickup-person-added = Mtu wa kuchukua ameongezwa
set-change-pickup-person-removed = Mtu wa kuchukua ameondolewa
set-change-station = Kituo kimechaguliwa
set-change-role = Jukumu la mtu limebadilishwa
set-change-joined = Mtu amejiunga
set-change-removed = Mtu ameondolewa dukani
set-change-invited = Mtu amealikwa
set-change-invitation-revoked = Mwaliko umeondolewa
set-change-manager = Meneja wa akaunti amebadilishwa
set-field-name = Jina
set-field-email = Barua pepe
set-field-role = Jukumu
set-field-status = Uamuzi
set-field-reason = Sababu
set-field-summary = Hulipwa kwa
set-field-usable_from = Itatumika kuanzia
set-field-starts_on = Siku ya kwanza
set-field-ends_on = Siku ya mwisho
set-field-station = Kituo
set-field-country = Nchi
set-field-slug = Jina fupi
