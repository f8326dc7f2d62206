### إعدادات المتجر والإشعارات. الأزرار: 24 حرفاً على الأكثر، زران في كل سطر.

## البداية

set-title-shop = ⚙️ <b>إعدادات</b> { $shop }
set-title-own = ⚙️ <b>إعدادات</b> { $name }
set-role-packer = أنت مُعبّئ هنا: يمكنك تغيير ما يخص الطرود. الباقي لمالك المتجر.
set-role-accountant = أنت محاسب هنا: يمكنك قراءة الإعدادات. المالك وحده يغيّرها.
set-profile-open = 🏬 ملف المتجر
set-payment-open = 💳 الدفع
set-commission-open = 🧮 العمولة
set-requests-open = 🏷 الفئات والعلامات
set-holiday-open = 🏖 الإجازة
set-parcels-open = 📦 الطرود
set-history-open = 📜 التغييرات
set-notices-open = 🔔 الإشعارات
set-me-open = 👤 حسابي

## كلمات تستعملها عدة شاشات

set-line = <i>{ $what }:</i> { $value }
set-saved = تم الحفظ.
set-save = حفظ
set-keep = ✖ لا، أبقِه
set-only-owner = مالك المتجر وحده يغيّر هذا.
set-empty = اكتب شيئاً من فضلك.
set-day-wrong = هذا ليس يوماً. اضغط يوماً أو اكتبه هكذا: 2026-12-31.
set-percent-wrong = هذا ليس رقماً. اكتب النسبة هكذا: 12.5.
set-amount-wrong = اكتب مبلغاً مع عملته، مثل 12500 NGN.
set-private = نحذف رسالتك فوراً ولا نُظهر إلا آخر الأحرف.

## الملف

set-profile-title = 🏬 <b>ملف المتجر</b>
set-profile-fixed = 🔒 <b>{ $name }</b>
    🔒 { $email }
    🔒 { $country }
    <i>الاسم والبريد الإلكتروني ثابتان. اسأل مدير حسابك عنهما.</i>
set-field-phone = الهاتف
set-field-address = العنوان
set-field-city = المدينة
set-field-about = عن المتجر
set-field-languages = اللغات
set-hint-phone = مع رمز البلد، هكذا: ‎+201001234567.
set-hint-address = الشارع والرقم. 300 حرف على الأكثر.
set-hint-city = 80 حرفاً على الأكثر.
set-hint-about = ماذا يبيع متجرك. 2,000 حرف على الأكثر.
set-write = اكتب من فضلك: <b>{ $what }</b>
set-empty-it = 🗑 اتركه فارغاً
set-languages-ask = بأي لغات نصوص متجرك؟ اضغط اللغة الرئيسية أولاً، ثم غيرها، ثم «تم».
set-languages-taken = المختارة، بهذا الترتيب: { $languages }

## الدفع

set-payment-title = 💳 <b>كيف ندفع لمتجرك</b>
set-payment-now = الآن: <b>{ $method }</b>
set-payment-none = لم تُحدَّد طريقة بعد، فلا يمكننا أن ندفع لك.
set-payment-soon = ⏳ القادمة: <b>{ $method }</b>
    تُستخدم ابتداءً من { $moment }.
set-payment-change = ✏️ تغيير
set-payment-cancel = ✖ إلغاء هذا التغيير
set-payment-before = 📜 كل طرق الدفع
set-payment-line = { $method }
    { $state } · { $moment }
set-method-current = مستخدمة الآن
set-method-coming = تنتظر
set-method-replaced = استُخدمت من قبل
set-method-cancelled = ملغاة
set-payment-unknown = لا توجد طريقة دفع كهذه.
set-payment-no-password = ليس لحسابك كلمة مرور بعد، وتغيير الدفع يحتاجها. اختر «نسيت كلمة المرور» وضع واحدة ثم ارجع.
set-forgot = 🔑 نسيت كلمة المرور
set-payment-kind = كيف تريد أن ندفع لك؟
set-kind-bank = حساب بنكي
set-kind-mobile_money = محفظة الهاتف
set-kind-payoneer = Payoneer
set-ask-bank = ما اسم البنك؟
set-ask-bank-of-list = أي بنك؟ اضغطه. إن لم يكن هنا فاكتب اسمه.
set-ask-operator = أي شركة اتصالات؟
set-ask-holder = ما اسم صاحب الحساب؟ اكتبه كما يعرفه البنك أو الشركة.
set-ask-number = ما الرقم: <b>{ $name }</b>؟
    <i>{ $hint }</i>
set-ask-phone = ما رقم هاتف المحفظة؟
    <i>مع رمز البلد، هكذا: ‎+254712345678.</i>
set-ask-email = ما البريد الإلكتروني لحساب Payoneer؟
set-payment-preview = راجع من فضلك:
    <b>{ $method }</b>

    { $hours ->
        [zero] تُستخدم فوراً.
        [one] تُستخدم بعد ساعة واحدة. يمكنك إلغاؤها قبل ذلك.
        [two] تُستخدم بعد ساعتين. يمكنك إلغاؤها قبل ذلك.
        [few] تُستخدم بعد { $hours } ساعات. يمكنك إلغاؤها قبل ذلك.
        [many] تُستخدم بعد { $hours } ساعة. يمكنك إلغاؤها قبل ذلك.
       *[other] تُستخدم بعد { $hours } ساعة. يمكنك إلغاؤها قبل ذلك.
    } نخبر كل أعضاء المتجر. الخطوة التالية تطلب كلمة المرور.
set-payment-send = متابعة
set-payment-password = أرسل <b>كلمة المرور</b> من فضلك. نحذف رسالتك فوراً ولا نحتفظ بها.
set-payment-saved = تم الحفظ. نخبر كل أعضاء المتجر.
set-payment-sure = هل تلغي هذا التغيير؟ لن تُستخدم <b>{ $method }</b>. لا يتغير شيء آخر.
set-payment-cancelled = أُلغي التغيير. نخبر كل أعضاء المتجر.

## العمولة

set-commission-title = 🧮 <b>العمولة حسب الفئة</b>
set-commission-none = لم تُحدَّد عمولة لبلدك بعد. اسأل مدير حسابك.
set-commission-others = كل الفئات الأخرى
set-commission-rate = <b>{ $category }</b>: { $rate } منذ { $since }
set-commission-minimum = { $amount } على الأقل
set-commission-minimum-site = { $amount } على الأقل في موقع هذا البلد: { $country }
set-commission-next = ⬅️ { $rate } ابتداءً من { $since }
set-commission-find = 🔎 ابحث عن فئة
set-commission-ask = لأي فئة؟ اكتب اسمها، أو المسار كله هكذا: <code>Electronics / Phones</code>.
set-commission-for = للفئة «{ $category }» تُستخدم هذه النسبة:

## الفئات والعلامات

set-requests-title = 🏷 <b>الفئات والعلامات التجارية</b>
set-requests-categories = ✅ الفئات: { $names }
set-requests-brands = ✅ العلامات: { $names }
set-requests-category = ➕ طلب فئة
set-requests-brand = ➕ طلب علامة تجارية
set-kind-of-category = فئة
set-kind-of-brand = علامة تجارية
set-request-line = { $kind } <b>{ $name }</b>: { $status } · { $moment }
set-request-pending = تنتظر الرد
set-request-approved = تمت الموافقة
set-request-rejected = لم تتم الموافقة
set-request-ask-category = في أي فئة تريد أن تبيع؟ اكتب اسمها.
set-request-ask-brand = أي علامة تجارية تريد أن تبيع؟ اكتب اسمها.
set-request-ask-note = هل تريد أن تضيف شيئاً؟ للعلامة التجارية: من أين تشتريها؟
set-request-preview = طلبك: { $kind } <b>{ $name }</b>
set-request-sent = تم الإرسال. يقرر مدير حسابك ونخبرك.

## الإجازة

set-holiday-title = 🏖 <b>الإجازة</b>
set-holiday-about = { $days ->
    [zero] تتوقف الطلبات الجديدة في هذه الأيام. وما هو مستحق يبقى مستحقاً.
    [one] تتوقف الطلبات الجديدة في هذه الأيام. وما هو مستحق يبقى مستحقاً. خطّط قبلها بيوم.
    [two] تتوقف الطلبات الجديدة في هذه الأيام. وما هو مستحق يبقى مستحقاً. خطّط قبلها بيومين.
    [few] تتوقف الطلبات الجديدة في هذه الأيام. وما هو مستحق يبقى مستحقاً. خطّط قبلها بـ { $days } أيام.
    [many] تتوقف الطلبات الجديدة في هذه الأيام. وما هو مستحق يبقى مستحقاً. خطّط قبلها بـ { $days } يوماً.
   *[other] تتوقف الطلبات الجديدة في هذه الأيام. وما هو مستحق يبقى مستحقاً. خطّط قبلها بـ { $days } يوم.
}
set-holiday-none = لا توجد إجازة مخططة.
set-holiday-now = 🟢 الآن: <b>{ $days }</b>
set-holiday-coming = 📅 مخططة: <b>{ $days }</b>
set-holiday-plan = ➕ تخطيط إجازة
set-holiday-cancel = ✖ إلغاء: { $day }
set-holiday-drop = ✖ نعم، ألغِها
set-holiday-end = ✖ نعم، أنهِها
set-holiday-unknown = لا توجد إجازة كهذه.
set-holiday-sure = هل تلغي الإجازة <b>{ $days }</b>؟ ستأتي الطلبات في هذه الأيام.
set-holiday-end-sure = هل تنهي الإجازة <b>{ $days }</b> الآن؟ تأتي الطلبات الجديدة من اليوم.
set-holiday-cancelled = تم. تأتي الطلبات الجديدة مرة أخرى في تلك الأيام.
set-holiday-from = { $days ->
    [zero] ما أول يوم؟ اضغطه أو اكتبه هكذا: 2026-12-31.
    [one] ما أول يوم؟ اضغطه أو اكتبه هكذا: 2026-12-31. الأفضل بعد يوم من الآن أو أكثر.
    [two] ما أول يوم؟ اضغطه أو اكتبه هكذا: 2026-12-31. الأفضل بعد يومين من الآن أو أكثر.
    [few] ما أول يوم؟ اضغطه أو اكتبه هكذا: 2026-12-31. الأفضل بعد { $days } أيام من الآن أو أكثر.
    [many] ما أول يوم؟ اضغطه أو اكتبه هكذا: 2026-12-31. الأفضل بعد { $days } يوماً من الآن أو أكثر.
   *[other] ما أول يوم؟ اضغطه أو اكتبه هكذا: 2026-12-31. الأفضل بعد { $days } يوم من الآن أو أكثر.
}
set-holiday-until = أول يوم: <b>{ $day }</b>
    ما آخر يوم؟ اضغطه أو اكتبه هكذا: 2026-12-31.
set-holiday-note = هل تريد أن تضيف ملاحظة لفريقك؟
set-holiday-preview = { $count ->
    [zero] لا أيام في هذه الإجازة: { $first } – { $last }.
    [one] إجازة يوم واحد: <b>{ $first }</b>. تتوقف الطلبات الجديدة فيه. وما هو مستحق يبقى مستحقاً.
    [two] إجازة يومين: <b>{ $first } – { $last }</b>. تتوقف الطلبات الجديدة فيهما. وما هو مستحق يبقى مستحقاً.
    [few] إجازة { $count } أيام: <b>{ $first } – { $last }</b>. تتوقف الطلبات الجديدة في هذه الأيام. وما هو مستحق يبقى مستحقاً.
    [many] إجازة { $count } يوماً: <b>{ $first } – { $last }</b>. تتوقف الطلبات الجديدة في هذه الأيام. وما هو مستحق يبقى مستحقاً.
   *[other] إجازة { $count } يوم: <b>{ $first } – { $last }</b>. تتوقف الطلبات الجديدة في هذه الأيام. وما هو مستحق يبقى مستحقاً.
}
set-holiday-late = { $days ->
    [zero] هذا قريب جداً. الطلبات التي وصلت قبلها تبقى مستحقة في إجازتك.
    [one] هذا أقل من يوم من الآن. الطلبات التي وصلت قبلها تبقى مستحقة في إجازتك.
    [two] هذا أقل من يومين من الآن. الطلبات التي وصلت قبلها تبقى مستحقة في إجازتك.
    [few] هذا أقل من { $days } أيام من الآن. الطلبات التي وصلت قبلها تبقى مستحقة في إجازتك.
    [many] هذا أقل من { $days } يوماً من الآن. الطلبات التي وصلت قبلها تبقى مستحقة في إجازتك.
   *[other] هذا أقل من { $days } يوم من الآن. الطلبات التي وصلت قبلها تبقى مستحقة في إجازتك.
}
set-holiday-send = ✅ تأكيد الإجازة
set-holiday-planned = تم التخطيط. نخبر كل أعضاء المتجر.

## الطرود

set-parcels-title = 📦 <b>الطرود</b>
set-people-title = هؤلاء يمكنهم استلام المرتجعات عنك. عليهم إظهار بطاقة الهوية.
set-people-none = لا أحد بعد.
set-people-add = ➕ إضافة شخص
set-person-line = <b>{ $name }</b> · { $phone } · هوية { $document }
set-person-ask-name = ما اسم الشخص كما في بطاقة الهوية؟
set-person-ask-phone = ما رقم هاتف الشخص؟
set-person-ask-document = ما رقم بطاقة الهوية؟ يمكنك أن تتخطى.
set-person-added = يمكن الآن لـ { $name } استلام مرتجعاتك.
set-person-unknown = لا يوجد شخص كهذا.
set-person-sure = هل تزيل <b>{ $name }</b>؟ لن يستطيع هذا الشخص استلام المرتجعات عنك.
set-person-remove = 🗑 نعم، أزِله
set-person-removed = تمت الإزالة.
set-station-none = 📍 لم تُختر محطة تسليم بعد.
set-station-chosen = 📍 تسلّم الطرود في <b>{ $name }</b>، { $address }
set-station-closed = هذه المحطة مغلقة. اختر غيرها من فضلك.
set-station-choose = 📍 اختيار محطة
set-stations-title = 📍 <b>محطات تسليم الطرود</b>. اضغط محطتك.
set-stations-none = لا توجد محطة مفتوحة في بلدك بعد.
set-station-line = <b>{ $name }</b>
    { $address }

## الإشعارات

set-notices-title = 🔔 <b>بماذا نخبرك، وأين</b>
    ✉️ بريد إلكتروني · 💬 هذه المحادثة · 🔒 يعمل دائماً
set-notices-quiet = هذه المحادثة هادئة من 21:00 إلى 7:00. لا يأتي ليلاً إلا المواعيد وما يخص أمانك.
set-notices-fixed = لا يمكن إيقاف هذا: يتعلق به موعد أو أمانك.
set-topic-claims = المطالبات
set-topic-deadlines = المواعيد
set-topic-team = الفريق
set-topic-settings = الإعدادات
set-topic-security = الأمان
set-topic-about-claims = <b>المطالبات:</b> أسئلة وقرارات وردود
set-topic-about-deadlines = <b>المواعيد:</b> بقي وقت قليل، أو صار لديك وقت أكثر
set-topic-about-team = <b>الفريق:</b> مطالبات جديدة وعمل لك ولفريقك
set-topic-about-settings = <b>الإعدادات:</b> الدفع والإجازات والفئات والعلامات
set-topic-about-security = <b>الأمان:</b> كلمة المرور ومحادثاتك وحسابك

## التغييرات

set-history-title = 📜 <b>التغييرات</b>، الأحدث أولاً
set-history-none = لم يتغير شيء بعد.
set-history-line = <b>{ $what }</b>
    { $moment } · { $who }
set-history-value = <i>{ $what }:</i> { $old } ⬅️ { $new }
set-change-opened = فُتح المتجر
set-change-profile = تغيّر الملف
set-change-languages = تغيّرت اللغات
set-change-payment = تغيّر الدفع
set-change-payment-cancelled = أُلغي تغيير الدفع
set-change-category-asked = طُلبت فئة
set-change-brand-asked = طُلبت علامة تجارية
set-change-category-decided = صدر القرار في الفئة
set-change-brand-decided = صدر القرار في العلامة التجارية
set-change-holiday-planned = خُططت إجازة
set-change-holiday-cancelled = أُلغيت إجازة
set-change-pickup-person-added = أُضيف مستلم للمرتجعات
set-change-pickup-person-removed = أُزيل مستلم للمرتجعات
set-change-station = اختيرت محطة تسليم
set-change-role = تغيّر دور عضو
set-change-joined = انضم عضو
set-change-removed = أُزيل عضو
set-change-invited = دُعي شخص
set-change-invitation-revoked = سُحبت دعوة
set-change-manager = تغيّر مدير الحساب
set-field-name = الاسم
set-field-email = البريد الإلكتروني
set-field-role = الدور
set-field-status = القرار
set-field-reason = السبب
set-field-summary = الدفع إلى
set-field-usable_from = تُستخدم ابتداءً من
set-field-starts_on = أول يوم
set-field-ends_on = آخر يوم
set-field-station = المحطة
set-field-country = البلد
set-field-slug = الاسم القصير
