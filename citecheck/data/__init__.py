"""Facts shipped with the package, loaded when first asked for."""
