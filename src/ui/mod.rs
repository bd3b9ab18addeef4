//! The page.

/// Mounts the page where the document has a place for it.
pub fn start() {}
