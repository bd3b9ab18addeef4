//! Words of grammar, which are written with a capital only where a sentence or a headline begins.
//!
//! Source: own list; licence MIT OR Apache-2.0.

const WORDS: &[&str] = &[
    "'d", "'ll", "'m", "'re", "'s", "'ve", "a", "about", "above", "according", "across", "after", "again", "against",
    "ago", "all", "almost", "along", "already", "also", "although", "always", "am", "amid", "among", "an", "and",
    "another", "any", "anyone", "are", "around", "as", "asked", "at", "away", "back", "be", "because", "been",
    "before", "behind", "being", "below", "beside", "besides", "between", "both", "but", "by", "can", "could",
    "despite", "did", "do", "does", "down", "during", "each", "earlier", "either", "even", "ever", "every", "few",
    "for", "from", "further", "had", "has", "have", "he", "her", "here", "hers", "him", "himself", "his", "how",
    "however", "i", "if", "in", "inside", "instead", "into", "is", "it", "its", "itself", "just", "last", "later",
    "least", "less", "like", "many", "may", "maybe", "me", "meanwhile", "might", "more", "most", "much", "must", "my",
    "n't", "near", "nearly", "neither", "never", "next", "no", "nor", "not", "nothing", "now", "of", "off", "often",
    "on", "once", "one", "only", "or", "other", "others", "our", "out", "over", "own", "per", "perhaps", "she",
    "should", "since", "so", "some", "still", "such", "than", "that", "the", "their", "them", "themselves", "then",
    "there", "these", "they", "this", "those", "though", "three", "through", "to", "today", "too", "toward",
    "towards", "two", "under", "until", "up", "upon", "us", "very", "was", "we", "were", "what", "when", "where",
    "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without", "would", "yet",
    "you", "your",
];

/// Whether a lower-case word is a word of grammar.
pub fn is_function_word(lower: &str) -> bool {
    WORDS.binary_search(&lower).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_for_the_search() {
        assert!(WORDS.is_sorted());
        assert!(is_function_word("the"));
        assert!(!is_function_word("minister"));
    }
}
