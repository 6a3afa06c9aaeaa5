/**
 * Test files that share a process, so that what they all import is loaded once. node:test begins with the first test that
 * it hears of and ends with the last: nothing begins before all files have arranged what they need.
 */
import { before, test } from 'node:test';

export const together = async (files: readonly string[]): Promise<void> => {
  const arranged = Promise.withResolvers<void>();
  before(() => arranged.promise);
  for (const file of files)
    await import(file).catch((error: unknown) =>
      test(`${file} is arranged`, () => {
        throw error;
      }),
    );
  arranged.resolve();
};
