/** Archives for the supervisor: the company's own rows. A file may hold one person's request file, and expires. */
import { type FunctionDeclaration, manyPeople, ofCompany, type TableDeclaration } from '../ground/columns.ts';

const derived = { ...ofCompany, derived: true };
const each = (...names: string[]) => Object.fromEntries(names.map((name) => [name, ofCompany]));

export const evidenceData: readonly TableDeclaration[] = [
  {
    table: 'evidence_archives',
    about: 'What was put together for the supervisor: for whom, why, and until when its file is kept.',
    subject: 'none',
    rows: 'all',
    purposes: { rights_requests: ['select', 'insert', 'update'] },
    columns: {
      id: derived,
      ...each('subject', 'subject_id', 'from_on', 'to_on', 'for_whom', 'why', 'language'),
      asked_at: derived,
      asked_by: derived,
      ...each('files_done', 'file_now', 'finished_at', 'stopped_at', 'problem', 'size_bytes'),
      file_id: { ...ofCompany, file: manyPeople },
      ...each('sha256', 'expires_on', 'destroyed_at'),
    },
  },
];

export const assessmentData: readonly TableDeclaration[] = [
  {
    table: 'assessment_documents',
    about: 'The document of an impact assessment: the company’s own, about a purpose and about nobody.',
    subject: 'none',
    rows: 'all',
    purposes: { rights_requests: ['select', 'insert', 'delete'] },
    columns: {
      id: derived,
      purpose: ofCompany,
      file_id: { ...ofCompany, file: { why: 'It is about a way of using data, and about nobody.' } },
      ...each('file_name', 'content_type', 'size_bytes'),
      added_at: derived,
      added_by: derived,
    },
  },
];

export const evidenceFunctions: readonly FunctionDeclaration[] = [
  { signature: 'evidence_holding(bigint[])', purposes: ['erasure'], isDefiner: true },
];
