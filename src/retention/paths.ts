export const retentionPath = '/retention';
export const runsPath = (before?: number): string =>
  `/retention/runs${before === undefined ? '' : `?before=${before}`}`;
export const duePath = (rule: string, table: string): string =>
  `/retention/due?${new URLSearchParams({ rule, table })}`;
