### The seller's home. { $shop } and { $name } are names. Buttons: at most 24 letters, two stand side by side.

home-title = <b>{ $shop }</b> · Hello { $name }
home-claims = { $mine ->
    [0] 📋 No claim waits for you.
    [one] 📋 <b>{ $mine }</b> claim waits for you.
   *[other] 📋 <b>{ $mine }</b> claims wait for you.
} { $theirs ->
    [0] No claim waits for us.
    [one] { $theirs } claim waits for us.
   *[other] { $theirs } claims wait for us.
}
home-due-today = { $count ->
    [one] 🔴 Answer <b>{ $count }</b> claim today. Without an answer it closes.
   *[other] 🔴 Answer <b>{ $count }</b> claims today. Without an answer they close.
}
home-no-shop = Hello { $name }. You do not work for a shop now. Ask the owner of a shop to invite you.

## Buttons

home-answer = ✍️ Answer { $number }
home-raise = ➕ New claim
home-list = 📋 My claims
home-settings = ⚙️ Settings
home-members = 👥 People
home-language = 🌐 Language
home-help = ❔ Help
home-staff = 🏢 Platform team

## Another of the own shops

shop-now = 🏬 Now working for <b>{ $shop }</b>.
shop-unknown = You do not work for this shop.
