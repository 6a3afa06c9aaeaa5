/** The id of a field's control, to which labels and the error summary point. `within`: which of several forms it is in. */
export const fieldId = (name: string, within = ''): string =>
  `field-${[within, name]
    .filter(Boolean)
    .join('-')
    .replace(/[^\w-]/g, '-')}`;
