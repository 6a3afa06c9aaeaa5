/** What was typed about a paper, checked: every field that is wrong has its own sentence. */
import { forbiddenText } from '../customers/forbidden-text.ts';
import type { Typed } from '../customers/merge-typed.ts';
import { dateNotValid, fieldMissing, fieldNotInChoices, fieldTooLong } from '../customers/problems.ts';
import { confirmField, demandRight, type Wrong } from '../customers/wrong-fields.ts';
import { helsinkiDate, isDate } from '../ground/calendar.ts';
import { Problem, type ProblemKind } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import { type DocumentField, documentFields, longest } from './document.ts';
import { keptUntil } from './keeping.ts';
import { isInUse, type PaperKind } from './kind.ts';
import { endedBeforeReceived } from './problems.ts';
import type { DocumentColumns } from './queries.ts';

/** In the order of the form. */
export const documentTexts = [
  'outside_name',
  'kind',
  'title',
  'received_on',
  'ended_on',
  'held_until',
  'held_because',
] as const;

const wrongAt = (field: DocumentField, kind: ProblemKind, more: { max?: number } = {}): Wrong => ({
  field,
  problem: new Problem(kind, { field: documentFields[field], ...more }),
});

const textOf = (typed: Typed, field: DocumentField): string => typed[field]?.trim() ?? '';

const wrongDays = (typed: Typed, today: string): Wrong[] => {
  const [received, ended, held] = (['received_on', 'ended_on', 'held_until'] as const).map((field) =>
    textOf(typed, field),
  ) as [string, string, string];
  const isPast = (day: string): boolean => isDate(day) && day >= '1900' && day <= today;
  return [
    ...(received === '' ? [wrongAt('received_on', fieldMissing)] : []),
    ...(received !== '' && !isPast(received) ? [wrongAt('received_on', dateNotValid)] : []),
    ...(ended !== '' && !isPast(ended) ? [wrongAt('ended_on', dateNotValid)] : []),
    ...(ended !== '' && ended < received ? [wrongAt('ended_on', endedBeforeReceived)] : []),
    ...(held !== '' && !(isDate(held) && held < '2200') ? [wrongAt('held_until', dateNotValid)] : []),
    ...(held !== '' && textOf(typed, 'held_because') === '' ? [wrongAt('held_because', fieldMissing)] : []),
  ];
};

const wrongTexts = (typed: Typed, isOfCustomer: boolean): Wrong[] => {
  const written = (['outside_name', 'title', 'held_because'] as const).map((field) => ({
    field,
    title: documentFields[field],
    text: textOf(typed, field),
  }));
  return [
    ...(!isOfCustomer && textOf(typed, 'outside_name') === '' ? [wrongAt('outside_name', fieldMissing)] : []),
    ...written
      .filter(({ field, text }) => text.length > longest[field])
      .map(({ field }) => wrongAt(field, fieldTooLong, { max: longest[field] })),
    ...forbiddenText(written, typed[confirmField] === 'yes'),
  ];
};

export type Reading = Readonly<{
  declaration: Declaration;
  kinds: readonly PaperKind[];
  isOfCustomer: boolean;
  /** The kind that it has now: it stays possible when nothing new is filed under it any more. */
  kindNow?: string;
}>;

/** Throws `WrongFields`. */
export const readDocument = (
  typed: Typed,
  { declaration, kinds, isOfCustomer, kindNow }: Reading,
): DocumentColumns => {
  const today = helsinkiDate(new Date());
  const kind = kinds.find((one) => one.kind === textOf(typed, 'kind'));
  const mayBe = kind && (isInUse(kind, today) || kind.kind === kindNow);
  demandRight([
    ...(mayBe ? [] : [wrongAt('kind', textOf(typed, 'kind') === '' ? fieldMissing : fieldNotInChoices)]),
    ...wrongDays(typed, today),
    ...wrongTexts(typed, isOfCustomer),
  ]);
  const dates = { received_on: textOf(typed, 'received_on'), ended_on: textOf(typed, 'ended_on') || null };
  const held = textOf(typed, 'held_until') || null;
  return {
    ...dates,
    outside_name: isOfCustomer ? '' : textOf(typed, 'outside_name'),
    kind: kind!.kind,
    rule: kind!.rule,
    title: textOf(typed, 'title'),
    kept_until: keptUntil(declaration, kind!, dates, isOfCustomer),
    held_until: held,
    held_because: held ? textOf(typed, 'held_because') : '',
  };
};
