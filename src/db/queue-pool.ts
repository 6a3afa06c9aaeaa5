/** The owner's connections for the queue's library (graphile-worker). */
import pg from 'pg';

/** They speak the plain protocol with stock types: the library knows neither pipelining nor our dates. */
export const queuePool = (config: pg.ClientConfig, connectionsMax: number): pg.Pool => {
  const { types: _, pipeline: __, ...plain } = config as pg.ClientConfig & { pipeline?: boolean };
  const pool = new pg.Pool({ ...plain, max: connectionsMax, application_name: 'seloste work' });
  // A server that goes away ends the connections, idle or not; whoever asks next learns of it.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
};
