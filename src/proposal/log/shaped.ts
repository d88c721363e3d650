import { logSchema } from '../../config/log/index.ts';
import type { TableFacts } from '../../report/facts/dictionary.ts';
import type { RelationProposal, ShapedLogProposal } from '../proposal.ts';
import type { Beside, LogInput, SeenLog } from './captured.ts';
import { isLogged } from './meanings.ts';
import { cdcMapping } from './shapes/cdc.ts';
import { envelopeMapping } from './shapes/envelope.ts';
import { rowJsonMapping } from './shapes/row-json.ts';
import { statementMapping } from './shapes/statement.ts';
import { statusHistoryMapping } from './shapes/status-history.ts';
import { temporalMapping } from './shapes/temporal.ts';

/**
 * The mapping of a log whose shape was recognised; null where none of its tables is one that was found, or where it
 * would not be valid.
 */
export function proposeShapedLog(
  seen: SeenLog,
  relations: readonly RelationProposal[],
  tables: readonly TableFacts[],
): ShapedLogProposal | null {
  const settled = relations.filter(({ relation, settled: is }) => is && isLogged(relation));
  const mapping = mappingOf(seen, { relations: settled, tables });
  if (mapping === null || !logSchema.safeParse(mapping).success) return null;
  const { shape, confidence, evidence } = seen.recognised;
  return {
    ...{ table: seen.table.name, shape, confidence, mapping },
    evidence: [{ code: 'log-columns', columns: Object.values(evidence) }],
  };
}

function mappingOf(seen: SeenLog, beside: Beside): LogInput | null {
  switch (seen.recognised.shape) {
    // It is proposed by what its values are, not by its columns alone (`change.ts`).
    case 'field-level':
      return null;
    case 'cdc':
      return cdcMapping(seen, beside);
    case 'envelope':
      return envelopeMapping(seen, beside);
    case 'row-json':
      return rowJsonMapping(seen, beside);
    case 'statement':
      return statementMapping(seen, beside);
    case 'temporal':
      return temporalMapping(seen, beside);
    case 'status-history':
      return statusHistoryMapping(seen, beside);
  }
}
