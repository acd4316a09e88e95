"""NUM: numbers that cannot all be right."""
