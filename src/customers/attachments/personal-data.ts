import { key, of, type TableDeclaration } from '../../ground/columns.ts';

export const attachmentsData: readonly TableDeclaration[] = [
  {
    table: 'attachments',
    about: 'A file on a customer’s card.',
    subject: 'customer',
    rows: { of_customer: 'customer_id' },
    writing: 'append',
    purposes: { customer_service: ['delete'], rights_requests: ['delete'] },
    columns: {
      customer_id: key,
      id: { ...key, derived: true },
      file_id: of('notes', { access: 'link', readForErasure: true, file: 'given' }),
      file_name: of('notes'),
      content_type: of('notes', { plain: true }),
      size_bytes: of('notes'),
      is_read: of('notes', { access: 'link' }),
      recorded_at: of('notes', { derived: true }),
      recorded_by: of('notes', {
        derived: true,
        access: 'withheld',
        why: 'Names of staff are not the person’s data (C-579/21).',
      }),
    },
  },
];
