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
staff-do-count = ✅ Let it count
staff-do-dismiss = ✖ Does not count
staff-counted = The answer counts now, from the time when it came.
staff-dismissed = ✖ The answer does not count. The reason is on record.
staff-event-sender_asked = ✉️ { $number } · { $when }: we asked the seller whether this mail is theirs.
staff-event-mail_confirmed = ✉️ { $number } · { $when }: the seller said “It was me”. The mail is let in.
staff-event-mail_denied = ✉️ { $number } · { $when }: the seller said “It was not me”. The mail is thrown away.
staff-event-mail_released = ✉️ { $number } · { $when }: the team let this mail in.
staff-event-mail_dropped = ✉️ { $number } · { $when }: the team threw this mail away.
staff-mail-over = This mail is not held any more.
staff-do-whole = 📎 Whole mail
staff-reply-gone = This answer is not here any more. Open the list again.
staff-release-sure = ✅ The mail from <b>{ $sender }</b> is taken as the seller’s own. Are you sure who sent it?
    <i>{ $subject }</i>
staff-drop-sure = 🗑 The mail from <b>{ $sender }</b> is thrown away. It cannot be brought back.
staff-count-sure = ✅ This answer counts from the time when it came. Is this right?
staff-dismiss-sure = ✖ The answer to claim <b>{ $number }</b> does not count. The claim may close.
