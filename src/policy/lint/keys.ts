import { requiredPurposes } from '../built-in.ts';
import type { Declaration } from '../declaration.ts';
import { type Finding, findingKind, type Rule } from './finding.ts';

const keyTwice = findingKind('key_twice', 'blocks', {
  fi: 'Avain ”{key}” on kahdella. Anna toiselle oma avain.',
  sv: 'Nyckeln ”{key}” finns två gånger. Ge den andra en egen nyckel.',
  en: 'The key “{key}” is there twice. Give one of them a key of its own.',
});
const numberTwice = findingKind('purpose_number_twice', 'blocks', {
  fi: 'Kahdella tarkoituksella on sama numero {number}. Numero on tarkoituksen oma, eikä sitä anneta toiselle.',
  sv: 'Två ändamål har samma nummer {number}. Numret hör till ett ändamål och ges inte till ett annat.',
  en: 'Two purposes have the same number {number}. A number belongs to one purpose and is never given to another.',
});
const keyUnknown = findingKind('key_unknown', 'blocks', {
  fi: 'Kohta viittaa avaimeen ”{key}”, jota ei ole. Valitse olemassa oleva tai lisää puuttuva.',
  sv: 'Punkten hänvisar till nyckeln ”{key}”, som inte finns. Välj en som finns eller lägg till den.',
  en: 'The item refers to the key “{key}”, which does not exist. Choose one that does or add it.',
});
const categoryUndeclared = findingKind('category_undeclared', 'blocks', {
  fi: 'Tietoryhmää ”{key}” käytetään, mutta sitä ei ole rekisterin tietosisällössä. Lisää se sinne.',
  sv: 'Kategorin ”{key}” används men finns inte i registrets datainnehåll. Lägg till den där.',
  en: 'The category “{key}” is used but is not in the data content of the register. Add it there.',
});
const purposeRequired = findingKind('purpose_required', 'blocks', {
  fi: 'Tarkoitus ”{key}” puuttuu, eikä ohjelma toimi ilman sitä. Palauta se.',
  sv: 'Ändamålet ”{key}” saknas, och programmet fungerar inte utan det. Återställ det.',
  en: 'The purpose “{key}” is missing, and the program does not work without it. Restore it.',
});

const lists = [
  'registers',
  'purposes',
  'categories',
  'extra_fields',
  'sources',
  'recipients',
  'retention',
  'rights',
] as const;

const repeats = (values: readonly string[]): { value: string; index: number }[] =>
  values
    .map((value, index) => ({ value, index }))
    .filter(({ value, index }) => values.indexOf(value) < index);

export const duplicateKeys: Rule = (declaration) =>
  lists.flatMap((list) =>
    repeats(declaration[list].map(({ key }) => key)).map(({ value, index }) =>
      keyTwice(`${list}.${index}`, { key: value }),
    ),
  );

export const duplicateNumbers: Rule = ({ purposes }) =>
  repeats(purposes.map(({ number }) => String(number))).map(({ value, index }) =>
    numberTwice(`purposes.${purposes[index]!.key}.number`, { number: value }),
  );

const keysOf = (list: readonly { key: string }[]): ReadonlySet<string> => new Set(list.map(({ key }) => key));

type Reference = readonly [path: string, key: string];

const unknown = (references: readonly Reference[], known: ReadonlySet<string>): Finding[] =>
  references.filter(([, key]) => !known.has(key)).map(([path, key]) => keyUnknown(path, { key }));

export const unknownKeys: Rule = ({
  registers,
  purposes,
  recipients,
  transfers,
  extra_fields,
  retention,
}) => {
  const kept: Reference[] = [
    ...purposes.map(({ key, retention: rule }): Reference => [`purposes.${key}.retention`, rule]),
    ...extra_fields.map(({ key, retention: rule }): Reference => [`extra_fields.${key}.retention`, rule]),
  ];
  const served = recipients.flatMap(({ key, purposes: theirs }) =>
    theirs.map((purpose): Reference => [`recipients.${key}.purposes`, purpose]),
  );
  return [
    ...unknown(
      purposes.map(({ key, register }) => [`purposes.${key}.register`, register]),
      keysOf(registers),
    ),
    ...unknown(kept, keysOf(retention)),
    ...unknown(served, keysOf(purposes)),
    ...unknown(
      transfers.map(({ recipient }, index) => [`transfers.${index}.recipient`, recipient]),
      keysOf(recipients),
    ),
  ];
};

const categoriesUsed = ({ purposes, sources, recipients }: Declaration): Reference[] => [
  ...purposes.flatMap(({ key, reads, writes }) =>
    [...new Set([...reads, ...writes])].map((used): Reference => [`purposes.${key}.reads`, used]),
  ),
  ...sources.flatMap(({ key, categories }) =>
    categories.map((used): Reference => [`sources.${key}.categories`, used]),
  ),
  ...recipients.flatMap(({ key, categories }) =>
    categories.map((used): Reference => [`recipients.${key}.categories`, used]),
  ),
];

/** GDPR 14(1)(d): one finding for each category, at its first use (M10). */
export const undeclaredCategories: Rule = (declaration) => {
  const told = keysOf(declaration.categories);
  const first = new Map<string, string>();
  for (const [path, used] of categoriesUsed(declaration))
    if (!told.has(used) && !first.has(used)) first.set(used, path);
  return [...first].map(([key, path]) => categoryUndeclared(path, { key }));
};

export const neededPurposes: Rule = ({ purposes }) =>
  requiredPurposes
    .filter((key) => !purposes.some((purpose) => purpose.key === key))
    .map((key) => purposeRequired('purposes', { key }));
