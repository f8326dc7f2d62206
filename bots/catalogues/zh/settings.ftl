### 店铺设置和个人通知。按钮最多 24 个字符，两个并排。

## 首页

set-title-shop = ⚙️ { $shop } 的<b>设置</b>
set-title-own = ⚙️ { $name } 的<b>设置</b>
set-role-packer = 您在这里是打包员：可以更改与包裹有关的设置。其他由店主更改。
set-role-accountant = 您在这里是会计：可以查看设置。只有店主可以更改。
set-profile-open = 🏬 店铺资料
set-payment-open = 💳 收款方式
set-commission-open = 🧮 佣金
set-requests-open = 🏷 类目和品牌
set-holiday-open = 🏖 休假
set-parcels-open = 📦 包裹
set-history-open = 📜 更改记录
set-notices-open = 🔔 通知
set-me-open = 👤 我的账户

## 多个页面共用的文字

set-line = <i>{ $what }：</i>{ $value }
set-saved = 已保存。
set-save = 保存
set-keep = ✖ 不，保留
set-only-owner = 只有店主可以更改。
set-empty = 请写点内容。
set-day-wrong = 这不是日期。请点击一天，或写成 2026-12-31。
set-percent-wrong = 这不是数字。百分比请写成 12.5。
set-amount-wrong = 请填写金额和币种，例如 12500 NGN。
set-private = 我们会立即删除您的消息，只显示最后几位。

## 资料

set-profile-title = 🏬 <b>店铺资料</b>
set-profile-fixed = 🔒 <b>{ $name }</b>
    🔒 { $email }
    🔒 { $country }
    <i>店铺名称和邮箱不能更改。如有需要，请联系您的客户经理。</i>
set-field-phone = 电话
set-field-address = 地址
set-field-city = 城市
set-field-about = 店铺介绍
set-field-languages = 语言
set-hint-phone = 请带国家代码，例如 +8613800138000。
set-hint-address = 街道和门牌号，最多 300 个字。
set-hint-city = 最多 80 个字。
set-hint-about = 您的店铺卖什么，最多 2,000 个字。
set-write = 请写：<b>{ $what }</b>
set-empty-it = 🗑 留空
set-languages-ask = 您店铺的文字用哪些语言？请先点击主要语言，再点击其他语言，然后点击“完成”。
set-languages-taken = 已选（按此顺序）：{ $languages }

## 收款

set-payment-title = 💳 <b>您的店铺如何收款</b>
set-payment-now = 当前：<b>{ $method }</b>
set-payment-none = 还没有设置，所以我们无法付款给您。
set-payment-soon = ⏳ 即将启用：<b>{ $method }</b>
    从 { $moment } 起使用。
set-payment-change = ✏️ 更改
set-payment-cancel = ✖ 取消这次更改
set-payment-before = 📜 所有收款方式
set-payment-line = { $method }
    { $state } · { $moment }
set-method-current = 正在使用
set-method-coming = 等待启用
set-method-replaced = 以前使用
set-method-cancelled = 已取消
set-payment-unknown = 没有这个收款方式。
set-payment-no-password = 您的账户还没有密码。更改收款方式需要密码。请选择“忘记密码”，设置密码后再回来。
set-forgot = 🔑 忘记密码
set-payment-kind = 您想如何收款？
set-kind-bank = 银行账户
set-kind-mobile_money = 移动钱包
set-kind-payoneer = Payoneer
set-ask-bank = 银行名称是什么？
set-ask-bank-of-list = 是哪家银行？请点击。如果这里没有，请写银行名称。
set-ask-operator = 是哪家运营商？
set-ask-holder = 账户户名是什么？请与银行或运营商登记的一致。
set-ask-number = 号码（<b>{ $name }</b>）是什么？
    <i>{ $hint }</i>
set-ask-phone = 钱包的手机号码是什么？
    <i>请带国家代码，例如 +254712345678。</i>
set-ask-email = Payoneer 账户的邮箱是什么？
set-payment-preview = 请核对：
    <b>{ $method }</b>

    { $hours ->
       *[other] { $hours } 小时后启用，在此之前可以取消。
    } 店铺的所有成员都会收到通知。下一步需要您的密码。
set-payment-send = 继续
set-payment-password = 请发送您的<b>密码</b>。我们会立即删除您的消息，不会保存。
set-payment-saved = 已保存。店铺的所有成员都会收到通知。
set-payment-sure = 取消这次更改吗？<b>{ $method }</b> 将不会使用，其他不变。
set-payment-cancelled = 更改已取消。店铺的所有成员都会收到通知。

## 佣金

set-commission-title = 🧮 <b>各类目佣金</b>
set-commission-none = 您的国家还没有设置佣金。请联系您的客户经理。
set-commission-others = 所有其他类目
set-commission-rate = <b>{ $category }</b>：{ $rate }，自 { $since } 起
set-commission-minimum = 最低 { $amount }
set-commission-minimum-site = 在{ $country }站点最低 { $amount }
set-commission-next = ➡️ 从 { $since } 起为 { $rate }
set-commission-find = 🔎 查找类目
set-commission-ask = 哪个类目？请写名称，或完整路径，例如 <code>Electronics / Phones</code>。
set-commission-for = “{ $category }”使用以下费率：

## 类目和品牌

set-requests-title = 🏷 <b>类目和品牌</b>
set-requests-categories = ✅ 类目：{ $names }
set-requests-brands = ✅ 品牌：{ $names }
set-requests-category = ➕ 申请类目
set-requests-brand = ➕ 申请品牌
set-kind-of-category = 类目
set-kind-of-brand = 品牌
set-request-line = { $kind } <b>{ $name }</b>：{ $status } · { $moment }
set-request-pending = 等待答复
set-request-approved = 已批准
set-request-rejected = 未批准
set-request-ask-category = 您想在哪个类目销售？请写名称。
set-request-ask-brand = 您想销售哪个品牌？请写名称。
set-request-ask-note = 您想补充什么吗？如果是品牌：您从哪里进货？
set-request-preview = 您申请：{ $kind } <b>{ $name }</b>
set-request-sent = 已发送。由您的客户经理决定，我们会通知您。

## 休假

set-holiday-title = 🏖 <b>休假</b>
set-holiday-about = { $days ->
   *[other] 这些天暂停新订单。原有的期限不变。请提前 { $days } 天安排。
}
set-holiday-none = 没有安排休假。
set-holiday-now = 🟢 正在休假：<b>{ $days }</b>
set-holiday-coming = 📅 已安排：<b>{ $days }</b>
set-holiday-plan = ➕ 安排休假
set-holiday-cancel = ✖ 取消：{ $day }
set-holiday-drop = ✖ 是，取消
set-holiday-end = ✖ 是，结束
set-holiday-unknown = 没有这个休假。
set-holiday-sure = 取消休假 <b>{ $days }</b> 吗？这些天会有新订单。
set-holiday-end-sure = 现在结束休假 <b>{ $days }</b> 吗？从今天起会有新订单。
set-holiday-cancelled = 完成。那些天会重新接收新订单。
set-holiday-from = { $days ->
   *[other] 第一天是哪天？请点击，或写成 2026-12-31。最好在 { $days } 天之后。
}
set-holiday-until = 第一天：<b>{ $day }</b>
    最后一天是哪天？请点击，或写成 2026-12-31。
set-holiday-note = 您想给团队留一句备注吗？
set-holiday-preview = { $count ->
    [1] 休假 { $count } 天：<b>{ $first }</b>。这天暂停新订单。原有的期限不变。
   *[other] 休假 { $count } 天：<b>{ $first } – { $last }</b>。这些天暂停新订单。原有的期限不变。
}
set-holiday-late = { $days ->
   *[other] 距离现在不到 { $days } 天。之前的订单在休假期间仍需按时处理。
}
set-holiday-send = ✅ 确认安排
set-holiday-planned = 已安排。店铺的所有成员都会收到通知。

## 包裹

set-parcels-title = 📦 <b>包裹</b>
set-people-title = 以下人员可以为您取退货，取货时需出示证件。
set-people-none = 还没有人。
set-people-add = ➕ 添加人员
set-person-line = <b>{ $name }</b> · { $phone } · 证件 { $document }
set-person-ask-name = 这个人的姓名是什么（与证件一致）？
set-person-ask-phone = 这个人的电话号码是什么？
set-person-ask-document = 证件号码是什么？可以跳过。
set-person-added = { $name } 现在可以取您的退货。
set-person-unknown = 没有这个人。
set-person-sure = 移除 <b>{ $name }</b> 吗？此人将不能再为您取退货。
set-person-remove = 🗑 是，移除
set-person-removed = 已移除。
set-station-none = 📍 还没有选择投递站。
set-station-chosen = 📍 您在 <b>{ $name }</b> 投递包裹，{ $address }
set-station-closed = 此站已关闭，请另选一个。
set-station-choose = 📍 选择投递站
set-stations-title = 📍 <b>投递站</b>。请点击您的站点。
set-stations-none = 您的国家还没有开放的投递站。
set-station-line = <b>{ $name }</b>
    { $address }

## 通知

set-notices-title = 🔔 <b>我们通知您什么，在哪里通知</b>
    ✉️ 邮件 · 💬 此聊天 · 🔒 始终开启
set-notices-quiet = 此聊天在 21:00 到 7:00 之间保持安静。夜间只发送期限和安全通知。
set-notices-fixed = 此项不能关闭：它关系到期限或您的安全。
set-topic-claims = 索赔
set-topic-deadlines = 期限
set-topic-team = 团队
set-topic-settings = 设置
set-topic-security = 安全
set-topic-about-claims = <b>索赔：</b>问题、决定和答复
set-topic-about-deadlines = <b>期限：</b>时间不多了，或者您有了更多时间
set-topic-about-team = <b>团队：</b>新的索赔、给您和团队的工作
set-topic-about-settings = <b>设置：</b>收款、休假、类目和品牌
set-topic-about-security = <b>安全：</b>您的密码、聊天和账户

## 更改记录

set-history-title = 📜 <b>更改记录</b>，最新的在前
set-history-none = 还没有更改。
set-history-line = <b>{ $what }</b>
    { $moment } · { $who }
set-history-value = <i>{ $what }：</i>{ $old } ➡️ { $new }
set-change-opened = 店铺开通
set-change-profile = 更改资料
set-change-languages = 更改语言
set-change-payment = 更改收款方式
set-change-payment-cancelled = 取消更改收款方式
set-change-category-asked = 申请类目
set-change-brand-asked = 申请品牌
set-change-category-decided = 类目已决定
set-change-brand-decided = 品牌已决定
set-change-holiday-planned = 安排休假
set-change-holiday-cancelled = 取消休假
set-change-pickup-person-added = 添加取货人
set-change-pickup-person-removed = 移除取货人
set-change-station = 选择投递站
set-change-role = 更改成员角色
set-change-joined = 成员加入
set-change-removed = 移除成员
set-change-invited = 邀请了一个人
set-change-invitation-revoked = 撤回邀请
set-change-manager = 更换客户经理
set-field-name = 名称
set-field-email = 邮箱
set-field-role = 角色
set-field-status = 决定
set-field-reason = 原因
set-field-summary = 收款到
set-field-usable_from = 启用时间
set-field-starts_on = 第一天
set-field-ends_on = 最后一天
set-field-station = 投递站
set-field-country = 国家
set-field-slug = 简称
