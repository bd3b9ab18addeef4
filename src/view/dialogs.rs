//! What can lie over the page, one at a time.

use std::rc::Rc;

/// A dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// The list of shortcuts.
    Shortcuts,
    /// What can be taken away.
    Export,
    /// Words that the browser would not put on the clipboard, to be copied by hand.
    Copy(Rc<str>),
}

impl Dialog {
    /// Its heading.
    pub fn title(&self) -> &'static str {
        match self {
            Dialog::Shortcuts => "Keyboard shortcuts",
            Dialog::Export => "Export",
            Dialog::Copy(_) => "Copy these words",
        }
    }
}
