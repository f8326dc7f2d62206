"""What every screen stands on: identity, language, pages, forms, errors, the inbox of updates, sending notices."""
