/** The same code without what Seloste adds: the owner's connection, no row security, no transaction, no audit row. */
import type pg from 'pg';
import type { Gate, PolicyInForce } from '../src/db/gate.ts';
import type { Owner } from '../src/db/owner.ts';
import { kyselyOn, type Tx } from '../src/db/tx.ts';

const isAudit = (asked: unknown): boolean =>
  /^\s*insert into "?audit_log"?/.test(String((asked as { text?: string }).text ?? asked));

/** The client as it is, but an audit row is answered at once and never sent. */
const withoutAudit = (client: pg.Client): pg.Client => {
  const query = (asked: unknown, values?: unknown) =>
    isAudit(asked)
      ? Promise.resolve({ rows: [], rowCount: 0 })
      : client.query(asked as string, values as unknown[]);
  const { connection } = client as unknown as { connection: unknown };
  return { query, connection } as unknown as pg.Client;
};

export const ungatedTx = (owner: pg.Client, policy: PolicyInForce, purpose: string): Tx => {
  const client = withoutAudit(owner);
  return {
    db: kyselyOn(client),
    purpose,
    purposeNumber: policy.numbers.get(purpose) ?? 0,
    actor: { kind: 'nobody' },
    declarationVersion: policy.version,
    afterCommit: (remember) => remember(),
    client,
  };
};

/** As many connections as the real gate may open. */
export const ungatedGate = (owner: Owner, policy: PolicyInForce, connectionsMax: number): Gate => {
  const idle: pg.Client[] = [];
  const waiting: ((client: pg.Client) => void)[] = [];
  let connected = 0;
  const take = async (): Promise<pg.Client> => {
    const client = idle.pop();
    if (client) return client;
    if (connected >= connectionsMax) return new Promise((resolve) => waiting.push(resolve));
    connected += 1;
    return owner.connect();
  };
  const giveBack = (client: pg.Client): void => {
    const next = waiting.shift();
    if (next) next(client);
    else idle.push(client);
  };
  const open: Gate['open'] = async (purpose, _actor, act) => {
    const client = await take();
    try {
      return await act(ungatedTx(client, policy, purpose));
    } finally {
      giveBack(client);
    }
  };
  return {
    open,
    end: async () => {
      for (const client of idle.splice(0)) await client.end();
    },
  };
};
