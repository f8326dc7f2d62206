### التسجيل بدعوة: تُفتح المتاجر ويُدعى الناس ويُعيَّن مديرو الحسابات.

staff-inviting = ➕ متاجر ودعوات
staff-inviting-title = ➕ <b>متاجر ودعوات</b>. لا يسجل أحد وحده: يتلقى كل شخص دعوة بالبريد.
staff-open-shop = 🏬 فتح متجر
staff-invite-member = 👤 دعوة إلى متجر
staff-invite-staff = 🏢 دعوة إلى فريق المنصة
staff-give-manager = 🤝 تعيين مدير لمتجر
staff-shop-name = 🏬 ما اسم المتجر؟ يراه البائعون والفرق، ولا يمكن تغييره لاحقاً.
staff-shop-slug = 🔤 أعطه اسماً قصيراً: حروف a–z صغيرة وأرقام وشرطات، مثل <code>ada-ng</code>.
staff-slug-wrong = استعمل من 2 إلى 63 من الحروف a-z الصغيرة والأرقام والشرطات.
staff-shop-country = 🌍 في أي بلد يعمل أصحاب المتجر؟ تُحسب المهل بأيام العمل هناك.
staff-shop-owner = ✉️ ما بريد المالك؟ تُرسل الدعوة إليه.
staff-shop-sure = 👀 راجع من فضلك: متجر <b>{ $name }</b> ({ $slug }) في { $country }. تُرسل دعوة المالك إلى <b>{ $email }</b>.
staff-shop-opened = فُتح متجر <b>{ $name }</b>. تُرسل دعوة المالك إلى { $email }.
staff-which-shop = 🏬 أي متجر؟ اضغط عليه أو اكتب اسمه القصير.
staff-shop-unknown = لا تتابع متجراً بهذا الاسم.
staff-which-role = 👤 بأي دور؟
staff-which-team = 👥 في أي فريق مطالبات؟
staff-platform = المنصة
staff-invite-email = ✉️ ما بريد الشخص؟
staff-invite-sure = 👀 راجع من فضلك: يُدعى <b>{ $email }</b> إلى <b>{ $to }</b>. الدور: { $role }.
staff-invite-send = ✉️ إرسال الدعوة
staff-invited = تُرسل الدعوة إلى <b>{ $email }</b>، وتصلح حتى { $until }.
staff-which-manager = 🤝 من يصبح مدير الحساب؟
staff-manager-sure = 🤝 يصبح مدير حساب <b>{ $shop }</b> هو <b>{ $email }</b>. هل هذا صحيح؟
staff-manager-given = مدير حساب <b>{ $shop }</b> هو الآن { $email }.
