"""Rules about what sources outside the file say of the works in it; ``citecheck verify`` runs them."""
