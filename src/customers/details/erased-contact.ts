/**
 * A contact point of somebody who was erased at their own request is not written down again, by a person or a program,
 * unless it is stated how they have come back themself. What another says of them brings nobody back. GDPR 17, 21(3).
 */
import { sql } from 'kysely';
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import type { Text } from '../../ground/language.ts';
import { Problem, problemKind } from '../../ground/problem.ts';
import type { Cells } from '../keep-history.ts';
import { type SuppressionKey, suppressedOf } from '../suppression/suppression.ts';
import { WrongFields } from '../wrong-fields.ts';
import type { Detail } from './detail.ts';

export const cameBackField = 'came_back';
export const cameBackTitle: Text = {
  fi: 'Miten henkilö on itse palannut asiakkaaksi',
  sv: 'Hur personen själv har blivit kund på nytt',
  en: 'How the person has become a customer again themself',
};

export const erasedAtOwnRequest = problemKind('erased_at_own_request', 422, {
  fi: 'Näillä yhteystiedoilla oleva henkilö on poistettu rekisteristä omasta pyynnöstään. Jos hän on itse palannut asiakkaaksi, kirjoita lyhyesti, miten: esimerkiksi uusi tilaus ja sen päivä.',
  sv: 'Personen med dessa kontaktuppgifter har raderats ur registret på egen begäran. Om personen själv har blivit kund på nytt, skriv kort hur: till exempel en ny beställning och dess dag.',
  en: 'The person with these contact details has been erased from the register at their own request. If they have become a customer again themself, write shortly how: a new order and its day, for example.',
});

export const erasedNotFromElsewhere = problemKind('erased_not_from_elsewhere', 422, {
  fi: 'Näillä yhteystiedoilla oleva henkilö on poistettu rekisteristä omasta pyynnöstään, eikä muualta saatu tieto tuo häntä takaisin. Jos hän on itse palannut asiakkaaksi, tallenna tieto silloin, kun hän antaa sen itse, ja valitse tietolähteeksi, missä hän sen antoi.',
  sv: 'Personen med dessa kontaktuppgifter har raderats ur registret på egen begäran, och en uppgift från någon annan för inte in personen på nytt. Om personen själv har blivit kund på nytt, spara uppgiften när personen själv ger den, och välj som källa var det skedde.',
  en: 'The person with these contact details has been erased from the register at their own request, and what another says brings nobody back. If they have become a customer again themself, save it when they give it themself, with the source where they did.',
});

/** The key of the list, and what was stated; none where nothing was. */
export type Returning = Readonly<{ key: SuppressionKey; stated: string }>;

const fieldOf = { email: 'address', phone: 'number' } as const;

const pointOf = ({ key }: Detail, columns: Cells) => {
  if (key === 'emails') return { kind: 'email' as const, value: String(columns.normalised) };
  if (key === 'phones') return { kind: 'phone' as const, value: String(columns.e164) };
  return undefined;
};

/** Throws `WrongFields` where the contact point is on the list and nothing is stated; else keeps what was. */
export const demandOwnReturn = async (
  tx: Tx,
  detail: Detail,
  customerId: number,
  columns: Cells,
  { key, stated, isOwnWord }: Returning & Readonly<{ isOwnWord: boolean }>,
): Promise<void> => {
  const point = pointOf(detail, columns);
  if (!point || (await suppressedOf(tx, key, [point])).size === 0) return;
  if (!isOwnWord)
    throw new WrongFields([{ field: fieldOf[point.kind], problem: new Problem(erasedNotFromElsewhere) }]);
  const reason = stated.trim();
  if (reason.length < 3 || reason.length > 500)
    throw new WrongFields([{ field: cameBackField, problem: new Problem(erasedAtOwnRequest) }]);
  await Promise.all([
    sql`insert into suppression_overrides (customer_id, stated) values (${customerId}, ${reason})`.execute(
      tx.db,
    ),
    wrote(tx, 'bring-back-erased', { customerId }),
  ]);
};
