// Records the checksum of every file under data/. To be run once a changed file has been read against its report.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKSUM_FILE, checksumProblems, currentChecksums, writeChecksums } from '../../src/data/checksums.ts';
import { dataRoot } from '../../src/data/read-table.ts';

const target = join(dataRoot(), CHECKSUM_FILE);
const changed = checksumProblems().map((problem) => problem.file);
writeFileSync(target, writeChecksums(currentChecksums()));
console.log(changed.length === 0 ? 'Nothing had changed.' : `Sealed: ${changed.join(', ')}`);
