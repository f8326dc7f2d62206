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
    <blockquote>{ $text }</blockquote>
staff-do-count = ✅ 计入
staff-do-dismiss = ✖ 不计入
staff-counted = 回复已计入，按送达时间计算。
staff-dismissed = ✖ 回复不计入，原因已记录。
