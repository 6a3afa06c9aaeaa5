import { ofCompany, type TableDeclaration } from '../ground/columns.ts';

/** Filled by defaults and by the job that publishes: no purpose writes how a publication ended. */
const filled = { ...ofCompany, derived: true } as const;
const settings = { subject: 'none', rows: 'all' } as const;

export const editorData: readonly TableDeclaration[] = [
  {
    ...settings,
    table: 'purpose_reach',
    about: 'How many customers a purpose’s condition lets it see, counted by a job.',
    // Counts alone: a list may say how many its purpose does not show.
    purposes: { administration: ['select'] },
    whoeverReads: { name: ['select'] },
    columns: { visible: ofCompany, customers: ofCompany, counted_at: ofCompany },
  },
  {
    ...settings,
    table: 'register_use',
    about:
      'How many rows use a field of the company’s own or came from a source, and how much of the notice does not hold true: counted by jobs.',
    purposes: { administration: ['select'] },
    columns: { kind: ofCompany, key: ofCompany, rows: ofCompany, counted_at: ofCompany },
  },
  {
    ...settings,
    table: 'publications',
    about: 'A publication of the notice that was asked for, and how it ended.',
    purposes: { administration: ['select', 'insert'] },
    columns: {
      id: filled,
      revision: ofCompany,
      asked_at: filled,
      asked_by: filled,
      ended_at: filled,
      version: filled,
      problem: filled,
      announcement_id: filled,
    },
  },
];
