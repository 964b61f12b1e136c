import { sha256, writeChecksums } from '../data/checksums';
import { readLedgerText } from '../data/ledger';
import { describeTable } from '../api';
import { evidence, reports } from '../queries';
import { DATA_VERSION, SITE_NAME, SITE_PURPOSE } from '../site';
import { describeAsCsvw } from './csvw';
import { describeAsDataPackage } from './datapackage';
import { hasNumbers, longCsv, placesCsv } from './long-csv';
import { symbolsCsv } from './symbols';
import { writeWorkbook } from './workbook';
import { zipFiles } from './zip';

/**
 * Every table in every format, the ledger, the key to the codes, the licence, a README and the checksums of all of it,
 * as one ZIP. The same bytes in every build.
 */
export async function writeArchive(): Promise<Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  for (const table of evidence().tables.values()) {
    files.set(`${table.id}.csv`, table.csv);
    if (hasNumbers(table)) files.set(`${table.id}.long.csv`, longCsv(table));
    files.set(`${table.id}.csv-metadata.json`, json(describeAsCsvw(table)));
    files.set(`${table.id}.json`, json({ ...describeTable(table), data: table.rows.map((row) => row.cells) }));
    files.set(`${table.id}.xlsx`, await writeWorkbook(table));
  }
  files.set('places.csv', placesCsv());
  files.set('ledger.csv', readLedgerText());
  files.set('symbols.csv', symbolsCsv());
  files.set('datapackage.json', json(await describeAsDataPackage()));
  files.set('README.txt', await readme());
  files.set('LICENCE.txt', LICENCE);
  const bytes = new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, held]) => [path, toBytes(held)]));
  const checksums = new Map([...bytes].map(([path, held]) => [path, sha256(held)]));
  return zipFiles(bytes.set('checksums.sha256', toBytes(writeChecksums(checksums))));
}

const LICENCE = `The figures in these tables are facts from the reports named in README.txt, whose publishers own their reports.
Our columns, words, notes and the ledger are licensed under Creative Commons Attribution 4.0 International (CC BY 4.0).
Cite the report and ${SITE_NAME}, with the version of the data.
`;

async function readme(): Promise<string> {
  const { tables, ledger } = evidence();
  const named = (await reports()).map(({ id, data }) => `  ${id}/  ${data.publisher}, ${data.title} (${data.year})`);
  const listed = [...tables.values()].map((table) => `  ${table.id}  ${table.meta.title}`);
  return [
    `${SITE_NAME}, data of ${DATA_VERSION}`,
    '',
    SITE_PURPOSE,
    '',
    'Folders, one per report:',
    ...named,
    '',
    'Each table comes as CSV (the bytes the site is built from), as CSV on the Web metadata beside it, as JSON and as XLSX',
    'with a sheet of notes. datapackage.json describes all of them as a Data Package.',
    '',
    'For analysis, use the files that end in .long.csv: a line for each number, with value always a number or empty, absence',
    'in a column of its own, and totals marked by is_total. places.csv holds every number of every place in that form.',
    'To join with official tables, use the column gss (codes of 2015). Do not add: the two groups, which overlap; regions to',
    'the authorities that lie in them; lines with is_total true to others; incidents to children. A rate with small_base true',
    'rests on fewer than 20 children: read count and base. ledger names the entries that speak of a number.',
    'In R:       places <- read.csv("places.csv", na.strings = "")',
    'In Python:  places = pandas.read_csv("places.csv")',
    'In Excel:   open the .xlsx files; a CSV opened by a double click may turn "5-10" into a date.',
    '',
    'symbols.csv says what the codes of absent values mean. A blank never stands for zero; zero is a value.',
    'A column that ends in _published holds what the report prints; the column beside it, without that ending, holds what',
    `the site uses. ledger.csv has the reason for every difference, and ${ledger.length} entries in all.`,
    'checksums.sha256 is checked with: sha256sum -c checksums.sha256',
    '',
    'The two groups of children overlap and must never be added together.',
    '',
    'Tables:',
    ...listed,
    '',
  ].join('\n');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function toBytes(held: string | Uint8Array): Uint8Array {
  return typeof held === 'string' ? new TextEncoder().encode(held) : held;
}
