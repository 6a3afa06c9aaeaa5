/** The story, played once for all files of its test, and what they ask of it. */
import { helsinkiDate } from '../../src/ground/calendar.ts';
import { demoDatabase } from '../demo-database.ts';

export const { gate, installation, owner, inForce, staff, lines } = await demoDatabase();
export const otto = { kind: 'staff', id: 2 } as const;
export const today = helsinkiDate(new Date());
export const at = (name: string): string => `${name}@posti.example`;

export const rows = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await owner.query(text, values)).rows as Row[];
export const number = async (text: string, values: unknown[] = []): Promise<number> =>
  (await rows<{ n: number }>(`select count(*)::int as n from ${text}`, values))[0]!.n;
export const idOf = async (email: string): Promise<number> =>
  (await rows<{ id: number }>('select customer_id as id from emails where normalised = $1', [email]))[0]!.id;
