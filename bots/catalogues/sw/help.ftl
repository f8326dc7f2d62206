### Msaada: sheria ya madai kwa maneno rahisi. { $ours }, { $yours } na { $again } ni help-days zilizokwisha andikwa.

help-title = ❔ <b>Jinsi inavyofanya kazi</b>
help-days = { $count ->
    [one] siku { $count } ya kazi
   *[other] siku { $count } za kazi
}
help-stranger = ❔ Unganisha gumzo hili na akaunti yako: tunakutumia msimbo au kiungo kwa barua pepe. Nenosiri lako pia hufanya kazi. Huna akaunti? Mwombe mwenye duka au meneja wa akaunti yako akualike.
help-claims = 📋 <b>Madai</b>
    • Unawasilisha dai. Tunajibu ndani ya { $ours }.
    • Tunakuuliza jambo kwa barua pepe. Muda wako huanza barua hiyo inapofika: { $yours }, siku ya kufika haihesabiwi. Wikendi na sikukuu hazihesabiwi. Dai huonyesha saa kamili.
    • Jibu kwa Kiingereza, kwa wakati. Kisha ni zamu yetu, na muda wako husimama.
    • Bila jibu kwa wakati dai hufungwa. Unaweza kuwasilisha jambo hilo hilo mara moja tena.
    • Hukubali uamuzi? Jibu ndani ya { $again }: dai hufunguliwa tena.
help-mail = ✉️ <b>Kwa barua pepe</b>
    Jibu barua pepe yetu kuhusu dai. Andika kwa Kiingereza juu ya maandishi ya zamani, na uongeze picha. Huhesabiwa sawa na hapa.
help-commands = ⌨️ <b>Amri</b>
help-person = 🙋 <b>Mtu wa kukusaidia</b>
    Meneja wa akaunti yako <b>{ $name }</b> hukusaidia kuhusu akaunti: { $email }. Unaweza pia kujibu barua pepe yetu yoyote: mtu ataisoma.
help-person-none = 🙋 <b>Mtu wa kukusaidia</b>
    Jibu barua pepe yetu yoyote, na mtu ataisoma.
help-copy = Nakili anwani yake
help-staff = 🏢 <b>Timu</b>
    Dai jipya, au jibu la muuzaji, lazima lijibiwe ndani ya { $ours } kwa kalenda ya timu yako. Kuuliza humpa muuzaji zamu, tangu barua pepe inapofika. Kusubirisha hakubadilishi muda wowote. Kuamua humaliza dai; muuzaji anaweza kujibu ndani ya { $again }. Unaweza pia kujibu barua pepe ya dai: mstari wa kwanza ni ask, hold au resolve.
