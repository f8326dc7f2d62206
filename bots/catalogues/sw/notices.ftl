### Kinachosemwa kwenye gumzo. { $number } ni namba ya dai, { $kind } ni linahusu nini.

notice-until = ⏰ Hadi { $until } · imebaki { $left }
notice-until-seller = ⏰ Tafadhali jibu kufikia { $until } · imebaki { $left }
notice-until-platform = ⏰ Lazima tujibu kufikia { $until } · imebaki { $left }
notice-open = Fungua dai
notice-answer = ✍️ Jibu
notice-raise = ➕ Dai jipya
notice-look = Angalia
notice-was-me = ✅ Ndiyo, ni mimi
notice-not-me = ✖ Hapana, si mimi
notice-claim-raised = 📨 Tumepokea dai lako <b>{ $number }</b>: { $kind }. Ni zamu yetu kujibu.
notice-claim-asked = ❓ Swali kuhusu dai lako <b>{ $number }</b> ({ $kind }). Barua pepe imefika, kwa hiyo muda wako umeanza. Tafadhali jibu kwa Kiingereza, hapa au kwa barua pepe.
notice-claim-asked-no-mail = ❓ Swali kuhusu dai lako <b>{ $number }</b> ({ $kind }). Barua pepe yetu haikukufikia, kwa hiyo muda wako hauhesabiwi. Unaweza kujibu hapa sasa, kwa Kiingereza.
notice-claim-asked-over = ❓ Swali kuhusu dai lako <b>{ $number }</b> ({ $kind }).
notice-claim-held = 🔎 Bado tunachunguza dai lako <b>{ $number }</b>.
notice-claim-resolved = 📌 Dai lako <b>{ $number }</b> ({ $kind }) limeamuliwa.
notice-claim-closed = ⛔ Dai lako <b>{ $number }</b> ({ $kind }) limefungwa: hatukupata jibu kwa wakati. Unaweza kuwasilisha jambo hilo mara moja tena.
notice-claim-withdrawn = ↩️ Dai lako <b>{ $number }</b> limeondolewa. Limefungwa.
notice-claim-reopened = 🔓 Dai lako <b>{ $number }</b> limefunguliwa tena. Sasa ni zamu yetu.
notice-claim-reminder-one-working-day = ⏳ Imebaki siku moja ya kazi kujibu dai <b>{ $number }</b> ({ $kind }). Bila jibu litafungwa.
notice-claim-reminder-last-morning = 🔴 Leo ni siku ya mwisho kujibu dai <b>{ $number }</b> ({ $kind }). Bila jibu litafungwa.
notice-claim-deadline-moved = 🕒 Una muda zaidi wa kujibu dai <b>{ $number }</b>. Sababu: { $why }
notice-claim-unreachable = 📭 Barua pepe yetu kuhusu dai <b>{ $number }</b> haimfikii { $seller }. Unaweza kujibu kwa niaba ya duka lako. Muda hauhesabiwi hadi barua pepe yetu ifike.
notice-claim-was-this-you = 🕵️ Barua pepe kwa dai <b>{ $number }</b> imetoka kwa anwani tusiyoijua:
    { $sender }
    <i>{ $subject }</i>
    <blockquote>{ $excerpt }</blockquote>
    Je, ilikuwa wewe?
notice-claim-reply-counted = ✅ Tumepokea jibu lako kwa dai <b>{ $number }</b>. Asante.
notice-claim-reply-not-english = ❗ Jibu lako kwa dai <b>{ $number }</b> halihesabiwi: si la Kiingereza. Tafadhali jibu tena kwa Kiingereza rahisi.
notice-claim-reply-empty = ❗ Jibu lako kwa dai <b>{ $number }</b> halikuwa na maandishi wala faili. Tafadhali jibu tena.
notice-claim-reply-late = ❗ Jibu lako kwa dai <b>{ $number }</b> limechelewa. Ikiwa dai limefungwa, unaweza kuwasilisha jambo hilo mara moja tena.
notice-claim-new = 🆕 Dai jipya <b>{ $number }</b> kutoka { $shop }: { $kind }
notice-claim-answered = 💬 { $seller } ({ $shop }) amejibu dai <b>{ $number }</b>.
notice-claim-assigned = 👉 { $by } amekupa dai <b>{ $number }</b> la { $shop }.
notice-claim-review = 👀 Tafadhali angalia dai <b>{ $number }</b>: ujumbe ulifika kwa wakati na haukuhesabiwa. Kama unatosha, uhesabu.
notice-claim-undelivered = 📭 Swali lako katika dai <b>{ $number }</b> halijafika kwa saa 24. Muda wa muuzaji haujaanza.
notice-claim-seller-unreachable = 📭 Barua pepe yetu katika dai <b>{ $number }</b> haimfikii muuzaji. Muda wake umesimama. Seva ya barua ilisema: { $reason }
notice-claim-agent-withdrawn = ↩️ Muuzaji ameondoa dai <b>{ $number }</b>.
notice-claim-agent-reopened = 🔓 Dai <b>{ $number }</b> limefunguliwa tena, ni zamu yetu.
notice-claim-agent-closed = ⛔ Dai <b>{ $number }</b> limefungwa: muuzaji hakujibu.
notice-claim-agent-reminder-one-working-day = ⏳ Imebaki siku moja ya kazi kwetu kujibu dai <b>{ $number }</b>.
notice-claim-agent-reminder-last-morning = 🔴 Leo ni siku yetu ya mwisho kujibu dai <b>{ $number }</b>.
notice-claim-overdue = 🔴 Limechelewa: dai <b>{ $number }</b> la { $shop } halikujibiwa kwa wakati. Halifungwi; linatusubiri.
notice-intake-silent = 🔇 Mlango wa barua { $intake } ulisikika mara ya mwisho { $seen_at }. Hakuna dai linalofungwa wakati barua zinaweza kuwa hazijasomwa.
notice-account-password-changed = 🔐 Nenosiri lako limebadilishwa. Vipindi vingine vyote vimeisha. Hukuwa wewe? Omba nenosiri jipya mara moja.
notice-account-chat-linked = 📱 Gumzo jipya limeunganishwa na akaunti yako: { $label }. Hukuwa wewe? Angalia magumzo yako na ulitenganishe.
notice-account-chat-unlinked = 📴 Gumzo halijaunganishwa tena na akaunti yako: { $label }.
notice-account-activated = 🟢 Akaunti yako inatumika tena. { $reason }
notice-account-deactivated = 🟡 Akaunti yako sasa haitumiki. Sababu: { $reason }
notice-account-suspended = 🔴 Akaunti yako imesimamishwa. Sababu: { $reason }
notice-account-role-changed = 👥 Jukumu lako katika { $shop } sasa ni: { $role }.
notice-account-removed = 👥 Hufanyi kazi tena na { $shop }.
notice-settings-payment-changed = 💳 { $by } amebadilisha jinsi { $shop } inavyolipwa: { $summary }. Itatumika kuanzia { $usable_from }. Ni makosa? Ghairi kabla ya hapo.
notice-settings-payment-cancelled = 💳 { $by } ameghairi badiliko la jinsi { $shop } inavyolipwa: { $summary }.
notice-settings-holiday-planned = 🏖 { $by } amepanga likizo ya { $shop }: { $starts_on } – { $ends_on }. Oda mpya zinasimama; kinachodaiwa tayari kinabaki.
notice-settings-request-decided-approved = ✅ { $name } imekubaliwa kwa { $shop }.
notice-settings-request-decided-rejected = ✖ { $name } haikukubaliwa kwa { $shop }. Sababu: { $reason }
was-mine = ✅ Asante. Barua pepe hiyo ni jibu lako kwa dai <b>{ $number }</b>. Inahesabiwa tangu ilipofika.
was-not-mine = 🗑 Asante. Tumeitupa barua pepe hiyo. Dai <b>{ $number }</b> bado linasubiri jibu lako ikiwa ni zamu yako.
role-owner = mmiliki
role-packer = mfungashaji
role-accountant = mhasibu
role-agent = wakala
role-lead = kiongozi wa timu
role-account_manager = meneja wa akaunti
role-operator = mwendeshaji
