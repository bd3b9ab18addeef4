//! Countries, and the words for their people.
//!
//! Source: own list; licence MIT OR Apache-2.0.

/// Country by its lower-case demonym, singular.
const DEMONYMS: &[(&str, &str)] = &[
    ("afghan", "Afghanistan"), ("afghani", "Afghanistan"), ("albanian", "Albania"), ("algerian", "Algeria"),
    ("american", "United States"), ("andorran", "Andorra"), ("angolan", "Angola"), ("argentine", "Argentina"),
    ("argentinean", "Argentina"), ("argentinian", "Argentina"), ("armenian", "Armenia"), ("aussie", "Australia"),
    ("australian", "Australia"), ("austrian", "Austria"), ("azerbaijani", "Azerbaijan"), ("azeri", "Azerbaijan"),
    ("bahamian", "Bahamas"), ("bahraini", "Bahrain"), ("bajan", "Barbados"), ("bangladeshi", "Bangladesh"),
    ("barbadian", "Barbados"), ("basotho", "Lesotho"), ("belarusian", "Belarus"), ("belarussian", "Belarus"),
    ("belgian", "Belgium"), ("belizean", "Belize"), ("beninese", "Benin"), ("bhutanese", "Bhutan"),
    ("bissau-guinean", "Guinea-Bissau"), ("bolivian", "Bolivia"), ("bosnian", "Bosnia and Herzegovina"),
    ("botswanan", "Botswana"), ("brazilian", "Brazil"), ("brit", "United Kingdom"), ("british", "United Kingdom"),
    ("briton", "United Kingdom"), ("bruneian", "Brunei"), ("bulgarian", "Bulgaria"), ("burkinabe", "Burkina Faso"),
    ("burmese", "Myanmar"), ("burundian", "Burundi"), ("cambodian", "Cambodia"), ("cameroonian", "Cameroon"),
    ("canadian", "Canada"), ("cape verdean", "Cape Verde"), ("central african", "Central African Republic"),
    ("chadian", "Chad"), ("chilean", "Chile"), ("chinese", "China"), ("colombian", "Colombia"),
    ("comorian", "Comoros"), ("congolese", "Congo"), ("costa rican", "Costa Rica"), ("croat", "Croatia"),
    ("croatian", "Croatia"), ("cuban", "Cuba"), ("cypriot", "Cyprus"), ("czech", "Czech Republic"),
    ("dane", "Denmark"), ("danish", "Denmark"), ("djiboutian", "Djibouti"), ("dominican", "Dominica"),
    ("dutch", "Netherlands"), ("dutchman", "Netherlands"), ("east timorese", "East Timor"),
    ("ecuadorean", "Ecuador"), ("ecuadorian", "Ecuador"), ("egyptian", "Egypt"), ("emirati", "United Arab Emirates"),
    ("english", "England"), ("englishman", "England"), ("equatoguinean", "Equatorial Guinea"),
    ("eritrean", "Eritrea"), ("estonian", "Estonia"), ("ethiopian", "Ethiopia"), ("fijian", "Fiji"),
    ("filipina", "Philippines"), ("filipino", "Philippines"), ("finn", "Finland"), ("finnish", "Finland"),
    ("french", "France"), ("frenchman", "France"), ("frenchwoman", "France"), ("gabonese", "Gabon"),
    ("gambian", "Gambia"), ("georgian", "Georgia"), ("german", "Germany"), ("ghanaian", "Ghana"),
    ("greek", "Greece"), ("greenlander", "Greenland"), ("greenlandic", "Greenland"), ("grenadian", "Grenada"),
    ("guatemalan", "Guatemala"), ("guinean", "Guinea"), ("guyanese", "Guyana"), ("haitian", "Haiti"),
    ("herzegovinian", "Bosnia and Herzegovina"), ("honduran", "Honduras"), ("hong konger", "Hong Kong"),
    ("hongkonger", "Hong Kong"), ("hungarian", "Hungary"), ("icelander", "Iceland"), ("icelandic", "Iceland"),
    ("indian", "India"), ("indonesian", "Indonesia"), ("iranian", "Iran"), ("iraqi", "Iraq"), ("irish", "Ireland"),
    ("irishman", "Ireland"), ("israeli", "Israel"), ("italian", "Italy"), ("ivorian", "Ivory Coast"),
    ("jamaican", "Jamaica"), ("japanese", "Japan"), ("jordanian", "Jordan"), ("kazakh", "Kazakhstan"),
    ("kazakhstani", "Kazakhstan"), ("kenyan", "Kenya"), ("kiwi", "New Zealand"), ("kosovan", "Kosovo"),
    ("kosovar", "Kosovo"), ("kuwaiti", "Kuwait"), ("kyrgyz", "Kyrgyzstan"), ("lao", "Laos"), ("laotian", "Laos"),
    ("latvian", "Latvia"), ("lebanese", "Lebanon"), ("liberian", "Liberia"), ("libyan", "Libya"),
    ("liechtensteiner", "Liechtenstein"), ("lithuanian", "Lithuania"), ("luxembourger", "Luxembourg"),
    ("macedonian", "Macedonia"), ("malagasy", "Madagascar"), ("malawian", "Malawi"), ("malaysian", "Malaysia"),
    ("maldivian", "Maldives"), ("malian", "Mali"), ("maltese", "Malta"), ("marshallese", "Marshall Islands"),
    ("mauritanian", "Mauritania"), ("mauritian", "Mauritius"), ("mexican", "Mexico"), ("micronesian", "Micronesia"),
    ("moldovan", "Moldova"), ("monegasque", "Monaco"), ("mongolian", "Mongolia"), ("montenegrin", "Montenegro"),
    ("moroccan", "Morocco"), ("mozambican", "Mozambique"), ("namibian", "Namibia"), ("nauruan", "Nauru"),
    ("nepalese", "Nepal"), ("nepali", "Nepal"), ("new zealander", "New Zealand"), ("ni-vanuatu", "Vanuatu"),
    ("nicaraguan", "Nicaragua"), ("nigerian", "Nigeria"), ("nigerien", "Niger"), ("north korean", "North Korea"),
    ("north macedonian", "North Macedonia"), ("northern irish", "Northern Ireland"), ("norwegian", "Norway"),
    ("omani", "Oman"), ("pakistani", "Pakistan"), ("palauan", "Palau"), ("palestinian", "Palestine"),
    ("panamanian", "Panama"), ("papua new guinean", "Papua New Guinea"), ("paraguayan", "Paraguay"),
    ("peruvian", "Peru"), ("philippine", "Philippines"), ("pole", "Poland"), ("polish", "Poland"),
    ("portuguese", "Portugal"), ("puerto rican", "Puerto Rico"), ("qatari", "Qatar"), ("romanian", "Romania"),
    ("russian", "Russia"), ("rwandan", "Rwanda"), ("salvadoran", "El Salvador"), ("salvadorean", "El Salvador"),
    ("sammarinese", "San Marino"), ("samoan", "Samoa"), ("saudi", "Saudi Arabia"), ("saudi arabian", "Saudi Arabia"),
    ("scot", "Scotland"), ("scotsman", "Scotland"), ("scottish", "Scotland"), ("senegalese", "Senegal"),
    ("serb", "Serbia"), ("serbian", "Serbia"), ("seychellois", "Seychelles"), ("sierra leonean", "Sierra Leone"),
    ("singaporean", "Singapore"), ("slovak", "Slovakia"), ("slovakian", "Slovakia"), ("slovene", "Slovenia"),
    ("slovenian", "Slovenia"), ("solomon islander", "Solomon Islands"), ("somali", "Somalia"),
    ("somalian", "Somalia"), ("south african", "South Africa"), ("south korean", "South Korea"),
    ("south sudanese", "South Sudan"), ("spaniard", "Spain"), ("spanish", "Spain"), ("sri lankan", "Sri Lanka"),
    ("sudanese", "Sudan"), ("surinamese", "Suriname"), ("swazi", "Eswatini"), ("swede", "Sweden"),
    ("swedish", "Sweden"), ("swiss", "Switzerland"), ("syrian", "Syria"), ("taiwanese", "Taiwan"),
    ("tajik", "Tajikistan"), ("tanzanian", "Tanzania"), ("thai", "Thailand"), ("tibetan", "Tibet"),
    ("timorese", "East Timor"), ("togolese", "Togo"), ("tongan", "Tonga"), ("trinidadian", "Trinidad and Tobago"),
    ("tunisian", "Tunisia"), ("turk", "Turkey"), ("turkish", "Turkey"), ("turkmen", "Turkmenistan"),
    ("tuvaluan", "Tuvalu"), ("ugandan", "Uganda"), ("ukrainian", "Ukraine"), ("uruguayan", "Uruguay"),
    ("uzbek", "Uzbekistan"), ("venezuelan", "Venezuela"), ("vietnamese", "Vietnam"), ("welsh", "Wales"),
    ("welshman", "Wales"), ("yemeni", "Yemen"), ("zambian", "Zambia"), ("zimbabwean", "Zimbabwe"),
];

/// Lower-case name and name.
const COUNTRIES: &[(&str, &str)] = &[
    ("afghanistan", "Afghanistan"), ("albania", "Albania"), ("algeria", "Algeria"), ("andorra", "Andorra"),
    ("angola", "Angola"), ("argentina", "Argentina"), ("armenia", "Armenia"), ("australia", "Australia"),
    ("austria", "Austria"), ("azerbaijan", "Azerbaijan"), ("bahamas", "Bahamas"), ("bahrain", "Bahrain"),
    ("bangladesh", "Bangladesh"), ("barbados", "Barbados"), ("belarus", "Belarus"), ("belgium", "Belgium"),
    ("belize", "Belize"), ("benin", "Benin"), ("bhutan", "Bhutan"), ("bolivia", "Bolivia"),
    ("bosnia and herzegovina", "Bosnia and Herzegovina"), ("botswana", "Botswana"), ("brazil", "Brazil"),
    ("brunei", "Brunei"), ("bulgaria", "Bulgaria"), ("burkina faso", "Burkina Faso"), ("burundi", "Burundi"),
    ("cambodia", "Cambodia"), ("cameroon", "Cameroon"), ("canada", "Canada"), ("cape verde", "Cape Verde"),
    ("central african republic", "Central African Republic"), ("chad", "Chad"), ("chile", "Chile"),
    ("china", "China"), ("colombia", "Colombia"), ("comoros", "Comoros"), ("congo", "Congo"),
    ("costa rica", "Costa Rica"), ("croatia", "Croatia"), ("cuba", "Cuba"), ("cyprus", "Cyprus"),
    ("czech republic", "Czech Republic"), ("denmark", "Denmark"), ("djibouti", "Djibouti"), ("dominica", "Dominica"),
    ("dominican republic", "Dominican Republic"), ("east timor", "East Timor"), ("ecuador", "Ecuador"),
    ("egypt", "Egypt"), ("el salvador", "El Salvador"), ("england", "England"),
    ("equatorial guinea", "Equatorial Guinea"), ("eritrea", "Eritrea"), ("estonia", "Estonia"),
    ("eswatini", "Eswatini"), ("ethiopia", "Ethiopia"), ("fiji", "Fiji"), ("finland", "Finland"),
    ("france", "France"), ("gabon", "Gabon"), ("gambia", "Gambia"), ("georgia", "Georgia"), ("germany", "Germany"),
    ("ghana", "Ghana"), ("greece", "Greece"), ("greenland", "Greenland"), ("grenada", "Grenada"),
    ("guatemala", "Guatemala"), ("guinea", "Guinea"), ("guinea-bissau", "Guinea-Bissau"), ("guyana", "Guyana"),
    ("haiti", "Haiti"), ("honduras", "Honduras"), ("hong kong", "Hong Kong"), ("hungary", "Hungary"),
    ("iceland", "Iceland"), ("india", "India"), ("indonesia", "Indonesia"), ("iran", "Iran"), ("iraq", "Iraq"),
    ("ireland", "Ireland"), ("israel", "Israel"), ("italy", "Italy"), ("ivory coast", "Ivory Coast"),
    ("jamaica", "Jamaica"), ("japan", "Japan"), ("jordan", "Jordan"), ("kazakhstan", "Kazakhstan"),
    ("kenya", "Kenya"), ("kosovo", "Kosovo"), ("kuwait", "Kuwait"), ("kyrgyzstan", "Kyrgyzstan"), ("laos", "Laos"),
    ("latvia", "Latvia"), ("lebanon", "Lebanon"), ("lesotho", "Lesotho"), ("liberia", "Liberia"), ("libya", "Libya"),
    ("liechtenstein", "Liechtenstein"), ("lithuania", "Lithuania"), ("luxembourg", "Luxembourg"),
    ("macedonia", "Macedonia"), ("madagascar", "Madagascar"), ("malawi", "Malawi"), ("malaysia", "Malaysia"),
    ("maldives", "Maldives"), ("mali", "Mali"), ("malta", "Malta"), ("marshall islands", "Marshall Islands"),
    ("mauritania", "Mauritania"), ("mauritius", "Mauritius"), ("mexico", "Mexico"), ("micronesia", "Micronesia"),
    ("moldova", "Moldova"), ("monaco", "Monaco"), ("mongolia", "Mongolia"), ("montenegro", "Montenegro"),
    ("morocco", "Morocco"), ("mozambique", "Mozambique"), ("myanmar", "Myanmar"), ("namibia", "Namibia"),
    ("nauru", "Nauru"), ("nepal", "Nepal"), ("netherlands", "Netherlands"), ("new zealand", "New Zealand"),
    ("nicaragua", "Nicaragua"), ("niger", "Niger"), ("nigeria", "Nigeria"), ("north korea", "North Korea"),
    ("north macedonia", "North Macedonia"), ("northern ireland", "Northern Ireland"), ("norway", "Norway"),
    ("oman", "Oman"), ("pakistan", "Pakistan"), ("palau", "Palau"), ("palestine", "Palestine"), ("panama", "Panama"),
    ("papua new guinea", "Papua New Guinea"), ("paraguay", "Paraguay"), ("peru", "Peru"),
    ("philippines", "Philippines"), ("poland", "Poland"), ("portugal", "Portugal"), ("puerto rico", "Puerto Rico"),
    ("qatar", "Qatar"), ("romania", "Romania"), ("russia", "Russia"), ("rwanda", "Rwanda"), ("samoa", "Samoa"),
    ("san marino", "San Marino"), ("saudi arabia", "Saudi Arabia"), ("scotland", "Scotland"), ("senegal", "Senegal"),
    ("serbia", "Serbia"), ("seychelles", "Seychelles"), ("sierra leone", "Sierra Leone"), ("singapore", "Singapore"),
    ("slovakia", "Slovakia"), ("slovenia", "Slovenia"), ("solomon islands", "Solomon Islands"),
    ("somalia", "Somalia"), ("south africa", "South Africa"), ("south korea", "South Korea"),
    ("south sudan", "South Sudan"), ("spain", "Spain"), ("sri lanka", "Sri Lanka"), ("sudan", "Sudan"),
    ("suriname", "Suriname"), ("sweden", "Sweden"), ("switzerland", "Switzerland"), ("syria", "Syria"),
    ("taiwan", "Taiwan"), ("tajikistan", "Tajikistan"), ("tanzania", "Tanzania"), ("thailand", "Thailand"),
    ("tibet", "Tibet"), ("togo", "Togo"), ("tonga", "Tonga"), ("trinidad and tobago", "Trinidad and Tobago"),
    ("tunisia", "Tunisia"), ("turkey", "Turkey"), ("turkmenistan", "Turkmenistan"), ("tuvalu", "Tuvalu"),
    ("uganda", "Uganda"), ("ukraine", "Ukraine"), ("united arab emirates", "United Arab Emirates"),
    ("united kingdom", "United Kingdom"), ("united states", "United States"), ("uruguay", "Uruguay"),
    ("uzbekistan", "Uzbekistan"), ("vanuatu", "Vanuatu"), ("vatican city", "Vatican City"),
    ("venezuela", "Venezuela"), ("vietnam", "Vietnam"), ("wales", "Wales"), ("yemen", "Yemen"), ("zambia", "Zambia"),
    ("zimbabwe", "Zimbabwe"),
];

/// Peoples, faiths and persuasions that are no country's demonym.
const PEOPLES: &[&str] = &[
    "african", "arab", "asian", "bosniak", "buddhist", "catholic", "chechen", "christian", "communist",
    "conservative", "coptic", "democrat", "democratic", "druze", "eurasian", "european", "flemish", "gulf", "hindu",
    "hispanic", "hutu", "inuit", "islamic", "islamist", "jew", "jewish", "kurd", "kurdish", "latin", "latino",
    "maoist", "maori", "marxist", "muslim", "nazi", "orthodox", "pashtun", "persian", "protestant", "republican",
    "rohingya", "roma", "scandinavian", "shi'a", "shi'ite", "shia", "shiite", "sikh", "slavic", "soviet", "sunni",
    "tamil", "tatar", "tutsi", "uighur", "uyghur", "western", "zionist", "zulu",
];

/// The country whose people or things a word names: "russian", "Russians", "Frenchman" → "Russia", "France".
pub fn country_of_demonym(word: &str) -> Option<&'static str> {
    let lower = word.to_lowercase();
    let plural = lower.strip_suffix("men").map(|stem| format!("{stem}man"));
    let singular = lower.strip_suffix('s').map(str::to_owned).or(plural);
    [Some(lower), singular].into_iter().flatten().find_map(|word| {
        let at = DEMONYMS.binary_search_by_key(&word.as_str(), |&(demonym, _)| demonym).ok()?;
        Some(DEMONYMS[at].1)
    })
}

/// A country's name as the list writes it, whatever its case; other names of the same country are not known.
pub fn country(word: &str) -> Option<&'static str> {
    let lower = word.to_lowercase();
    let at = COUNTRIES.binary_search_by_key(&lower.as_str(), |&(name, _)| name).ok()?;
    Some(COUNTRIES[at].1)
}

/// Whether a word names a people, a faith or a persuasion, singular or plural.
pub fn is_people(word: &str) -> bool {
    let lower = word.to_lowercase();
    let stem = lower.strip_suffix('s').unwrap_or(&lower);
    PEOPLES.binary_search(&stem).is_ok() || PEOPLES.binary_search(&lower.as_str()).is_ok() || country_of_demonym(&lower).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_for_the_search() {
        assert!(DEMONYMS.is_sorted_by_key(|&(demonym, _)| demonym));
        assert!(COUNTRIES.is_sorted_by_key(|&(name, _)| name));
        assert!(PEOPLES.is_sorted());
    }

    #[test]
    fn a_demonym_leads_to_its_country() {
        assert_eq!(country_of_demonym("Russians"), Some("Russia"));
        assert_eq!(country_of_demonym("Frenchmen"), Some("France"));
        assert_eq!(country_of_demonym("Swiss"), Some("Switzerland"));
        assert_eq!(country_of_demonym("Paris"), None);
        assert!(is_people("Muslims"));
    }
}
