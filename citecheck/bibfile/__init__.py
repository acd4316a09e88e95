"""Files of references in: bibliographies and archival references, read with the place of everything in them."""
