### Words that every screen uses. Keep HTML tags and { $names } as they are.

problem = { $what }
not-linked = This chat is not linked to an account.
not-linked-hint = Send /start and link it first.
no-shop = Your account has no shop.
no-shop-hint = Ask the owner of the shop to invite you.
not-staff = This is for the platform's team.
form-send = Send
form-back = ◀ Back
form-cancel = ✖ Cancel
form-skip = Skip
form-done = Done
form-tap-one = Please tap one of the buttons.
form-no-file = Please answer with a text here.
form-files = { $count ->
    [one] { $count } file is here. Send more, or tap Done.
   *[other] { $count } files are here. Send more, or tap Done.
}
form-secret-again = We did not keep what you sent, to keep it safe. Please send it again.
form-private-again = We did not keep this answer, to keep it safe. Please send it again.
form-resume = ▶ Go on with what you began
form-want-file = Please send a photo or a file here, or tap a button.
form-words-lost = We did not take your words here. Please send photos or files, or tap a button.
form-over = This form has ended. Please start it again.
old-button = This button is old. Here is the newest page.
our-fault = Something went wrong on our side. Please send it again in a minute.
too-fast = Please go a little slower.
too-many = Too many messages came at once. We did not take all of them. Please look, and send again what is missing.
