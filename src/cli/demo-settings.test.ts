import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepDemoSettings } from './demo-settings.ts';

test('the demo knows whose signatures are trusted as a real start does, and nothing of where real data lies or mails go', () => {
  const env: NodeJS.ProcessEnv = {
    PATH: '/usr/bin',
    DATABASE_URL: 'postgres://owner:secret@db.example/seloste',
    SELOSTE_DATA: '/srv/seloste',
    SELOSTE_JOURNAL: '/srv/journal',
    SELOSTE_SMTP_URL: 'smtps://smtp.example',
    SELOSTE_HOST: '::1',
    SELOSTE_SIGNATURE_TRUST: '/etc/seloste/signature-trust.pem',
  };
  keepDemoSettings(env, '/srv/seloste-demo');
  assert.deepEqual(env, {
    PATH: '/usr/bin',
    SELOSTE_DATA: '/srv/seloste-demo',
    SELOSTE_PORT: '8601',
    SELOSTE_HOST: '::1',
    SELOSTE_SIGNATURE_TRUST: '/etc/seloste/signature-trust.pem',
  });
});
