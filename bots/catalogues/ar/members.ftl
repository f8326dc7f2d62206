### أعضاء المتجر، والحساب الشخصي (me-…). { $name } شخص، و{ $shop } متجر، و{ $role } دور.

members-title = { $count ->
    [zero] 👥 <b>{ $shop }</b> · لا أحد
    [one] 👥 <b>{ $shop }</b> · شخص واحد
    [two] 👥 <b>{ $shop }</b> · شخصان
    [few] 👥 <b>{ $shop }</b> · { $count } أشخاص
    [many] 👥 <b>{ $shop }</b> · { $count } شخصاً
   *[other] 👥 <b>{ $shop }</b> · { $count } شخص
}
members-line = { $chats ->
    [zero] 👤 <b>{ $name }</b> · { $role }
    { $email } · لا محادثة مرتبطة
    [one] 👤 <b>{ $name }</b> · { $role }
    { $email } · محادثة واحدة
    [two] 👤 <b>{ $name }</b> · { $role }
    { $email } · محادثتان
    [few] 👤 <b>{ $name }</b> · { $role }
    { $email } · { $chats } محادثات
    [many] 👤 <b>{ $name }</b> · { $role }
    { $email } · { $chats } محادثة
   *[other] 👤 <b>{ $name }</b> · { $role }
    { $email } · { $chats } محادثة
}
members-invited = { $count ->
    [zero] ✉️ <b>لا دعوات تنتظر</b>
    [one] ✉️ <b>دعوة واحدة تنتظر</b>
    [two] ✉️ <b>دعوتان تنتظران</b>
    [few] ✉️ <b>{ $count } دعوات تنتظر</b>
    [many] ✉️ <b>{ $count } دعوة تنتظر</b>
   *[other] ✉️ <b>{ $count } دعوة تنتظر</b>
}
members-invited-line = ✉️ { $email } · { $role }
    حتى { $until }
members-invite = ➕ دعوة
members-invite-email = ✉️ ما البريد الإلكتروني لهذا الشخص؟ سنرسل إليه الدعوة.
members-which-role = ماذا سيعمل هذا الشخص؟ الجميع يعملون على المطالبات. المدفوعات للمالكين والمحاسبين، والطرود للمالكين والمعبّئين. المالكون وحدهم يغيّرون الإعدادات والأعضاء.
members-as-owner = مالك
members-as-packer = مُعبّئ
members-as-accountant = محاسب
members-invite-sure = هل ندعو <b>{ $email }</b> إلى { $shop } بصفة { $role }؟
members-invite-send = ✉️ إرسال الدعوة
members-invite-sent = الدعوة إلى { $email } في الطريق. تعمل 7 أيام.
members-role = تغيير الدور
members-role-of = دور <b>{ $name }</b> الآن: { $role }. ماذا يكون؟
members-role-sure = هل يصبح دور <b>{ $name }</b>: { $role }؟
members-role-changed = تغيّر دور { $name }.
members-remove = ✖ إزالة
members-remove-sure = هل نزيل <b>{ $name }</b> من { $shop }؟ تبقى المطالبات للمتجر.
members-removed = لم يعد { $name } يعمل في المتجر.
members-revoke = ✖ سحب الدعوة
members-revoke-sure = هل نسحب الدعوة إلى <b>{ $email }</b>؟ سيتوقف رابطها.
members-revoked = سُحبت الدعوة إلى { $email }.
members-gone = لم يعد هذا الشخص في متجرك.
members-invitation-gone = لم تعد هذه الدعوة تنتظر.

## الحساب الشخصي

me-title = 👤 <b>{ $name }</b>
    { $email }
    🌐 { $language }
me-shop = 🏬 { $shop } · { $role }
me-staff = 🏢 فريق المنصة · { $role }
me-password-set = 🔑 توجد كلمة مرور.
me-password-none = 🔑 لا توجد كلمة مرور بعد: يمكنك الدخول برمز نرسله بالبريد.
me-rename = ✏️ الاسم
me-password = 🔑 كلمة مرور جديدة
me-chats = 📱 المحادثات
me-sessions = 💻 عمليات الدخول
me-language = 🌐 اللغة
me-log-out = فصل هذه المحادثة
me-rename-to = اسمك <b>{ $name }</b>. ماذا يكون؟
me-password-sure = نرسل رابطاً لكلمة مرور جديدة إلى <b>{ $email }</b>. هكذا لا يستطيع من يمسك هاتفك فقط أن يغيّرها.
me-password-send = ✉️ إرسال الرابط
me-chats-title = { $count ->
    [zero] 📱 لا محادثة تعمل باسم حسابك.
    [one] 📱 <b>محادثة واحدة</b> تعمل باسم حسابك. اضغطها لفصلها.
    [two] 📱 <b>محادثتان</b> تعملان باسم حسابك. اضغط إحداهما لفصلها.
    [few] 📱 <b>{ $count } محادثات</b> تعمل باسم حسابك. اضغط إحداها لفصلها.
    [many] 📱 <b>{ $count } محادثة</b> تعمل باسم حسابك. اضغط إحداها لفصلها.
   *[other] 📱 <b>{ $count } محادثة</b> تعمل باسم حسابك. اضغط إحداها لفصلها.
}
me-chat-since = 📱 <b>{ $label }</b>
    منذ { $since }
me-chat-here = هذه المحادثة
me-chat-blocked = حظرت البوت
me-chat-gone = لم تعد هذه المحادثة مرتبطة بحسابك.
me-unlink = ✖ فصل
me-unlink-sure = هل نفصل <b>{ $label }</b>؟ لن تعمل باسم حسابك بعد ذلك، ولن تصلها إشعارات.
me-sessions-title = { $count ->
    [zero] 💻 لا أحد داخل إلى حسابك خارج المحادثات.
    [one] 💻 حسابك مفتوح في <b>مكان واحد</b> خارج المحادثات.
    [two] 💻 حسابك مفتوح في <b>مكانين</b> خارج المحادثات.
    [few] 💻 حسابك مفتوح في <b>{ $count } أماكن</b> خارج المحادثات.
    [many] 💻 حسابك مفتوح في <b>{ $count } مكاناً</b> خارج المحادثات.
   *[other] 💻 حسابك مفتوح في <b>{ $count } مكان</b> خارج المحادثات.
}
me-session = <b>{ $at }.</b> { $label }
    آخر ظهور { $seen }
me-session-end = ✖ إنهاء { $at }
me-session-ended = انتهى الدخول هناك.
