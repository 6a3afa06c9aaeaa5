/** What a started program has in its data folder, looked at and arranged from outside with the owner's client. */
import { createGate } from '../../src/db/gate.ts';
import { openInstallation } from '../../src/db/installation.ts';
import { openOwner } from '../../src/db/owner.ts';
import { readConfig } from '../../src/ground/config.ts';
import { tables } from '../../src/personal-data.ts';
import { checkRights } from '../../src/policy/check.ts';
import { loadInForce } from '../../src/policy/in-force.ts';
import { compilationOf } from '../../src/prepare-database.ts';
import type { Place } from '../started.ts';

export const installedIn = async ({ data }: Place) => {
  const config = { ...readConfig({ SELOSTE_DATA: data }), connectionsMax: 4 };
  const installation = await openInstallation(config);
  const client = await (await openOwner(installation, config)).connect();
  // The server may go before the test does.
  client.on('error', () => {});
  const gate = await createGate({ installation, config, load: () => loadInForce(installation, tables) });
  const end = async (): Promise<void> => {
    await gate.end();
    await client.end().catch(() => {});
  };
  const rows = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await client.query(text, values)).rows as Row[];
  const count = async (from: string): Promise<number> =>
    (await rows<{ n: number }>(`select count(*)::int as n from ${from}`))[0]!.n;
  const findings = async (): Promise<string[]> => {
    const { declaration } = await loadInForce(installation, tables);
    const found = await checkRights(client, compilationOf(installation, declaration), installation.id);
    return found.map(({ text }) => text.en);
  };
  return { config, installation, client, gate, rows, count, findings, end };
};
