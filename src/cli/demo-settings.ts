/**
 * What the demo is told of the environment. Settings of the real register are not the demo's: its erasures would stand in the
 * real journal, its backups among the real ones, and its mails would go. Where it listens and whose signatures it knows are
 * neither data nor a way to anybody.
 */
const shared: ReadonlySet<string> = new Set(['SELOSTE_PORT', 'SELOSTE_HOST', 'SELOSTE_SIGNATURE_TRUST']);

const isOfRealOne = (name: string): boolean =>
  name === 'DATABASE_URL' || (name.startsWith('SELOSTE_') && !shared.has(name));

/** Takes the others out of `env`. The port is one beside the real register's, so that both can run. */
export const keepDemoSettings = (env: NodeJS.ProcessEnv, folder: string): void => {
  for (const name of Object.keys(env)) if (isOfRealOne(name)) delete env[name];
  env['SELOSTE_DATA'] = folder;
  env['SELOSTE_PORT'] ||= '8601';
};
