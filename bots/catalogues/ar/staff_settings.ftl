### إعدادات المنصة، للفريق. الأزرار: 24 حرفاً على الأكثر، زران في كل سطر.

ops-open = 🏢 إعدادات المنصة
ops-title = 🏢 <b>إعدادات المنصة</b>
    يقرؤها كل الفريق. المشغّل وحده يغيّرها.
ops-commission = 🧮 العمولة
ops-stations = 📍 المحطات
ops-policies = 📖 القواعد
ops-day = 📅 يوم عمل
ops-outage = 🔌 توقف البريد
ops-which-country = { $what }: أي بلد؟
ops-list-title = <b>{ $what }</b> · { $country }
ops-none = لا شيء هنا بعد.
ops-other-country = 🌍 بلد آخر
ops-left = لم يتغير شيء.
ops-only-operator = المشغّل وحده يغيّر هذا.
ops-reason = اكتب السبب من فضلك. يُحفظ مع التغيير.

## العمولة

ops-rate = ✏️ تحديد نسبة
ops-rate-category = { $country }: أي فئة؟ اضغطها أو اكتب فئة جديدة.
ops-rate-percent = كم بالمئة من السعر؟ اكتب هكذا: 12.5.
ops-rate-minimum = ما أقل عمولة للقطعة؟ اكتب هكذا: 1.50 USD، أو تخطَّ.
ops-rate-from = ابتداءً من أي يوم؟ اضغطه أو اكتبه هكذا: 2026-12-31. أبكر يوم هو اليوم.
ops-rate-preview = { $country }: <b>{ $category }</b> { $rate } ابتداءً من <b>{ $since }</b>
    <i>{ $reason }</i>

## المحطات

ops-station-line = <b>{ $name }</b> (<code>{ $code }</code>)، { $address }
ops-station-closed = مغلقة
ops-station-add = ➕ فتح محطة
ops-station-code = { $country }: ما الاسم القصير للمحطة؟ حروف a-z وأرقام وشرطات، مثل <code>ikeja-1</code>. الاسم القصير لمحطة مغلقة يفتحها من جديد.
ops-station-name = ما اسمها؟
ops-station-address = ما عنوانها؟
ops-station-preview = محطة جديدة، { $country }:
    <b>{ $name }</b> (<code>{ $code }</code>)، { $address }
ops-station-sure = هل تغلق المحطة <b>{ $name }</b>؟ لن يستطيع البائعون اختيارها. ومن يستخدمها يرى أنها مغلقة.
ops-station-close = 🚫 نعم، أغلقها
ops-station-done = أُغلقت المحطة.
ops-station-unknown = لا توجد محطة كهذه.

## القواعد

ops-policy-since = منذ { $since }

## أيام العمل والتوقف

ops-day-country = لأي بلد؟
ops-day-which = أي يوم؟ اضغطه أو اكتبه هكذا: 2026-12-31.
ops-day-working = هل يعمل الناس في هذا اليوم؟
ops-working-yes = هو يوم عمل
ops-working-no = ليس يوم عمل
ops-day-preview = { $country }، <b>{ $day }</b>: { $working }
    <i>{ $reason }</i>

    المواعيد الجارية قد تتأخر، ولا تتقدم أبداً.
ops-day-done = تم الحفظ. تتحرك المواعيد خلال دقيقة ونخبر الناس.
ops-moment-wrong = هذا ليس وقتاً. اكتب اليوم والساعة هكذا: 2026-12-16 08:30.
ops-outage-from = متى توقف بريدنا؟ اكتب اليوم والساعة في { $city } هكذا: 2026-12-16 08:30.
ops-outage-until = متى عاد؟ اكتب اليوم والساعة في { $city } هكذا: 2026-12-16 17:00.
ops-outage-preview = كان بريدنا متوقفاً من <b>{ $first }</b> إلى <b>{ $last }</b>
    <i>{ $reason }</i>

    لا تُحسب هذه الأيام على البائعين.
ops-outage-done = تم الحفظ. تتحرك مواعيد البائعين خلال دقيقة ونخبرهم.
