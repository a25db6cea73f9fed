/** How `check` can tell what it found, and what help says of each. */
const formats = {
  text: 'for people, the default',
  json: 'one object a line',
  sarif: '2.1.0',
  github: 'annotations',
} as const;

export type Format = keyof typeof formats;

export const formatNames: readonly string[] = Object.keys(formats);

/** `text (for people, the default), json (one object a line), …` */
export const formatsInWords = Object.entries(formats)
  .map(([name, what]) => `${name} (${what})`)
  .join(', ');
