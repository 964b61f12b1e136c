import { SOURCES, type Table, type TableSet } from '../src/data/tables.ts';

const START = '<!-- The list below is written by "npm run catalogue". -->';
const END = '<!-- End of the list. -->';

/** The front page of data/ with its list of tables brought up to date, and everything around the list as it was. */
export function withTableList(readme: string, tables: TableSet, titles: ReadonlyMap<string, string>): string {
  const [before, rest] = readme.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Error(`data/README.md must hold the lines ${START} and ${END}, between which the list goes.`);
  const lists = SOURCES.map((source) => {
    const own = [...tables.values()].filter((table) => table.source === source);
    return [
      `## ${titles.get(source) ?? source}`,
      '',
      '| file | what | rows |',
      '| --- | --- | --- |',
      ...own.map(row),
    ].join('\n');
  });
  return `${before}${START}\n\n${lists.join('\n\n')}\n\n${END}${after}`;
}

function row(table: Table): string {
  return `| \`${table.id}.csv\` | ${table.meta.title} | ${table.rows.length} |`;
}
