import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { startGallery } from './gallery.ts';

let browser: Browser;
let gallery: Awaited<ReturnType<typeof startGallery>>;

before(async () => {
  gallery = await startGallery();
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await gallery?.stop();
});

const at = async (path: string, look: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  try {
    const page = await context.newPage();
    await page.goto(gallery.origin + path, { waitUntil: 'load' });
    await look(page);
  } finally {
    await context.close();
  }
};

const focused = async (page: Page) => ((await page.locator(':focus').textContent()) ?? '').trim();

describe('the hand stays on the keyboard', () => {
  test('the first tab stop leads past the frame', () =>
    at('/', async (page) => {
      await page.keyboard.press('Tab');
      assert.equal(await focused(page), 'Siirry sisältöön');
      await page.keyboard.press('Enter');
      assert.equal(await page.locator(':focus').getAttribute('id'), 'content');
    }));

  test('/ searches, arrows walk the hits, Enter opens', () =>
    at('/', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('esim');
      await page
        .locator('search-as-you-type [role=status]', { hasText: /Osumia: 1(?!\d)/ })
        .waitFor({ state: 'attached' });
      await page.keyboard.press('ArrowDown');
      assert.match(await focused(page), /Aino Esimerkki/);
      await page.keyboard.press('ArrowUp');
      assert.equal(await page.locator(':focus').getAttribute('id'), 'frame-search');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/?customer=1');
    }));

  test('Escape empties the hits and stays in the box', () =>
    at('/', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('a');
      await page.locator('[data-hit]').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('[data-hit]').count(), 0);
      assert.equal(await page.locator(':focus').getAttribute('id'), 'frame-search');
    }));

  test('the palette finds a page by a part of its name, without its dots', () =>
    at('/', async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('pyynnot');
      assert.equal(await page.locator('.palette li:visible').count(), 1);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/requests');
    }));

  test('two keys go to a page; none does while one writes', () =>
    at('/', async (page) => {
      await page.locator('#frame-search').focus();
      await page.keyboard.type('gu');
      assert.equal(new URL(page.url()).pathname, '/');
      await page.locator('main').focus();
      await page.keyboard.press('g');
      await page.keyboard.press('u');
      await page.waitForURL('**/form');
      await page.locator('h1', { hasText: 'Uusi asiakas' }).waitFor();
      assert.equal(await page.locator(':focus').getAttribute('id'), 'content');
    }));

  test('single keys can be turned off', () =>
    at('/', async (page) => {
      await page.keyboard.press('?');
      await page.locator('#single-keys').uncheck();
      await page.keyboard.press('Escape');
      await page.keyboard.press('j');
      assert.equal(await page.locator('[data-row]:focus').count(), 0);
    }));
});

describe('lists and dialogs follow the keys', () => {
  test('j, k and the arrows walk the rows', () =>
    at('/', async (page) => {
      await page.keyboard.press('j');
      await page.keyboard.press('ArrowDown');
      assert.equal(await focused(page), 'Eero Kuvitteellinen');
      await page.keyboard.press('k');
      assert.equal(await focused(page), 'Aino Esimerkki');
    }));

  test('a dialog takes the focus and gives it back', () =>
    at('/', async (page) => {
      const opener = page
        .getByRole('button', { name: 'Selite' })
        .or(page.getByRole('link', { name: 'Selite' }));
      await opener.focus();
      await page.keyboard.press('Enter');
      await page.locator('#about[open]').waitFor();
      await page.keyboard.press('Escape');
      assert.equal(await focused(page), 'Selite');
    }));
});

describe('what was typed is never lost', () => {
  const fill = async (page: Page) => {
    await page.locator('#field-first').fill('Aino');
    await page.locator('#field-email').fill('aino.example');
  };

  test('a refused form comes back with its values, its error first and linked', () =>
    at('/form', async (page) => {
      await page.evaluate("document.querySelector('form.form').noValidate = true");
      await fill(page);
      await page.keyboard.press('Enter');
      await page.locator('.error-summary').waitFor();
      assert.match(await focused(page), /Korjaa nämä kohdat/);
      assert.equal(await page.locator('#field-first').inputValue(), 'Aino');
      const described = await page.locator('#field-email').getAttribute('aria-describedby');
      assert.equal(described, 'field-email-hint field-email-error');
      await page.locator('.error-summary a').click();
      assert.equal(await page.locator(':focus').getAttribute('id'), 'field-email');
    }));

  test('leaving a half-filled form asks first, and staying keeps it', () =>
    at('/form', async (page) => {
      await fill(page);
      let asked = '';
      page.once('dialog', async (dialog) => {
        asked = dialog.message();
        await dialog.dismiss();
      });
      await page.getByRole('link', { name: 'Asiakkaat' }).click();
      assert.match(asked, /tallentamatonta/);
      assert.equal(await page.locator('#field-first').inputValue(), 'Aino');
    }));
});

describe('without JavaScript', () => {
  const options = { javaScriptEnabled: false };

  test('search, navigation, desk and forms are plain', () =>
    at(
      '/',
      async (page) => {
        await page.locator('#frame-search').fill('Aino');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/search?q=Aino');
        assert.equal(await page.locator('main [data-hit]').count(), 1);
        assert.equal(await page.getByRole('button', { name: 'Vaihda' }).isVisible(), true);
        assert.equal(await page.locator('theme-choice').isVisible(), false);
      },
      options,
    ));

  test('the menu of a phone opens', () =>
    at(
      '/',
      async (page) => {
        assert.equal(await page.locator('.main-menu').isVisible(), false);
        await page.getByRole('button', { name: 'Valikko' }).click();
        await page.getByRole('link', { name: 'Uusi asiakas' }).click();
        await page.waitForURL('**/form');
      },
      { ...options, viewport: { width: 390, height: 844 } },
    ));
});

test('long work shows how far it is until it is done', () =>
  at('/', async (page) => {
    await page.locator('.progress-done').waitFor({ timeout: 15_000 });
    assert.match((await page.locator('#import-progress').textContent()) ?? '', /Valmis/);
  }));
