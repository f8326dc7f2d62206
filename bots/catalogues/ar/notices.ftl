### ما يُقال في المحادثة. { $number } رقم المطالبة و { $kind } موضوعها.

notice-until = ⏰ حتى { $until } · المتبقي { $left }
notice-until-seller = ⏰ الرجاء الرد في موعد أقصاه { $until } · المتبقي { $left }
notice-until-platform = ⏰ علينا أن نرد في موعد أقصاه { $until } · المتبقي { $left }
notice-open = فتح المطالبة
notice-answer = ✍️ رد
notice-raise = ➕ مطالبة جديدة
notice-look = عرض
notice-was-me = ✅ نعم، كنت أنا
notice-not-me = ✖ لا، لست أنا
notice-claim-raised = 📨 استلمنا مطالبتك <b>{ $number }</b>: { $kind }. الدور علينا للرد.
notice-claim-asked = ❓ سؤال عن مطالبتك <b>{ $number }</b> ({ $kind }). وصلت رسالة البريد، فبدأت مهلتك. الرجاء الرد بالإنجليزية، هنا أو بالبريد.
notice-claim-asked-no-mail = ❓ سؤال عن مطالبتك <b>{ $number }</b> ({ $kind }). لم تصلك رسالتنا الإلكترونية، لذلك لا تجري مهلتك. يمكنك الرد هنا الآن بالإنجليزية.
notice-claim-asked-over = ❓ سؤال عن مطالبتك <b>{ $number }</b> ({ $kind }).
notice-claim-held = 🔎 ما زلنا نراجع مطالبتك <b>{ $number }</b>.
notice-claim-resolved = 📌 صدر القرار في مطالبتك <b>{ $number }</b> ({ $kind }).
notice-claim-closed = ⛔ أُغلقت مطالبتك <b>{ $number }</b> ({ $kind }): لم يصلنا رد في الوقت. يمكنك تقديم الموضوع نفسه مرة أخرى واحدة.
notice-claim-withdrawn = ↩️ سُحبت مطالبتك <b>{ $number }</b>، وهي مغلقة.
notice-claim-reopened = 🔓 مطالبتك <b>{ $number }</b> مفتوحة من جديد. الدور علينا الآن.
notice-claim-reminder-one-working-day = ⏳ بقي يوم عمل واحد للرد على المطالبة <b>{ $number }</b> ({ $kind }). بدون رد ستُغلق.
notice-claim-reminder-last-morning = 🔴 اليوم آخر يوم للرد على المطالبة <b>{ $number }</b> ({ $kind }). بدون رد ستُغلق.
notice-claim-deadline-moved = 🕒 لديك وقت إضافي للرد على المطالبة <b>{ $number }</b>. السبب: { $why }
notice-claim-unreachable = 📭 رسالتنا عن المطالبة <b>{ $number }</b> لا تصل إلى { $seller }. يمكنك الرد باسم متجرك. لا تبدأ المهلة قبل وصول رسالتنا.
notice-claim-was-this-you = 🕵️ وصلت رسالة بريد للمطالبة <b>{ $number }</b> من عنوان لا نعرفه:
    { $sender }
    <i>{ $subject }</i>
    <blockquote>{ $excerpt }</blockquote>
    هل كانت منك؟
notice-claim-reply-counted = ✅ وصلنا ردك على المطالبة <b>{ $number }</b>. شكرًا لك.
notice-claim-reply-not-english = ❗ ردك على المطالبة <b>{ $number }</b> لا يُحتسب: ليس بالإنجليزية. الرجاء الرد مرة أخرى بإنجليزية بسيطة.
notice-claim-reply-empty = ❗ ردك على المطالبة <b>{ $number }</b> بلا نص ولا ملف. الرجاء الرد مرة أخرى.
notice-claim-reply-late = ❗ وصل ردك على المطالبة <b>{ $number }</b> متأخرًا. إذا أُغلقت المطالبة يمكنك تقديم الموضوع نفسه مرة أخرى واحدة.
notice-claim-new = 🆕 مطالبة جديدة <b>{ $number }</b> من { $shop }: { $kind }
notice-claim-answered = 💬 ردّ { $seller } ({ $shop }) على المطالبة <b>{ $number }</b>.
notice-claim-assigned = 👉 أسند إليك { $by } المطالبة <b>{ $number }</b> من { $shop }.
notice-claim-review = 👀 الرجاء النظر في المطالبة <b>{ $number }</b>: وصلت رسالة في الوقت ولم تُحتسب. إن كانت كافية فاحتسبها.
notice-claim-undelivered = 📭 سؤالك في المطالبة <b>{ $number }</b> لم يصل منذ 24 ساعة. لم تبدأ مهلة البائع.
notice-claim-seller-unreachable = 📭 رسالتنا في المطالبة <b>{ $number }</b> لا تصل إلى البائع. توقفت مهلته. قال خادم البريد: { $reason }
notice-claim-agent-withdrawn = ↩️ سحب البائع المطالبة <b>{ $number }</b>.
notice-claim-agent-reopened = 🔓 المطالبة <b>{ $number }</b> مفتوحة من جديد والدور علينا.
notice-claim-agent-closed = ⛔ أُغلقت المطالبة <b>{ $number }</b>: لم يرد البائع.
notice-claim-agent-reminder-one-working-day = ⏳ بقي لنا يوم عمل واحد للرد على المطالبة <b>{ $number }</b>.
notice-claim-agent-reminder-last-morning = 🔴 اليوم آخر يوم لنا للرد على المطالبة <b>{ $number }</b>.
notice-claim-overdue = 🔴 متأخرة: المطالبة <b>{ $number }</b> من { $shop } لم تُجب في الوقت. لا تُغلق، بل تنتظرنا.
notice-intake-silent = 🔇 آخر ما سمعنا من مدخل البريد { $intake } كان في { $seen_at }. لا تُغلق أي مطالبة ما دام فيه بريد قد لم يُقرأ.
notice-account-password-changed = 🔐 تغيّرت كلمة المرور. انتهت كل عمليات الدخول الأخرى. لم تكن أنت؟ اطلب كلمة مرور جديدة فورًا.
notice-account-chat-linked = 📱 رُبطت محادثة جديدة بحسابك: { $label }. لم تكن أنت؟ انظر محادثاتك وافصلها.
notice-account-chat-unlinked = 📴 لم تعد هذه المحادثة مرتبطة بحسابك: { $label }.
notice-account-activated = 🟢 حسابك نشط من جديد. { $reason }
notice-account-deactivated = 🟡 حسابك الآن غير نشط. السبب: { $reason }
notice-account-suspended = 🔴 حسابك موقوف. السبب: { $reason }
notice-account-role-changed = 👥 دورك في { $shop } الآن: { $role }.
notice-account-removed = 👥 لم تعد تعمل في { $shop }.
notice-settings-payment-changed = 💳 غيّر { $by } طريقة الدفع لـ { $shop }: { $summary }. تُستخدم ابتداءً من { $usable_from }. هل هذا خطأ؟ ألغها قبل ذلك.
notice-settings-payment-cancelled = 💳 ألغى { $by } تغيير طريقة الدفع لـ { $shop }: { $summary }.
notice-settings-holiday-planned = 🏖 خطّط { $by } إجازة لـ { $shop }: { $starts_on } – { $ends_on }. تتوقف الطلبات الجديدة، وما هو مستحق يبقى مستحقًا.
notice-settings-request-decided-approved = ✅ تمت الموافقة على { $name } لـ { $shop }.
notice-settings-request-decided-rejected = ✖ لم تتم الموافقة على { $name } لـ { $shop }. السبب: { $reason }
was-mine = ✅ شكرًا. تلك الرسالة هي ردك على المطالبة <b>{ $number }</b>، وتُحتسب من وقت وصولها.
was-not-mine = 🗑 شكرًا. تخلصنا من تلك الرسالة. المطالبة <b>{ $number }</b> ما زالت تنتظر ردك إن كان الدور عليك.
role-owner = مالك
role-packer = مُعبّئ
role-accountant = محاسب
role-agent = موظف مطالبات
role-lead = قائد الفريق
role-account_manager = مدير الحساب
role-operator = مشغّل
