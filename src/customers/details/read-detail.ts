/** The checks that every detail shares: lengths, choices, days, and what no text may hold. */
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate, isDate } from '../../ground/calendar.ts';
import { Problem } from '../../ground/problem.ts';
import { forbiddenText } from '../forbidden-text.ts';
import type { Cells } from '../keep-history.ts';
import { dateNotValid, fieldNotInChoices, fieldTooLong } from '../problems.ts';
import { demandRight, type Wrong } from '../wrong-fields.ts';
import type { Detail, DetailField } from './detail.ts';

const wrongOf = (field: DetailField, value: string): Wrong[] => {
  const { name, title, control, choices, lengthMax } = field;
  if (value === '') return [];
  if (lengthMax && value.length > lengthMax)
    return [{ field: name, problem: new Problem(fieldTooLong, { field: title, max: lengthMax }) }];
  if (choices && !choices.some((choice) => choice.value === value))
    return [{ field: name, problem: new Problem(fieldNotInChoices, { field: title }) }];
  if (control === 'date' && !(isDate(value) && value <= helsinkiDate(new Date())))
    return [{ field: name, problem: new Problem(dateNotValid, { field: title }) }];
  return [];
};

/** Phones and dates are no free text: their digits are parsed by their own rules. */
const isFreeText = ({ control }: DetailField): boolean => control === 'text' || control === 'email';

/** The columns to keep; throws `WrongFields` with one sentence for each field. */
export const readDetail = async (
  tx: Tx,
  detail: Detail,
  values: Readonly<Record<string, string>>,
  confirmed: boolean,
): Promise<Cells> => {
  const free = detail.fields.filter(isFreeText);
  const wrong = [
    ...forbiddenText(
      free.map(({ name, title }) => ({ field: name, title, text: values[name] ?? '' })),
      confirmed,
    ),
    ...detail.fields.flatMap((field) => wrongOf(field, values[field.name] ?? '')),
  ];
  const read = await detail.read(values, tx);
  const told = new Set(wrong.map(({ field }) => field));
  demandRight([...wrong, ...read.wrong.filter(({ field }) => !told.has(field))]);
  return read.columns;
};
