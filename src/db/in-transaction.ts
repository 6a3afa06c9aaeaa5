/** A transaction of the owner's client, which goes through no gate: all of what `act` does, or nothing. */
import type pg from 'pg';

export const inTransaction = async <T>(client: pg.Client, act: () => Promise<T>): Promise<T> => {
  await client.query('begin');
  try {
    const result = await act();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
};
