/** Changes on the timeline: which fields of what changed in one edit. What they were stands in the history of the card. */
import { purposeTitle } from '../../customers/purpose-title.ts';
import { timelinePart } from '../../customers/timeline/part.ts';
import { fill } from '../../ground/language.ts';
import { changedFields, placeTitle } from '../card/history.ts';
import { editsMade } from './timeline-queries.ts';

type Shown = Readonly<{ place: string; fields: readonly string[]; purpose: number }>;

const changed = { fi: 'Muutos: {what}', sv: 'Ändring: {what}', en: 'Change: {what}' };

export const changesPart = timelinePart<Shown>({
  key: 'change',
  title: { fi: 'Muutokset', sv: 'Ändringar', en: 'Changes' },
  category: 'history',
  rows: editsMade,
  at: { moment: 'changed_at' },
  columns: ['place', 'fields', 'purpose'],
  hasSection: true,
  say: ({ policy, language }, { shown: { place, fields, purpose } }) => ({
    title: fill(changed[language], { what: placeTitle(place)[language].toLowerCase() }),
    text: changedFields(policy.declaration, place, fields, language).join(', '),
    by: purposeTitle(policy, purpose, language),
  }),
});
