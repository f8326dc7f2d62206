### What claims are about, and what is asked for each kind. One text for each kind and field of jumia_core/policies/claims.toml.

## Kinds: also on buttons

kind-counterfeit_appeal = Counterfeit appeal
kind-lost_package = Lost package
kind-cancel_order = Cancel a wrong or double order
kind-sync_issue = Deleted or inactive SKU still live
kind-api_issue = API issue
kind-holiday_orders = Orders during holiday mode
kind-payment_delayed = Payment delayed
kind-bill_problem = Bill problem
kind-bad_return = Damaged, wrong or missing return
kind-other = Another problem

## Fields

field-order_number = Order number
field-tracking_number = Tracking number
field-sku = Seller SKU
field-country = Country of the shop’s site
field-url = The URL that was called
field-response = The response that came back
field-holiday_dates = First and last day of the holiday
field-statement_period = Statement period
field-amount = Amount with its currency
field-transaction_type = Transaction type, as the statement names it
field-collected_at = Day you collected the return
field-ordered_at = Day of the order
field-noticed_at = Day you were told
field-topic = What it is about

## Hints below a field

hint-country = As NG, KE or EG.
hint-statement_period = As 2026-W44.
hint-amount = As 12500 NGN.
hint-collected_at = As 2026-11-20.
hint-ordered_at = As 2026-11-20.
hint-noticed_at = As 2026-11-20.
hint-topic = In a few words.
