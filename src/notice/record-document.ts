/** The record in the shape of a document, for the page and the PDF. */

import { listed, upperFirst } from '../ground/wording.ts';
import { facts } from './composing.ts';
import type { Section } from './document.ts';
import type { Activity, Party, ProcessingRecord } from './record.ts';
import { activityColumns } from './record-csv.ts';
import { recordWords } from './record-words.ts';
import { say } from './words.ts';

const partyFact = (language: ProcessingRecord['language'], party: Party) => {
  const { role, name, business_id, street, postcode, town, phone, email } = party;
  const address = [street, `${postcode} ${town}`.trim()].filter(Boolean).join(', ');
  return {
    term: say(role, language),
    text: [name, business_id, address, phone, email].filter(Boolean).join(', '),
  };
};

/** The purpose is the heading; the number stands before it. */
const told = activityColumns.filter((column) => column !== 'number' && column !== 'purpose');

const textOf = (value: Activity[keyof Activity]): string =>
  typeof value === 'string' ? value : upperFirst(listed(value));

const activitySection = (record: ProcessingRecord, activity: Activity, number: string): Section => ({
  id: `activity-${activity.number}`,
  number,
  title: activity.purpose,
  from: '',
  sections: [],
  blocks: facts([
    { term: recordWords.number[record.language], text: activity.number },
    ...told.map((column) => ({
      term: recordWords[column][record.language],
      text: upperFirst(
        textOf(activity[column]) ||
          (column === 'transfers' || column === 'recipients' ? recordWords.none[record.language] : ''),
      ),
    })),
  ]),
});

export const recordSections = (record: ProcessingRecord): Section[] => {
  const { language } = record;
  const frame = { from: '', sections: [] };
  return [
    {
      ...frame,
      id: 'parties',
      number: '1',
      title: recordWords.parties[language],
      blocks: facts(record.parties.map((party) => partyFact(language, party))),
    },
    {
      ...frame,
      id: 'activities',
      number: '2',
      title: recordWords.activities[language],
      blocks: [],
      sections: record.activities.map((activity, index) =>
        activitySection(record, activity, `2.${index + 1}`),
      ),
    },
    {
      ...frame,
      id: 'security',
      number: '3',
      title: recordWords.security[language],
      blocks: facts(record.security.map(({ title, explanation }) => ({ term: title, text: explanation }))),
    },
  ];
};
