import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { testDatabase } from '../../test/database.ts';
import type { Problem } from '../ground/problem.ts';
import { demandServer } from './demand-server.ts';

const { owner, installation } = await testDatabase({ roles: 'own' });

test('an owner who may make roles and schemas will do, one who may not is told how to mend it', async () => {
  await demandServer(owner);
  const role = `seloste_${installation.id}_p103`;
  const weak = new pg.Client(installation.loginAs(role));
  await weak.connect();
  await assert.rejects(demandServer(weak), (problem: Problem) => {
    assert.match(problem.sentence('en'), new RegExp(`ALTER ROLE ${role} CREATEROLE;`));
    return true;
  });
  await weak.end();
});

test('a register that was restored without its extensions is not taken for whole', async () => {
  await owner.query('begin');
  await owner.query('drop extension fuzzystrmatch cascade');
  await assert.rejects(demandServer(owner), (problem: Problem) => {
    assert.match(problem.sentence('en'), /not the extensions fuzzystrmatch.*pg_dump without -n/);
    return true;
  });
  await owner.query('rollback');
});
