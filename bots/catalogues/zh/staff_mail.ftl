### 等待团队处理的邮件：被扣留的邮件和未计入的回复。

staff-quarantine-title = ✉️ <b>被扣留的邮件</b>：无法确定发件人
staff-mail-line = <b>✉️ { $number }</b> · { $when }
    发件人：{ $sender }
    <i>{ $subject }</i>
    扣留原因：{ $reason }
staff-mail-warning = ⚠️ 只有确定发件人是谁时才放行。如果是对申诉的回复，按送达时间计算。
staff-do-release = ✅ 放行
staff-do-drop = 🗑 丢弃
staff-released = 邮件已放行，正在重新读取。
staff-dropped = 🗑 邮件已丢弃，原因已记录。

staff-uncounted-title = 💬 <b>未计入的回复</b>。它们都按时到达。如果内容足够，请让它计入。
staff-reply-line = <b>💬 { $number }</b> · { $name } · { $when }
staff-do-count = ✅ 计入
staff-do-dismiss = ✖ 不计入
staff-counted = 回复已计入，按送达时间计算。
staff-dismissed = ✖ 回复不计入，原因已记录。
staff-event-sender_asked = ✉️ { $number } · { $when }：我们问了卖家这封邮件是否本人所发。
staff-event-mail_confirmed = ✉️ { $number } · { $when }：卖家说“是我发的”，邮件已放行。
staff-event-mail_denied = ✉️ { $number } · { $when }：卖家说“不是我发的”，邮件已丢弃。
staff-event-mail_released = ✉️ { $number } · { $when }：团队已放行这封邮件。
staff-event-mail_dropped = ✉️ { $number } · { $when }：团队已丢弃这封邮件。
staff-mail-over = 这封邮件已不再被扣留。
staff-do-whole = 📎 完整邮件
staff-reply-gone = 这条回复已不在这里，请重新打开列表。
staff-release-sure = ✅ 来自 <b>{ $sender }</b> 的邮件将视为卖家本人所发。您确定发件人是谁吗？
    <i>{ $subject }</i>
staff-drop-sure = 🗑 来自 <b>{ $sender }</b> 的邮件将被丢弃，不能恢复。
staff-count-sure = ✅ 此回复将按送达时间计入。对吗？
staff-dismiss-sure = ✖ 对申诉 <b>{ $number }</b> 的回复不计入，申诉可能关闭。
