### 聊天中的通知。{ $number } 是申诉编号，{ $kind } 是申诉事项。

notice-until = ⏰ 截止 { $until } · 还剩 { $left }
notice-until-seller = ⏰ 请最晚于 { $until } 回复 · 还剩 { $left }
notice-until-platform = ⏰ 我们最晚须于 { $until } 回复 · 还剩 { $left }
notice-open = 打开申诉
notice-answer = ✍️ 回复
notice-raise = ➕ 新申诉
notice-look = 查看
notice-was-me = ✅ 是我
notice-not-me = ✖ 不是我
notice-claim-raised = 📨 我们已收到您的申诉 <b>{ $number }</b>：{ $kind }。现在由我们答复。
notice-claim-asked = ❓ 关于您的申诉 <b>{ $number }</b>（{ $kind }）有一个问题。邮件已送达，您的期限开始计算。请用英文回复，在这里或通过邮件。
notice-claim-asked-no-mail = ❓ 关于您的申诉 <b>{ $number }</b>（{ $kind }）有一个问题。我们的邮件没有送达，所以您的期限尚未开始。您现在可以在这里用英文答复。
notice-claim-asked-over = ❓ 关于您的申诉 <b>{ $number }</b>（{ $kind }）有一个问题。
notice-claim-held = 🔎 我们仍在核查您的申诉 <b>{ $number }</b>。
notice-claim-resolved = 📌 您的申诉 <b>{ $number }</b>（{ $kind }）已有决定。
notice-claim-closed = ⛔ 您的申诉 <b>{ $number }</b>（{ $kind }）已关闭：我们没有按时收到答复。同一事项您可以再提一次。
notice-claim-withdrawn = ↩️ 您的申诉 <b>{ $number }</b> 已撤回并关闭。
notice-claim-reopened = 🔓 您的申诉 <b>{ $number }</b> 已重新打开。现在由我们处理。
notice-claim-reminder-one-working-day = ⏳ 回复申诉 <b>{ $number }</b>（{ $kind }）还剩一个工作日。不回复将会关闭。
notice-claim-reminder-last-morning = 🔴 今天是回复申诉 <b>{ $number }</b>（{ $kind }）的最后一天。不回复将会关闭。
notice-claim-deadline-moved = 🕒 您有更多时间回复申诉 <b>{ $number }</b>。原因：{ $why }
notice-claim-unreachable = 📭 我们关于申诉 <b>{ $number }</b> 的邮件无法送达 { $seller }。您可以代表店铺回复。邮件送达之前不计时。
notice-claim-was-this-you = 🕵️ 有一封关于申诉 <b>{ $number }</b> 的邮件来自我们不认识的地址：
    { $sender }
    <i>{ $subject }</i>
    <blockquote>{ $excerpt }</blockquote>
    是您发的吗？
notice-claim-reply-counted = ✅ 我们已收到您对申诉 <b>{ $number }</b> 的回复。谢谢。
notice-claim-reply-not-english = ❗ 您对申诉 <b>{ $number }</b> 的回复无效：不是英文。请用简单的英文再回复一次。
notice-claim-reply-empty = ❗ 您对申诉 <b>{ $number }</b> 的回复没有文字也没有文件。请再回复一次。
notice-claim-reply-late = ❗ 您对申诉 <b>{ $number }</b> 的回复来得太晚。如果申诉已关闭，同一事项您可以再提一次。
notice-claim-new = 🆕 来自 { $shop } 的新申诉 <b>{ $number }</b>：{ $kind }
notice-claim-answered = 💬 { $seller }（{ $shop }）回复了申诉 <b>{ $number }</b>。
notice-claim-assigned = 👉 { $by } 把 { $shop } 的申诉 <b>{ $number }</b> 交给了您。
notice-claim-review = 👀 请查看申诉 <b>{ $number }</b>：有一条消息按时到达但未计入。如果内容足够，请让它计入。
notice-claim-undelivered = 📭 您在申诉 <b>{ $number }</b> 中的问题 24 小时未送达。卖家的期限尚未开始。
notice-claim-seller-unreachable = 📭 我们在申诉 <b>{ $number }</b> 中的邮件无法送达卖家，卖家的期限已停止。邮件服务器说：{ $reason }
notice-claim-agent-withdrawn = ↩️ 卖家撤回了申诉 <b>{ $number }</b>。
notice-claim-agent-reopened = 🔓 申诉 <b>{ $number }</b> 已重新打开，由我们处理。
notice-claim-agent-closed = ⛔ 申诉 <b>{ $number }</b> 已关闭：卖家没有回复。
notice-claim-agent-reminder-one-working-day = ⏳ 我们答复申诉 <b>{ $number }</b> 还剩一个工作日。
notice-claim-agent-reminder-last-morning = 🔴 今天是我们答复申诉 <b>{ $number }</b> 的最后一天。
notice-claim-overdue = 🔴 逾期：来自 { $shop } 的申诉 <b>{ $number }</b> 未按时答复。它不会关闭，在等我们。
notice-intake-silent = 🔇 邮件入口 { $intake } 最后一次有动静是 { $seen_at }。可能有未读邮件时，不会关闭任何申诉。
notice-account-password-changed = 🔐 您的密码已更改，其他登录均已结束。不是您本人？请立即重新设置密码。
notice-account-chat-linked = 📱 您的账户关联了一个新聊天：{ $label }。不是您本人？请查看您的聊天并取消关联。
notice-account-chat-unlinked = 📴 此聊天已不再关联您的账户：{ $label }。
notice-account-activated = 🟢 您的账户已恢复使用。{ $reason }
notice-account-deactivated = 🟡 您的账户现在为停用状态。原因：{ $reason }
notice-account-suspended = 🔴 您的账户已被冻结。原因：{ $reason }
notice-account-role-changed = 👥 您在 { $shop } 的角色现在是：{ $role }。
notice-account-removed = 👥 您不再是 { $shop } 的成员。
notice-settings-payment-changed = 💳 { $by } 更改了 { $shop } 的收款方式：{ $summary }。从 { $usable_from } 起使用。有误？请在此之前取消。
notice-settings-payment-cancelled = 💳 { $by } 取消了 { $shop } 收款方式的更改：{ $summary }。
notice-settings-holiday-planned = 🏖 { $by } 为 { $shop } 安排了假期：{ $starts_on } – { $ends_on }。暂停新订单；已到期的仍需按时完成。
notice-settings-request-decided-approved = ✅ { $shop } 的 { $name } 已获批准。
notice-settings-request-decided-rejected = ✖ { $shop } 的 { $name } 未获批准。原因：{ $reason }
was-mine = ✅ 谢谢。那封邮件就是您对申诉 <b>{ $number }</b> 的回复，按送达时间计算。
was-not-mine = 🗑 谢谢。我们已丢弃那封邮件。如果轮到您，申诉 <b>{ $number }</b> 仍在等您回复。
role-owner = 店主
role-packer = 打包员
role-accountant = 会计
role-agent = 客服专员
role-lead = 组长
role-account_manager = 客户经理
role-operator = 管理员
