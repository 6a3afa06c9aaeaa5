/** The imports of every source file, read from the text: what the guards of the plan look at. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { checkout } from '../src/ground/config.ts';

export type Import = Readonly<{ from: string; to: string; isTypeOnly: boolean }>;

const statement =
  /^\s*(?:import|export)\s+(type\s)?[^;'"]*?from\s+'(\.[^']+)'|import\(\s*'(\.[^']+)'\s*\)|^import\s+'(\.[^']+)'/gm;

export const importsIn = (file: string, text: string): Import[] =>
  [...text.matchAll(statement)].map(([, type, from, dynamic, bare]) => ({
    from: file,
    to: relative(checkout, resolve(checkout, dirname(file), (from ?? dynamic ?? bare)!)),
    isTypeOnly: type !== undefined,
  }));

export const sourceFiles = (): string[] => globSync('src/**/*.ts', { cwd: checkout }).sort();

export const allImports = (): Import[] =>
  sourceFiles().flatMap((file) => importsIn(file, readFileSync(join(checkout, file), 'utf8')));
