### Ukurasa wa kwanza wa muuzaji. { $shop } na { $name } ni majina. Vitufe: herufi 24 zaidi, viwili kwa mstari.

home-title = <b>{ $shop }</b> · Habari { $name }
home-claims = { $mine ->
    [0] 📋 Hakuna dai linalokusubiri.
    [one] 📋 Dai <b>{ $mine }</b> linakusubiri.
   *[other] 📋 Madai <b>{ $mine }</b> yanakusubiri.
} { $theirs ->
    [0] Hakuna dai linalotusubiri.
    [one] Dai { $theirs } linatusubiri.
   *[other] Madai { $theirs } yanatusubiri.
}
home-due-today = { $count ->
    [one] 🔴 Jibu dai <b>{ $count }</b> leo. Bila jibu litafungwa.
   *[other] 🔴 Jibu madai <b>{ $count }</b> leo. Bila jibu yatafungwa.
}
home-no-shop = Habari { $name }. Kwa sasa hufanyi kazi katika duka lolote. Mwombe mwenye duka akualike.

## Vitufe

home-answer = ✍️ Jibu { $number }
home-raise = ➕ Dai jipya
home-list = 📋 Madai yangu
home-settings = ⚙️ Mipangilio
home-members = 👥 Watu wa duka
home-language = 🌐 Lugha
home-help = ❔ Msaada
home-staff = 🏢 Timu ya jukwaa

## Another of the own shops

shop-now = 🏬 Sasa unafanya kazi kwa duka <b>{ $shop }</b>.
shop-unknown = Hufanyi kazi katika duka hili.
