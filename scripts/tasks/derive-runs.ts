// Derives the hashes of the reports' word runs from their texts, which are not part of the project.
// Usage: npm run derive:runs -- <text file>...
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataRoot } from '../../src/data/read-table.ts';
import { SOURCE_RUNS_FILE } from '../../src/data/source-runs.ts';
import { runsOf } from '../../src/model/editorial/word-runs.ts';

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('Name the text files of the reports.');
// A word broken at the end of a line is one word; a line break is a space.
const texts = files.map((file) => readFileSync(file, 'utf8').replace(/(\w)-\n(?=[a-z])/g, '$1'));
const hashes = [...new Set(texts.flatMap((text) => runsOf(text).map(({ hash }) => hash)))].sort();
writeFileSync(join(dataRoot(), SOURCE_RUNS_FILE), Buffer.from(hashes.join(''), 'hex'));
console.log(`${hashes.length} runs of ${files.length} texts in data/${SOURCE_RUNS_FILE}.`);
