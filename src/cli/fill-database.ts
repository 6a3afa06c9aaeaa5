/** Makes the demo's database and fills it; the server is stopped again for `start` to take over. */
import { createGate } from '../db/gate.ts';
import { openInstallation } from '../db/installation.ts';
import { fillDemo } from '../demo/fill-demo.ts';
import { newStaff } from '../demo/staff.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import type { Config } from '../ground/config.ts';
import { tables } from '../personal-data.ts';
import { loadInForce } from '../policy/in-force.ts';
import { compilationOf, prepareDatabase } from '../prepare-database.ts';
import type { Terminal } from './terminal.ts';
import { withOwner } from './with-owner.ts';

export type Staff = ReturnType<typeof newStaff>;

/** Nothing is lost when a fill is cut off: the next one begins anew. */
const carefree = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

const fillRunning = (config: Config, { note }: Terminal): Promise<Staff> =>
  withOwner(config, async ({ installation, owner }) => {
    await prepareDatabase(owner, installation, helsinkiDate(new Date()));
    const load = () => loadInForce(installation, tables);
    const gate = await createGate({ installation, config, load });
    const client = await owner.connect();
    const staff = newStaff();
    try {
      const context = { gate, config, installation, owner, isStopping: () => false };
      const of = compilationOf.bind(undefined, installation);
      const inForce = async () => (await load()).declaration;
      await fillDemo({ context, client, compilationOf: of, inForce, tell: note }, staff);
    } finally {
      await client.end();
      await gate.end();
    }
    return staff;
  });

/** The staff with their passwords, which are told nowhere else. */
export const fillDatabase = async (config: Config, terminal: Terminal): Promise<Staff> => {
  const { embedded } = await openInstallation(config, { server: carefree });
  try {
    return await fillRunning(config, terminal);
  } finally {
    await embedded?.stop();
  }
};
