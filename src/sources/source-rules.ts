/** What the notice says of a source and a purpose decides which columns an import may bring in. GDPR 5(1)(b), 14(2)(f). */
import type { DeclaredKind } from '../customers/extra-field.ts';
import type { Text } from '../ground/language.ts';
import { textIn } from '../ground/language.ts';
import { Problem, problemKind } from '../ground/problem.ts';
import type { Declaration, Purpose, Source } from '../policy/declaration.ts';
import { fields, type Mapping, type TargetField } from './files/fields.ts';
import { headerKey } from './files/formats/header-words.ts';

export const sourceNotDeclared = problemKind('import_source_not_declared', 422, {
  fi: 'Selosteessa ei ole tietolähdettä ”{source}”. Valitse jokin selosteen lähteistä tai lisää lähde selosteeseen.',
  sv: 'Beskrivningen har ingen källa ”{source}”. Välj en av dess källor eller lägg till källan i beskrivningen.',
  en: 'The notice has no source “{source}”. Choose one of its sources, or add the source to the notice.',
});
export const purposeNotDeclared = problemKind('import_purpose_not_declared', 422, {
  fi: 'Selosteessa ei ole käyttötarkoitusta ”{purpose}”. Valitse jokin selosteen tarkoituksista.',
  sv: 'Beskrivningen har inget ändamål ”{purpose}”. Välj ett av dess ändamål.',
  en: 'The notice has no purpose “{purpose}”. Choose one of its purposes.',
});
export const fieldNotInNotice = problemKind('import_field_not_in_notice', 422, {
  fi: 'Seloste ei salli tietoa ”{field}” lähteestä ”{source}” tähän tarkoitukseen. Jätä sarake pois tai muuta selostetta.',
  sv: 'Beskrivningen tillåter inte uppgiften ”{field}” från källan ”{source}” för detta ändamål. Lämna kolumnen eller ändra beskrivningen.',
  en: 'The notice does not allow “{field}” from the source “{source}” for this purpose. Leave the column out, or change the notice.',
});

const inAll = (text: { fi: string; sv?: string | undefined; en?: string | undefined }): Text => ({
  fi: text.fi,
  sv: textIn(text, 'sv'),
  en: textIn(text, 'en'),
});

export type Rules = Readonly<{ source: Source; purpose: Purpose; declaration: Declaration }>;

export const rulesFor = (declaration: Declaration, source: string, purpose: string): Rules => {
  const foundSource = declaration.sources.find(({ key }) => key === source);
  if (!foundSource) throw new Problem(sourceNotDeclared, { source });
  const foundPurpose = declaration.purposes.find(({ key }) => key === purpose);
  if (!foundPurpose) throw new Problem(purposeNotDeclared, { purpose });
  return { source: foundSource, purpose: foundPurpose, declaration };
};

/** The customer number is the company's own, whatever the source; choices are only claims, and open nothing. */
const ownCategories: ReadonlySet<string> = new Set(['customer_number', 'choices', 'history']);

/** The source gives it, and the purpose that the file is for uses it. */
export const fieldAllowed = (target: TargetField, { source, purpose, declaration }: Rules): boolean => {
  if (target === 'ignore') return true;
  if (target.startsWith('extra:')) {
    const field = declaration.extra_fields.find(({ key }) => key === target.slice('extra:'.length));
    return field?.purposes.includes(purpose.key) ?? false;
  }
  const category = fields.find(({ key }) => key === target)?.category;
  if (!category || ownCategories.has(category)) return true;
  const used = [...purpose.reads, ...purpose.writes];
  return source.categories.some((known) => known === category) && used.some((known) => known === category);
};

/** The company's own fields that columns go to, with the kind of value that the notice says. */
export const ownFields = (
  { extra_fields }: Declaration,
  mapping: Mapping,
): Readonly<Record<string, DeclaredKind>> =>
  Object.fromEntries(
    extra_fields
      .filter(({ key }) => mapping.includes(`extra:${key}`))
      .map(({ key, kind, choices }) => [key, { kind, choices }]),
  );

/** Columns that nothing else claims and whose header is the title of one of the company's own fields. */
export const withOwnFields = (
  mapping: Mapping,
  header: readonly string[] | undefined,
  { declaration }: Rules,
): TargetField[] =>
  mapping.map((target, column): TargetField => {
    const named = headerKey(header?.[column] ?? '');
    if (target !== 'ignore' || named === '') return target;
    const own = declaration.extra_fields.find(({ title }) =>
      [title.fi, title.sv, title.en].some((text) => text && headerKey(text) === named),
    );
    return own ? `extra:${own.key}` : target;
  });

/** A proposal without what the notice does not allow. */
export const allowedMapping = (mapping: Mapping, rules: Rules): TargetField[] =>
  mapping.map((target) => (fieldAllowed(target, rules) ? target : 'ignore'));

/** Throws at the first column that the notice does not allow. */
export const demandAllowed = (mapping: Mapping, rules: Rules): void => {
  const refused = mapping.find((target) => !fieldAllowed(target, rules));
  if (refused === undefined) return;
  const label = fields.find(({ key }) => key === refused)?.label;
  throw new Problem(fieldNotInNotice, {
    field: label ?? refused.replace('extra:', ''),
    source: inAll(rules.source.title),
  });
};

/** Numbers of the marketing purposes that a claim of a channel is about. */
export const claimPurposes = (declaration: Declaration): Record<string, number> =>
  Object.fromEntries(
    (['email', 'sms'] as const).flatMap((channel) => {
      const purpose = declaration.purposes.find(
        ({ marketing, ground }) => marketing === channel && ground.kind === 'consent',
      );
      return purpose ? [[channel, purpose.number]] : [];
    }),
  );
