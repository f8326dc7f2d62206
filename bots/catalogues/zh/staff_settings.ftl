### 平台设置，供员工使用。按钮最多 24 个字符，两个并排。

ops-open = 🏢 平台设置
ops-title = 🏢 <b>平台设置</b>
    团队所有人都可以查看。只有管理员可以更改。
ops-commission = 🧮 佣金
ops-stations = 📍 投递站
ops-policies = 📖 规则
ops-day = 📅 工作日
ops-outage = 🔌 邮件故障
ops-which-country = { $what }：哪个国家？
ops-list-title = <b>{ $what }</b> · { $country }
ops-none = 这里还没有内容。
ops-other-country = 🌍 其他国家
ops-left = 没有任何更改。
ops-only-operator = 只有管理员可以更改。
ops-reason = 请写原因。原因会与更改一起保存。

## 佣金

ops-rate = ✏️ 设置费率
ops-rate-category = { $country }：哪个类目？请点击，或写一个新的。
ops-rate-percent = 价格的百分之几？请写成 12.5。
ops-rate-minimum = 每件商品的最低佣金是多少？请写成 1.50 USD，也可以跳过。
ops-rate-from = 从哪天起？请点击，或写成 2026-12-31。最早是今天。
ops-rate-preview = { $country }：<b>{ $category }</b> { $rate }，从 <b>{ $since }</b> 起
    <i>{ $reason }</i>

## 投递站

ops-station-line = <b>{ $name }</b> (<code>{ $code }</code>)，{ $address }
ops-station-closed = 已关闭
ops-station-add = ➕ 开通投递站
ops-station-code = { $country }：投递站的简称是什么？只用字母 a-z、数字和短横线，例如 <code>ikeja-1</code>。写已关闭站点的简称会重新开通它。
ops-station-name = 名称是什么？
ops-station-address = 地址是什么？
ops-station-preview = { $country }的新投递站：
    <b>{ $name }</b> (<code>{ $code }</code>)，{ $address }
ops-station-sure = 关闭投递站 <b>{ $name }</b> 吗？卖家将不能再选择它。正在使用的卖家会看到它已关闭。
ops-station-close = 🚫 是，关闭
ops-station-done = 投递站已关闭。
ops-station-unknown = 没有这个投递站。

## 规则

ops-policy-since = 自 { $since } 起

## 工作日和故障

ops-day-country = 哪个国家？
ops-day-which = 哪一天？请点击，或写成 2026-12-31。
ops-day-working = 这一天上班吗？
ops-working-yes = 是工作日
ops-working-no = 不是工作日
ops-day-preview = { $country }，<b>{ $day }</b>：{ $working }
    <i>{ $reason }</i>

    未到的期限可能推后，绝不会提前。
ops-day-done = 已保存。期限会在一分钟内调整，并通知相关人员。
ops-moment-wrong = 这不是时间。日期和时间请写成 2026-12-16 08:30。
ops-outage-from = 我们的邮件从什么时候开始中断？请写 { $city } 的日期和时间，例如 2026-12-16 08:30。
ops-outage-until = 什么时候恢复？请写 { $city } 的日期和时间，例如 2026-12-16 17:00。
ops-outage-preview = 我们的邮件中断时间：<b>{ $first }</b> 至 <b>{ $last }</b>
    <i>{ $reason }</i>

    这些天不计入卖家的期限。
ops-outage-done = 已保存。卖家的期限会在一分钟内调整，并通知他们。
