import { type FigureView, figure, type StatusView, sectionTitle, statusOf, type Telling } from './telling.ts';

export interface SchemaView {
  title: string;
  status: StatusView;
  /** The systems and what flows between them; null where none is known. */
  architecture: { figure: FigureView; notes: readonly string[] } | null;
  intro: string;
  /** The schema, whole or in parts; one that says that there is none where nothing was drawn. */
  figures: readonly FigureView[];
}

/** The architecture, and the tables with their links, drawn. */
export function schema(telling: Telling): SchemaView {
  const { report, words, schemaDrawings, architecture } = telling;
  return {
    title: sectionTitle('schema', words),
    status: statusOf('schema-dictionary', telling),
    architecture:
      architecture === null
        ? null
        : {
            figure: figure('architecture', architecture.title, architecture, telling),
            notes: [
              ...(report.findings.length > 0 ? [words.architecture.note] : []),
              ...(report.architecture.flows.length > 0 ? [] : [words.architecture.undeclared]),
            ],
          },
    intro: words.report.dictionary.schemaIntro,
    figures:
      schemaDrawings.length === 0
        ? [figure('schema', words.diagram.title, undefined, telling)]
        : schemaDrawings.map((drawing) => figure(drawing.id, drawing.title, drawing, telling)),
  };
}
