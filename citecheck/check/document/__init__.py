"""DOC: documents that could not be read whole."""
