### The platform's settings, for staff. Buttons: at most 24 letters, two stand side by side.

ops-open = 🏢 Platform settings
ops-title = 🏢 <b>Platform settings</b>
    Everybody in the team can read them. Only an operator can change them.
ops-commission = 🧮 Commission
ops-stations = 📍 Stations
ops-policies = 📖 Policies
ops-day = 📅 Working day
ops-outage = 🔌 Mail outage
ops-which-country = { $what }: which country?
ops-list-title = <b>{ $what }</b> · { $country }
ops-none = There is nothing yet.
ops-other-country = 🌍 Another country
ops-left = Nothing was changed.
ops-only-operator = Only an operator may change this.
ops-reason = Please write the reason. It is kept with the change.

## Commission

ops-rate = ✏️ Set a rate
ops-rate-category = { $country }: which category? Tap it, or write a new one.
ops-rate-percent = How many percent of the price? Write it as 12.5.
ops-rate-minimum = What is the smallest commission of one item? Write it as 1.50 USD, or skip.
ops-rate-from = From which day on? Tap it, or write it as 2026-12-31. Today is the earliest day.
ops-rate-preview = { $country }: <b>{ $category }</b> { $rate } from <b>{ $since }</b> on
    <i>{ $reason }</i>

## Stations

ops-station-line = <b>{ $name }</b> (<code>{ $code }</code>), { $address }
ops-station-closed = closed
ops-station-add = ➕ Open a station
ops-station-code = { $country }: what is the short name of the station? Letters a-z, digits and dashes, as <code>ikeja-1</code>. The short name of a closed station opens it again.
ops-station-name = What is its name?
ops-station-address = What is its address?
ops-station-preview = New station in { $country }:
    <b>{ $name }</b> (<code>{ $code }</code>), { $address }
ops-station-sure = Close the station <b>{ $name }</b>? Sellers can then not choose it any more. Those who use it see that it is closed.
ops-station-close = 🚫 Yes, close it
ops-station-done = The station is closed.
ops-station-unknown = There is no such station.

## Policies

ops-policy-since = since { $since }

## Working days and outages

ops-day-country = For which country?
ops-day-which = Which day? Tap it, or write it as 2026-12-31.
ops-day-working = Do people work on this day?
ops-working-yes = It is a working day
ops-working-no = It is not a working day
ops-day-preview = { $country }, <b>{ $day }</b>: { $working }
    <i>{ $reason }</i>

    Open deadlines can move to a later time, never to an earlier one.
ops-day-done = Saved. Deadlines move within a minute, and people are told.
ops-moment-wrong = This is not a time. Write the day and the time as 2026-12-16 08:30.
ops-outage-from = When did our mail go down? Write the day and the time in { $city }, as 2026-12-16 08:30.
ops-outage-until = When was it back? Write the day and the time in { $city }, as 2026-12-16 17:00.
ops-outage-preview = Our mail was down from <b>{ $first }</b> to <b>{ $last }</b>
    <i>{ $reason }</i>

    These days do not count for sellers.
ops-outage-done = Saved. Deadlines of sellers move within a minute, and they are told.
