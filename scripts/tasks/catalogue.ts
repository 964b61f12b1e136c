// Brings the list of tables in data/README.md up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { readTables } from '../../src/data/tables.ts';
import { reportTitles } from '../report-titles.ts';
import { withTableList } from '../write-catalogue.ts';

const file = 'data/README.md';
const tables = readTables();
writeFileSync(file, withTableList(readFileSync(file, 'utf8'), tables, reportTitles()));
console.log(`${tables.size} tables listed in ${file}.`);
