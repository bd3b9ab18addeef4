//! The training of the name tagger: annotated texts in, `models/names.bin` out.
//!
//! Deterministic: the same data and options give the same bytes. Never part of the page.

mod augment;
mod countries;
mod crf;
mod data;
mod examples;
mod lists;
mod quantize;
mod score;

use std::io::Write;
use std::path::PathBuf;
use std::time::Instant;

use crate::find::names::NameModel;
use crate::find::names::model::Parts;

/// How to train.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder with `names/train`, `names/resources` and `articles`.
    pub data: PathBuf,
    /// The project's root, for the lists and the own corpus.
    pub root: PathBuf,
    /// Where the model is written.
    pub out: PathBuf,
    /// Passes over the data.
    pub epochs: usize,
    /// Strength of the L1 penalty, for the sum over all sentences.
    pub l1: f32,
    /// Strength of the L2 penalty.
    pub l2: f32,
    /// AdaGrad's step.
    pub rate: f32,
    /// Features seen on fewer tokens are left out.
    pub min_count: u32,
    /// The probability with which a feature is hidden in training.
    pub drop: f32,
    /// The part of the documents that is used, for the learning curve.
    pub part: f64,
    /// Weights below this are dropped.
    pub prune: f32,
    /// At most so many features are kept.
    pub keep: usize,
    /// Sources left out, by name.
    pub without: Vec<String>,
    /// How many sentences, of all, are also read as headlines in other letters.
    pub headlines: f64,
    /// How many documents, of all, are also read with other people and places.
    pub swap: f64,
    /// The seed of all chance.
    pub seed: u64,
    /// Weights of sources, by name, over the standing ones.
    pub weights: Vec<(String, f32)>,
    /// A file that keeps the first readings for the next run on the same data.
    pub readings: Option<PathBuf>,
    /// Annotated sets to measure on, never to train on.
    pub measure: Vec<PathBuf>,
    /// Measure after each epoch.
    pub watch: bool,
}

/// Reads the words on the command line.
///
/// # Errors
///
/// A message for the one who typed them.
pub fn options(args: &[String]) -> Result<Options, String> {
    let mut options = Options {
        data: PathBuf::new(),
        root: PathBuf::from(env!("CARGO_MANIFEST_DIR")),
        out: PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("models/names.bin"),
        epochs: 6,
        l1: 0.3,
        l2: 0.0,
        rate: 0.1,
        min_count: 2,
        drop: 0.0,
        part: 1.0,
        prune: 0.0,
        keep: usize::MAX,
        without: Vec::new(),
        headlines: 0.1,
        swap: 0.0,
        seed: 1,
        weights: Vec::new(),
        readings: None,
        measure: Vec::new(),
        watch: false,
    };
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        if !arg.starts_with("--") {
            options.data = PathBuf::from(arg);
            continue;
        }
        if arg == "--watch" {
            options.watch = true;
            continue;
        }
        let value = args.next().ok_or_else(|| format!("{arg} wants a value"))?;
        fn number<T: std::str::FromStr>(arg: &str, value: &str) -> Result<T, String> {
            value.parse().map_err(|_| format!("{arg}: '{value}' is no number for it"))
        }
        match arg.as_str() {
            "--root" => options.root = PathBuf::from(value),
            "--out" => options.out = PathBuf::from(value),
            "--epochs" => options.epochs = number(arg, value)?,
            "--l1" => options.l1 = number(arg, value)?,
            "--l2" => options.l2 = number(arg, value)?,
            "--rate" => options.rate = number(arg, value)?,
            "--min-count" => options.min_count = number(arg, value)?,
            "--drop" => options.drop = number(arg, value)?,
            "--part" => options.part = number(arg, value)?,
            "--prune" => options.prune = number(arg, value)?,
            "--keep" => options.keep = number(arg, value)?,
            "--headlines" => options.headlines = number(arg, value)?,
            "--swap" => options.swap = number(arg, value)?,
            "--seed" => options.seed = number(arg, value)?,
            "--without" => options.without.extend(value.split(',').map(str::to_owned)),
            "--readings" => options.readings = Some(PathBuf::from(value)),
            "--measure" => options.measure.push(PathBuf::from(value)),
            "--weight" => {
                let (name, weight) = value.split_once('=').ok_or("--weight wants SOURCE=NUMBER")?;
                options.weights.push((name.to_owned(), number(arg, weight)?));
            }
            _ => return Err(format!("there is no option '{arg}'")),
        }
    }
    if options.data.as_os_str().is_empty() {
        return Err("name the folder with the training data".into());
    }
    Ok(options)
}

/// Trains, measures and writes.
///
/// # Errors
///
/// Where the data cannot be read or the model cannot be written.
#[allow(clippy::disallowed_methods, reason = "the trainer tells how long it took; nothing depends on it")]
pub fn run(options: &Options, log: &mut dyn Write) -> std::io::Result<()> {
    let began = Instant::now();
    let words = lists::read(options)?;
    let table = Parts {
        words: words.words.clone(),
        phrases: words.phrases.clone(),
        levels: words.levels.clone(),
        ..Parts::default()
    }
    .model();
    let mut docs = data::read(options)?;
    let made = augment::more(&docs, options)?;
    docs.extend(made);
    let mut by_source: Vec<(&str, usize, usize)> = Vec::new();
    for doc in &docs {
        match by_source.iter_mut().find(|(name, ..)| *name == doc.source.name) {
            Some(entry) => (entry.1, entry.2) = (entry.1 + 1, entry.2 + doc.text.len()),
            None => by_source.push((doc.source.name, 1, doc.text.len())),
        }
    }
    for (name, docs, bytes) in by_source {
        writeln!(log, "{name:12} {docs:6} documents {:8.1} kB", bytes as f64 / 1000.0)?;
    }
    let mut set = examples::Set::new(&docs, table.words(), options.min_count);
    writeln!(log, "{} tokens, {} features, {:.0} s", set.tokens(), set.features(), began.elapsed().as_secs_f64())?;
    set.read_labels_by_folds(&docs, table.words(), options, log)?;
    writeln!(log, "first readings, {:.0} s", began.elapsed().as_secs_f64())?;
    let measured = score::read(&options.measure)?;
    let weights = crf::train(&set, options, options.epochs, None, &mut |epoch, loss, weights| {
        let line = if options.watch || epoch + 1 == options.epochs {
            let parts = quantize::parts(&set, weights, &words, options);
            measured.iter().map(|set| set.line(&parts.model())).collect::<Vec<_>>().join("   ")
        } else {
            String::new()
        };
        let _ = writeln!(log, "epoch {epoch:2} loss {loss:.4} {:.0} s  {line}", began.elapsed().as_secs_f64());
    });
    let parts = quantize::parts(&set, &weights, &words, options);
    let bytes = parts.pack();
    writeln!(log, "{} features, {} weights, {} bytes", parts.features.len(), quantize::weights(&parts), bytes.len())?;
    let model = NameModel::load(&bytes).map_err(|error| std::io::Error::other(error.to_string()))?;
    for set in &measured {
        writeln!(log, "{}", set.line(&model))?;
    }
    std::fs::write(&options.out, bytes)
}

/// A generator of chance that gives the same on every machine (xorshift64*, Vigna 2016).
#[derive(Clone, Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Chance {
        Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// A number below `n`.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.next()) * n as u128) >> 64) as usize
    }

    /// Whether an event of this probability happens.
    pub(crate) fn happens(&mut self, probability: f64) -> bool {
        ((self.next() >> 11) as f64) < probability * (1_u64 << 53) as f64
    }
}
