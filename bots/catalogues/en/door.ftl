### The door: the first page, linking a chat, logging in, a new password, an account that is Inactive, invitations.

start-welcome = 👋 Welcome to the <b>Seller Center</b>.

    Here you answer claims in time, see every deadline, and keep your shop's settings.

    First link this chat to your account.
start-link = 🔗 Link my account
start-login = 🔑 Use my password
start-forgot = Forgot password
start-help = ❔ Help
door-home = 🏠 Home
door-linked = Hello { $name }! This chat is linked to your account now.
door-private = Please do this in our private chat. Passwords and codes do not belong in a group.
door-bad-email = That is not an email address. Write it as name@example.com.
door-weak-password = This password is too easy to guess, or too short. Use at least 10 letters: a sentence of some words, without your name or address.
language-title = 🌐 Choose your language. Claims themselves stay in English.

## Coming in

link-email = ✉️ What is the email address of your account? We send a code to it.
link-code = If <b>{ $email }</b> has an account, an email with a code of 8 digits is on its way. It works for 15 minutes.

    Send the code here, or tap the link in the email. We delete your message.
link-whose = 🔗 Use the account of <b>{ $name }</b> ({ $address }) in this chat?
link-leaves = This chat then leaves the account <b>{ $email }</b>.
link-unasked = You did not ask for this link? Then cancel: somebody else sent it to you.
link-use = ✅ Use it here
login-email = ✉️ What is the email address of your account?
login-password = 🔑 Now send the password of <b>{ $email }</b>. We use it once, do not keep it, and delete your message.
reset-email = ✉️ What is the email address of your account? We send a link for a new password to it.
reset-asked = 📨 If <b>{ $email }</b> has an account, an email with a link is on its way. It works once, for 30 minutes.

    Nothing came? Look into the spam folder, and check the address.
reset-password = 🔑 Hello { $name }. Now send a new password for <b>{ $address }</b>.

    At least 10 letters. A sentence of some words is good. We do not keep your message, and delete it.
reset-done = Your password is changed. All other log-ins have ended, and your other chats are not linked any more.
reset-again = Ask for a new link

## Inactive

inactive-password-fine = Your password is fine.
inactive-password-new = Your password is changed, and it is fine.
inactive-code-fine = Your code is fine.
inactive-is-inactive = { $name }, your account is <b>Inactive</b>.
inactive-is-suspended = { $name }, your account is <b>suspended</b>.
inactive-is-active = { $name }, your account is active.
inactive-why = The reason: { $reason }
    Since: { $since }
inactive-manager = Please ask your account manager <b>{ $name }</b> at { $email }.
inactive-no-manager = Please answer one of our emails: your account has no account manager.
inactive-ask = ✉️ Ask my account manager
inactive-copy = Copy the address
inactive-log-out = Unlink this chat
inactive-asked = We sent your account manager an email. The answer comes to your email address.
inactive-asked-today = Your account manager has our email of today already. Please wait for the answer.

## Invitations

invitation-shop = { $by } invites you to the shop { $shop } as { $role }. You can accept until { $until }.
invitation-team = { $by } invites you to the platform's team as { $role }. You can accept until { $until }.
invitation-name = 👋 { $to }

    Your account will be <b>{ $email }</b>. What is your name?
invitation-password = 🔑 Choose a password for <b>{ $email }</b>: at least 10 letters. A sentence of some words is good. We do not keep your message, and delete it.
invitation-accept = 👋 { $to }

    Your account: <b>{ $email }</b>
invitation-accept-elsewhere = 👋 { $to }

    Your account: <b>{ $email }</b>

    It is in use already. Accept, then log in to use it in this chat.
invitation-join = ✅ Accept
invitation-joined = You have accepted. To use your account in this chat, log in.

## What can go wrong. Named like the errors of the core.

error-invalid-token = This link or code does not work, or does not work any more. Ask for a new one.
error-invalid-credentials = The address or the password is wrong. Try again, or ask for a new password.
error-too-many-attempts = { $minutes ->
    [one] There were too many attempts. Wait { $minutes } minute, then try again.
   *[other] There were too many attempts. Wait { $minutes } minutes, then try again.
}
