### The seller's claims: the list, one claim, raising, answering. The text of a claim itself is always English.

## The list

claims-open = 📋 <b>Your open claims</b>, the most urgent first
claims-resolved = ⚖️ <b>Your decided claims</b>
claims-all = 🗂 <b>All your claims</b>
claims-none = There is nothing here.
claims-show-open = 📋 Open
claims-show-resolved = ⚖️ Decided
claims-show-all = 🗂 All

## Whose turn it is, and where a claim stands

turn-seller = 👉 It is your turn.
turn-platform = 🏢 It is our turn.
status-resolved = ⚖️ Decided
status-closed_no_reply = ⛔ Closed: there was no answer in time
status-withdrawn = ↩️ Taken back
outcome-accepted = ✅ Accepted
outcome-partly = ☑️ Partly accepted
outcome-rejected = ❌ Rejected

## Deadlines

claim-no-clock = ⏸ The time does not run now. Your time starts when our email reaches you.
claim-until = ⏰ By { $until } · { $left } left
claim-overdue = 🔴 Late. The time ended on { $until }.
claim-due-you = ⏰ Please answer by <b>{ $here }</b>.
    For our team this is { $there }.
    ⏳ Time left: { $left }
claim-due-them = ⏰ We must answer by <b>{ $here }</b>.
    For our team this is { $there }.
    ⏳ Time left: { $left }
claim-late = 🔴 Late. The time ended on <b>{ $here }</b>.
    For our team this is { $there }.

## One claim

claim-title = <b>Claim { $number }</b>
    { $kind }
claim-reopen = 💬 Do you not agree? Answer by <b>{ $until }</b>, and we look at it again.
claim-follows = 🔗 The same matter was claim <b>{ $number }</b> before.
claim-why = 🕒 <b>The time of claim { $number }</b>, day by day (in English)
claim-reply = ✍️ Answer
claim-withdraw = ↩️ Take back
claim-explain = 🕒 Why this time?
claim-copy = 📄 Copy number
claim-open = Open the claim
claim-withdraw-why = Why do you take claim <b>{ $number }</b> back? Write it in English, or tap Skip.
claim-withdraw-sure = ⚠️ Do you want to take claim <b>{ $number }</b> back? Then it is closed, and nobody works on it any more.
claim-left = You left the form. Nothing was sent.

## What a message of yours was worth. These stand below the message.

standing-counted = This answer counts.
standing-further = Kept with your answer.
standing-crossed = This answer counts. You sent it before our question reached you.
standing-not-english = Does not count: it is not in English.
standing-empty = Does not count: it has no text and no file.
standing-late = Does not count: it came too late.
standing-closed = Does not count: the claim was closed already.

## What became of an answer

outcome-of-counted = We have your answer to claim <b>{ $number }</b>. It counts.
outcome-of-further = We have your message. It is kept with your answer to claim <b>{ $number }</b>.
outcome-of-crossed = We have your answer to claim <b>{ $number }</b>. It counts. A question of ours is on its way to you: please look at it, too.
outcome-of-not-english = Your answer to claim <b>{ $number }</b> does not count: it is not in English. Please answer again in simple English.
outcome-of-empty = Your answer to claim <b>{ $number }</b> does not count: it has no text and no file. Please answer again.
outcome-of-late = Your answer to claim <b>{ $number }</b> came too late. It does not count.
outcome-of-closed = Claim <b>{ $number }</b> is closed already. Your answer does not count.

## Raising a claim

raise-kind = ➕ <b>New claim.</b> What is it about?
raise-comments = ✍️ <b>What happened, and what help do you want?</b>
    Write in English. Short and simple English is fine.
raise-not-english = This does not look like English. Claims are answered in English only. Please write it again in simple English.
raise-photos = 📷 <b>Send photos of the problem.</b> At least one is needed. Then tap Done.
raise-files = 📎 <b>Do you have photos or files that show it?</b> Send them, then tap Done. If you have none, tap Skip.
raise-too-many = A claim takes at most { $count } files. We kept the first { $count }. Tap Done to go on.
raise-preview = 👀 Please check your claim before you send it: <b>{ $kind }</b>
raise-answer-by = ⏰ If you send it now, we must answer by <b>{ $here }</b>.
    For our team this is { $there }.
raise-send = 📨 Send the claim
raise-done = We have your claim.

## Answering a claim

reply-write = ✍️ <b>Your answer to claim { $number }.</b> Write in English. If you only have photos or files, tap Skip.
reply-doubt = ⚠️ This does not look like English ({ $language }). Only English counts. Do you want to write it again?
reply-doubt-unnamed = ⚠️ This does not look like English. Only English counts. Do you want to write it again?
reply-again = ✍️ Write it again
reply-same = Keep it as it is
reply-files = 📎 Send photos or files, then tap Done. If you have none, tap Skip.
reply-files-only = 📎 You wrote no text. Send at least one photo or file, then tap Done.
reply-files-count = { $count ->
    [one] 📎 { $count } file
   *[other] 📎 { $count } files
}
reply-preview = 👀 Please check your answer to claim <b>{ $number }</b> before you send it.
reply-will-not-count = This does not look like English. If it is not English, it does not count, and the time goes on.
reply-send = 📨 Send the answer
reply-reopened = 🔓 The claim is open again.
reply-closed = The claim is closed. Do you still need help? Raise the same matter once more.

## Files

file-gone = Telegram does not have this file any more. Please send it again.
file-large = this file is too large. Please send a smaller one.
