### 注册须经邀请：开设店铺、邀请成员、指定客户经理。

staff-inviting = ➕ 店铺与邀请
staff-inviting-title = ➕ <b>店铺与邀请</b>。不能自行注册：每个人都会收到邀请邮件。
staff-open-shop = 🏬 开设店铺
staff-invite-member = 👤 邀请加入店铺
staff-invite-staff = 🏢 邀请加入平台团队
staff-give-manager = 🤝 为店铺指定客户经理
staff-shop-name = 🏬 店铺叫什么名字？卖家和团队都会看到，以后不能更改。
staff-shop-slug = 🔤 请起一个短名：小写字母 a–z、数字和短横线，例如 <code>ada-ng</code>。
staff-slug-wrong = 请使用 2 到 63 个小写字母 a-z、数字和短横线。
staff-shop-country = 🌍 店铺的人在哪个国家工作？期限按当地工作日计算。
staff-shop-owner = ✉️ 店主的邮箱是什么？邀请会发到那里。
staff-shop-sure = 👀 请检查：店铺 <b>{ $name }</b>（{ $slug }），{ $country }。店主的邀请将发到 <b>{ $email }</b>。
staff-shop-opened = 店铺 <b>{ $name }</b> 已开设，店主的邀请将发到 { $email }。
staff-which-shop = 🏬 哪个店铺？点击它，或写它的短名。
staff-shop-unknown = 您没有负责叫这个名字的店铺。
staff-which-role = 👤 担任什么角色？
staff-which-team = 👥 加入哪个申诉团队？
staff-platform = 平台
staff-invite-email = ✉️ 对方的邮箱是什么？
staff-invite-sure = 👀 请检查：邀请 <b>{ $email }</b> 加入 <b>{ $to }</b>，角色：{ $role }。
staff-invite-send = ✉️ 发送邀请
staff-invited = 邀请将发到 <b>{ $email }</b>，有效期到 { $until }。
staff-which-manager = 🤝 谁来担任客户经理？
staff-manager-sure = 🤝 <b>{ $shop }</b> 的客户经理改为 <b>{ $email }</b>。对吗？
staff-manager-given = <b>{ $shop }</b> 现在的客户经理是 { $email }。
