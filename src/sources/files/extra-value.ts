/** A value of the company's own field as files write it → as the register keeps it, by the kind that the notice says. */
import { type DeclaredKind, readExtraValue } from '../../customers/extra-field.ts';
import type { RowProblemCode } from './row-problems.ts';
import { answerOf, dateOf } from './value-words.ts';

type Kind = DeclaredKind['kind'];

/** `1 234,50` and `−5`: spaces between thousands and the sign that typesetters use. */
const plainNumber = (written: string): string =>
  /^[-−]?\d{1,3}(?:[\s\u00a0\u202f]\d{3})+(?:[.,]\d+)?$|^−/.test(written)
    ? written.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-')
    : written;

const yesOrNo = (written: string): string => {
  const answer = answerOf(written);
  return answer === undefined ? written : answer ? 'yes' : 'no';
};

const inAnyLanguage = ({ choices }: DeclaredKind, written: string): string => {
  const sought = written.toLocaleLowerCase('fi');
  const isIt = (text: string | undefined) => text?.toLocaleLowerCase('fi') === sought;
  return choices.find(({ fi, sv, en }) => isIt(fi) || isIt(sv) || isIt(en))?.fi ?? written;
};

const plain: Readonly<Record<Kind, (field: DeclaredKind, written: string) => string>> = {
  text: (_field, written) => written,
  number: (_field, written) => plainNumber(written),
  date: (_field, written) => dateOf(written) ?? written,
  yes_no: (_field, written) => yesOrNo(written),
  choice: inAnyLanguage,
};

/** What is said of a value that is not of its field's kind. */
export const wrongKind: Readonly<Record<Kind, RowProblemCode>> = {
  text: 'text_too_long',
  number: 'number_invalid',
  date: 'date_invalid',
  yes_no: 'yes_no_unknown',
  choice: 'choice_unknown',
};

/** Undefined where it is not of the field's kind. */
export const extraValue = (field: DeclaredKind, written: string): string | undefined =>
  readExtraValue(field, plain[field.kind](field, written));
