/**
 * What is printed of an error that is nobody's fault but ours: its kind, its code and where it happened. Messages of
 * the database quote the values of the data and the parameters of the query, so they are left out.
 */
export function bugReport(error: unknown): string {
  if (!(error instanceof Error)) return `constat: unexpected failure (${typeof error})`;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause instanceof Error ? `\n  caused by ${bugReport(error.cause)}` : '';
  return `${headline(error)}\n${frames.join('\n')}${cause}`;
}

function headline(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const quotesData = 'query' in error || 'severity_local' in error || error.name === 'ZodError';
  return `${error.name}${code}: ${quotesData ? 'the message may quote data and is not shown' : error.message}`;
}
