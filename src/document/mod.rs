//! The article, read: blocks (title, headings, paragraphs, furniture), sentences, tokens.
//!
//! Reading never fails. Tokens cover every byte that is neither white space nor markup, in order, without overlap.

mod blocks;
pub mod grammar;
mod markup;
mod sentences;
mod tokens;

use std::ops::Range;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::text::Span;

pub use tokens::{Token, TokenKind};

/// What the reader gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// The text as pasted: headline, date line, paragraphs.
    pub text: String,
    /// The publication date where the reader knows it.
    pub published: Option<NaiveDate>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BlockKind {
    /// The headline: the first short block without a full stop.
    Title,
    /// A short line without a full stop between paragraphs: a subheading or a caption.
    Heading,
    /// Running text.
    Paragraph,
    /// What belongs to the page and not to the article: "Leave a Comment", "| Conflict News".
    Furniture,
}

/// A stretch of the text between line breaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Without the white space around it.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// Its sentences, as indices into [`Document::sentences`].
    pub sentences: Range<usize>,
}

/// A sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// From its first token to its last.
    pub span: Span,
    /// Its tokens, as indices into [`Document::tokens`].
    pub tokens: Range<usize>,
    /// Its block, as an index into [`Document::blocks`].
    pub block: usize,
}

/// An article read into blocks, sentences and tokens. Every sentence has at least one token.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Document {
    /// The text, stored once.
    pub text: String,
    /// In text order.
    pub blocks: Vec<Block>,
    /// In text order.
    pub sentences: Vec<Sentence>,
    /// In text order.
    pub tokens: Vec<Token>,
}

impl Document {
    /// Reads a text.
    pub fn read(text: &str) -> Document {
        let mut document = Document { text: text.to_owned(), ..Document::default() };
        let marked = markup::find(text);
        for (span, kind) in blocks::split(text, &marked) {
            let first_token = document.tokens.len();
            tokens::tokenize(text, span, &marked, &mut document.tokens);
            if first_token == document.tokens.len() {
                continue;
            }
            let block = document.blocks.len();
            let first_sentence = document.sentences.len();
            for tokens in sentences::split(text, &document.tokens, first_token) {
                let span = document.tokens[tokens.start].span.cover(document.tokens[tokens.end - 1].span);
                document.sentences.push(Sentence { span, tokens, block });
            }
            document.blocks.push(Block { span, kind, sentences: first_sentence..document.sentences.len() });
        }
        document
    }

    /// The words of a span.
    pub fn words(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    /// The words of a token; empty past the last token.
    pub fn word(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |token| token.span.of(&self.text))
    }

    /// The tokens of a sentence.
    pub fn sentence_tokens(&self, sentence: usize) -> &[Token] {
        &self.tokens[self.sentences[sentence].tokens.clone()]
    }

    /// The span from token `range.start` to the last token of the range; empty for an empty range.
    pub fn tokens_span(&self, range: Range<usize>) -> Span {
        match (self.tokens.get(range.start), range.end.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) if range.start < range.end => first.span.cover(last.span),
            _ => Span::default(),
        }
    }

    /// The tokens that overlap a span, as indices.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|token| token.span.end <= span.start);
        let end = self.tokens.partition_point(|token| token.span.start < span.end);
        start..end.max(start)
    }

    /// The sentence that holds the byte at `offset`, or the last one before it; `None` before the first.
    pub fn sentence_at(&self, offset: u32) -> Option<usize> {
        self.sentences.partition_point(|sentence| sentence.span.start <= offset).checked_sub(1)
    }

    /// The block of a sentence.
    pub fn block_of(&self, sentence: usize) -> &Block {
        &self.blocks[self.sentences[sentence].block]
    }

    /// Whether white space or a block's start stands before the token.
    pub fn space_before(&self, token: usize) -> bool {
        match (token.checked_sub(1).and_then(|before| self.tokens.get(before)), self.tokens.get(token)) {
            (Some(before), Some(this)) => before.span.end < this.span.start,
            _ => true,
        }
    }
}
