// Records the checksum of every file under data/, once all other checks hold and a changed file was read against its report.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKSUM_FILE, checksumProblems, currentChecksums, writeChecksums } from '../../src/data/checksums.ts';
import { DataError } from '../../src/data/data-error.ts';
import { dataRoot } from '../../src/data/read-table.ts';
import { checkContent, loadEvidence } from '../../src/evidence.ts';

try {
  checkContent(loadEvidence());
  const target = join(dataRoot(), CHECKSUM_FILE);
  const current = currentChecksums();
  const changed = existsSync(target) ? checksumProblems().map((problem) => problem.file) : [...current.keys()];
  writeFileSync(target, writeChecksums(current));
  console.log(changed.length === 0 ? 'Nothing had changed.' : `Sealed: ${changed.join(', ')}`);
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(`Nothing was sealed.\n${error.message}`);
  process.exitCode = 1;
}
