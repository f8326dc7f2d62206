### Maneno ya kila ukurasa. Acha alama za HTML na { $majina } kama yalivyo.

problem = { $what }
not-linked = Gumzo hili halijaunganishwa na akaunti.
not-linked-hint = Tuma /start kisha uliunganishe kwanza.
no-shop = Akaunti yako haina duka.
no-shop-hint = Mwombe mwenye duka akualike.
not-staff = Hii ni ya timu ya jukwaa pekee.
form-send = Tuma
form-back = ◀ Rudi
form-cancel = ✖ Ghairi
form-skip = Ruka
form-done = Tayari
form-tap-one = Tafadhali bonyeza mojawapo ya vitufe.
form-no-file = Tafadhali jibu kwa maandishi hapa.
form-files = { $count ->
    [one] Faili { $count } imefika. Tuma nyingine, au bonyeza Tayari.
   *[other] Faili { $count } zimefika. Tuma nyingine, au bonyeza Tayari.
}
form-secret-again = Kwa usalama, hatukuhifadhi ulichotuma. Tafadhali kitume tena.
form-private-again = Kwa usalama, hatukuhifadhi jibu hili. Tafadhali litume tena.
form-resume = ▶ Endelea na ulichoanza
form-want-file = Tafadhali tuma picha au faili hapa, au bonyeza kitufe.
form-words-lost = Hatukuchukua maandishi yako hapa. Tafadhali tuma picha au faili, au bonyeza kitufe.
form-over = Fomu hii imeisha. Tafadhali ianze upya.
old-button = Kitufe hiki ni cha zamani. Huu ndio ukurasa mpya.
our-fault = Kuna hitilafu upande wetu. Tafadhali itume tena baada ya dakika moja.
too-fast = Tafadhali nenda polepole kidogo.
too-many = Ujumbe mwingi umekuja kwa wakati mmoja. Hatukuchukua wote. Tafadhali angalia, kisha tuma tena uliokosekana.
