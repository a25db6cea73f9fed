import { literal, number, object, optional, record, string, unknown } from 'valibot';

/*
 * A backup is a text of lines, each a JSON value: a head, a line for each row of each table, and an end by which a backup
 * that was cut off or changed is known. What is sealed in the rows stays sealed.
 */

export const backupFormat = 'sync-rules-backup';

/** The first line. */
export const backupHead = object({
  format: literal(backupFormat),
  /** Of this form of file. */
  version: number(),
  /** Of the tables. */
  schema: number(),
  /** The version of the program that wrote it. */
  program: string(),
  /** When, as ISO 8601 in UTC. */
  at: string(),
});

export const backupVersion = 1;

/** Every other line: a row of a table, or the end. */
export const backupLine = object({
  table: optional(string()),
  row: optional(record(string(), unknown())),
  end: optional(
    object({
      rows: number(),
      /** SHA-256 of all lines before, each with its line end, in hexadecimal digits. */
      sha256: string(),
    }),
  ),
});
