import { QUALIFIERS, type Qualifier } from '../../data/columns.ts';
import type { StatisticDeclaration } from '../../data/table-meta.ts';
import type { Table, TableRow } from '../../data/tables.ts';
import type { StatisticBuilder } from './builder.ts';
import type { Setting } from './setting.ts';

/**
 * Declares every number that the tables' metadata name as statistics, each read straight from its cell.
 * @throws DataError when a named cell holds no number, or an id is declared twice.
 */
export function declareFromTables(builder: StatisticBuilder, tables: readonly Table[]): void {
  for (const table of tables) for (const declaration of table.meta.statistics) declare(builder, table, declaration);
}

function declare(builder: StatisticBuilder, table: Table, declaration: StatisticDeclaration): void {
  const rows = table.rows.filter((row) => declaration.rows?.includes(row.key) ?? true);
  for (const row of rows) {
    const said = { id: declaration.id.replace('{row}', row.key), label: labelOf(declaration.label, row) };
    builder.read(said, settingOf(row, declaration), table.name, row.key, declaration.column);
  }
}

/** "{column}" stands for the text of a column, "{column:lower}" for the same with a small first letter. */
function labelOf(template: string, row: TableRow): string {
  return template.replace(/\{([a-z_]+)(:lower)?\}/g, (_, column: string, lower: string | undefined) => {
    const text = row.text[column] ?? '';
    return lower === undefined ? text : text.charAt(0).toLowerCase() + text.slice(1);
  });
}

/** What a row says of itself: its period, place, exactness and source, where the table has such columns. */
function settingOf(row: TableRow, { cohort }: StatisticDeclaration): Setting {
  const { period, qualifier, section, paragraph, cited_from: citedFrom } = row.text;
  const geography = row.text['geography'] ?? row.text['authority_published'];
  return {
    cohort,
    ...(period === undefined ? {} : { period }),
    ...(geography === undefined ? {} : { geography }),
    ...(section === undefined ? {} : { place: section }),
    ...(paragraph === undefined ? {} : { place: placeOfParagraph(paragraph) }),
    ...(isQualifier(qualifier) ? { qualifier } : {}),
    citedFrom: citedFrom === undefined || citedFrom === 'not-applicable' ? null : citedFrom,
  };
}

/** "Chapter 4, paragraph 4.5" for "4.5", and "Chapter 5, case studies" for "5, case studies". */
function placeOfParagraph(paragraph: string): string {
  const [, chapter, rest] = /^(\d+)(?:, (.+))?/.exec(paragraph) ?? [];
  if (chapter === undefined) return paragraph;
  return `Chapter ${chapter}, ${rest ?? `paragraph ${paragraph}`}`;
}

function isQualifier(text: string | undefined): text is Qualifier {
  return (QUALIFIERS as readonly (string | undefined)[]).includes(text);
}
