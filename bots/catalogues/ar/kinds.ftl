### موضوعات المطالبات وما يُطلب في كل منها. نص لكل نوع وحقل في jumia_core/policies/claims.toml.

## الأنواع: تظهر على الأزرار أيضاً

kind-counterfeit_appeal = اعتراض على تهمة التقليد
kind-lost_package = طرد مفقود
kind-cancel_order = إلغاء طلب خاطئ أو مكرر
kind-sync_issue = منتج محذوف أو معطل ما زال معروضاً
kind-api_issue = مشكلة في API
kind-holiday_orders = طلبات أثناء الإجازة
kind-payment_delayed = تأخر الدفع
kind-bill_problem = مشكلة في الفاتورة
kind-bad_return = مرتجع تالف أو خاطئ أو مفقود
kind-other = مشكلة أخرى

## الحقول

field-order_number = رقم الطلب
field-tracking_number = رقم التتبع
field-sku = رمز المنتج لدى البائع (SKU)
field-country = بلد موقع المتجر
field-url = عنوان URL الذي استُدعي
field-response = الاستجابة التي وصلت
field-holiday_dates = أول يوم وآخر يوم في الإجازة
field-statement_period = فترة كشف الحساب
field-amount = المبلغ مع عملته
field-transaction_type = نوع العملية كما في الكشف
field-collected_at = يوم استلامك للمرتجع
field-ordered_at = يوم الطلب
field-noticed_at = يوم إبلاغك
field-topic = الموضوع

## تلميحات تحت الحقل

hint-country = مثل NG أو KE أو EG.
hint-statement_period = مثل 2026-W44.
hint-amount = مثل 12500 NGN.
hint-collected_at = مثل 2026-11-20.
hint-ordered_at = مثل 2026-11-20.
hint-noticed_at = مثل 2026-11-20.
hint-topic = في كلمات قليلة.
