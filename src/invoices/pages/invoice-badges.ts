import type { Language } from '../../ground/language.ts';
import { badge, type State } from '../../ui/badge.ts';
import { type Html, html } from '../../ui/html.ts';
import { stateTitles } from './invoice-texts.ts';

export type Shown = Readonly<{
  kind: string;
  state: string;
  due_on: string | null;
  open_cents: number;
  disputed_at: Date | null;
}>;

type Word = keyof typeof stateTitles;
const colours: Readonly<Partial<Record<Word, State>>> = {
  open: 'info',
  overdue: 'overdue',
  paid: 'done',
  collection: 'overdue',
  disputed: 'restricted',
  unused: 'due',
};

/** Overdue is a matter of today; a credit note is unused until something has been set off against it. */
const wordOf = ({ kind, state, due_on, open_cents }: Shown, today: string): Word => {
  if (kind === 'credit_note' && state !== 'draft') return open_cents < 0 ? 'unused' : 'used';
  if (state === 'open' && due_on !== null && due_on < today) return 'overdue';
  return state in stateTitles ? (state as Word) : 'open';
};

export const stateBadges = (invoice: Shown, today: string, language: Language): Html => {
  const word = wordOf(invoice, today);
  return html`<span class="row">${badge({ state: colours[word] ?? 'neutral', label: stateTitles[word][language] })}${
    invoice.disputed_at !== null && badge({ state: 'restricted', label: stateTitles.disputed[language] })
  }</span>`;
};
