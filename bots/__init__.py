"""The Telegram adapter: an update comes in, one verb is called, a screen goes out. See docs/adr/0008-the-bot.md."""
