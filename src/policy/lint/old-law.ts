import { findingKind, type Rule } from './finding.ts';
import { allWords } from './texts.ts';

const oldLaw = findingKind('old_law', 'blocks', {
  fi: '”{found}” on kumottua lakia tai sen sanastoa. Poista se: käsittelystä säädetään tietosuoja-asetuksessa ja tietosuojalaissa (1050/2018).',
  sv: '”{found}” är upphävd lag eller dess ord. Ta bort det: om behandlingen föreskrivs i dataskyddsförordningen och dataskyddslagen (1050/2018).',
  en: '“{found}” is repealed law or its vocabulary. Remove it: processing is governed by the GDPR and the Data Protection Act (1050/2018).',
});

/** Repealed or struck down, with the words that only they used (C11, C30). */
const old: readonly RegExp[] = [
  /henkilötietolak\p{L}*|henkilötietolai\p{L}*/iu,
  /(?<!\d)523\/1999|(?<!\d)1998:204/,
  /rekisteriselost\p{L}*|registerbeskrivning\p{L}*|register descriptions?/iu,
  /(?<!\p{L})ATK(?!\p{L})|(?<!\p{L})ADB(?!\p{L})/u,
  /personuppgiftslag\p{L}*|Personal Data Act/iu,
  /sähköisen viestinnän tietosuojala\p{L}*|(?<!\d)516\/2004/iu,
  /tietosuojalautakun\p{L}*|datasekretessnämnd\p{L}*/iu,
  /Privacy Shield|Safe Harbou?r/i,
];

export const oldLaws: Rule = (declaration) =>
  allWords(declaration).flatMap(({ path, words }) => {
    const found = old.map((word) => word.exec(words)?.[0]).find((match) => match !== undefined);
    return found === undefined ? [] : [oldLaw(path, { found })];
  });
