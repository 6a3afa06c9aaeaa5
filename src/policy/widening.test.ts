/** What widens the use of people’s data waits until they are told; what narrows it, or only says it otherwise, does not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDeclaration } from '../../test/test-declaration.ts';
import { type Declaration, declarationSchema, type Purpose } from './declaration.ts';
import { wideningsOf } from './widening.ts';

const before = testDeclaration();
const service = before.purposes.find(({ key }) => key === 'customer_service')!;
const changed = (key: string, wish: Partial<Purpose>): Declaration => ({
  ...before,
  purposes: before.purposes.map((one) => (one.key === key ? { ...one, ...wish } : one)),
});
const saidOf = (after: Declaration, from = before): string[] =>
  wideningsOf(from, declarationSchema.parse(after)).map(({ purpose, what }) => `${purpose} ${what}`);

test('a new purpose widens, unless it asks for consent first', () => {
  const adding = (ground: Purpose['ground']): Declaration => ({
    ...before,
    purposes: [...before.purposes, { ...service, key: 'profiling', number: 41, ground }],
  });
  assert.deepEqual(saidOf(adding(service.ground)), ['profiling purpose']);
  assert.deepEqual(saidOf(adding({ kind: 'consent' })), []);
});

test('more data, another ground, a weaker objection, a longer time and another recipient widen; less of them does not', () => {
  const longer = before.retention.map((rule) => (rule.key === 'membership' ? { ...rule, months: 48 } : rule));
  const recipients = before.recipients.map((one) =>
    one.key === 'list_reader' ? { ...one, purposes: [...one.purposes, 'customer_owners'] } : one,
  );
  const processors = before.recipients.map((one) =>
    one.key === 'mailing_house' ? { ...one, purposes: [...one.purposes, 'customer_owners'] } : one,
  );
  const cases: readonly (readonly [after: Declaration, said: string])[] = [
    [changed('customer_owners', { reads: [...service.reads, 'membership'] }), 'customer_owners data'],
    [changed('customer_owners', { register: 'customers' }), 'customer_owners data'],
    [changed('marketing_email', { ground: service.ground }), 'marketing_email ground'],
    [changed('marketing_post', { objection: 'reasoned' }), 'marketing_post use'],
    [changed('customer_owners', { marketing: 'email' }), 'customer_owners use'],
    [{ ...before, retention: longer }, 'customer_owners retention'],
    [{ ...before, recipients }, 'customer_owners recipient'],
  ];
  for (const [after, said] of cases) {
    assert.deepEqual(saidOf(after), [said]);
    assert.deepEqual(saidOf(before, after), [], `${said}, taken back`);
  }
  assert.deepEqual(
    saidOf({ ...before, recipients: processors }),
    [],
    'a processor is the company’s own hand',
  );
});

test('other words for the same use, and a field that nobody has a value of, widen nothing', () => {
  const field = {
    key: 'yarn',
    title: { fi: 'Lanka' },
    explanation: { fi: 'Lanka' },
    kind: 'text' as const,
    choices: [],
    purposes: ['customer_service'],
    retention: 'orders',
  };
  assert.deepEqual(saidOf(changed('customer_service', { explanation: { fi: 'Palvelemme sinua.' } })), []);
  const withField = { ...before, extra_fields: [field] };
  assert.deepEqual(saidOf(withField), []);
  const given = { ...before, extra_fields: [{ ...field, purposes: ['customer_service', 'statistics'] }] };
  assert.deepEqual(saidOf(given, withField), ['statistics data']);
});
