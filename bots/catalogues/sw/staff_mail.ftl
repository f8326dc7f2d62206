### Barua zinazomsubiri mtu wa timu: zilizozuiwa, na majibu ambayo hayakuhesabiwa.

staff-quarantine-title = ✉️ <b>Barua zilizozuiwa</b>: hatuna hakika nani alizituma
staff-mail-line = <b>✉️ { $number }</b> · { $when }
    Kutoka: { $sender }
    <i>{ $subject }</i>
    Sababu ya kuzuiwa: { $reason }
staff-mail-warning = ⚠️ Ikubali tu kama una hakika nani aliituma. Kama ni jibu kwa dai, inahesabiwa tangu ilipofika.
staff-do-release = ✅ Kubali
staff-do-drop = 🗑 Tupa
staff-released = Barua imekubaliwa. Inasomwa tena sasa.
staff-dropped = 🗑 Barua imetupwa. Sababu imehifadhiwa.

staff-uncounted-title = 💬 <b>Majibu ambayo hayakuhesabiwa</b>. Kila moja lilifika kwa wakati. Kama moja linatosha, lihesabu.
staff-reply-line = <b>💬 { $number }</b> · { $name } · { $when }
staff-do-count = ✅ Lihesabu
staff-do-dismiss = ✖ Lisihesabiwe
staff-counted = Jibu sasa linahesabiwa, tangu lilipofika.
staff-dismissed = ✖ Jibu halihesabiwi. Sababu imehifadhiwa.
staff-event-sender_asked = ✉️ { $number } · { $when }: tulimuuliza muuzaji kama barua hii ni yake.
staff-event-mail_confirmed = ✉️ { $number } · { $when }: muuzaji alisema “Ilikuwa mimi”. Barua imekubaliwa.
staff-event-mail_denied = ✉️ { $number } · { $when }: muuzaji alisema “Haikuwa mimi”. Barua imetupwa.
staff-event-mail_released = ✉️ { $number } · { $when }: timu imekubali barua hii.
staff-event-mail_dropped = ✉️ { $number } · { $when }: timu imetupa barua hii.
staff-mail-over = Barua hii haijazuiwa tena.
staff-do-whole = 📎 Barua nzima
staff-reply-gone = Jibu hili halipo tena. Fungua orodha upya.
staff-release-sure = ✅ Barua kutoka <b>{ $sender }</b> inachukuliwa kuwa ya muuzaji mwenyewe. Una hakika nani aliituma?
    <i>{ $subject }</i>
staff-drop-sure = 🗑 Barua kutoka <b>{ $sender }</b> inatupwa. Haiwezi kurudishwa.
staff-count-sure = ✅ Jibu hili linahesabiwa tangu lilipofika. Ni sahihi?
staff-dismiss-sure = ✖ Jibu kwa dai <b>{ $number }</b> halihesabiwi. Dai linaweza kufungwa.
