import { type FunctionDeclaration, key, of, type TableDeclaration } from '../../ground/columns.ts';

const ofCustomer = {
  rows: { of_customer: 'customer_id', orNone: true },
  subject: 'customer',
} as const;
const why = 'Names of staff are not the person’s data (C-579/21).';
const ofStaff = of('notes', { access: 'withheld', why });
const byItself = { derived: true } as const;

export const tasksData: readonly TableDeclaration[] = [
  {
    ...ofCustomer,
    table: 'tasks',
    about: 'What somebody is to do, about a customer or about none.',
    writing: 'rows',
    purposes: { customer_service: ['delete'], rights_requests: ['delete'] },
    columns: {
      id: { ...key, ...byItself },
      customer_id: key,
      title: of('notes'),
      details: of('notes'),
      due_on: of('notes'),
      assigned_to: ofStaff,
      done_at: of('notes'),
      recorded_at: of('notes', byItself),
      recorded_by: { ...ofStaff, ...byItself },
    },
  },
  {
    ...ofCustomer,
    table: 'task_steps',
    about: 'That a task was done, reopened, given to somebody else or put off.',
    goesWith: 'tasks',
    writing: 'append',
    columns: {
      task_id: key,
      id: { ...key, ...byItself },
      customer_id: key,
      step: of('notes'),
      due_before: of('notes'),
      assigned_before: ofStaff,
      at: of('notes', byItself),
      recorded_by: { ...ofStaff, ...byItself },
    },
  },
];

export const tasksFunctions: readonly FunctionDeclaration[] = [
  { signature: 'staff_at_desk()', purposes: ['customer_service', 'rights_requests'], isDefiner: true },
];
