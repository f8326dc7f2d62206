### Telegram's own menus. Descriptions: at most 512 letters, the short one 120, a command's 256.

about-bot = Your Seller Center in a chat: claims answered in time, deadlines that you cannot miss, your shop's settings. Press Start and link your account.
about-bot-short = Claims, deadlines and settings of your shop, in a chat.
command-home = What needs you today
command-claims = Your claims by urgency
command-raise = Raise a claim
command-settings = Your shop's settings
command-members = People of your shop
command-me = Your account and chats
command-language = Change the language
command-help = How it works
command-staff = What waits for the team
command-queue = Claims by deadline
command-escalations = Overdue claims
command-uncounted = Replies that did not count
command-quarantine = Mail that is held
command-accounts = Accounts
command-requests = Requests for categories and brands
