### What a chat is told. { $number } is a claim's number, { $kind } what it is about.

notice-until = ⏰ Until { $until } · { $left } left
notice-until-seller = ⏰ Please answer by { $until } · { $left } left
notice-until-platform = ⏰ We must answer by { $until } · { $left } left
notice-open = Open the claim
notice-answer = ✍️ Answer
notice-raise = ➕ New claim
notice-look = Look
notice-was-me = ✅ Yes, it was me
notice-not-me = ✖ No, not me
notice-claim-raised = 📨 We have your claim <b>{ $number }</b>: { $kind }. It is our turn to answer.
notice-claim-asked = ❓ A question about your claim <b>{ $number }</b> ({ $kind }). The email with it has arrived, so your time runs. Please answer in English, here or by email.
notice-claim-asked-no-mail = ❓ A question about your claim <b>{ $number }</b> ({ $kind }). Our email with it did not reach you, so your time does not run. You can answer here now, in English.
notice-claim-asked-over = ❓ A question about your claim <b>{ $number }</b> ({ $kind }).
notice-claim-held = 🔎 We are still checking your claim <b>{ $number }</b>.
notice-claim-resolved = 📌 Your claim <b>{ $number }</b> ({ $kind }) is decided.
notice-claim-closed = ⛔ Your claim <b>{ $number }</b> ({ $kind }) is closed: we had no answer in time. You can raise the same matter once more.
notice-claim-withdrawn = ↩️ Your claim <b>{ $number }</b> was taken back. It is closed.
notice-claim-reopened = 🔓 Your claim <b>{ $number }</b> is open again. It is our turn now.
notice-claim-reminder-one-working-day = ⏳ One working day is left to answer claim <b>{ $number }</b> ({ $kind }). Without an answer it closes.
notice-claim-reminder-last-morning = 🔴 Today is the last day to answer claim <b>{ $number }</b> ({ $kind }). Without an answer it closes.
notice-claim-deadline-moved = 🕒 You have more time to answer claim <b>{ $number }</b>. The reason: { $why }
notice-claim-unreachable = 📭 Our email about claim <b>{ $number }</b> does not reach { $seller }. You can answer for your shop. The time does not run until our email arrives.
notice-claim-was-this-you = 🕵️ An email for claim <b>{ $number }</b> came from an address that we do not know:
    { $sender }
    <i>{ $subject }</i>
    <blockquote>{ $excerpt }</blockquote>
    Was it you?
notice-claim-reply-counted = ✅ We have your answer to claim <b>{ $number }</b>. Thank you.
notice-claim-reply-not-english = ❗ Your answer to claim <b>{ $number }</b> does not count: it is not in English. Please answer again in simple English.
notice-claim-reply-empty = ❗ Your answer to claim <b>{ $number }</b> had no text and no file. Please answer again.
notice-claim-reply-late = ❗ Your answer to claim <b>{ $number }</b> came too late. You can raise the same matter once more if the claim was closed.
notice-claim-new = 🆕 New claim <b>{ $number }</b> from { $shop }: { $kind }
notice-claim-answered = 💬 { $seller } ({ $shop }) answered claim <b>{ $number }</b>.
notice-claim-assigned = 👉 { $by } gave you claim <b>{ $number }</b> from { $shop }.
notice-claim-review = 👀 Please look at claim <b>{ $number }</b>: a message came in time and did not count. If it is good enough, let it count.
notice-claim-undelivered = 📭 Your question in claim <b>{ $number }</b> has not been delivered for 24 hours. The seller's time has not started.
notice-claim-seller-unreachable = 📭 Our email in claim <b>{ $number }</b> does not reach the seller. The seller's time is stopped. The mail server said: { $reason }
notice-claim-agent-withdrawn = ↩️ The seller took claim <b>{ $number }</b> back.
notice-claim-agent-reopened = 🔓 Claim <b>{ $number }</b> is open again, on our turn.
notice-claim-agent-closed = ⛔ Claim <b>{ $number }</b> closed: the seller did not answer.
notice-claim-agent-reminder-one-working-day = ⏳ One working day is left for us to answer claim <b>{ $number }</b>.
notice-claim-agent-reminder-last-morning = 🔴 Today is our last day to answer claim <b>{ $number }</b>.
notice-claim-overdue = 🔴 Overdue: claim <b>{ $number }</b> from { $shop } was not answered in time. It does not close; it waits for us.
notice-intake-silent = 🔇 The mail intake { $intake } was last heard of on { $seen_at }. No claim is closed while mail may be unread there.
notice-account-password-changed = 🔐 Your password was changed. All other log-ins have ended. Was it not you? Ask for a new password at once.
notice-account-chat-linked = 📱 A new chat is linked to your account: { $label }. Was it not you? Look at your chats and unlink it.
notice-account-chat-unlinked = 📴 A chat is not linked to your account any more: { $label }.
notice-account-activated = 🟢 Your account is active again. { $reason }
notice-account-deactivated = 🟡 Your account is Inactive now. The reason: { $reason }
notice-account-suspended = 🔴 Your account is suspended. The reason: { $reason }
notice-account-role-changed = 👥 Your role in { $shop } is now: { $role }.
notice-account-removed = 👥 You do not work for { $shop } any more.
notice-settings-payment-changed = 💳 { $by } changed how { $shop } is paid: { $summary }. It is used from { $usable_from }. Was this wrong? Cancel it before then.
notice-settings-payment-cancelled = 💳 { $by } cancelled a change of how { $shop } is paid: { $summary }.
notice-settings-holiday-planned = 🏖 { $by } planned a holiday of { $shop }: { $starts_on } – { $ends_on }. New orders pause; what is due already stays due.
notice-settings-request-decided-approved = ✅ { $name } is approved for { $shop }.
notice-settings-request-decided-rejected = ✖ { $name } is not approved for { $shop }. The reason: { $reason }
was-mine = ✅ Thank you. That email is your answer to claim <b>{ $number }</b>. It counts from the time when it came.
was-not-mine = 🗑 Thank you. We threw that email away. Claim <b>{ $number }</b> still waits for your answer if it is your turn.
role-owner = owner
role-packer = packer
role-accountant = accountant
role-agent = agent
role-lead = team lead
role-account_manager = account manager
role-operator = operator
