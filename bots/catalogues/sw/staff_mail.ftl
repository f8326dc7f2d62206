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
    <blockquote>{ $text }</blockquote>
staff-do-count = ✅ Lihesabu
staff-do-dismiss = ✖ Lisihesabiwe
staff-counted = Jibu sasa linahesabiwa, tangu lilipofika.
staff-dismissed = ✖ Jibu halihesabiwi. Sababu imehifadhiwa.
