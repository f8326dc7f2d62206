### Kujiandikisha ni kwa mwaliko: kufungua maduka, kualika watu, kutoa mameneja.

staff-inviting = ➕ Maduka na mialiko
staff-inviting-title = ➕ <b>Maduka na mialiko</b>. Hakuna anayejiandikisha mwenyewe: kila mtu anapata mwaliko kwa barua pepe.
staff-open-shop = 🏬 Fungua duka
staff-invite-member = 👤 Alika kwenye duka
staff-invite-staff = 🏢 Alika kwenye timu
staff-give-manager = 🤝 Lipe duka meneja
staff-shop-name = 🏬 Duka linaitwaje? Wauzaji na timu wataliona. Halibadiliki baadaye.
staff-shop-slug = 🔤 Lipe jina fupi: herufi ndogo a–z, tarakimu na vistari, kama <code>ada-ng</code>.
staff-slug-wrong = Tafadhali tumia herufi ndogo a-z, tarakimu na vistari, 2 hadi 63.
staff-shop-country = 🌍 Watu wa duka wanafanya kazi nchi gani? Muda wake unafuata siku za kazi za huko.
staff-shop-owner = ✉️ Barua pepe ya mmiliki ni ipi? Mwaliko utatumwa huko.
staff-shop-sure = 👀 Tafadhali kagua: duka <b>{ $name }</b> ({ $slug }), { $country }. Mwaliko wa mmiliki unatumwa kwa <b>{ $email }</b>.
staff-shop-opened = Duka <b>{ $name }</b> limefunguliwa. Mwaliko wa mmiliki unatumwa kwa { $email }.
staff-which-shop = 🏬 Duka gani? Libonyeze, au andika jina lake fupi.
staff-shop-unknown = Huhudumii duka lenye jina hili.
staff-which-role = 👤 Kwa jukumu gani?
staff-which-team = 👥 Kwenye timu gani ya madai?
staff-platform = jukwaa
staff-invite-email = ✉️ Barua pepe ya mtu huyo ni ipi?
staff-invite-sure = 👀 Tafadhali kagua: <b>{ $email }</b> anaalikwa kwenye <b>{ $to }</b>. Jukumu: { $role }.
staff-invite-send = ✉️ Tuma mwaliko
staff-invited = Mwaliko unatumwa kwa <b>{ $email }</b>. Unafanya kazi hadi { $until }.
staff-which-manager = 🤝 Nani anakuwa meneja wa akaunti?
staff-manager-sure = 🤝 Meneja wa akaunti ya <b>{ $shop }</b> anakuwa <b>{ $email }</b>. Ni sahihi?
staff-manager-given = Meneja wa akaunti ya <b>{ $shop }</b> sasa ni { $email }.
