### Accounts as account managers see them, and the categories and brands that sellers ask for.

staff-accounts-title = 👤 <b>Accounts</b>
staff-accounts-all = 👤 All accounts
staff-accounts-inactive = 🟡 Inactive only
staff-person = 👤 <b>{ $name }</b>
    { $email }
    🏬 { $shops }
staff-account-active = Active
staff-account-inactive = Inactive
staff-account-suspended = Suspended
staff-account-why = The reason:
staff-account-reason = ✍️ Why do you change the account of <b>{ $name }</b>? Write the reason in English. { $name } will read it.
staff-do-activate = 🟢 Activate
staff-do-deactivate = 🟡 Make Inactive
staff-do-suspend = 🔴 Suspend
staff-copy-email = 📄 Copy email

staff-requests-title = 🏷 <b>Requests for categories and brands</b>, the oldest first
staff-kind-category = Category
staff-kind-brand = Brand
staff-request-line = 🏷 { $kind }: <b>{ $name }</b>
staff-do-approve = ✅ Approve
staff-do-reject = ✖ Reject
staff-rejected = ✖ The request is rejected. The seller is told why.
staff-account-own = This is your own account. Ask another operator.
staff-operators-only = Only an operator may do this.
staff-managers-only = Only an account manager or an operator may do this.
staff-sure-activate = 🟢 <b>{ $name }</b> may come in again, and reads this:
staff-sure-deactivate = 🟡 <b>{ $name }</b> can do nothing here any more until somebody activates the account, and reads this:
staff-sure-suspend = 🔴 The account of <b>{ $name }</b> is suspended: only an operator can let <b>{ $name }</b> in again, who reads this:
staff-request-by = 🏬 { $shop } · { $name } · { $when }
staff-request-gone = This request does not wait any more. Open the list again.
staff-approved = ✅ The request is approved. The seller is told.
