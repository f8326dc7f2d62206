### The platform's team: its home, the queues, one claim and what is done with it. What is written to a seller is English.

## Home

staff-title = 🏢 <b>Platform team</b> · Hello { $name }
staff-counts = { $ours ->
    [0] 📥 No claim waits for us.
    [one] 📥 <b>{ $ours }</b> claim waits for us.
   *[other] 📥 <b>{ $ours }</b> claims wait for us.
} { $today ->
    [0] None ends today.
    [one] 🔴 <b>{ $today }</b> ends today.
   *[other] 🔴 <b>{ $today }</b> end today.
} { $theirs ->
    [0] No claim waits for a seller.
    [one] { $theirs } claim waits for a seller.
   *[other] { $theirs } claims wait for sellers.
}
staff-queue = 📥 Queue
staff-escalations = 🔴 Overdue
staff-uncounted = 💬 Not counted
staff-quarantine = ✉️ Held mail
staff-accounts = 👤 Accounts
staff-requests = 🏷 Requests
staff-me = ⚙️ Settings
staff-help = ❔ Help

## Queues

staff-queue-title = 📥 <b>Open claims</b>, the earliest deadline first
staff-escalations-title = 🔴 <b>Overdue claims</b>: we did not answer in time. They do not close; they wait for us.
staff-none = There is nothing here.
staff-no-clock = ⏸ No time runs: our email has not reached the seller.
staff-overdue = 🔴 Overdue
staff-until = ⏰ By { $until }

## One claim

staff-card-title = <b>Claim { $number }</b>
    { $title }
staff-card-shop = 🏬 { $shop } · { $seller } · { $country }
staff-card-due = ⏰ By <b>{ $here }</b>
    For the seller: { $there }
    ⏳ Time left: { $left }
staff-card-agent = 👤 Agent: { $agent }
staff-card-no-agent = 👤 Nobody has this claim yet.
staff-card-breaches = { $count ->
    [one] 🔴 We were late { $count } time.
   *[other] 🔴 We were late { $count } times.
}
staff-turn-platform = 👉 It is our turn.
staff-turn-seller = 🏬 It is the seller’s turn.
staff-status-resolved = ⚖️ Decided
staff-status-closed_no_reply = ⛔ Closed: the seller did not answer
staff-status-withdrawn = ↩️ Taken back by the seller
staff-copy = 📄 Copy number
staff-explain = 🕒 <b>The deadline of claim { $number }</b>, day by day (in English)
staff-open-claim = Open the claim

## What may be done with a claim: three buttons stand side by side

staff-do-ask = ❓ Ask
staff-do-hold = 🔎 Hold
staff-do-resolve = ⚖️ Decide
staff-do-assign = 👤 Assign
staff-do-later = 🕒 More time
staff-do-again = 🔁 Allow again

## Forms

staff-write = ✍️ Write to the seller, in English. The seller gets it by email and in the chat.
staff-preview = 👀 Please check your message for claim <b>{ $number }</b> before you send it.
staff-which-outcome = ⚖️ How do you decide?
staff-outcome-accepted = ✅ Accepted
staff-outcome-partly = ☑️ Partly accepted
staff-outcome-rejected = ❌ Rejected
staff-which-amount = 💰 How much does the seller get? Write the amount and its currency, as <code>12500 NGN</code>. If it is not about money, tap Skip.
staff-who = 👤 Who takes this claim?
staff-until-which-day = 🕒 Which day is the last one to answer?
staff-why = ✍️ Why? Write the reason in English. It stays on record.
staff-left = You left the form. Nothing was changed.
staff-do-redeliver = 📨 Send again
staff-yes = ✅ Yes, do it
staff-whole-team = 👥 The whole team
staff-assign-sure = 👤 Claim <b>{ $number }</b> goes to: <b>{ $name }</b>. Is this right?
staff-later-sure = 🕒 Claim <b>{ $number }</b>: the last day becomes <b>{ $day }</b>. It cannot be moved back.
staff-later-none = No time runs for this claim now. There is nothing to move.
staff-again-sure = 🔁 The seller may raise the matter of claim <b>{ $number }</b> once more. Is this right?
staff-redeliver-sure = 📨 The question of claim <b>{ $number }</b> goes out once more. When it arrives, the seller gets the full time.
staff-redeliver-none = The question has not failed. There is nothing to send again.
staff-leaders-only = Only a team lead or an operator may do this.
staff-private-only = This is for our private chat, not for a group. Please open it there.
staff-in-group = ↩️ Please answer as a reply to this message.
