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
staff-do-count = ✅ احتساب
staff-do-dismiss = ✖ عدم احتساب
staff-counted = الرد محتسب الآن، من وقت وصوله.
staff-dismissed = ✖ الرد غير محتسب. السبب محفوظ في السجل.
staff-event-sender_asked = ✉️ { $number } · { $when }: سألنا البائع هل هذا البريد منه.
staff-event-mail_confirmed = ✉️ { $number } · { $when }: قال البائع «كان مني». قُبل البريد.
staff-event-mail_denied = ✉️ { $number } · { $when }: قال البائع «لم يكن مني». تخلصنا من البريد.
staff-event-mail_released = ✉️ { $number } · { $when }: قبل الفريق هذا البريد.
staff-event-mail_dropped = ✉️ { $number } · { $when }: تخلص الفريق من هذا البريد.
staff-mail-over = لم يعد هذا البريد محجوزاً.
staff-do-whole = 📎 البريد كاملاً
staff-reply-gone = لم يعد هذا الرد هنا. افتح القائمة من جديد.
staff-release-sure = ✅ يُعامل البريد من <b>{ $sender }</b> كأنه من البائع نفسه. هل أنت متأكد من المرسل؟
    <i>{ $subject }</i>
staff-drop-sure = 🗑 نتخلص من البريد من <b>{ $sender }</b>، ولا يمكن استعادته.
staff-count-sure = ✅ يُحتسب هذا الرد من وقت وصوله. هل هذا صحيح؟
staff-dismiss-sure = ✖ الرد على المطالبة <b>{ $number }</b> لا يُحتسب، وقد تُغلق المطالبة.
