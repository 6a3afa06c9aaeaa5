/** Where events are sent and what became of them: keys and names of columns, as in the log that they come from. */
import { type FunctionDeclaration, key, ofCompany, type TableDeclaration } from '../ground/columns.ts';

const derived = { ...ofCompany, derived: true };
const all = (...names: string[]) => Object.fromEntries(names.map((name) => [name, ofCompany]));

export const webhooksData: readonly TableDeclaration[] = [
  {
    table: 'webhooks',
    about: 'An address that events are sent to: whose, which, for which purpose.',
    subject: 'none',
    rows: 'all',
    purposes: { administration: ['select', 'insert', 'update'] },
    columns: {
      id: derived,
      made_at: derived,
      made_by: derived,
      ...all(
        'name',
        'kind',
        'url',
        'recipient',
        'source',
        'purpose',
        'acts',
        'secret',
        'ended_at',
        'ended_by',
        'last_line',
      ),
    },
  },
  {
    table: 'webhook_deliveries',
    about: 'An event and what became of sending it.',
    subject: 'customer',
    rows: 'all',
    staysBecause:
      'It tells a receiver that somebody was erased (GDPR 19). It holds a key that leads nowhere once the row is gone, and goes after ninety days.',
    purposes: { administration: ['select', 'insert', 'update', 'delete'] },
    columns: {
      webhook_id: key,
      line: key,
      customer_id: { ...ofCompany, customer: 'stays' },
      ...all('act', 'about', 'fields', 'happened_at', 'tries', 'next_try_at', 'delivered_at'),
      ...all('status', 'problem'),
    },
  },
];

export const webhooksFunctions: readonly FunctionDeclaration[] = [
  { signature: 'notice_webhooks()', purposes: ['administration', 'rights_requests'], isDefiner: true },
];
