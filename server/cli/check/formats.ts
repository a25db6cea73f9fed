/** How `check` can tell what it found. */
export const formats = ['text', 'json', 'sarif', 'github'] as const;

export type Format = (typeof formats)[number];
