/** For commands that need the database themselves: started where it does not run, and stopped again after. */
import { join } from 'node:path';
import { createGate, type Gate } from '../db/gate.ts';
import { type Installation, openInstallation } from '../db/installation.ts';
import { type Owner, openOwner } from '../db/owner.ts';
import { postmasterOf } from '../db/postmaster.ts';
import type { Config } from '../ground/config.ts';

const others = `select count(*)::int as count from pg_stat_activity
  where backend_type = 'client backend' and pid <> pg_backend_pid()`;

/** A start or another command may have come to the same server meanwhile: then it stays. */
const stopIfAlone = async (installation: Installation, owner: Owner): Promise<void> => {
  const client = await owner.connect();
  const { rows } = await client.query(others);
  await client.end();
  if ((rows[0] as { count: number }).count === 0) await installation.embedded?.stop();
};

export type Opened = Readonly<{ installation: Installation; owner: Owner }>;

export const withOwner = async <T>(config: Config, act: (opened: Opened) => Promise<T>): Promise<T> => {
  const wasRunning = postmasterOf(join(config.dataFolder, 'data')) !== undefined;
  const installation = await openInstallation(config);
  try {
    return await act({ installation, owner: await openOwner(installation, config) });
  } finally {
    if (!wasRunning && installation.embedded)
      await stopIfAlone(installation, await openOwner(installation, config));
  }
};

/** A gate with one connection, for what a command does as a purpose. */
export const openGateOf = async (installation: Installation, config: Config): Promise<Gate> => {
  const { tables } = await import('../personal-data.ts');
  const { loadInForce } = await import('../policy/in-force.ts');
  const load = () => loadInForce(installation, tables);
  return createGate({ installation, config: { ...config, connectionsMax: 1 }, load });
};
