### فريق المنصة: صفحته الرئيسية، القوائم، مطالبة واحدة وما يُفعل بها. ما يُكتب إلى البائع يكون بالإنجليزية.

## الصفحة الرئيسية

staff-title = 🏢 <b>فريق المنصة</b> · مرحباً { $name }
staff-counts = { $ours ->
    [zero] 📥 لا مطالبة تنتظر ردنا.
    [one] 📥 مطالبة <b>واحدة</b> تنتظر ردنا.
    [two] 📥 <b>مطالبتان</b> تنتظران ردنا.
    [few] 📥 <b>{ $ours }</b> مطالبات تنتظر ردنا.
    [many] 📥 <b>{ $ours }</b> مطالبة تنتظر ردنا.
   *[other] 📥 <b>{ $ours }</b> مطالبة تنتظر ردنا.
} { $today ->
    [zero] لا مهلة تنتهي اليوم.
    [one] 🔴 مهلة <b>واحدة</b> تنتهي اليوم.
    [two] 🔴 <b>مهلتان</b> تنتهيان اليوم.
    [few] 🔴 <b>{ $today }</b> مهل تنتهي اليوم.
    [many] 🔴 <b>{ $today }</b> مهلة تنتهي اليوم.
   *[other] 🔴 <b>{ $today }</b> مهلة تنتهي اليوم.
} { $theirs ->
    [zero] لا مطالبة تنتظر رد بائع.
    [one] مطالبة واحدة تنتظر رد البائع.
    [two] مطالبتان تنتظران رد البائع.
    [few] { $theirs } مطالبات تنتظر رد البائع.
    [many] { $theirs } مطالبة تنتظر رد البائع.
   *[other] { $theirs } مطالبة تنتظر رد البائع.
}
staff-queue = 📥 القائمة
staff-escalations = 🔴 المتأخرة
staff-uncounted = 💬 ردود لم تُحتسب
staff-quarantine = ✉️ بريد محجوز
staff-accounts = 👤 الحسابات
staff-requests = 🏷 طلبات الفئات
staff-me = ⚙️ الإعدادات
staff-help = ❔ مساعدة

## القوائم

staff-queue-title = 📥 <b>المطالبات المفتوحة</b>، الأقرب موعداً أولاً
staff-escalations-title = 🔴 <b>المطالبات المتأخرة</b>: لم نرد في الوقت. لا تُغلق، بل تنتظرنا.
staff-none = لا يوجد شيء هنا.
staff-no-clock = ⏸ لا مهلة جارية: لم تصل رسالتنا إلى البائع.
staff-overdue = 🔴 متأخرة
staff-until = ⏰ حتى { $until }

## مطالبة واحدة

staff-card-title = <b>المطالبة { $number }</b>
    { $title }
staff-card-shop = 🏬 { $shop } · { $seller } · { $country }
staff-card-due = ⏰ حتى <b>{ $here }</b>
    عند البائع: { $there }
    ⏳ المتبقي: { $left }
staff-card-agent = 👤 الموظف: { $agent }
staff-card-no-agent = 👤 لم تُسند هذه المطالبة إلى أحد بعد.
staff-card-breaches = { $count ->
    [zero] لم نتأخر.
    [one] 🔴 تأخرنا مرة واحدة.
    [two] 🔴 تأخرنا مرتين.
    [few] 🔴 تأخرنا { $count } مرات.
    [many] 🔴 تأخرنا { $count } مرة.
   *[other] 🔴 تأخرنا { $count } مرة.
}
staff-turn-platform = 👉 الدور علينا.
staff-turn-seller = 🏬 الدور على البائع.
staff-status-resolved = ⚖️ صدر فيها قرار
staff-status-closed_no_reply = ⛔ مغلقة: لم يرد البائع
staff-status-withdrawn = ↩️ سحبها البائع
staff-copy = 📄 نسخ الرقم
staff-explain = 🕒 <b>مهلة المطالبة { $number }</b> يوماً بيوم (بالإنجليزية)
staff-open-claim = فتح المطالبة

## ما يمكن فعله بالمطالبة: ثلاثة أزرار في كل سطر

staff-do-ask = ❓ سؤال
staff-do-hold = 🔎 قيد الفحص
staff-do-resolve = ⚖️ قرار
staff-do-assign = 👤 إسناد
staff-do-later = 🕒 تمديد
staff-do-again = 🔁 السماح مجدداً

## النماذج

staff-write = ✍️ اكتب إلى البائع بالإنجليزية. تصله الرسالة بالبريد وفي المحادثة.
staff-preview = 👀 الرجاء مراجعة رسالتك للمطالبة <b>{ $number }</b> قبل إرسالها.
staff-which-outcome = ⚖️ ما قرارك؟
staff-outcome-accepted = ✅ مقبولة
staff-outcome-partly = ☑️ مقبولة جزئياً
staff-outcome-rejected = ❌ مرفوضة
staff-which-amount = 💰 كم يستحق البائع؟ اكتب المبلغ وعملته، مثل <code>12500 NGN</code>. إن لم يتعلق الأمر بمال فاضغط «تخطٍّ».
staff-who = 👤 من يتولى هذه المطالبة؟
staff-until-which-day = 🕒 ما آخر يوم للرد؟
staff-why = ✍️ لماذا؟ اكتب السبب بالإنجليزية. سيُحفظ في السجل.
staff-left = خرجت من النموذج. لم يتغير شيء.
staff-do-redeliver = 📨 إعادة الإرسال
staff-yes = ✅ نعم
staff-whole-team = 👥 الفريق كله
staff-assign-sure = 👤 المطالبة <b>{ $number }</b> تُسند إلى: <b>{ $name }</b>. هل هذا صحيح؟
staff-later-sure = 🕒 المطالبة <b>{ $number }</b>: يصبح آخر يوم <b>{ $day }</b>. لا يمكن تقديمه بعد ذلك.
staff-later-none = لا مهلة جارية لهذه المطالبة الآن، فلا شيء يُمدَّد.
staff-again-sure = 🔁 يمكن للبائع أن يقدم موضوع المطالبة <b>{ $number }</b> مرة أخرى. هل هذا صحيح؟
staff-redeliver-sure = 📨 يُرسل سؤال المطالبة <b>{ $number }</b> مرة أخرى. عند وصوله تبدأ للبائع المهلة كاملة.
staff-redeliver-none = لم يفشل إرسال السؤال، فلا شيء يُعاد إرساله.
staff-leaders-only = هذا لقائد الفريق أو المشغّل فقط.
staff-private-only = هذا لمحادثتنا الخاصة، لا لمجموعة. افتحه هناك من فضلك.
staff-in-group = ↩️ أجب بالرد على هذه الرسالة من فضلك.
