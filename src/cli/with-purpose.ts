/** For commands that act for one purpose, as a person at a desk would, and not as the owner of the database. */
import type { Tx } from '../db/tx.ts';
import type { Config } from '../ground/config.ts';

/** `name`: the command, as the log names who acted. */
export const withPurpose = async <T>(
  config: Config,
  { purpose, name }: Readonly<{ purpose: string; name: string }>,
  act: (tx: Tx) => Promise<T>,
): Promise<T> => {
  const { openGateOf, withOwner } = await import('./with-owner.ts');
  return withOwner(config, async ({ installation }) => {
    const gate = await openGateOf(installation, config);
    try {
      return await gate.open(purpose, { kind: 'terminal', name }, act);
    } finally {
      await gate.end();
    }
  });
};
