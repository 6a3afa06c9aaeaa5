import { ofCompany, type TableDeclaration } from '../../ground/columns.ts';
import { mailers } from './contacting.ts';

const settings = { subject: 'none', rows: 'all' } as const;
/** Whoever writes to customers begins from the same texts; customer service keeps them. */
const read = Object.fromEntries(mailers.map((purpose) => [purpose, ['select'] as const]));
const derived = { ...ofCompany, derived: true };

export const mailTemplatesData: readonly TableDeclaration[] = [
  {
    ...settings,
    table: 'mail_templates',
    about: 'A text that mails to customers begin from.',
    purposes: { ...read, customer_service: ['select', 'insert', 'update'] },
    columns: {
      id: derived,
      title: ofCompany,
      recorded_at: derived,
      recorded_by: derived,
      ended_at: ofCompany,
    },
  },
  {
    ...settings,
    table: 'mail_template_texts',
    about: 'The subject and the text of such a beginning in one language.',
    purposes: { ...read, customer_service: ['select', 'insert', 'update', 'delete'] },
    columns: { template_id: ofCompany, language: ofCompany, subject: ofCompany, body: ofCompany },
  },
];
