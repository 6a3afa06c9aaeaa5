/** A fresh database with the whole story of the demo in it, filled as `seloste demo` fills it. */
import { randomBytes } from 'node:crypto';
import { fillDemo } from '../src/demo/fill-demo.ts';
import { newStaff } from '../src/demo/staff.ts';
import { helsinkiDate } from '../src/ground/calendar.ts';
import { readConfig } from '../src/ground/config.ts';
import { tables } from '../src/personal-data.ts';
import { loadInForce } from '../src/policy/in-force.ts';
import { minimumDeclaration } from '../src/policy/minimum.ts';
import { compilationOf } from '../src/prepare-database.ts';
import { testDatabase } from './database.ts';

export const demoDatabase = async () => {
  const database = await testDatabase({ declaration: minimumDeclaration(helsinkiDate(new Date())) });
  const { gate, installation, owner: client, openOwner: owner } = database;
  const config = { ...readConfig({}), filesKey: randomBytes(32).toString('hex') };
  const inForce = async () => (await loadInForce(installation, tables)).declaration;
  const staff = newStaff();
  const lines: string[] = [];
  await fillDemo(
    {
      context: { gate, config, installation, owner, isStopping: () => false },
      client,
      compilationOf: (declaration) => compilationOf(installation, declaration),
      inForce,
      tell: ({ en }) => lines.push(en),
    },
    staff,
  );
  return { ...database, inForce, staff, lines };
};
