### Mail that waits for a person of the team: what is held, and answers that did not count.

staff-quarantine-title = ✉️ <b>Held mail</b>: we do not know for sure who sent it
staff-mail-line = <b>✉️ { $number }</b> · { $when }
    From: { $sender }
    <i>{ $subject }</i>
    Held because: { $reason }
staff-mail-warning = ⚠️ Let it in only if you are sure who sent it. If it is an answer to a claim, it counts from the time when it came.
staff-do-release = ✅ Let it in
staff-do-drop = 🗑 Throw away
staff-released = The mail is let in. It is read again now.
staff-dropped = 🗑 The mail is thrown away. The reason is on record.

staff-uncounted-title = 💬 <b>Answers that did not count</b>. Each came in time. If one is good enough, let it count.
staff-reply-line = <b>💬 { $number }</b> · { $name } · { $when }
    <blockquote>{ $text }</blockquote>
staff-do-count = ✅ Let it count
staff-do-dismiss = ✖ Does not count
staff-counted = The answer counts now, from the time when it came.
staff-dismissed = ✖ The answer does not count. The reason is on record.
