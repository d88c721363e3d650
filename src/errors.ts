/**
 * An error that a person can mend: a wrong path, a wrong password, a missing column. The command line prints
 * its message alone, on one line; any other error is a bug and keeps its stack.
 * The message says what, where and what to do next, and never holds a secret.
 */
export class ExpectedError extends Error {
  override name = 'ExpectedError';
}
