/** How a number of a series is written: `20260017` of the year's series, `1017` of the one that runs on. */
export const standingNumber = (series: string, serial: number): string =>
  series === 'all' ? String(serial) : `${series}${String(serial).padStart(4, '0')}`;
