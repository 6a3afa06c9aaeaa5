import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testDeclaration } from '../../../test/test-declaration.ts';
import { categories } from '../../ground/columns.ts';
import { requiredPurposes } from '../built-in.ts';
import { declarationSchema } from '../declaration.ts';
import { allTexts } from '../lint/texts.ts';
import { blocks, lint } from '../lint.ts';
import { defaultDeclaration } from './index.ts';

const order = [
  'customer_service',
  'orders',
  'order_archive',
  'invoicing',
  'bookkeeping',
  'business_development',
  'statistics',
  'personal_content',
  'own_advertising',
  'marketing_post',
  'marketing_phone',
  'marketing_email',
  'marketing_sms',
  'market_research',
  'published_list',
  'credit_decision',
  'collection',
  'rights_requests',
  'register_upkeep',
  'customer_owners',
  'paper_archive',
];
const contactable = [
  'name',
  'represented_organisation',
  'email',
  'phone',
  'address',
  'notes',
  'messages',
] as const;

describe('the shipped declaration', () => {
  const declaration = testDeclaration();
  const purpose = (key: string) => declaration.purposes.find((one) => one.key === key)!;

  test('cannot be published before the company is named', () => {
    const unnamed = lint(declarationSchema.parse(defaultDeclaration('2026-11-22')));
    assert.ok(blocks(unnamed));
    const places = unnamed.filter(({ level }) => level === 'blocks').map(({ path }) => path.split('.')[0]!);
    assert.deepEqual([...new Set(places)], ['controller', 'contact_person']);
  });

  test('can be published once it is, and warns only of recipients to be named and told, of agreements and impacts to be looked at', () => {
    assert.deepEqual([...new Set(lint(declaration).map(({ code }) => code))].sort(), [
      'impact_not_screened',
      'processor_without_agreement',
      'recipient_unnamed',
      'source_without_address',
    ]);
  });

  test('has its purposes in the settled order, numbered for ever', () => {
    assert.deepEqual(
      declaration.purposes.map(({ key, number }) => [key, number]),
      order.map((key, index) => [key, index + 1]),
    );
    for (const key of requiredPurposes) assert.ok(order.includes(key));
  });

  test('tells of every category of data that a column can have', () => {
    assert.deepEqual(declaration.categories.map(({ key }) => key).sort(), [...categories].sort());
  });

  test('stands whole in three languages', () => {
    for (const { path, text } of allTexts(declaration))
      for (const language of ['fi', 'sv', 'en'] as const)
        assert.ok(text[language]?.trim(), `${path}.${language}`);
  });

  test('counts without names: statistics and development read nobody’s name or contact', () => {
    for (const key of ['statistics', 'business_development'])
      for (const category of contactable)
        assert.ok(!purpose(key).reads.includes(category), `${key} ${category}`);
  });

  test('lets each channel of marketing see its own contact detail only', () => {
    const means = {
      marketing_post: 'address',
      marketing_phone: 'phone',
      marketing_email: 'email',
      marketing_sms: 'phone',
    };
    for (const [key, own] of Object.entries(means))
      assert.deepEqual(
        [...purpose(key).reads].sort(),
        ['language', 'name', own, 'represented_organisation'].sort(),
      );
  });

  test('shows restricted customers only to the purposes that Article 18(2) leaves', () => {
    const seeing = declaration.purposes
      .filter(({ sees }) => sees.includes('restricted'))
      .map(({ key }) => key);
    assert.deepEqual(seeing, [
      ...['bookkeeping', 'collection', 'rights_requests', 'register_upkeep', 'paper_archive'],
    ]);
  });

  test('never markets to the dead and never shows marketing a protected address', () => {
    for (const { key, objection, sees, needs_protected_address } of declaration.purposes)
      if (objection === 'absolute') assert.deepEqual([key, sees, needs_protected_address], [key, [], false]);
  });

  test('lets whoever writes a value write where it came from', () => {
    const withOrigin = [
      ...contactable,
      'language',
      'business_id',
      'membership',
      'choices',
      'extra_fields',
    ] as const;
    for (const { key, writes } of declaration.purposes)
      if (
        withOrigin.some((category) => !['notes', 'messages'].includes(category) && writes.includes(category))
      )
        assert.ok(writes.includes('provenance') && writes.includes('history'), key);
  });

  test('is the caller’s own copy', () => {
    const first = defaultDeclaration('2026-11-22');
    first.purposes.length = 0;
    assert.equal(defaultDeclaration('2026-11-22').purposes.length, order.length);
  });
});
