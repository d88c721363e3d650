import type { InitWords } from '../../words/init-words.ts';
import type { Candidate, Evidence, OpenRole, Reason, RoleProposal } from '../proposal.ts';

// Comments hold names and values of the data: one line each, without what an editor might run or hide.

const longest = 220;
const mostEvidence = 3;

/** Text of the data on one line of a comment. */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not get through
  const flat = text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, (run) =>
    run.length === 1 && /[\u00a0\u202f]/.test(run) ? run : ' ',
  );
  return flat.length > longest ? `${flat.slice(0, longest - 1)}…` : flat;
}

/** A comment as the YAML writer wants it: each line begins with a space. */
export const commentOf = (...lines: readonly string[]): string =>
  lines.map((line) => (line === '' ? '' : ` ${line}`)).join('\n');

const percentOf = (confidence: number, words: InitWords): string =>
  words.percent(Math.round(confidence * 100));

/** `92 %: the name says “ticket”, 22.9 rows per value`. */
export function candidateComment(
  { confidence, evidence }: Pick<Candidate, 'confidence' | 'evidence'>,
  words: InitWords,
): string {
  // Of several names that it resembles, the nearest is enough.
  const [nearest] = evidence.filter(isName);
  const told = evidence.filter((each) => !isName(each) || each === nearest).slice(0, mostEvidence);
  const said = told.map((each) => evidenceText(each, words));
  return oneLine([percentOf(confidence, words), ...said].join(' · '));
}

const isName = ({ code }: Evidence): boolean => code === 'name' || code === 'near-name';

export function roleComment(proposal: RoleProposal, words: InitWords): string {
  const { runnerUp } = proposal;
  const other =
    runnerUp === null ? '' : ` · ${words.or(runnerUp.column, percentOf(runnerUp.confidence, words))}`;
  return commentOf(oneLine(`${candidateComment(proposal, words)}${other}`));
}

/** `customer: no column fits`, and the best there is. */
export function openComment({ role, required, reason, best }: OpenRole, words: InitWords): string {
  const { comments } = words;
  const said = comments.open(role, reasonText(reason, words)) + (required ? ` (${comments.required})` : '');
  return oneLine(best === null ? said : `${said} · ${best.column}, ${candidateComment(best, words)}`);
}

function evidenceText(evidence: Evidence, words: InitWords): string {
  const tell = words.evidence[evidence.code] as (args: Evidence) => string;
  return tell(evidence);
}

function reasonText(reason: Reason, words: InitWords): string {
  const tell = words.reasons[reason.code] as (reason: Reason) => string;
  return tell(reason);
}

export { percentOf };
