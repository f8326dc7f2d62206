### Help: the law of claims in plain words. { $ours }, { $yours } and { $again } are help-days, already written out.

help-title = ❔ <b>How it works</b>
help-days = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}
help-stranger = ❔ Link this chat to your account: we mail you a code or a link. Your password works, too. No account? Ask the owner of your shop, or your account manager, to invite you.
help-claims = 📋 <b>Claims</b>
    • You raise a claim. We answer within { $ours }.
    • We ask you something by email. Your time starts when that email arrives: { $yours }, the day of arrival not counted. Weekends and public holidays do not count. The claim shows the exact hour.
    • Answer in English, in time. Then it is our turn, and your clock stops.
    • Without an answer in time the claim closes. You can raise the same matter once more.
    • You do not agree with a decision? Answer within { $again }: that opens the claim again.
help-mail = ✉️ <b>By email</b>
    Answer our email about the claim. Write in English above the old text, and add photos. It counts the same as here.
help-commands = ⌨️ <b>Commands</b>
help-person = 🙋 <b>A person</b>
    Your account manager <b>{ $name }</b> helps with your account: { $email }. You can also answer any of our emails: a person reads it.
help-person-none = 🙋 <b>A person</b>
    Answer any of our emails, and a person reads it.
help-copy = Copy the manager's address
help-staff = 🏢 <b>The team</b>
    A new claim, or a seller's answer, must be answered within { $ours } of your team's calendar. To ask puts the turn to the seller, from the delivery of the email. To hold changes no deadline. To resolve ends it; the seller may answer within { $again }. You can also answer the claim's email: its first line is ask, hold or resolve.
