//! What the page shows, as plain data: no Yew, no browser.
