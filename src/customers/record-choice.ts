/**
 * A choice is a row that is never changed: with channel, evidence, the text that was shown, when it happened and who
 * wrote it down. GDPR 7(1), 18, 21. What each purpose sees follows at once, by the trigger on choices.
 */
import { sql } from 'kysely';
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { isDate } from '../ground/calendar.ts';
import type { Text } from '../ground/language.ts';
import { textIn } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import type { Declaration, Purpose } from '../policy/declaration.ts';
import { allMarketing, type ChoiceChannel, type ChoiceKind, isAboutPurpose, mayBeAbout } from './choice.ts';
import { forbiddenText } from './forbidden-text.ts';
import { demandSeen } from './is-seen.ts';
import { isPastMoment, pastMoment } from './past-moment.ts';
import { choiceNotOfPurpose, dateNotValid, fieldMissing, fieldTooLong } from './problems.ts';
import { demandSource } from './source.ts';
import { demandRight, type Wrong } from './wrong-fields.ts';

export type NewChoice = Readonly<{
  kind: ChoiceKind;
  /** Key of a purpose, or `all_marketing`; empty for what bears on all purposes. */
  purpose: string;
  channel: ChoiceChannel;
  evidence: string;
  textShown: string;
  /** `YYYY-MM-DD` and `HH:MM` in Finland; without a time: now, or noon of an earlier day. */
  on: string;
  time: string;
  /** The last day of a consent that runs out; empty: until it is withdrawn. */
  validUntil: string;
  source: string;
  confirmed: boolean;
}>;

export const choiceFields: Readonly<
  Record<'purpose' | 'evidence' | 'text_shown' | 'on' | 'valid_until', Text>
> = {
  purpose: { fi: 'Käyttötarkoitus', sv: 'Ändamål', en: 'Purpose' },
  evidence: { fi: 'Näyttö', sv: 'Bevis', en: 'Evidence' },
  text_shown: { fi: 'Näytetty teksti', sv: 'Text som visades', en: 'Text that was shown' },
  on: { fi: 'Milloin', sv: 'När', en: 'When' },
  valid_until: { fi: 'Voimassa asti', sv: 'Gäller till', en: 'In force until' },
};

const longest = { evidence: 2000, text_shown: 8000 };

const isOfAllMarketing = ({ kind, purpose }: NewChoice): boolean =>
  purpose === allMarketing && kind.startsWith('objection');

const purposesOf = (declaration: Declaration, choice: NewChoice): Purpose[] => {
  const { kind, purpose } = choice;
  if (!isAboutPurpose(kind)) return [];
  if (isOfAllMarketing(choice))
    return declaration.purposes.filter((one) => one.marketing && mayBeAbout(kind, one));
  const found = declaration.purposes.find(({ key }) => key === purpose);
  if (!found)
    demandRight([{ field: 'purpose', problem: new Problem(fieldMissing, { field: choiceFields.purpose }) }]);
  if (!mayBeAbout(kind, found!)) {
    const title = { fi: found!.title.fi, sv: textIn(found!.title, 'sv'), en: textIn(found!.title, 'en') };
    demandRight([{ field: 'purpose', problem: new Problem(choiceNotOfPurpose, { purpose: title }) }]);
  }
  return [found!];
};

const wrongOf = (choice: NewChoice): Wrong[] => {
  const wrong: Wrong[] = [];
  const date = (field: 'on' | 'valid_until') =>
    wrong.push({ field, problem: new Problem(dateNotValid, { field: choiceFields[field] }) });
  if (!isPastMoment(choice)) date('on');
  if (choice.validUntil && (choice.kind !== 'consent' || !isDate(choice.validUntil))) date('valid_until');
  // GDPR 7(1): a consent that cannot be shown is none.
  if (choice.kind === 'consent' && choice.evidence.trim() === '')
    wrong.push({ field: 'evidence', problem: new Problem(fieldMissing, { field: choiceFields.evidence }) });
  for (const [field, text] of [
    ['evidence', choice.evidence],
    ['text_shown', choice.textShown],
  ] as const)
    if (text.length > longest[field])
      wrong.push({
        field,
        problem: new Problem(fieldTooLong, { field: choiceFields[field], max: longest[field] }),
      });
  return wrong;
};

const insertChoices = (tx: Tx, customerId: number, choice: NewChoice, rows: readonly ChoiceDeed[]) =>
  sql<{ id: number }>`insert into choices
      (customer_id, kind, purpose, channel, evidence, text_shown, happened_at, valid_until, source)
    select ${customerId}, r.kind, r.purpose, ${choice.channel}, ${choice.evidence.trim()}, ${choice.textShown.trim()},
      ${pastMoment(choice)}, case when r.kind = 'consent' then ${choice.validUntil || null}::date end, ${choice.source}
    from unnest(${rows.map(({ kind }) => kind)}::text[], ${rows.map(({ purpose }) => purpose)}::int[]) as r(kind, purpose)
    returning id`.execute(tx.db);

/**
 * Whoever consents after an objection to the same purpose has taken the objection back, by the same deed. What is said
 * of all marketing comes first: the rows of its purposes are newer, and stand for what was said of each.
 */
const rowsOf = (choice: NewChoice, purposes: readonly Purpose[]): ChoiceDeed[] => {
  const { kind } = choice;
  const whole = isOfAllMarketing(choice) || purposes.length === 0 ? [{ kind, purpose: null }] : [];
  const each = purposes.flatMap((purpose) =>
    kind === 'consent' && purpose.objection !== 'none'
      ? [
          { kind: 'objection_ended' as const, purpose: purpose.number },
          { kind, purpose: purpose.number },
        ]
      : [{ kind, purpose: purpose.number }],
  );
  return [...whole, ...each];
};

export type ChoiceDeed = Readonly<{ kind: ChoiceKind; purpose: number | null }>;

/** The rows that a choice is written as; throws `WrongFields` with every fault at once. */
export const readChoice = (declaration: Declaration, choice: NewChoice): ChoiceDeed[] => {
  demandSource(declaration, choice.source);
  const purposes = purposesOf(declaration, choice);
  const texts = (['evidence', 'text_shown'] as const).map((field) => ({
    field,
    title: choiceFields[field],
    text: field === 'evidence' ? choice.evidence : choice.textShown,
  }));
  demandRight([...wrongOf(choice), ...forbiddenText(texts, choice.confirmed)]);
  return rowsOf(choice, purposes);
};

/** Returns the key of the last row written; throws `WrongFields` before anything is. */
export const recordChoice = async (
  tx: Tx,
  declaration: Declaration,
  customerId: number,
  choice: NewChoice,
): Promise<number> => {
  const deeds = readChoice(declaration, choice);
  await demandSeen(tx, customerId);
  const { rows } = await insertChoices(tx, customerId, choice, deeds);
  const last = rows.at(-1)!.id;
  await wrote(tx, 'record-choice', { customerId, about: `choice:${last}`, fields: [choice.kind] });
  return last;
};
