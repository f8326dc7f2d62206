### Kilichokuwa na kosa, na la kufanya. { $figure } ni namba au siku.

problem-missing = Tafadhali andika kitu.
problem-too-long = Ni ndefu sana. Herufi { $figure } zaidi.
problem-not-english = Hii si Kiingereza. Andika tena kwa Kiingereza rahisi.
problem-not-a-day = Hii si siku. Andika kama 2026-11-20.
problem-in-future = Siku hii bado haijafika. Iangalie tena.
problem-in-past = Siku hii imepita. Chagua leo au siku ya baadaye.
problem-before-first = Hii ni kabla ya siku ya kwanza. Chagua siku ya kwanza au ya baadaye.
problem-holiday-long = Likizo ina siku { $figure } zaidi. Chagua siku ya mapema.
problem-too-late = Umechelewa kwa aina hii ya dai: siku ya mwisho ilikuwa { $figure }. Je, ulichelewa kwa sababu yetu? Basi lifungue kama tatizo lingine na useme kwa nini.
problem-too-many-files = Faili { $figure } zaidi. Tuma chache.
problem-no-photo = Tuma angalau picha moja.
problem-link = Andika jina tu, bila kiungo.
problem-not-a-phone = Hii si namba ya simu. Andika pamoja na kodi ya nchi, kama +2348031234567.
error-claim-unknown = Hakuna dai lenye namba hii. Angalia namba.
error-claim-not-open = Dai hili halijafunguliwa tena. Haliwezi kubadilishwa.
error-same-matter = Dai { $number } linahusu jambo hilohilo. Jibu katika dai hilo.
error-raised-too-often = Umelileta jambo hili mara mbili, na kila mara lilifungwa bila jibu. Omba timu yetu iliruhusu mara moja zaidi.
error-stale = Mtu mwingine alibadilisha hii wakati huohuo. Jaribu tena.
