import assert from 'node:assert/strict';
import { test } from 'node:test';
import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { parseEmail } from './email.ts';

test('an address is found in the forms in which people paste it', () => {
  for (const text of [
    'Aino.Esimerkki@kauppa.example',
    '  Aino.Esimerkki@Kauppa.Example\u00a0',
    'mailto:Aino.Esimerkki@kauppa.example?subject=Hei',
    'MAILTO:Aino.Esimerkki@kauppa.example',
    '<Aino.Esimerkki@kauppa.example>',
    'Aino Esimerkki <Aino.Esimerkki@kauppa.example>',
    '"Esimerkki, Aino" <mailto:Aino.Esimerkki@KAUPPA.example>',
    "'Aino.Esimerkki@kauppa.example",
  ])
    assert.deepEqual(
      parseEmail(text),
      { address: 'Aino.Esimerkki@kauppa.example', normalised: 'aino.esimerkki@kauppa.example' },
      text,
    );
});

test('tags, digits, Nordic letters and new domains are ordinary addresses', () => {
  for (const text of ['a+uutiskirje@b.example', "o'hara_1@b-c.co.example", 'x@1-2.museum', 'åke@b.example'])
    assert.equal(parseEmail(text)?.address, text);
});

test('an international domain is one address in both spellings', () => {
  assert.equal(parseEmail('a@Äitienpäivä.example')?.address, 'a@äitienpäivä.example');
  const ascii = domainToASCII('äitienpäivä.example');
  assert.match(ascii, /^xn--/);
  assert.deepEqual(parseEmail(`a@${ascii}`), parseEmail('a@äitienpäivä.example'));
  assert.deepEqual(
    parseEmail('a@a\u0308itienpa\u0308iva\u0308.example'),
    parseEmail('a@äitienpäivä.example'),
  );
});

test('what is not one address is none', () => {
  for (const text of [
    '',
    '@',
    'a@',
    '@b.example',
    'a@b',
    'a b@c.example',
    'a@b..example',
    '.a@b.example',
    'a.@b.example',
    'a..b@c.example',
    'a@-b.example',
    'a@b.example, c@d.example',
    'a@b.example;c@d.example',
    'a@b@c.example',
    'a@192.0.2.1',
    'a@b_c.example',
    'ei ole',
    'a@b.example\r\nBcc: c@d.example',
    `${'a'.repeat(65)}@b.example`,
    `a@${'b'.repeat(64)}.example`,
  ])
    assert.equal(parseEmail(text), undefined, JSON.stringify(text));
});

test('an address that was accepted is accepted again and stays the same', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.emailAddress(),
    fc.tuple(fc.string({ unit: 'grapheme' }), fc.domain()).map(([user, domain]) => `${user}@${domain}`),
    fc
      .array(fc.constantFrom("'", '’', '<', '>', 'mailto:', ' ', '?', 'a.a@a.example'), { maxLength: 8 })
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (any) => {
      const email = parseEmail(any);
      if (!email) return;
      assert.deepEqual(parseEmail(email.address), email);
      assert.doesNotMatch(email.address, /[\s<>]/);
    }),
  );
});

test('the ordinary addresses of the standard are accepted', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z0-9]{1,9}([._+-][a-zA-Z0-9]{1,9}){0,3}$/),
      fc.domain(),
      (user, domain) => {
        assert.equal(parseEmail(`${user}@${domain}`)?.address, `${user}@${domain.toLowerCase()}`);
      },
    ),
  );
});
