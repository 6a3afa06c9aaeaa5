/** What the staff has been trained in: their own data, for accountability (GDPR 5(2), 32(4)); it goes after their work has ended. */
import { type Column, derivedKey, key, ofCompany, type TableDeclaration } from '../ground/columns.ts';

const ofStaff: Column = {
  category: 'system',
  access: 'shown',
  erasure: 'keep',
  fixed: true,
  why: 'Shows that those who see customers’ data were instructed: accountability, GDPR 5(2), 32(4).',
};
const byItself: Column = { ...ofCompany, derived: true };

export const trainingData: readonly TableDeclaration[] = [
  {
    table: 'training_topics',
    about: 'What everyone who handles customers’ data is trained in, with the instruction that they read.',
    subject: 'none',
    rows: 'all',
    purposes: { sign_in: ['select'], administration: ['select', 'insert', 'update'] },
    columns: {
      id: byItself,
      title: ofCompany,
      instructions: ofCompany,
      every_months: ofCompany,
      version: ofCompany,
      recorded_at: byItself,
      recorded_by: byItself,
      ended_at: ofCompany,
    },
  },
  {
    table: 'trainings',
    about:
      'A training that a member of the staff was given, or an instruction that they read; swept three years after their work has ended.',
    subject: 'staff',
    rows: 'all',
    purposes: {
      sign_in: ['select', 'insert'],
      administration: ['select', 'insert', 'delete'],
    },
    columns: {
      staff_id: key,
      topic_id: key,
      id: derivedKey,
      version: ofStaff,
      how: ofStaff,
      done_on: ofStaff,
      recorded_at: { ...ofStaff, derived: true },
      recorded_by: { ...ofStaff, derived: true },
    },
  },
];
