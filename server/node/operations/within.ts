/**
 * What work gives, or undefined when that takes longer than so many milliseconds. The work then goes on by itself, and what
 * comes of it is nobody's concern any more.
 */
export async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const time = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), milliseconds);
  });
  try {
    return await Promise.race([work, time]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
