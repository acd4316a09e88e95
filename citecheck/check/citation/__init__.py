"""CIT: citations and their resolution."""
