import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDeclaration } from '../../test/test-declaration.ts';
import { senderOf } from './sender.ts';

const declaration = testDeclaration();
const { name, email } = declaration.controller;

test('mail goes out in the name that the operator set, or else in the controller’s', () => {
  assert.deepEqual(senderOf(declaration, undefined), { name, address: email });
  assert.deepEqual(senderOf(declaration, 'palvelu@kauppa.example'), {
    name,
    address: 'palvelu@kauppa.example',
  });
  assert.deepEqual(senderOf(declaration, 'Kaupan palvelu <palvelu@kauppa.example>'), {
    name: 'Kaupan palvelu',
    address: 'palvelu@kauppa.example',
  });
});

test('where neither names an address there is no sender', () => {
  const unnamed = { ...declaration, controller: { ...declaration.controller, email: '' } };
  assert.equal(senderOf(unnamed, undefined), undefined);
  assert.equal(senderOf(declaration, 'palvelu'), undefined);
});
