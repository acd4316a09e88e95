"""ARC: archival references."""
