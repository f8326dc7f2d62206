"""The Telegram adapter: update → verb → screen. It comes with its own release; nothing is here yet."""
