/**
 * Words that hint at special categories of data (GDPR 9(1): health, origin, politics, belief, trade union, sex
 * life) in a free text. A hint to the writer and never a refusal: lists of words are wrong both ways.
 */

/** Beginnings of words; Finnish and Swedish inflect at the end. Names of trades and places are kept out. */
const beginnings = [
  /* Finnish: health */
  'sairas|sairau|sairast|sairaslom|diagnoos|diabe|syöpäsaira|syöpäpotil|syöpähoi|masennu|masentun',
  'allergi|astma|epileps|dementi|muistisai|mielentervey|psyykki|psykiatri|raskaana|raskaud|vammai',
  'kehitysvamm|työkyvyttöm|lääkity|päihdeongel|alkoholis|huumeriip|keliaki|pyörätuoli|hiv-|terapias',
  /* Finnish: belief, origin, politics, sex life */
  'uskonto|uskonnolli|muslim|juutalai|jehovan|lestadiolai|helluntailai|etninen|etnisen|puoluekan',
  'puolueen jäsen|ammattiliit|ammattiyhdisty|homoseksu|biseksu|lesbo|transsuku|seksuaali',
  /* Swedish */
  'sjukdom|sjukskriv|sjukled|funktionsned|funktionshind|gravid|depress|missbruk|medicinering',
  'rullstol|celiaki|religio|religiös|judisk|fackförbund|fackför|partimedlem|etnisk|homosexu|bisexu',
  'lesbisk|sexuell',
  /* English */
  'illness|disease|cancer|asthma|epilep|dementia|mental health|psychiatr|pregnan|disabilit',
  'wheelchair|medication|addict|alcoholi|jewish|trade union|ethnic|homosexual|bisexual|lesbian',
  'transgender|coeliac',
].join('|');

/** Ends of compounds: `rintasyöpä`, `sydänsairaus`, `bröstcancer`. */
const middles = ['syöpä(?!lä)', 'syövä', 'sairau', 'sjukdom', 'cancer', 'allergi'];

const words = new RegExp(
  `(?<![\\p{L}])(?:(?:${beginnings})\\p{L}*|\\p{L}+(?:${middles.join('|')})\\p{L}*|(?:hiv|adhd|aids|syöpä|syövän)(?!\\p{L}))`,
  'giu',
);

/** The words of the text that hint at special categories, lower-cased, each once, in their order. */
export const sensitiveWords = (text: string): string[] => [
  ...new Set(Array.from(text.normalize('NFC').matchAll(words), ([word]) => word.toLowerCase())),
];
