import writeExcelFile from 'write-excel-file/node';
import type { LedgerEntry } from '../data/ledger';
import type { Table, TableRow } from '../data/tables';
import { locatorOf } from '../model/cell-source';
import { isAbsent } from '../model/missing';
import { sayLocator } from '../model/say-locator';
import { evidence, notesOf, report } from '../queries';
import { DATA_VERSION, SITE_NAME } from '../site';
import { SYMBOLS } from './symbols';
import { withoutTime } from './zip';

type Cell = {
  readonly value: string | number;
  readonly type: StringConstructor | NumberConstructor;
  readonly fontWeight?: 'bold';
};

/**
 * A table as an Excel workbook: the rows on one sheet, numbers as numbers and absence as its code; on the other what a
 * reader needs to use them: source, caveats, columns, codes and ledger entries. The same bytes in every build.
 */
export async function writeWorkbook(table: Table): Promise<Uint8Array> {
  const notes = await noteRows(table);
  const written = await writeExcelFile([
    {
      data: [table.meta.columns.map(({ label }) => bold(label)), ...table.rows.map((row) => dataRow(table, row))],
      sheet: 'Table',
      stickyRowsCount: 1,
      columns: table.meta.columns.map(({ label, type }) => ({
        width: type === 'text' ? 48 : Math.max(14, label.length),
      })),
    },
    { data: notes, sheet: 'Notes', columns: [{ width: 32 }, { width: 110 }] },
  ]).toBuffer();
  return withoutTime(new Uint8Array(written));
}

function dataRow(table: Table, row: TableRow): Cell[] {
  return table.meta.columns.map(({ name }) => {
    const value = row.cells[name];
    if (typeof value === 'number') return { value, type: Number };
    return text(isAbsent(value) ? value.absent : (row.text[name] ?? ''));
  });
}

async function noteRows(table: Table): Promise<Cell[][]> {
  const { meta } = table;
  const { data } = await report(table.source);
  const entries = evidence().ledger.filter((entry) => meta.ledger.includes(entry.id));
  return [
    heading(meta.title),
    pair('As printed', meta.printed_title),
    pair('Source', `${data.publisher}, ${data.title} (${data.year}), ${sayLocator(locatorOf(table))}`),
    pair('Period', meta.period),
    pair('Place', meta.geography),
    pair('Taken from', `${SITE_NAME}, /data/${table.id}/, version ${DATA_VERSION}`),
    pair('Licence', meta.licence),
    heading('Read this with care'),
    ...notesOf(table).map((note, index) => pair(`Note ${index + 1}`, note)),
    heading('Columns'),
    ...meta.columns.map(({ name, label, description }) => pair(name, `${label}. ${description}`)),
    heading('Codes for absent values'),
    ...SYMBOLS.map(({ code, meaning }) => pair(code, meaning)),
    ...(entries.length === 0 ? [] : [heading('Ledger'), ...entries.map(entryRow)]),
  ];
}

function entryRow(entry: LedgerEntry): Cell[] {
  return pair(`Entry ${entry.number}, ${entry.state}`, `${entry.subject}. ${entry.reason} We use: ${entry.used}`);
}

function heading(words: string): Cell[] {
  return [bold(words), text('')];
}

function pair(name: string, words: string): Cell[] {
  return [text(name), text(words)];
}

function text(value: string): Cell {
  return { value, type: String };
}

function bold(value: string): Cell {
  return { value, type: String, fontWeight: 'bold' };
}
