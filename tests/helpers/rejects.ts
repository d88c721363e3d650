import * as assert from 'uvu/assert';

/** Awaits the failure of `work` and checks its message; `assert.throws` would let a promise go by. */
export async function rejects(work: () => Promise<unknown>, message: RegExp): Promise<Error> {
  let failure: unknown;
  try {
    await work();
  } catch (error) {
    failure = error;
  }
  if (!(failure instanceof Error)) throw new Error(`expected an error like ${message}, nothing was thrown`);
  assert.match(failure.message, message);
  return failure;
}

/** Ends a test that waits for ever: uvu has no time-out of its own. */
export async function within<Answer>(milliseconds: number, work: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not done after ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, expired]);
  } finally {
    clearTimeout(timer);
  }
}
