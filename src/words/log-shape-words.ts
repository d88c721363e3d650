import type {
  Conversion,
  LogShapeFacts,
  QualityItem,
  QualityVerdict,
  ShapeOfLog,
} from '../report/facts/log-shape.ts';
import type { Say } from './say.ts';

type Shape = ShapeOfLog['shape'];
type Reason = LogShapeFacts['notUnderstood'][number]['reason'];
type Contradiction = LogShapeFacts['contradictions'][number]['reason'];
type Completeness = LogShapeFacts['completeness'];

/** Words of the section `log-shape`. */
export interface LogShapeWords {
  headings: Record<
    'shape' | 'conversions' | 'days' | 'understanding' | 'contradictions' | 'completeness' | 'quality',
    string
  >;
  /** What one row of such a log is. */
  shapes: Record<Shape, string>;
  counted: Say<Pick<ShapeOfLog, 'table' | 'rows' | 'entries' | 'shape'>>;
  /** What in the data speaks for the declared shape, or does not. */
  evidence: Say<
    Pick<ShapeOfLog, 'shape' | 'rows' | 'entries' | 'values'> & { fieldsPerInsert: number | null }
  >;
  mixed: Say<{ rows: number }>;
  severalShapes: Say<{ shapes: readonly Shape[] }>;
  extent: Say<Pick<ShapeOfLog, 'firstRecorded' | 'lastRecorded' | 'timeGrain'>>;
  silences: Say<Pick<ShapeOfLog, 'silentDays' | 'silences'>>;
  outsidePeriod: Say<{ rows: number }>;
  afterAudit: Say<{ rows: number }>;
  outOfOrder: Say<{ events: number }>;
  inOrder: string;
  orderUntested: string;
  throughSpreadsheet: string;
  understood: Say<ShapeOfLog>;
  reliability: Say<Pick<ShapeOfLog, 'table' | 'reliability' | 'understoodShare' | 'hangingLines' | 'shape'>>;
  /** How events are told apart, and what that cannot tell. */
  eventRules: Record<'field-level' | 'row' | 'cdc' | 'temporal' | 'statement', string>;
  conversionColumns: Record<'log' | 'table' | 'action' | 'conversion', string>;
  conversion: Say<Conversion & { shape: Shape | null }>;
  dayColumns: Record<'day' | 'table' | 'conversion', string>;
  dayConversion: Say<{ rows: number; events: number; fieldsPerEvent: number | null }>;
  entities: Record<'sale_line' | 'product' | 'customer' | 'employee' | 'ticket', string>;
  noEvent: string;
  understoodAll: string;
  reasonColumns: Record<'log' | 'reason' | 'names' | 'rows', string>;
  reasons: Record<Reason, string>;
  furtherNames: Say<{ names: number }>;
  otherTables: Say<Pick<LogShapeFacts, 'otherTables' | 'otherTableCount'>>;
  unknownFields: Say<Pick<LogShapeFacts, 'unknownFields' | 'unknownFieldCount'>>;
  noContradiction: string;
  contradictions: Record<Contradiction, Say<{ count: number }>>;
  loggedLines: Say<Completeness>;
  partialInserts: Say<Completeness>;
  silentSaleDays: Say<Completeness>;
  transactions: Say<NonNullable<Completeness['transactions']>>;
  numbering: Say<Completeness['numbering'][number] & { table: string }>;
  unnumbered: Say<{ tables: readonly string[] }>;
  noNumbering: string;
  score: Say<{ score: number }>;
  /** How the points are given, so that a reader can count them again. */
  rule: string;
  qualityColumns: Record<'item' | 'verdict' | 'points' | 'seen' | 'allows', string>;
  items: Record<QualityItem, string>;
  verdicts: Record<QualityVerdict, string>;
  points: Say<{ points: number; weight: number }>;
  seen: Record<QualityItem, Say<LogShapeFacts>>;
  /** What the element makes possible in this audit. */
  allows: Record<QualityItem, Say<LogShapeFacts>>;
}
