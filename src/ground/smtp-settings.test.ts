import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smtpSettings } from './smtp-settings.ts';

test('an address of a mail server says how it is reached and who signs in', () => {
  assert.deepEqual(smtpSettings('smtps://kauppa%40a.example:s%3Aala@smtp.example'), {
    host: 'smtp.example',
    port: 465,
    secure: true,
    requireTLS: false,
    auth: { user: 'kauppa@a.example', pass: 's:ala' },
  });
  assert.deepEqual(smtpSettings('smtp://smtp.example'), {
    host: 'smtp.example',
    port: 587,
    secure: false,
    requireTLS: true,
  });
});

test('only this machine, or a network that the operator vouches for, gets mail unencrypted', () => {
  for (const url of [
    'smtp://localhost:25',
    'smtp://127.0.0.1:25',
    'smtp://[::1]:25',
    'smtp://relay.example:25?tls=none',
  ])
    assert.equal(smtpSettings(url).requireTLS, false, url);
  for (const url of ['smtp://127.example:25', 'smtp://relay.example:25', 'smtp://relay.example?tls=no'])
    assert.equal(smtpSettings(url).requireTLS, true, url);
});

test('what is no address of a mail server is refused without telling the password', () => {
  for (const url of ['http://user:salasana@smtp.example', 'salasana', 'smtp://'])
    assert.throws(
      () => smtpSettings(url),
      (error: Error) => /SELOSTE_SMTP_URL/.test(error.message) && !/salasana/.test(error.message),
    );
});
