### الحسابات كما يراها مديرو الحسابات، والفئات والعلامات التجارية التي يطلبها البائعون.

staff-accounts-title = 👤 <b>الحسابات</b>
staff-accounts-all = 👤 كل الحسابات
staff-accounts-inactive = 🟡 غير النشطة فقط
staff-person = 👤 <b>{ $name }</b>
    { $email }
    🏬 { $shops }
staff-account-active = نشط
staff-account-inactive = غير نشط
staff-account-suspended = موقوف
staff-account-why = السبب:
staff-account-reason = ✍️ لماذا تغيّر حساب <b>{ $name }</b>؟ اكتب السبب بالإنجليزية. سيقرأه { $name }.
staff-do-activate = 🟢 تنشيط
staff-do-deactivate = 🟡 جعله غير نشط
staff-do-suspend = 🔴 إيقاف
staff-copy-email = 📄 نسخ البريد

staff-requests-title = 🏷 <b>طلبات الفئات والعلامات التجارية</b>، الأقدم أولاً
staff-kind-category = فئة
staff-kind-brand = علامة تجارية
staff-request-line = 🏷 { $kind }: <b>{ $name }</b>
staff-do-approve = ✅ موافقة
staff-do-reject = ✖ رفض
staff-rejected = ✖ رُفض الطلب. سيُبلَّغ البائع بالسبب.
staff-account-own = هذا حسابك أنت. اطلب ذلك من مشغّل آخر.
staff-operators-only = هذا للمشغّل فقط.
staff-managers-only = هذا لمدير الحساب أو المشغّل فقط.
staff-sure-activate = 🟢 يمكن لـ <b>{ $name }</b> الدخول من جديد، وسيقرأ هذا:
staff-sure-deactivate = 🟡 لن يستطيع <b>{ $name }</b> فعل شيء هنا حتى يُنشَّط الحساب، وسيقرأ هذا:
staff-sure-suspend = 🔴 يُوقف حساب <b>{ $name }</b>: لا يعيد <b>{ $name }</b> إلا مشغّل، والرسالة التي تظهر:
staff-request-by = 🏬 { $shop } · { $name } · { $when }
staff-request-gone = لم يعد هذا الطلب ينتظر. افتح القائمة من جديد.
staff-approved = ✅ تمت الموافقة على الطلب. سيُبلَّغ البائع.
