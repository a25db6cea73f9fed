/** The code that Node, the system or a database gives an error; undefined where there is none. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** What an error says of itself. */
export function reasonOf(error: unknown): string {
  // Node gives an error without words when no address of a host has answered.
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
