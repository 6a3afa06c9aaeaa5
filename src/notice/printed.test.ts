import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDeclaration } from '../../test/test-declaration.ts';
import { printedNotice, printedRecord } from './printed.ts';

const published = { version: 4, declaration: testDeclaration() };

test('the notice is printed as text, page, JSON and PDF', async () => {
  const text = String(await printedNotice(published, 'sv', 'text'));
  assert.match(text, /^Dataskyddsbeskrivning\n\n1 Personuppgiftsansvarig och kontaktperson\n/);
  assert.match(text, /\n3\.1 Skötsel av kundförhållandet\n/);
  assert.match(String(await printedNotice(published, 'fi', 'html')), /^<!doctype html>\n<html lang="fi">/);
  const json = JSON.parse(String(await printedNotice(published, 'en', 'json'))) as { version: number };
  assert.equal(json.version, 4);
  const pdf = (await printedNotice(published, 'fi', 'pdf')) as Uint8Array;
  assert.equal(Buffer.from(pdf.subarray(0, 5)).toString(), '%PDF-');
});

test('the record is printed as a table too', async () => {
  const csv = String(await printedRecord(published, 'fi', 'csv'));
  assert.match(csv, /^\uFEFF"Selosteen kohta";"Rekisteri";"Käsittelyn tarkoitus"/);
  for (const format of ['text', 'html', 'json', 'pdf'])
    assert.ok((await printedRecord(published, 'fi', format))!.length > 1000, format);
});

test('a format that does not exist prints nothing', async () => {
  assert.equal(await printedNotice(published, 'fi', 'csv'), undefined);
  assert.equal(await printedRecord(published, 'fi', 'docx'), undefined);
});
