//! Words about people: titles and roles before a name, and given names that tell a gender.
//!
//! Sources: titles, own list, licence MIT OR Apache-2.0; given names, the most frequent of the US census of 1990
//! (public domain) and own additions from world news.

/// What a word tells of the gender of the person it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// "Mr", "king", "James".
    Male,
    /// "Mrs", "queen", "Mary".
    Female,
}

#[rustfmt::skip]
const TITLES: &[&str] = &[
    "actor", "adm", "adm.", "admiral", "adv", "advocate", "ambassador", "analyst", "archbishop", "attorney",
    "author", "barrister", "bishop", "brig", "brig.", "brigadier", "capt", "capt.", "captain", "cardinal", "ceo",
    "cfo", "chair", "chairperson", "chancellor", "chief", "citizen", "cllr", "cmdr.", "coach", "col", "col.",
    "colonel", "commander", "commissioner", "comrade", "constable", "coo", "corporal", "correspondent", "councillor",
    "councilor", "cpl.", "defender", "deputy", "detective", "diplomat", "director", "dr", "dr.", "economist",
    "editor", "engr", "engr.", "envoy", "ex-minister", "ex-president", "founder", "gen", "gen.", "general",
    "goalkeeper", "gov", "gov.", "governor", "heir", "hon", "hon.", "honorable", "honourable", "ing.", "insp.",
    "inspector", "inspector-general", "judge", "justice", "lawmaker", "leader", "legislator", "lieutenant", "lt",
    "lt.", "maj", "maj.", "major", "manager", "marshal", "mayor", "mep", "messrs", "messrs.", "midfielder",
    "minister", "mla", "mp", "mx", "mx.", "officer", "owner", "pastor", "premier", "president", "private", "prof",
    "prof.", "professor", "prosecutor", "prosecutor-general", "pvt.", "rabbi", "rep", "rep.", "reporter",
    "representative", "reps.", "rev", "rev.", "reverend", "saint", "secretary", "sen", "sen.", "senator", "sens.",
    "sergeant", "sgt", "sgt.", "singer", "speaker", "spokesperson", "striker", "superintendent", "supt.", "tan",
    "ustaz", "vice-president", "writer",
];

#[rustfmt::skip]
const MALE_TITLES: &[&str] = &[
    "alhaji", "ayatollah", "baba", "bapak", "baron", "brother", "businessman", "chairman", "congressman", "count",
    "crown-prince", "datuk", "don", "duke", "emir", "emperor", "father", "haji", "hajji", "herr", "hojatoleslam",
    "imam", "king", "lord", "maulana", "monsieur", "monsignor", "mr", "mr.", "msgr", "mufti", "mullah", "oba", "pak",
    "policeman", "pope", "prince", "senor", "señor", "shah", "sheik", "sheikh", "shri", "sir", "spokesman", "sri",
    "sultan", "tengku", "tsar", "tunku",
];

#[rustfmt::skip]
const FEMALE_TITLES: &[&str] = &[
    "actress", "baroness", "begum", "businesswoman", "chairwoman", "congresswoman", "dame", "datin", "duchess",
    "empress", "frau", "hajia", "hajiya", "ibu", "lady", "madam", "madame", "miss", "mlle", "mlle.", "mme", "mme.",
    "mother", "mrs", "mrs.", "ms", "ms.", "princess", "puan", "queen", "senora", "señora", "shrimati", "sister",
    "smt", "spokeswoman",
];

#[rustfmt::skip]
const MALE_NAMES: &[&str] = &[
    "aaron", "abdul", "abdullah", "adam", "ahmad", "ahmed", "akira", "alan", "albert", "alejandro", "aleksandr",
    "alex", "alexander", "alexei", "alfred", "ali", "allen", "alvin", "amit", "anders", "andre", "andrew", "andrzej",
    "andrés", "angelo", "anthony", "antonio", "anwar", "ariel", "arthur", "arun", "asif", "avigdor", "barry",
    "bashar", "ben", "benigno", "benjamin", "bernard", "bill", "billy", "björn", "bobby", "boris", "brad", "bradley",
    "brandon", "brent", "brett", "brian", "bruce", "bryan", "calvin", "carl", "carlo", "carlos", "cecil", "chad",
    "charles", "charlie", "chester", "chris", "christopher", "clarence", "clifford", "clyde", "corey", "craig",
    "curtis", "cyril", "dale", "dan", "daniel", "danny", "darrell", "david", "dean", "dennis", "derek", "derrick",
    "diego", "dmitri", "dmitry", "don", "donald", "douglas", "duane", "dustin", "earl", "eddie", "edgar", "edward",
    "edwin", "ehud", "elmer", "emmanuel", "eric", "erik", "ernest", "eugene", "evo", "fahd", "faisal", "felipe",
    "ferdinand", "ferenc", "fernando", "fidel", "floyd", "francisco", "francois", "frank", "franklin", "françois",
    "fred", "frederick", "friedrich", "gabriel", "gary", "gene", "george", "gerald", "gerhard", "gilbert",
    "giovanni", "giuseppe", "glen", "glenn", "goodluck", "gordon", "greg", "gregory", "gyorgy", "hamid", "hans",
    "harold", "harry", "hassan", "hector", "heinz", "helmut", "henry", "herbert", "herman", "hiroshi", "hossein",
    "howard", "hugo", "hussein", "ibrahim", "igor", "imran", "ismail", "istván", "ivan", "jack", "jacob", "jacques",
    "james", "jan", "janusz", "jason", "javier", "jay", "jean-claude", "jeff", "jeffery", "jeffrey", "jens",
    "jeremy", "jerome", "jerry", "jesse", "jesus", "jim", "jimmy", "joe", "joel", "john", "johnny", "joko", "jon",
    "jonathan", "jorge", "jose", "joseph", "joshua", "josé", "joão", "juan", "junichiro", "justin", "jürgen",
    "karim", "keith", "kenji", "kenneth", "kevin", "khaled", "khalid", "klaus", "kofi", "krzysztof", "kwame", "kyle",
    "larry", "lars", "laurent", "lawrence", "lech", "leo", "leon", "leonard", "leroy", "lester", "lewis", "lloyd",
    "louis", "luca", "luis", "luiz", "mahathir", "mahmoud", "mahmud", "manmohan", "manuel", "marc", "marcus",
    "mario", "mark", "martin", "marvin", "matteo", "matthew", "maurice", "mehmet", "melvin", "michael", "micheal",
    "miguel", "mikael", "mike", "mikhail", "milton", "mohamed", "mohammad", "mohammed", "moshe", "muhammad",
    "muhammadu", "mustafa", "najib", "narendra", "nasser", "nathan", "nathaniel", "nawaz", "nelson", "nicholas",
    "nicolas", "nikolai", "norman", "olaf", "oleg", "olivier", "olusegun", "omar", "osama", "oscar", "pablo",
    "patrick", "paul", "paulo", "pavel", "pedro", "pervez", "peter", "petr", "philip", "phillip", "pierre", "piotr",
    "rafael", "rahul", "raila", "rajesh", "rajiv", "ralph", "ramesh", "ramon", "randall", "randy", "rashid", "raul",
    "ray", "raymond", "raúl", "recep", "reginald", "ricardo", "richard", "rick", "ricky", "robert", "roberto",
    "rodney", "rodrigo", "roger", "ronald", "ronnie", "roy", "ruben", "russell", "ryan", "saeed", "said", "salem",
    "salim", "sam", "samir", "samuel", "sanjay", "saud", "scott", "sean", "sergei", "sergey", "shane", "shawn",
    "shimon", "shinzo", "shinzō", "silvio", "stanley", "stefan", "stephen", "steve", "steven", "suresh", "sven",
    "takashi", "tarek", "tariq", "thabo", "theodore", "thomas", "tim", "timothy", "todd", "tom", "tomas", "tommy",
    "tomáš", "tony", "travis", "troy", "tyler", "uhuru", "vaclav", "vernon", "victor", "vijay", "viktor", "vincent",
    "vladimir", "volodymyr", "václav", "walter", "warren", "wayne", "wesley", "william", "wolfgang", "yair",
    "yitzhak", "youssef", "yuri", "yusuf", "zachary",
];

#[rustfmt::skip]
const FEMALE_NAMES: &[&str] = &[
    "agnes", "aisha", "akiko", "alice", "alicia", "allison", "alma", "amanda", "amber", "amina", "amy", "ana",
    "anastasia", "andrea", "angela", "anita", "ann", "anna", "anne", "annette", "annie", "april", "arlene", "ashley",
    "astrid", "audrey", "aung", "ayesha", "barbara", "beatrice", "benazir", "bernice", "bertha", "bessie", "beth",
    "betty", "beverly", "birgit", "bonnie", "brenda", "brittany", "carla", "carmen", "carol", "caroline", "carolyn",
    "carrie", "catherine", "cathy", "charlene", "charlotte", "cheryl", "chimamanda", "christina", "christine",
    "christy", "cindy", "clara", "claudia", "colleen", "condoleezza", "connie", "constance", "corazon", "cristina",
    "crystal", "cynthia", "danielle", "darlene", "dawn", "debbie", "deborah", "debra", "delores", "denise", "diana",
    "diane", "dilma", "dolores", "donna", "dora", "doris", "dorothy", "edith", "edna", "eileen", "ekaterina",
    "elaine", "eleanor", "elena", "elizabeth", "ella", "ellen", "elsie", "emily", "emma", "erica", "erin", "esther",
    "ethel", "eva", "evelyn", "fatima", "fatma", "florence", "frances", "francesca", "gail", "georgia", "geraldine",
    "gertrude", "gina", "giulia", "gladys", "glenda", "gloria", "grace", "graça", "guadalupe", "hanan", "hazel",
    "heather", "heidi", "helen", "hillary", "holly", "ida", "indira", "ingrid", "irene", "irina", "irma", "isabel",
    "jacqueline", "jane", "janet", "janice", "jayalalithaa", "jean", "jeanette", "jeanne", "jennifer", "jessica",
    "jill", "jo", "joan", "joann", "joanne", "josephine", "joy", "joyce", "juanita", "judith", "judy", "julia",
    "julie", "june", "kamala", "karen", "katherine", "kathleen", "kathryn", "kathy", "katie", "keiko", "khadija",
    "khaleda", "kimberly", "kristen", "kristin", "laura", "lauren", "laurie", "layla", "leila", "lena", "leni",
    "lillian", "lillie", "linda", "lisa", "liz", "lois", "loretta", "lori", "lorraine", "louise", "lucille", "lucy",
    "lydia", "mabel", "mamata", "marcia", "margaret", "margrethe", "maria", "mariam", "marian", "marie", "marilyn",
    "marine", "marjorie", "marlene", "marsha", "martha", "mary", "mattie", "maureen", "maxine", "megan", "megawati",
    "melanie", "melinda", "melissa", "michele", "michelle", "mildred", "minnie", "monica", "myrtle", "nancy",
    "natalia", "natalie", "natasha", "nellie", "ngozi", "nicola", "nicole", "noor", "norma", "nour", "olga",
    "pamela", "patricia", "paula", "pauline", "pearl", "peggy", "phyllis", "pilar", "pratibha", "priyanka", "rachel",
    "rebecca", "regina", "renee", "rhonda", "rita", "roberta", "rosa", "rose", "rosemary", "ruby", "ruth", "sally",
    "samantha", "samira", "sandra", "sanna", "sara", "sarah", "sharon", "sheila", "sherry", "shirley", "smriti",
    "sofia", "sonia", "stacey", "stella", "stephanie", "sue", "susan", "sushma", "suzanne", "svetlana", "sylvia",
    "ségolène", "tamara", "tammy", "tanya", "tara", "tatiana", "teresa", "terri", "thelma", "theresa", "tiffany",
    "tina", "tonya", "ursula", "valerie", "vanessa", "vera", "veronica", "vicki", "vickie", "victoria", "viola",
    "virginia", "vivian", "wanda", "wangari", "wendy", "wilma", "winnie", "yingluck", "yoko", "yolanda", "yulia",
    "yuliya", "yuriko", "yvonne", "zainab",
];

/// Whether a lower-case word (with or without its full stop) is a title or role that stands before names, and what
/// gender it tells.
pub fn title(lower: &str) -> Option<Option<Gender>> {
    let has = |list: &[&str]| {
        list.binary_search(&lower).is_ok()
            || lower.strip_suffix('.').is_some_and(|bare| list.binary_search(&bare).is_ok())
    };
    if has(MALE_TITLES) {
        Some(Some(Gender::Male))
    } else if has(FEMALE_TITLES) {
        Some(Some(Gender::Female))
    } else {
        has(TITLES).then_some(None)
    }
}

/// The gender that a lower-case given name tells; `None` for names of either gender and unknown ones.
pub fn given_name_gender(lower: &str) -> Option<Gender> {
    if MALE_NAMES.binary_search(&lower).is_ok() {
        Some(Gender::Male)
    } else if FEMALE_NAMES.binary_search(&lower).is_ok() {
        Some(Gender::Female)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_for_the_search() {
        for list in [TITLES, MALE_TITLES, FEMALE_TITLES, MALE_NAMES, FEMALE_NAMES] {
            assert!(list.is_sorted());
        }
        assert_eq!(title("mrs."), Some(Some(Gender::Female)));
        assert_eq!(title("president"), Some(None));
        assert_eq!(title("table"), None);
        assert_eq!(given_name_gender("sergei"), Some(Gender::Male));
        assert_eq!(given_name_gender("mary"), Some(Gender::Female));
    }
}
