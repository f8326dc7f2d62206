### The shop's settings and the own notices. Buttons: at most 24 letters, two stand side by side.

## Home

set-title-shop = ⚙️ <b>Settings</b> of { $shop }
set-title-own = ⚙️ <b>Settings</b> of { $name }
set-role-packer = You are a packer here: you can change what is about parcels. The rest is for the owner.
set-role-accountant = You are an accountant here: you can read the settings. Only the owner can change them.
set-profile-open = 🏬 Shop profile
set-payment-open = 💳 Payment
set-commission-open = 🧮 Commission
set-requests-open = 🏷 Categories, brands
set-holiday-open = 🏖 Holiday
set-parcels-open = 📦 Parcels
set-history-open = 📜 Changes
set-notices-open = 🔔 Notices
set-me-open = 👤 My account

## Words that several screens use

set-line = <i>{ $what }:</i> { $value }
set-saved = Saved.
set-save = Save
set-keep = ✖ No, keep it
set-only-owner = Only the owner of the shop can change this.
set-empty = Please write something.
set-day-wrong = This is not a day. Tap a day, or write it as 2026-12-31.
set-percent-wrong = This is not a number. Write the percent as 12.5.
set-amount-wrong = Please write an amount with its currency, as 12500 NGN.
set-private = We delete your message at once and show only the last characters.

## Profile

set-profile-title = 🏬 <b>Shop profile</b>
set-profile-fixed = 🔒 <b>{ $name }</b>
    🔒 { $email }
    🔒 { $country }
    <i>The name and the email address are fixed. Ask your account manager about them.</i>
set-field-phone = Phone
set-field-address = Address
set-field-city = City
set-field-about = About the shop
set-field-languages = Languages
set-hint-phone = With the country code, as +2348031234567.
set-hint-address = Street and number. At most 300 letters.
set-hint-city = At most 80 letters.
set-hint-about = What your shop sells. At most 2,000 letters.
set-write = Please write: <b>{ $what }</b>
set-empty-it = 🗑 Leave it empty
set-languages-ask = In which languages are the texts of your shop? Tap the main language first, then the others, then Done.
set-languages-taken = Chosen, in this order: { $languages }

## Payment

set-payment-title = 💳 <b>How your shop is paid</b>
set-payment-now = Now: <b>{ $method }</b>
set-payment-none = Nothing is set yet, so we cannot pay you.
set-payment-soon = ⏳ Coming: <b>{ $method }</b>
    It is used from { $moment } on.
set-payment-change = ✏️ Change
set-payment-cancel = ✖ Cancel the change
set-payment-before = 📜 All payment methods
set-payment-line = { $method }
    { $state } · { $moment }
set-method-current = used now
set-method-coming = waits
set-method-replaced = used before
set-method-cancelled = cancelled
set-payment-unknown = There is no such payment method.
set-payment-no-password = Your account has no password yet. A change of payment needs it. Choose “Forgot password”, set one, and come back.
set-forgot = 🔑 Forgot password
set-payment-kind = How do you want to be paid?
set-kind-bank = Bank account
set-kind-mobile_money = Mobile money
set-kind-payoneer = Payoneer
set-ask-bank = What is the name of the bank?
set-ask-bank-of-list = Which bank is it? Tap it. If it is not here, write its name.
set-ask-operator = Which operator is it?
set-ask-holder = What is the name on the account? Write it as the bank or the operator knows it.
set-ask-number = What is the <b>{ $name }</b>?
    <i>{ $hint }</i>
set-ask-phone = What is the phone number of the wallet?
    <i>With the country code, as +254712345678.</i>
set-ask-email = What is the email address of the Payoneer account?
set-payment-preview = Please check:
    <b>{ $method }</b>

    { $hours ->
        [one] It is used after { $hours } hour. Until then you can cancel it.
       *[other] It is used after { $hours } hours. Until then you can cancel it.
    } All members of the shop are told. The next step asks for your password.
set-payment-send = Go on
set-payment-password = Please send your <b>password</b>. We delete your message at once and do not keep it.
set-payment-saved = Saved. All members of the shop are told.
set-payment-sure = Cancel this change? <b>{ $method }</b> will not be used. Nothing else changes.
set-payment-cancelled = The change is cancelled. All members of the shop are told.

## Commission

set-commission-title = 🧮 <b>Commission by category</b>
set-commission-none = No commission is set for your country yet. Ask your account manager.
set-commission-others = All other categories
set-commission-rate = <b>{ $category }</b>: { $rate } since { $since }
set-commission-minimum = at least { $amount }
set-commission-minimum-site = at least { $amount } on the site of { $country }
set-commission-next = ➡️ { $rate } from { $since } on
set-commission-find = 🔎 Find a category
set-commission-ask = For which category? Write its name, or the whole path as <code>Electronics / Phones</code>.
set-commission-for = For “{ $category }” this rate is used:

## Categories and brands

set-requests-title = 🏷 <b>Categories and brands</b>
set-requests-categories = ✅ Categories: { $names }
set-requests-brands = ✅ Brands: { $names }
set-requests-category = ➕ Ask for a category
set-requests-brand = ➕ Ask for a brand
set-kind-of-category = Category
set-kind-of-brand = Brand
set-request-line = { $kind } <b>{ $name }</b>: { $status } · { $moment }
set-request-pending = waits for an answer
set-request-approved = approved
set-request-rejected = not approved
set-request-ask-category = Which category do you want to sell in? Write its name.
set-request-ask-brand = Which brand do you want to sell? Write its name.
set-request-ask-note = Do you want to add something? For a brand: where do you buy it?
set-request-preview = You ask for: { $kind } <b>{ $name }</b>
set-request-sent = Sent. Your account manager decides, and you are told.

## Holiday

set-holiday-title = 🏖 <b>Holiday</b>
set-holiday-about = { $days ->
    [one] New orders pause on these days. What is due already stays due. Plan { $days } day ahead.
   *[other] New orders pause on these days. What is due already stays due. Plan { $days } days ahead.
}
set-holiday-none = No holiday is planned.
set-holiday-now = 🟢 Now: <b>{ $days }</b>
set-holiday-coming = 📅 Planned: <b>{ $days }</b>
set-holiday-plan = ➕ Plan a holiday
set-holiday-cancel = ✖ Cancel: { $day }
set-holiday-drop = ✖ Yes, cancel it
set-holiday-end = ✖ Yes, end it
set-holiday-unknown = There is no such holiday.
set-holiday-sure = Cancel the holiday <b>{ $days }</b>? Orders will come in on these days.
set-holiday-end-sure = End the holiday <b>{ $days }</b> now? New orders come in from today on.
set-holiday-cancelled = Done. New orders come in again on those days.
set-holiday-from = { $days ->
    [one] What is the first day? Tap it, or write it as 2026-12-31. Best is { $days } day from now or later.
   *[other] What is the first day? Tap it, or write it as 2026-12-31. Best is { $days } days from now or later.
}
set-holiday-until = First day: <b>{ $day }</b>
    What is the last day? Tap it, or write it as 2026-12-31.
set-holiday-note = Do you want to add a note for your team?
set-holiday-preview = { $count ->
    [one] Holiday of { $count } day: <b>{ $first }</b>. New orders pause on it. What is due already stays due.
   *[other] Holiday of { $count } days: <b>{ $first } – { $last }</b>. New orders pause on these days. What is due already stays due.
}
set-holiday-late = { $days ->
    [one] This is sooner than { $days } day from now. Orders that came before are still due on your holiday.
   *[other] This is sooner than { $days } days from now. Orders that came before are still due on your holiday.
}
set-holiday-send = ✅ Plan it
set-holiday-planned = Planned. All members of the shop are told.

## Parcels

set-parcels-title = 📦 <b>Parcels</b>
set-people-title = These people may fetch returns for you. They must show their ID.
set-people-none = Nobody yet.
set-people-add = ➕ Add a person
set-person-line = <b>{ $name }</b> · { $phone } · ID { $document }
set-person-ask-name = What is the name of the person, as on the ID?
set-person-ask-phone = What is the phone number of the person?
set-person-ask-document = What is the number of the ID? You can skip this.
set-person-added = { $name } may now fetch your returns.
set-person-unknown = There is no such person.
set-person-sure = Remove <b>{ $name }</b>? This person can then not fetch returns for you.
set-person-remove = 🗑 Yes, remove
set-person-removed = Removed.
set-station-none = 📍 No drop-off station is chosen yet.
set-station-chosen = 📍 You drop parcels off at <b>{ $name }</b>, { $address }
set-station-closed = This station is closed. Please choose another one.
set-station-choose = 📍 Choose a station
set-stations-title = 📍 <b>Drop-off stations</b>. Tap yours.
set-stations-none = There is no open station in your country yet.
set-station-line = <b>{ $name }</b>
    { $address }

## Notices

set-notices-title = 🔔 <b>What we tell you, and where</b>
    ✉️ email · 💬 this chat · 🔒 always on
set-notices-quiet = This chat is quiet from 21:00 to 7:00. Only deadlines and your safety come at night.
set-notices-fixed = This cannot be switched off: you need it for a deadline, or to be safe.
set-topic-claims = Claims
set-topic-deadlines = Deadlines
set-topic-team = Team
set-topic-settings = Settings
set-topic-security = Safety
set-topic-about-claims = <b>Claims:</b> questions, decisions and answers
set-topic-about-deadlines = <b>Deadlines:</b> little time is left, or you have more time
set-topic-about-team = <b>Team:</b> new claims, work for you and for your team
set-topic-about-settings = <b>Settings:</b> payment, holidays, categories and brands
set-topic-about-security = <b>Safety:</b> your password, your chats and your account

## Changes

set-history-title = 📜 <b>Changes</b>, the newest first
set-history-none = Nothing was changed yet.
set-history-line = <b>{ $what }</b>
    { $moment } · { $who }
set-history-value = <i>{ $what }:</i> { $old } ➡️ { $new }
set-change-opened = The shop was opened
set-change-profile = Profile changed
set-change-languages = Languages changed
set-change-payment = Payment changed
set-change-payment-cancelled = Payment change cancelled
set-change-category-asked = Category asked for
set-change-brand-asked = Brand asked for
set-change-category-decided = Category decided
set-change-brand-decided = Brand decided
set-change-holiday-planned = Holiday planned
set-change-holiday-cancelled = Holiday cancelled
set-change-pickup-person-added = Pick-up person added
set-change-pickup-person-removed = Pick-up person removed
set-change-station = Drop-off station chosen
set-change-role = Role of a member changed
set-change-joined = A member joined
set-change-removed = A member was removed
set-change-invited = A person was invited
set-change-invitation-revoked = An invitation was taken back
set-change-manager = Account manager changed
set-field-name = Name
set-field-email = Email
set-field-role = Role
set-field-status = Decision
set-field-reason = Reason
set-field-summary = Paid to
set-field-usable_from = Used from
set-field-starts_on = First day
set-field-ends_on = Last day
set-field-station = Station
set-field-country = Country
set-field-slug = Short name
