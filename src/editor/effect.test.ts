import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDeclaration } from '../../test/test-declaration.ts';
import { functions, tables } from '../personal-data.ts';
import { type Declaration, declarationSchema, type Purpose } from '../policy/declaration.ts';
import { effectsOf } from './effect.ts';
import { followUpsOf } from './follow-ups.ts';
import { partnerEffects } from './partners.ts';

const before = testDeclaration();
const schema = { tables, functions };
const sentences = (after: Declaration) => effectsOf(before, after, schema).map(({ text }) => text.fi);
const withPurpose = (key: string, change: (purpose: Purpose) => Purpose): Declaration => ({
  ...before,
  purposes: before.purposes.map((purpose) => (purpose.key === key ? change(purpose) : purpose)),
});

test('nothing changed, nothing said', () => {
  assert.deepEqual(sentences(before), []);
  assert.deepEqual(partnerEffects(before, before), []);
  assert.deepEqual(followUpsOf(before, before), []);
});

test('a category more is a sentence, a category less too', () => {
  const more = withPurpose('marketing_email', (purpose) => ({
    ...purpose,
    reads: [...purpose.reads, 'phone'],
  }));
  assert.deepEqual(sentences(more), ['”Suoramarkkinointi sähköpostitse” alkaa nähdä: puhelinnumero.']);
  const less = withPurpose('marketing_email', (purpose) => ({
    ...purpose,
    reads: purpose.reads.filter((category) => category !== 'language'),
  }));
  assert.deepEqual(sentences(less), ['”Suoramarkkinointi sähköpostitse” ei enää näe: asiointikieli.']);
});

test('other wording changes nobody’s rights', () => {
  assert.deepEqual(
    sentences(withPurpose('orders', (purpose) => ({ ...purpose, title: { fi: 'Tilaukset' } }))),
    [],
  );
});

test('a purpose begins, ends, or sees other customers', () => {
  const gone = { ...before, purposes: before.purposes.filter(({ key }) => key !== 'marketing_sms') };
  assert.match(sentences(gone).join(), /Suoramarkkinointi tekstiviestillä” poistuu/);
  const begins = effectsOf(gone, before, schema);
  assert.equal(begins.length, 1);
  assert.match(
    begins[0]!.text.fi,
    /^Uusi käyttötarkoitus ”Suoramarkkinointi tekstiviestillä”\. Se näkee: .*puhelinnumero/,
  );
  const restricted = withPurpose('marketing_post', (purpose) => ({ ...purpose, sees: ['restricted'] }));
  assert.deepEqual(sentences(restricted), ['”Suoramarkkinointi postitse” näkee eri asiakkaat kuin ennen.']);
});

test('a field of the company’s own begins and ends', () => {
  const field = {
    key: 'size',
    title: { fi: 'Koko' },
    explanation: { fi: 'x' },
    kind: 'text',
    purposes: ['customer_service'],
    retention: 'orders',
  };
  const after = declarationSchema.parse({ ...before, extra_fields: [field] });
  assert.deepEqual(
    sentences(after),
    ['”Asiakaspalvelu ja asiakassuhteen hoito” alkaa nähdä kentän: koko.'].map((text) =>
      text.replace(
        'Asiakaspalvelu ja asiakassuhteen hoito',
        before.purposes.find(({ key }) => key === 'customer_service')!.title.fi,
      ),
    ),
  );
  assert.deepEqual(
    followUpsOf(after, before).map(({ kind, key }) => [kind, key]),
    [['field_gone', 'size']],
  );
});

test('partners: a new one, one that goes, an agreement', () => {
  const [first, ...others] = before.recipients;
  const named = { ...first!, name: 'Palvelin Esimerkki Oy' };
  assert.match(
    partnerEffects({ ...before, recipients: others }, { ...before, recipients: [named, ...others] })[0]!.fi,
    /^Uusi vastaanottaja: Palvelin/,
  );
  assert.match(
    partnerEffects({ ...before, recipients: [named, ...others] }, { ...before, recipients: others })[0]!.fi,
    /poistuu: Palvelin/,
  );
  const agreed = { ...named, agreement: { dated: '2026-01-01', document: 'sopimus-1' } };
  assert.match(
    partnerEffects({ ...before, recipients: [named] }, { ...before, recipients: [agreed] })[0]!.fi,
    /käsittelysopimus on kirjattu/,
  );
});

test('a changed consent is asked anew, a changed use is told, a changed undertaking is signed', () => {
  const reads = (key: string) =>
    withPurpose(key, (purpose) => ({ ...purpose, reads: [...purpose.reads, 'membership'] }));
  assert.deepEqual(
    followUpsOf(before, reads('marketing_email')).map(({ kind }) => kind),
    ['ask_anew'],
  );
  assert.deepEqual(
    followUpsOf(before, reads('invoicing')).map(({ kind }) => kind),
    ['tell'],
  );
  const signed = { ...before, undertaking: { version: 2, text: { fi: 'Vaikenen.' } } };
  assert.deepEqual(
    followUpsOf(before, signed).map(({ kind }) => kind),
    ['sign_anew'],
  );
});
