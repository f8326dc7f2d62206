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
staff-account-why = The reason: { $reason }
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
