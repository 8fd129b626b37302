"""The sentences, a file per room: code → (Dutch, English), with {facts} in braces."""
