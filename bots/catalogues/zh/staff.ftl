### 平台团队：首页、队列、单个申诉及其处理。写给卖家的内容用英文。

## 首页

staff-title = 🏢 <b>平台团队</b> · { $name }，您好
staff-counts = { $ours ->
    [0] 📥 没有申诉等我们答复。
   *[other] 📥 有 <b>{ $ours }</b> 个申诉等我们答复。
}{ $today ->
    [0] 今天没有到期的。
   *[other] 🔴 其中 <b>{ $today }</b> 个今天到期。
}{ $theirs ->
    [0] 没有申诉等卖家回复。
   *[other] 有 { $theirs } 个申诉等卖家回复。
}
staff-queue = 📥 队列
staff-escalations = 🔴 逾期
staff-uncounted = 💬 未计入的回复
staff-quarantine = ✉️ 被扣留的邮件
staff-accounts = 👤 账户
staff-requests = 🏷 申请
staff-me = ⚙️ 设置
staff-help = ❔ 帮助

## 队列

staff-queue-title = 📥 <b>处理中的申诉</b>，期限最近的在前
staff-escalations-title = 🔴 <b>逾期的申诉</b>：我们没有按时答复。它们不会关闭，在等我们。
staff-none = 这里没有内容。
staff-no-clock = ⏸ 现在不计时：我们的邮件尚未送达卖家。
staff-overdue = 🔴 逾期
staff-until = ⏰ 截止 { $until }

## 单个申诉

staff-card-title = <b>申诉 { $number }</b>
    { $title }
staff-card-shop = 🏬 { $shop } · { $seller } · { $country }
staff-card-due = ⏰ 截止 <b>{ $here }</b>
    卖家当地时间：{ $there }
    ⏳ 剩余时间：{ $left }
staff-card-agent = 👤 负责人：{ $agent }
staff-card-no-agent = 👤 此申诉还没有负责人。
staff-card-breaches = { $count ->
   *[other] 🔴 我们已逾期 { $count } 次。
}
staff-turn-platform = 👉 轮到我们了。
staff-turn-seller = 🏬 轮到卖家了。
staff-status-resolved = ⚖️ 已有决定
staff-status-closed_no_reply = ⛔ 已关闭：卖家没有回复
staff-status-withdrawn = ↩️ 卖家已撤回
staff-copy = 📄 复制编号
staff-explain = 🕒 <b>申诉 { $number } 的期限</b>，逐日说明（英文）
staff-open-claim = 打开申诉

## 对申诉可做的事，每行三个按钮

staff-do-ask = ❓ 提问
staff-do-hold = 🔎 仍在核查
staff-do-resolve = ⚖️ 决定
staff-do-assign = 👤 分配
staff-do-later = 🕒 延期
staff-do-again = 🔁 允许再提

## 表单

staff-write = ✍️ 请用英文写给卖家。卖家会在邮件和聊天中收到。
staff-preview = 👀 发送前请检查申诉 <b>{ $number }</b> 的消息。
staff-which-outcome = ⚖️ 您的决定是什么？
staff-outcome-accepted = ✅ 申诉成立
staff-outcome-partly = ☑️ 申诉部分成立
staff-outcome-rejected = ❌ 申诉不成立
staff-which-amount = 💰 卖家应得多少？请写金额和币种，例如 <code>12500 NGN</code>。不涉及金额请点击“跳过”。
staff-who = 👤 谁来负责这个申诉？
staff-until-which-day = 🕒 哪一天是回复的最后一天？
staff-why = ✍️ 为什么？请用英文写明原因，原因会被记录。
staff-left = 您已退出表单，没有任何改动。
staff-do-redeliver = 📨 重新发送
staff-yes = ✅ 确定
staff-whole-team = 👥 整个团队
staff-assign-sure = 👤 申诉 <b>{ $number }</b> 将分配给：<b>{ $name }</b>。对吗？
staff-later-sure = 🕒 申诉 <b>{ $number }</b>：最后一天改为 <b>{ $day }</b>，之后不能再提前。
staff-later-none = 此申诉现在不计时，没有期限可延。
staff-again-sure = 🔁 允许卖家就申诉 <b>{ $number }</b> 的事项再次提出。对吗？
staff-redeliver-sure = 📨 申诉 <b>{ $number }</b> 的问题将再发送一次。送达后，卖家重新获得完整期限。
staff-redeliver-none = 问题的发送没有失败，不需要重发。
staff-leaders-only = 只有组长或管理员可以这样做。
staff-private-only = 这只能在私聊中使用，不能在群里。请在私聊中打开。
staff-in-group = ↩️ 请用“回复”功能回答这条消息。
