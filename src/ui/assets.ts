/**
 * The static files of the pages: read once, named by their content so that a browser may keep them for ever, and
 * compressed once. Scripts are served as they are; the style sheet is its parts one after another.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { checkout } from '../ground/config.ts';
import { compressed, encodingFor } from './compressed.ts';

export type Asset = Readonly<{ name: string; path: string; type: string; body: Buffer; tag: string }>;

export const assetPrefix = '/assets/';

/** In the order in which the pages load them. */
export const scriptNames = [
  'turbo.js',
  'navigation.js',
  'search-as-you-type.js',
  'dialogs.js',
  'command-palette.js',
  'shortcuts.js',
  'rows.js',
  'keep-typed.js',
  'refreshing-frame.js',
  'copy-text.js',
  'edit-lines.js',
  'line-sums.js',
  'file-drop.js',
  'theme-choice.js',
] as const;

const styleParts = [
  'tabler',
  'tokens',
  'elements',
  'frame',
  'form',
  'table',
  'lines',
  'pieces',
  'parts',
  'field-rows',
  'chart',
  'document',
  'editor',
  'dialog',
  'print',
];
const types = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' } as const;

const own = (path: string) => readFileSync(join(checkout, 'src/ui', path), 'utf8');

/** Turbo writes a style element for its progress bar at once, which the CSP refuses; ours stands in frame.css. */
const turboStyle = 'this.installStylesheetElement();';
const turbo = () => {
  const require = createRequire(join(checkout, 'package.json'));
  const whole = readFileSync(require.resolve('@hotwired/turbo/dist/turbo.es2017-esm.js'), 'utf8');
  if (whole.split(turboStyle).length !== 2)
    throw new Error('Turbo has changed: look at its progress bar again');
  return whole.replace(turboStyle, '');
};

const asset = (name: string, text: string): Asset => {
  const [stem = name, ending = 'js'] = name.split('.');
  const body = Buffer.from(text);
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 12);
  const type = `${types[ending as keyof typeof types]}; charset=utf-8`;
  return { name, path: `${assetPrefix}${stem}.${tag}.${ending}`, type, body, tag };
};

let found: readonly Asset[] | undefined;

export const assets = (): readonly Asset[] => {
  found ??= [
    asset('seloste.css', styleParts.map((part) => own(`styles/${part}.css`)).join('\n')),
    asset('icons.svg', own('icons.svg')),
    asset('favicon.svg', own('favicon.svg')),
    asset('theme.js', own('scripts/theme.js')),
    ...scriptNames.map((name) => asset(name, name === 'turbo.js' ? turbo() : own(`scripts/${name}`))),
  ];
  return found;
};

/** The address of a file by its name. Throws for a name that does not exist: a page never links to nothing. */
export const assetUrl = (name: string): string => {
  const one = assets().find((candidate) => candidate.name === name);
  if (!one) throw new Error(`no asset ${name}`);
  return one.path;
};

/** Compresses every file now, so that no visitor waits for it (0.3 s in all on one core). */
export const prepareAssets = (): void => {
  for (const { path, body } of assets())
    for (const encoding of ['br', 'gzip'] as const) compressed(path, body, encoding);
};

/** The file at `path` (of the request's URL), or nothing where there is none. */
export const serveAsset = (path: string, acceptEncoding = ''): Response | undefined => {
  const one = assets().find((candidate) => candidate.path === path);
  if (!one) return undefined;
  const encoding = encodingFor(acceptEncoding);
  const headers = new Headers({
    'content-type': one.type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
  });
  if (!encoding) return new Response(new Uint8Array(one.body), { headers });
  headers.set('content-encoding', encoding);
  return new Response(new Uint8Array(compressed(path, one.body, encoding)), { headers });
};
