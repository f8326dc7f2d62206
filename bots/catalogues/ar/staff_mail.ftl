### بريد ينتظر أحد أعضاء الفريق: ما هو محجوز، والردود التي لم تُحتسب.

staff-quarantine-title = ✉️ <b>بريد محجوز</b>: لسنا متأكدين ممن أرسله
staff-mail-line = <b>✉️ { $number }</b> · { $when }
    من: { $sender }
    <i>{ $subject }</i>
    سبب الحجز: { $reason }
staff-mail-warning = ⚠️ اقبله فقط إن كنت متأكداً من المرسل. وإن كان رداً على مطالبة فإنه يُحتسب من وقت وصوله.
staff-do-release = ✅ قبول
staff-do-drop = 🗑 تخلّص منه
staff-released = قُبل البريد، وتجري قراءته من جديد.
staff-dropped = 🗑 تخلصنا من البريد. السبب محفوظ في السجل.

staff-uncounted-title = 💬 <b>ردود لم تُحتسب</b>. وصل كل منها في الوقت. إن كان أحدها كافياً فاحتسبه.
staff-reply-line = <b>💬 { $number }</b> · { $name } · { $when }
    <blockquote>{ $text }</blockquote>
staff-do-count = ✅ احتساب
staff-do-dismiss = ✖ عدم احتساب
staff-counted = الرد محتسب الآن، من وقت وصوله.
staff-dismissed = ✖ الرد غير محتسب. السبب محفوظ في السجل.
