import type { Names } from '../names.ts';
import type { LogShape } from '../shapes.ts';
import type { Shop } from '../shop.ts';
import { cdcLog, cdcMapping } from './cdc.ts';
import type { TextTable } from './csv.ts';
import { envelopeLog, envelopeMapping } from './envelope.ts';
import { fieldLevelLog, fieldLevelMapping } from './field-level.ts';
import { rowJsonLog, rowJsonMapping } from './row-json.ts';
import { temporalLog, temporalMapping } from './temporal.ts';

/** A log in the configuration, as it will be written there; whoever reads the file checks it. */
export type LogMappingText = Readonly<Record<string, unknown>>;

/** How each shape of log is written, and what the configuration says of it. */
export const logWriters: Readonly<
  Record<
    LogShape,
    {
      tables(shop: Shop): TextTable[];
      mapping(shop: Shop, names: Names): LogMappingText | LogMappingText[];
    }
  >
> = {
  'field-level': { tables: fieldLevelLog, mapping: fieldLevelMapping },
  'field-level-poor': { tables: fieldLevelLog, mapping: fieldLevelMapping },
  'row-json': { tables: rowJsonLog, mapping: rowJsonMapping },
  cdc: { tables: cdcLog, mapping: cdcMapping },
  envelope: { tables: envelopeLog, mapping: envelopeMapping },
  temporal: { tables: temporalLog, mapping: temporalMapping },
};
