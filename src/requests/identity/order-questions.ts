/** What somebody who ordered remembers and an outsider hardly knows. Asked on the phone or at the counter; no answer is kept. */
import type { Tx } from '../../db/tx.ts';
import type { Language, Text } from '../../ground/language.ts';
import { formatCents } from '../../orders/format-amount.ts';
import type { WithEvents } from '../queries.ts';
import { lastOrder } from './queries.ts';

export type OrderQuestion = Readonly<{ key: 'what' | 'when' | 'how_much'; question: Text; answer: string }>;

const questions = {
  what: {
    fi: 'Mitä tilasit viimeksi ennen tätä pyyntöä?',
    sv: 'Vad beställde du senast före den här begäran?',
    en: 'What did you last order before this request?',
  },
  when: { fi: 'Missä kuussa se oli?', sv: 'I vilken månad var det?', en: 'In which month was it?' },
  how_much: {
    fi: 'Paljonko se suunnilleen maksoi?',
    sv: 'Ungefär hur mycket kostade det?',
    en: 'About how much did it cost?',
  },
} as const satisfies Record<string, Text>;
export const questionKeys = Object.keys(questions) as OrderQuestion['key'][];

const monthOf = (date: string, language: Language): string =>
  new Date(`${date}T12:00:00Z`).toLocaleDateString(language, { month: 'long', year: 'numeric' });

/** None where nothing was ordered before the day of the request. */
export const orderQuestions = async (
  tx: Tx,
  { customer_id, received_on }: WithEvents,
  language: Language,
): Promise<OrderQuestion[]> => {
  const order = customer_id === null ? undefined : await lastOrder(tx, customer_id, received_on);
  if (!order || order.names.length === 0) return [];
  return [
    { key: 'what', question: questions.what, answer: order.names.join(', ') },
    { key: 'when', question: questions.when, answer: monthOf(order.ordered_on, language) },
    { key: 'how_much', question: questions.how_much, answer: formatCents(order.gross_cents) },
  ];
};
