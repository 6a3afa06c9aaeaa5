/** Tasks as lists show them: of one's own day, of a customer, of everybody. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { addDays } from '../../ground/calendar.ts';
import { nameOfCustomer } from '../named-customer.ts';
import type { Reads } from '../reads.ts';

export type ListedTask = Readonly<{
  id: number;
  title: string;
  due_on: string;
  done_at: Date | null;
  assigned_to: number | null;
  assigned_name: string | null;
  customer_id: number | null;
  customer_name: string | null;
}>;

const most = 100;
/** "Next" is this many days from tomorrow on. */
export const nextDays = 7;

const listed = (reads: Reads) => sql`select t.id, t.title, t.due_on, t.done_at, t.assigned_to,
    s.name as assigned_name, t.customer_id, ${nameOfCustomer(reads)} as customer_name
  from tasks t left join customers c on c.id = t.customer_id left join staff s on s.id = t.assigned_to`;

const all = async (tx: Tx, query: RawBuilder<ListedTask>): Promise<readonly ListedTask[]> =>
  (await query.execute(tx.db)).rows;

/** Open tasks of a customer, the soonest first; then the newest done ones. */
export const tasksOfCustomer = (tx: Tx, reads: Reads, customerId: number): Promise<readonly ListedTask[]> =>
  all(
    tx,
    sql<ListedTask>`${listed(reads)} where t.customer_id = ${customerId} and t.done_at is null
      order by t.due_on, t.id limit ${most}`,
  );

export type MyDay = Readonly<{
  overdue: readonly ListedTask[];
  today: readonly ListedTask[];
  next: readonly ListedTask[];
  /** Nobody's, due within the same days. */
  free: readonly ListedTask[];
  /** True where there are more than are shown. */
  hasMore: boolean;
}>;

export const myDay = async (tx: Tx, reads: Reads, staffId: number, today: string): Promise<MyDay> => {
  const until = addDays(today, nextDays);
  const open = (whose: RawBuilder<unknown>) =>
    all(
      tx,
      sql<ListedTask>`${listed(reads)} where ${whose} and t.done_at is null and t.due_on <= ${until}
        order by t.due_on, t.id limit ${most + 1}`,
    );
  const [own, free] = await Promise.all([
    open(sql`t.assigned_to = ${staffId}`),
    open(sql`t.assigned_to is null`),
  ]);
  const shown = own.slice(0, most);
  return {
    overdue: shown.filter(({ due_on }) => due_on < today),
    today: shown.filter(({ due_on }) => due_on === today),
    next: shown.filter(({ due_on }) => due_on > today),
    free: free.slice(0, most),
    hasMore: own.length > most || free.length > most,
  };
};

export type TaskFilter = Readonly<{
  state: 'open' | 'done';
  whose: 'all' | 'mine' | 'nobody';
  /** The task at the edge of the page before. */
  after?: number | undefined;
}>;

export const tasksPerPage = 50;

const whoseTasks = (whose: TaskFilter['whose'], staffId: number): RawBuilder<unknown> => {
  if (whose === 'mine') return sql`t.assigned_to = ${staffId}`;
  return whose === 'nobody' ? sql`t.assigned_to is null` : sql`true`;
};

/** Open ones by their day, done ones the newest first; one more than a page where there are more. */
export const taskList = (
  tx: Tx,
  reads: Reads,
  staffId: number,
  { state, whose, after }: TaskFilter,
): Promise<readonly ListedTask[]> => {
  const isOpen = state === 'open';
  const edge = sql`(select e.${sql.ref(isOpen ? 'due_on' : 'done_at')} from tasks e where e.id = ${after ?? 0})`;
  const beyond = isOpen
    ? sql`(t.due_on, t.id) > (${edge}, ${after ?? 0})`
    : sql`(t.done_at, t.id) < (${edge}, ${after ?? 0})`;
  return all(
    tx,
    sql<ListedTask>`${listed(reads)} where ${whoseTasks(whose, staffId)}
      and ${isOpen ? sql`t.done_at is null` : sql`t.done_at is not null`} and ${after === undefined ? sql`true` : beyond}
      order by ${isOpen ? sql`t.due_on, t.id` : sql`t.done_at desc, t.id desc`} limit ${tasksPerPage + 1}`,
  );
};
