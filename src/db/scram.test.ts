import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { scramVerifier } from './scram.ts';

const { owner } = await testDatabase({ roles: 'own' });

test('PostgreSQL keeps the verifier as it is, so that no password stands in a statement or a log', async () => {
  const verifier = scramVerifier('a'.repeat(64), Buffer.from('0123456789abcdef'));
  assert.match(verifier, /^SCRAM-SHA-256\$4096:[\w+/=]+\$[\w+/=]+:[\w+/=]+$/);
  const role = `scram_${process.pid}`;
  await owner.query(`create role ${role} login password '${verifier}'`);
  const { rows } = await owner.query('select rolname from pg_roles where rolname = $1', [role]);
  assert.equal(rows.length, 1);
  await owner.query(`drop role ${role}`);
});

/** RFC 7677, section 3: the worked example of SCRAM-SHA-256. */
test('the verifier is that of the standard', () => {
  const salt = Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64');
  assert.equal(
    scramVerifier('pencil', salt),
    'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=',
  );
});
