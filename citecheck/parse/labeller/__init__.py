"""The labeller of free-form references: text to tokens, tokens to labels, labels to the values of a reference."""
