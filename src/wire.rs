//! Findings as bytes, for the way from a worker to the page: how dates and names of rules cross.
//!
//! The two ends are the same build of the same program, so the bytes carry no version and are never kept.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A name that the program itself wrote, such as a rule's.
pub type Name = &'static str;

/// A value as bytes (postcard: variable-length integers, fields in order).
pub fn to_bytes(value: &impl Serialize) -> Vec<u8> {
    // Writing to memory fails only for sequences of unknown length, and a derived implementation writes none.
    postcard::to_allocvec(value).unwrap_or_default()
}

/// The value back; `None` where the bytes are not the work of [`to_bytes`].
pub fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}

/// How a [`Name`] is read; it is written as any string is.
pub mod name {
    use std::cell::RefCell;
    use std::collections::BTreeSet;

    use serde::{Deserialize, Deserializer};

    use super::Name;

    thread_local! {
        static NAMES: RefCell<BTreeSet<Name>> = RefCell::default();
    }

    /// Reads a name and keeps it for good, once: there are only as many as the program has rules.
    ///
    /// # Errors
    ///
    /// The deserializer's own.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Name, D::Error> {
        String::deserialize(from).map(kept)
    }

    pub(super) fn kept(name: String) -> Name {
        NAMES.with_borrow_mut(|names| match names.get(name.as_str()) {
            Some(known) => known,
            None => {
                let name: Name = String::leak(name);
                names.insert(name);
                name
            }
        })
    }

    /// The same where there may be none.
    pub mod option {
        use serde::{Deserialize, Deserializer};

        use super::Name;

        /// Reads a name or nothing.
        ///
        /// # Errors
        ///
        /// The deserializer's own.
        pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Name>, D::Error> {
            Ok(Option::<String>::deserialize(from)?.map(super::kept))
        }
    }
}

/// A day as its number, counted from the first of the year 1.
pub mod day {
    use chrono::{Datelike, NaiveDate};
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    /// Writes a day.
    ///
    /// # Errors
    ///
    /// The serializer's own.
    pub fn serialize<S: Serializer>(day: &NaiveDate, to: S) -> Result<S::Ok, S::Error> {
        day.num_days_from_ce().serialize(to)
    }

    /// Reads a day.
    ///
    /// # Errors
    ///
    /// The deserializer's own, and a number past the calendar's ends.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<NaiveDate, D::Error> {
        NaiveDate::from_num_days_from_ce_opt(i32::deserialize(from)?).ok_or_else(|| D::Error::custom("no day"))
    }

    /// A first and a last day, where there are such.
    pub mod range {
        use chrono::{Datelike, NaiveDate};
        use serde::{Deserialize, Deserializer, Serialize, Serializer};

        type Days = Option<(NaiveDate, NaiveDate)>;

        /// Writes two days or nothing.
        ///
        /// # Errors
        ///
        /// The serializer's own.
        pub fn serialize<S: Serializer>(days: &Days, to: S) -> Result<S::Ok, S::Error> {
            days.map(|(first, last)| (first.num_days_from_ce(), last.num_days_from_ce())).serialize(to)
        }

        /// Reads two days or nothing.
        ///
        /// # Errors
        ///
        /// The deserializer's own.
        pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Days, D::Error> {
            let read = NaiveDate::from_num_days_from_ce_opt;
            Ok(Option::<(i32, i32)>::deserialize(from)?.and_then(|(first, last)| read(first).zip(read(last))))
        }
    }
}
