"""The web pages adapter: one-form pages for people whom the chat does not reach."""
