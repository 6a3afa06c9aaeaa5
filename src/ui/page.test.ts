import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { languages } from '../ground/language.ts';
import { definitionList } from './definition-list.ts';
import { field } from './field.ts';
import { form } from './form.ts';
import { html } from './html.ts';
import { withLanguage } from './language-switch.ts';
import { page } from './page.ts';
import { cappedCount, pager } from './pager.ts';
import { progress } from './progress.ts';
import { table } from './table.ts';
import { texts } from './texts.ts';

const evil = '"><script>alert(1)</script>';
const empty = { title: 'Ei vielä mitään', text: 'Aloita lisäämällä.' };

describe('the frame', () => {
  const whole = (language: (typeof languages)[number]) =>
    String(
      page({
        language,
        title: evil,
        content: evil,
        path: `/customers?q=${evil}`,
        registerName: evil,
        person: { name: evil },
        desk: {
          current: 'a',
          purposes: [
            { key: 'a', title: evil },
            { key: 'b', title: 'B' },
          ],
        },
        navigation: [{ href: evil, label: { fi: evil, sv: evil, en: evil }, current: true }],
        token: evil,
      }),
    );

  test('escapes everything that it is given', () => {
    assert.doesNotMatch(whole('fi'), /<script>/);
    assert.match(whole('fi'), /&lt;script&gt;/);
  });

  test('has nothing that the CSP would refuse', () => {
    assert.doesNotMatch(whole('fi'), /\sstyle=|\son[a-z]+=|<style/);
    for (const [tag] of whole('fi').matchAll(/<script[^>]*>/g)) assert.match(tag, / src="\/assets\//);
  });

  test('speaks the reader’s language', () => {
    for (const language of languages) {
      assert.match(whole(language), new RegExp(`<html lang="${language}">`));
      assert.ok(whole(language).includes(texts.signOut[language]));
    }
  });

  test('changes the language of the same address', () => {
    assert.equal(withLanguage('/customers?q=aino&lang=fi', 'sv'), '/customers?q=aino&lang=sv');
    assert.equal(withLanguage('/', 'en'), '/?lang=en');
  });
});

describe('a field', () => {
  test('ties its hint and its error to its control', () => {
    const shown = String(
      field({ kind: 'text', name: 'town', label: 'Kaupunki', language: 'fi', hint: 'h', error: 'e' }),
    );
    assert.match(shown, /aria-describedby="field-town-hint field-town-error" aria-invalid="true"/);
    assert.match(shown, /<label class="form-label" for="field-town">/);
  });

  test('never writes a password back', () => {
    const shown = String(field({ kind: 'password', name: 'p', label: 'P', language: 'fi', value: 'secret' }));
    assert.doesNotMatch(shown, /secret/);
  });

  test('keeps the first line break of a text', () => {
    const shown = String(field({ kind: 'textarea', name: 'n', label: 'N', language: 'fi', value: '\nrivi' }));
    assert.match(shown, />\n\nrivi<\/textarea>/);
  });

  test('its error is a link in the form’s summary', () => {
    const errors = [{ field: 'town', message: 'Kaupunki puuttuu.' }];
    const shown = String(form({ language: 'fi', action: '/', content: '', errors, token: 't' }));
    assert.match(shown, /<a href="#field-town">Kaupunki puuttuu\.<\/a>/);
    assert.match(shown, /name="token" value="t"/);
  });
});

describe('a list', () => {
  const columns = [
    {
      title: 'Nimi',
      main: true,
      cell: (row: { name: string }) => row.name,
      sort: { href: '?s', direction: 'ascending' as const },
    },
    { title: 'Summa', align: 'end' as const, cell: () => '1,00 €' },
  ];
  const shown = (rows: { name: string }[]) =>
    String(table({ caption: 'Lista', columns, rows, href: () => '/x', empty }));

  test('has one link in a row and says how it is sorted', () => {
    assert.equal(shown([{ name: 'Aino' }]).match(/<a href="\/x"/g)?.length, 1);
    assert.match(shown([{ name: 'Aino' }]), /aria-sort="ascending"/);
  });

  test('says what belongs there when it is empty', () => {
    assert.match(shown([]), /Ei vielä mitään/);
    assert.doesNotMatch(shown([]), /<table/);
  });

  test('counts no further than a thousand', () => {
    assert.equal(cappedCount(1000).replace(/\s/g, ' '), '1 000');
    assert.equal(cappedCount(1001).replace(/\s/g, ' '), '1 000+');
    assert.match(String(pager({ language: 'fi', next: '?after=1' })), /rel="next" href="\?after=1"/);
  });
});

test('a hidden value says why, an unknown one that it is unknown', () => {
  const items = [
    { term: 'A', value: 'näkyy', hidden: { why: 'Ei tässä tarkoituksessa.' } },
    { term: 'B', value: html`` },
  ];
  const shown = String(definitionList({ language: 'fi', items }));
  assert.match(shown, /Ei tässä tarkoituksessa\./);
  assert.doesNotMatch(shown, /näkyy/);
  assert.match(shown, /Ei tietoa/);
});

test('work that has ended asks no more', () => {
  const at = (state: 'running' | 'done') =>
    String(progress({ language: 'fi', id: 'p', label: 'Tuonti', done: 1, total: 2, href: '/p', state }));
  assert.match(at('running'), /data-href="\/p"/);
  assert.doesNotMatch(at('done'), /data-href/);
});
