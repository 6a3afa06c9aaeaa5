/** What `npm start`, `bin/seloste` and every child process run: the bundle of these sources, or else the sources. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freshBundle } from './cli/bundle.js';

const bundle = freshBundle(resolve(import.meta.dirname, '..'));
// Stacks name the sources and their lines.
if (bundle) process.setSourceMapsEnabled(true);
await import(bundle ? pathToFileURL(bundle).href : './cli.ts');
