//! Hashes of words and features. They are part of the model's format: a change needs a new training.

/// The bits of a feature's key. Two features that fall on one key share their weights; at this width that is rare.
pub(crate) const KEY_BITS: u32 = 26;

/// A word's hash (64-bit FNV-1a with a final mix).
pub(crate) fn word(bytes: &[u8]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for &byte in bytes {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    mix(hash)
}

/// Spreads the bits of a value.
pub(crate) fn mix(value: u64) -> u64 {
    let value = (value ^ value >> 32).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    value ^ value >> 29
}

/// Two values in their order as one.
pub(crate) fn pair(a: u64, b: u64) -> u64 {
    mix(a.rotate_left(23).wrapping_add(0x1656_67B1_9E37_79F9) ^ b.wrapping_mul(0xC2B2_AE3D_27D4_EB4F))
}

/// The key of the feature that template `template` makes of `value`.
pub(crate) fn key(template: u8, value: u64) -> u32 {
    let mixed =
        (value ^ (u64::from(template) + 1).wrapping_mul(0xD6E8_FEB8_6659_FD93)).wrapping_mul(0x9FB2_1C65_1E98_DF25);
    (mixed >> (64 - KEY_BITS)) as u32
}
