/** Words of which the demo company's people are drawn. No combination of them describes anybody; no street is real. */
import { skewed } from '../../bench/population/skew.ts';

export type Language = 'fi' | 'sv' | 'en';

const words = (text: string): readonly string[] => skewed(text.split(' '), 20);

export const givenNames: Readonly<Record<Language, readonly string[]>> = {
  fi: words(
    'Maria Anneli Helena Johanna Kaarina Marjatta Liisa Anna Hannele Tuulikki Elina Katariina Susanna Minna Tiina Päivi Sari Pirjo Eeva Leena Ritva Riitta Satu Anne Marja Laura Kirsi Hanna Mari Heidi Jaana Katja Merja Outi Niina Ulla Ilona Aino Aada Venla Helmi Lumi Noora Jenni Sanna Henna Essi Veera Sara Iida Juhani Mikael Antero Matti Tapani Olavi Kalevi Pekka Timo Juha Kari Antti Jari Mikko Heikki Hannu Petri Jukka Erkki Markku Sami Janne Ville Eero Tuomas Harri Lauri Oskari Eino Väinö Onni Leo Elias Aleksi Joonas Niko Arttu Kalle',
  ),
  sv: words(
    'Maria Kristina Margareta Elisabet Johanna Sofia Ebba Ellen Saga Märta Åsa Ulla Birgitta Carola Monica Linda Pia Susanne Heidi Gunilla Karl Erik Johan Göran Nils Björn Henrik Mats Bo Lars Kaj Peter Anders Tom Kenneth Stefan Fredrik Jan Rasmus Emil',
  ),
  en: words('Emily Olivia Grace Sarah Emma Daniel James Oliver Thomas Samuel Priya Amara Chen Mateo'),
};

export const familyNames: Readonly<Record<Language, readonly string[]>> = {
  fi: words(
    'Korhonen Virtanen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen Lehtonen Lehtinen Saarinen Salminen Heinonen Niemi Heikkilä Salonen Kinnunen Turunen Salo Laitinen Tuominen Rantanen Karjalainen Jokinen Mattila Savolainen Lahtinen Ahonen Ojala Leppänen Hiltunen Väisänen Kallio Leinonen Miettinen Pitkänen Aaltonen Manninen Hakala Koivisto Anttila Laaksonen Hirvonen Räsänen Lehto Laakso Toivonen Mustonen Aalto Nurmi Peltonen Moilanen Partanen Lappalainen Seppälä Hänninen Nurminen Salmi Kettunen Rantala Karppinen Ahola Lampinen Peltola Kärkkäinen Koskela Kokkonen Halonen Niskanen Vainio Hannula Pulkkinen Huttunen Jääskeläinen Pesonen Rautiainen Immonen Ikonen Ylönen Vuorinen Suominen Hietala',
  ),
  sv: words(
    'Johansson Nyman Lindholm Karlsson Andersson Lindström Lindroos Holmström Eriksson Sjöberg Backman Wikström Åberg Österberg Blomqvist Fagerström Grönroos Holmberg Henriksson Lindqvist Mattsson Nordström Söderholm Sundqvist Westerlund Ekholm Forsström Granlund Häggblom Sandström',
  ),
  en: words('Walker Bennett Clarke Murphy Patel Okafor Reyes Novak Fisher Hughes Taylor Moreau'),
};

/** Invented, and about yarn: nobody lives there. */
export const streets: Readonly<Record<'fi' | 'sv', readonly string[]>> = {
  fi: words(
    'Lankakerätie Silmukkakuja Puikkopolku Lapastie Tumppukuja Villasukantie Kirjoneuletie Pitsiliinankatu Palmikkokuja Sormikastie Nurjakatu Resorikuja Patenttineuleentie Kantapäänkatu Kavennuskuja Helmineuleentie Hapsukatu Tupsupolku Myssyläntie Säärystintie',
  ),
  sv: words(
    'Garnnystansgatan Maskgränden Stickvägen Vantstigen Yllesockvägen Flätmönstergatan Aviggränden Spetsduksgatan Muddstigen Tofsgatan',
  ),
};

export type Town = Readonly<{ postcode: string; fi: string; sv: string }>;

const town = (line: string): Town => {
  const [postcode = '', fi = '', sv = fi] = line.split(' ');
  return { postcode, fi, sv };
};

/** Real post towns, Porvoo first: the shop is there. */
export const towns: readonly Town[] = [
  ...Array<string>(9).fill('06100 Porvoo Borgå'),
  ...Array<string>(3).fill('06150 Porvoo Borgå'),
  ...Array<string>(2).fill('07900 Loviisa Lovisa'),
  ...Array<string>(2).fill('04130 Sipoo Sibbo'),
  ...Array<string>(3).fill('00100 Helsinki Helsingfors'),
  ...Array<string>(2).fill('02100 Espoo Esbo'),
  '01300 Vantaa Vanda',
  '20100 Turku Åbo',
  '33100 Tampere Tammerfors',
  '10600 Tammisaari Ekenäs',
  '65100 Vaasa Vasa',
  '67100 Kokkola Karleby',
  '68600 Pietarsaari Jakobstad',
  '90100 Oulu Uleåborg',
  '40100 Jyväskylä',
  '70100 Kuopio',
  '53100 Lappeenranta Villmanstrand',
  '48100 Kotka',
].map(town);

export const trades = words(
  'Neulekahvila Lankapuoti Käsityöpaja Kutomo Värjäämö Tilitoimisto Kahvila Leipomo Hoivakoti Päiväkoti Hotelli Museokauppa Lahjatavarakauppa Ompelimo Kirjakauppa Puutarha Matkailutila Teatteripuvustamo',
);
export const tradeNames = words(
  'Silmukka Kerä Lapanen Tuulia Lumme Havu Satama Jokiranta Vanhakaupunki Ruska Kuura Solina Niitty Saaristo Utu Pilvi Mänty Kaste Aamu Hilla',
);
export const legalForms = ['Oy', 'Oy', 'Oy', 'Ky', 'Oy Ab', 'ry', 'Osk'] as const;
export const roles = [
  'ostaja',
  'toimitusjohtaja',
  'sihteeri',
  'puheenjohtaja',
  'ohjaaja',
  'talousvastaava',
] as const;
export const yarns = ['Merino', 'Alpakka', 'Pellava', 'Sukkalanka', 'Suomenlampaan villa'] as const;
