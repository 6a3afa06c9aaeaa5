/** Notes on the timeline, and the traces of what was deleted. */
import type { Text } from '../../ground/language.ts';
import { html } from '../../ui/html.ts';
import { timelinePart } from '../timeline/part.ts';
import { isNoteKind, noteKindTitles } from './note.ts';

const lengthMax = 600;
const cut = (text: string): string => (text.length > lengthMax ? `${text.slice(0, lengthMax)}…` : text);

type Note = Readonly<{ kind: string; body: string; by: string | null }>;

export const notesPart = timelinePart<Note>({
  key: 'note',
  title: { fi: 'Muistiinpanot', sv: 'Anteckningar', en: 'Notes' },
  category: 'notes',
  rows: 'notes',
  at: { moment: 'happened_at' },
  columns: ['kind', 'body', 'recorded_by'],
  say: ({ language }, { customerId, id, shown: { kind, body, by } }) => ({
    title: html`<a href="/customers/${customerId}/notes/${id}">${isNoteKind(kind) ? noteKindTitles[kind][language] : kind}</a>`,
    text: html`<span class="said">${cut(body)}</span>`,
    by,
  }),
});

const removed: Readonly<Record<string, Text>> = {
  note: { fi: 'Muistiinpano poistettiin', sv: 'En anteckning raderades', en: 'A note was deleted' },
  task: { fi: 'Tehtävä poistettiin', sv: 'En uppgift raderades', en: 'A task was deleted' },
  attachment: { fi: 'Liite poistettiin', sv: 'En bilaga raderades', en: 'An attachment was deleted' },
};

export const removalsPart = timelinePart<Readonly<{ what: string; by: string | null }>>({
  key: 'removal',
  title: { fi: 'Poistot', sv: 'Raderingar', en: 'Deletions' },
  category: 'notes',
  rows: 'removals',
  at: { moment: 'removed_at' },
  columns: ['what', 'recorded_by'],
  say: ({ language }, { shown: { what, by } }) => ({ title: removed[what]?.[language] ?? what, by }),
});
