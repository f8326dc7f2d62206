### Signing up is by invitation: shops are opened, people invited, account managers given.

staff-inviting = ➕ Shops and invitations
staff-inviting-title = ➕ <b>Shops and invitations</b>. Nobody signs up alone: each person gets an invitation by email.
staff-open-shop = 🏬 Open a shop
staff-invite-member = 👤 Invite to a shop
staff-invite-staff = 🏢 Invite to the platform’s team
staff-give-manager = 🤝 Give a shop its manager
staff-shop-name = 🏬 What is the shop’s name? Sellers and teams see it. It cannot be changed later.
staff-shop-slug = 🔤 Give it a short name: small letters a–z, digits and dashes, as <code>ada-ng</code>.
staff-slug-wrong = Please use 2 to 63 small letters a-z, digits and dashes.
staff-shop-country = 🌍 In which country do the shop’s people work? Its deadlines follow the working days there.
staff-shop-owner = ✉️ What is the owner’s email address? The invitation goes there.
staff-shop-sure = 👀 Please check: shop <b>{ $name }</b> ({ $slug }) in { $country }. The owner’s invitation goes to <b>{ $email }</b>.
staff-shop-opened = The shop <b>{ $name }</b> is open. Its owner’s invitation goes to { $email }.
staff-which-shop = 🏬 Which shop? Tap it, or write its short name.
staff-shop-unknown = You do not look after a shop of this name.
staff-which-role = 👤 In which role?
staff-which-team = 👥 In which claims team?
staff-platform = the platform
staff-invite-email = ✉️ What is the person’s email address?
staff-invite-sure = 👀 Please check: <b>{ $email }</b> is invited to <b>{ $to }</b>. Role: { $role }.
staff-invite-send = ✉️ Send the invitation
staff-invited = The invitation goes to <b>{ $email }</b>. It works until { $until }.
staff-which-manager = 🤝 Who becomes the account manager?
staff-manager-sure = 🤝 The account manager of <b>{ $shop }</b> becomes <b>{ $email }</b>. Is this right?
staff-manager-given = The account manager of <b>{ $shop }</b> is { $email } now.
