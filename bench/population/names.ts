import { skewed } from './skew.ts';

// Common Finnish and Finland-Swedish names as words; no combination of them describes anybody.
const commonSurnames =
  'Korhonen Virtanen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen Lehtonen Lehtinen Saarinen Salminen Heinonen Niemi Heikkilä Salonen Kinnunen Turunen Salo Laitinen Tuominen Rantanen Karjalainen Jokinen Mattila Savolainen Lahtinen Ahonen Ojala Leppänen Hiltunen Väisänen Kallio Leinonen Miettinen Pitkänen Aaltonen Manninen Hakala Koivisto Anttila Laaksonen Hirvonen Räsänen Lehto Laakso Toivonen Mustonen Aalto Nurmi Peltonen Moilanen Partanen Lappalainen Seppälä Hänninen Nurminen Salmi Kettunen Rantala Karppinen Ahola Lampinen Peltola Kärkkäinen Lindholm Koskela Lindström Kokkonen Halonen Niskanen Johansson Karlsson Andersson Nyman Lindroos Holmström Eriksson Sjöberg Backman Vainio Hannula Kemppainen Pulkkinen Parviainen Huttunen Jääskeläinen Mikkonen Pesonen Rautiainen Tikkanen Immonen Ikonen Ylönen Vuorinen Suominen Hietala Wikström Åberg Österberg von-Essen'
    .split(' ')
    .map((name) => name.replace('von-', 'von '));

const surnameStems =
  'Aho Ala Alho Ansa Harju Hauta Haapa Halla Hanka Harma Heina Helmi Hieta Hirvi Honka Huhta Hurme Hyppö Iso Jousi Juva Jylhä Kaisla Kangas Kanto Karhu Karta Kataja Kauppi Keski Ketola Kivi Koivu Kolmi Korpi Koski Kotka Kuusi Kyllö Kytö Laiti Lampi Lauha Lehti Leppä Luoma Luhta Maja Marja Metsä Mylly Männi Niitty Nokka Nousi Oja Orava Paju Palo Pelko Perä Pihla Piili Puro Pyhä Raja Rauta Reini Riihi Rinta Ruoho Ryti Saari Salmi Sammal Sauna Selkä Sievi Suvi Syvä Taimi Tammi Terva Tiira Tuuli Uusi Vaara Valko Varpu Vehka Vesi Viita Vilja Vuori Yli Äijä Öster'.split(
    ' ',
  );
const surnameEndings =
  'nen la lä mäki niemi ranta lahti salo maa joki koski järvi vaara harju aho linna kari pelto suo saari puro vuori metsä kangas oja korpi luoto kallio viita mo lainen läinen sto stö nperä npää nsuu nranta nmäki nkangas nlahti nniemi nsaari nvaara nsalo naho nharju'.split(
    ' ',
  );

const commonGiven =
  'Juhani Maria Johannes Helena Mikael Johanna Antero Anneli Matti Kaarina Tapani Marjatta Olavi Anna Kalevi Liisa Tapio Hannele Pekka Kristiina Timo Tuulikki Juha Elina Mika Sofia Kari Katariina Antti Susanna Jari Minna Ilmari Emilia Mikko Tiina Heikki Päivi Hannu Sari Petri Pirjo Jukka Eeva Erkki Leena Markku Ritva Sami Riitta Marko Pirkko Janne Satu Seppo Anne Ville Marja Eero Laura Tuomas Kirsi Jani Hanna Harri Mari Risto Heidi Jussi Jaana Tomi Katja Teemu Merja Esa Kati Toni Outi Jarmo Niina Reijo Ulla Raimo Seija Lauri Raija Henrik Ilona Oskari Aino Eino Aada Väinö Venla Onni Helmi Leo Ellen Elias Lumi Oliver Saga Erik Ebba Karl Åsa Göran Märta Björn Sylvi Nils Noora Aleksi Jenni Joonas Sanna Jesse Henna Niko Essi Arttu Veera Otto Sara Kalle Iida René Zoë Aatu Ümit'.split(
    ' ',
  );
const givenBeginnings =
  'Aa Ai Al An Ar Au Ee El En Er Hei Hel Il In Jo Ju Jä Ka Kai Ki Kau La Lei Lu Ma Mei Mi Nii Noo Ol Or Pa Pee Rai Ran Ree Sa See Sil Su Tai Tar Tuu Ul Vei Vil Ur'.split(
    ' ',
  );
const givenEndings = 'la lma lmi mo na nna ni no rja rkku ro ri si sto tta tti tu va vi vo'.split(' ');

function built(common: readonly string[], heads: string[], tails: string[], count: number) {
  const words = new Set(common);
  for (const tail of tails) for (const head of heads) if (words.size < count) words.add(head + tail);
  return [...words];
}

const surnameWords = built(commonSurnames, surnameStems, surnameEndings, 5_000);
const givenWords = built(commonGiven, givenBeginnings, givenEndings, 800);

/** About 5,000 surnames; the commonest is near 1.3 %, three times as skewed as Finland, to be on the safe side. */
export const surnames = skewed(surnameWords, 12);
/** About 800 given names; the commonest is near 2.3 %. */
export const givenNames = skewed(givenWords, 12);

export const trades = skewed(
  'Rakennus Kuljetus Sähkö Putki Konsultointi Tilitoimisto Kahvila Leipomo Kampaamo Autokorjaamo Kiinteistö Puutarha Siivous Kauppa Paino Metalli Puu Maatila Apteekki Hieronta Vene Matkailu Musiikki Optiikka Pesula Ravintola Taksi Ohjelmisto Valokuvaamo Lääkäriasema'.split(
    ' ',
  ),
  4,
);
export const legalForms = skewed(['Oy', 'Ky', 'Oy Ab', 'ry', 'Tmi', 'Osk'], 0.5);
export const streets = skewed(
  'Rantatie Koulukatu Kirkkokatu Asemakatu Kauppakatu Puistokatu Mäkitie Niittytie Koivukuja Mannerheimintie Hämeenkatu Kuusitie Lehtotie Peltotie Satamakatu Myllytie Torikatu Järventie Metsätie Esplanadi Storgatan Strandvägen Kyrkogatan Pihlajatie Tuulimyllynkatu Veturitie Ratapihankatu Ylätie Harjukatu Lähdetie'.split(
    ' ',
  ),
  8,
);
export const towns = skewed(
  '00100 Helsinki|33100 Tampere|02100 Espoo|01300 Vantaa|90100 Oulu|20100 Turku|40100 Jyväskylä|70100 Kuopio|15110 Lahti|28100 Pori|80100 Joensuu|53100 Lappeenranta|13100 Hämeenlinna|65100 Vaasa|60100 Seinäjoki|96100 Rovaniemi|50100 Mikkeli|48100 Kotka|24100 Salo|06100 Porvoo|67100 Kokkola|05800 Hyvinkää|08100 Lohja|04400 Järvenpää|26100 Rauma|87100 Kajaani|57100 Savonlinna|22100 Maarianhamina|10600 Tammisaari|68600 Pietarsaari'.split(
    '|',
  ),
  2,
);
