/** The id of a field's control, to which labels and the error summary point. */
export const fieldId = (name: string): string => `field-${name.replace(/[^\w-]/g, '-')}`;
