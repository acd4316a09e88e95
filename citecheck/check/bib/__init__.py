"""BIB: bibliography files."""
