/** What of which line is credited, as the form sends it. */
import { demandRight, type Wrong } from '../../customers/wrong-fields.ts';
import { Problem } from '../../ground/problem.ts';
import type { CreditedLine } from '../credit-invoice.ts';
import { deedTexts as texts } from '../pages/deed-texts.ts';
import { nothingToCredit, numberNotValid } from '../problems.ts';
import { readDecimal } from './read-decimal.ts';

export const quantityField = (line: number): string => `quantity_${line}`;
export const priceField = (line: number): string => `price_${line}`;

type Typed = Readonly<Record<string, string | undefined>>;

/** Throws `WrongFields`: also where nothing is credited at all. */
export const readCredit = (typed: Typed, lines: readonly number[]): CreditedLine[] => {
  const wrong: Wrong[] = [];
  const number = (name: string, decimals: number): number | undefined => {
    const text = typed[name]?.trim() ?? '';
    if (text === '') return undefined;
    const read = readDecimal(text, decimals);
    if (read === undefined || read < 0)
      wrong.push({
        field: name,
        problem: new Problem(numberNotValid, { field: texts.creditQuantity, decimals }),
      });
    return read;
  };
  const credited = lines.flatMap((line): CreditedLine[] => {
    const quantityThousandths = number(quantityField(line), 3);
    const priceMicros = number(priceField(line), 6);
    if (!quantityThousandths) return [];
    return [{ line, quantityThousandths, ...(priceMicros ? { priceMicros } : {}) }];
  });
  demandRight(wrong);
  if (credited.length === 0) throw new Problem(nothingToCredit);
  return credited;
};
