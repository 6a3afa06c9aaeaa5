import { key, of, ofCompany, type TableDeclaration } from '../ground/columns.ts';

/** Chunks and keys are no answer to anybody; what a file holds is declared by the module that stores it. */
const sealed = of('import_material', {
  access: 'withheld',
  why: 'Ciphertext; what the file held is shown from what was read from it, and as the file itself.',
});

/** Each file belongs to the purpose that stored it; upkeep sees all, as it delivers mail and sweeps cut-off uploads. */
const storing = ['select', 'insert', 'update', 'delete'] as const;
const purposes = {
  register_upkeep: storing,
  customer_service: storing,
  orders: storing,
  invoicing: storing,
  collection: storing,
  paper_archive: storing,
  rights_requests: storing,
  own_page: ['select'],
} as const;

export const filesData: readonly TableDeclaration[] = [
  {
    table: 'stored_files',
    answers: { nothing: true },
    about: 'A stored file: size, hash and its wrapped key; without the key it is erased.',
    subject: 'customer',
    rows: 'all',
    keptApart: 'by_purpose',
    purposes,
    columns: {
      id: { ...key, derived: true },
      purpose: { ...ofCompany, derived: true },
      wrapped_key: { ...sealed, erasure: 'blank', readForErasure: true },
      size_bytes: ofCompany,
      chunks: ofCompany,
      sha256: ofCompany,
      stored_at: ofCompany,
      erased_at: { ...ofCompany, erasure: 'blank' },
    },
  },
  {
    table: 'stored_file_chunks',
    answers: { nothing: true },
    about: 'A piece of a stored file, encrypted with the file’s own key.',
    subject: 'customer',
    rows: 'all',
    keptApart: 'by_file',
    purposes,
    columns: { file_id: key, number: ofCompany, body: sealed },
  },
];
