import type { Candidate, Evidence, OpenRole, Reason, RoleProposal, Signal } from './proposal.ts';
import { closeWithin, mentionedFrom, settledFrom, tieWithin } from './proposal.ts';

/** Nothing that is inferred is certain. */
const mostCertain = 0.99;

/**
 * The chance that at least one of several independent pieces of evidence is right: 1 − Π(1 − weight). Two that are
 * worth 0.5 each make 0.75.
 */
export function combine(weights: readonly number[]): number {
  const doubt = weights.reduce((product, weight) => product * (1 - weight), 1);
  return Math.min(mostCertain, 1 - doubt);
}

/** A candidate from its signals; the strongest evidence stands first. */
export function candidateOf(column: string, signals: readonly Signal[]): Candidate {
  const sorted = signals.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  return {
    column,
    confidence: combine(sorted.map(({ weight }) => weight)),
    evidence: sorted.map(({ weight: _, ...evidence }): Evidence => evidence),
  };
}

/** All candidates of a role. */
export interface Contest {
  role: string;
  required: boolean;
  candidates: readonly Candidate[];
  /** Why nothing fits, where more is known than that. */
  because?: Reason | undefined;
}

/**
 * Gives each column to the role that it fits best, the surest pairs first. A role stays open where nothing reaches
 * `settledFrom`, or where two columns that no other role takes cannot be told apart.
 */
export function assign(contests: readonly Contest[]): { roles: RoleProposal[]; open: OpenRole[] } {
  const pairs = contests
    .flatMap(({ role, candidates }, order) => candidates.map((candidate) => ({ role, order, candidate })))
    .sort(
      (a, b) =>
        b.candidate.confidence - a.candidate.confidence ||
        a.order - b.order ||
        (a.candidate.column < b.candidate.column ? -1 : 1),
    );
  const taken = new Set<string>();
  const winners = new Map<string, Candidate>();
  for (const { role, candidate } of pairs) {
    if (candidate.confidence < settledFrom || winners.has(role) || taken.has(candidate.column)) continue;
    winners.set(role, candidate);
    taken.add(candidate.column);
  }
  const roles: RoleProposal[] = [];
  const open: OpenRole[] = [];
  for (const { role, required, candidates, because } of contests) {
    const winner = winners.get(role);
    const others = candidates
      .filter(({ column }) => column !== winner?.column && !taken.has(column))
      .sort((a, b) => b.confidence - a.confidence || (a.column < b.column ? -1 : 1));
    const next = others[0] ?? null;
    if (winner === undefined) {
      const best = next !== null && next.confidence >= mentionedFrom ? next : null;
      const reason: Reason = because ?? { code: best === null ? 'nothing-fits' : 'too-weak' };
      if (required || best !== null) open.push({ role, required, reason, best });
    } else if (next !== null && winner.confidence - next.confidence < tieWithin) {
      open.push({ role, required, reason: { code: 'tie', other: next.column }, best: winner });
    } else {
      const isClose = next !== null && winner.confidence - next.confidence < closeWithin;
      roles.push({ ...winner, role, runnerUp: isClose ? next : null });
    }
  }
  return { roles, open };
}
