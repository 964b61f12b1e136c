import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { FACES, rasterPicture, SANS } from '../../src/downloads/raster.ts';
import { isAbsent } from '../../src/model/missing.ts';
import { csvwSchema, fitsColumn } from '../support/csvw-schema.ts';
import { dataPackageSchema, fitsField } from '../support/datapackage-schema.ts';
import { isDrawn } from '../support/letters.ts';
import { DIST, siteFiles, siteText } from '../support/site.ts';
import { evidence } from '../support/evidence.ts';

const { tables, ledger } = evidence;
const all = [...tables.values()];

function bytesOf(path: string): Buffer {
  return readFileSync(join(DIST, path));
}

/** What a PNG says of itself, by keyword; a chunk whose sum is wrong fails. */
function textOf(png: Buffer): Map<string, string> {
  const found = new Map<string, string>();
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    const length = png.readUInt32BE(at);
    const chunk = png.subarray(at + 4, at + 8 + length);
    expect(crc32(chunk)).toBe(png.readUInt32BE(at + 8 + length));
    if (chunk.toString('latin1', 0, 4) !== 'iTXt') continue;
    const [keyword = ''] = chunk.toString('latin1', 4).split('\0');
    found.set(keyword, chunk.toString('utf8', 4 + keyword.length + 5));
  }
  return found;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('what can be taken away of a chart or a view', () => {
  const pictures = siteFiles().filter((path) => /^(?:charts|explore)\/.*\.svg$/.test(path));

  it('is a picture that stands alone: words, source, address and licence within, every colour written in', () => {
    expect(pictures.length).toBeGreaterThanOrEqual(36);
    for (const path of pictures) {
      const svg = siteText(path);
      expect(svg, path).toMatch(/<dc:title>[^<]{20,}<\/dc:title>/);
      expect(svg, path).toMatch(/<dc:identifier>https:\/\/[^<]+\/(?:charts|explore)\/[^<]+<\/dc:identifier>/);
      expect(svg, path).toContain('CC BY 4.0');
      // What editors pass over: shapes used again by their new name, haloes, strokes that keep their width.
      expect(svg, path).not.toMatch(/<use|paint-order|vector-effect/);
      expect(svg, path).not.toMatch(
        /var\(|class=|<style|url\((?!#)|<script|@font-face|https?:\/\/(?!accounted-for\.example|www\.w3\.org|purl\.org)/,
      );
      const { document } = parseHTML(svg.replace(/^<\?xml.*\?>/, ''));
      expect(document.querySelectorAll('svg svg').length, path).toBeGreaterThan(0);
      for (const words of document.querySelectorAll('text')) expect(words.getAttribute('fill'), path).toMatch(/^#/);
    }
  });

  it('is a PNG at twice the size of the picture, with every letter of it drawn', () => {
    for (const path of pictures) {
      const png = bytesOf(path.replace(/svg$/, 'png'));
      const [, width, height] = /<svg [^>]*?width="(\d+)" height="(\d+)"/.exec(siteText(path)) ?? [];
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([Number(width) * 2, Number(height) * 2]);
      const words = textOf(png);
      expect(words.get('Title')?.length, path).toBeGreaterThan(20);
      expect(words.get('Source'), path).toContain(`/${path.replace(/\.svg$/, '/')}`);
      expect(words.get('Copyright'), path).toBe('CC BY 4.0');
    }
    const letters = new Set(
      pictures.flatMap((path) => [...siteText(path).matchAll(/<text[^>]*>([^<]*)</g)].join('')).join(''),
    );
    expect(letters.size).toBeGreaterThan(60);
    const blank = [...letters].filter((letter) => letter.trim() !== '' && !FACES.some((face) => isDrawn(letter, face)));
    expect(blank, 'letters that no face of a picture holds').toEqual([]);
  });

  it('sets its words in the faces of the site, and never in another in silence', () => {
    const drawn = (family: string): string => sha256(rasterPicture(lineOf('Rate 28.3%', family)));
    const [sans, serif] = [drawn(SANS), drawn('Besley')];
    expect(drawn('Public Sans, Arial, sans-serif')).toBe(sans);
    expect(drawn('Besley, Georgia, serif')).toBe(serif);
    expect(new Set([sans, serif, sha256(rasterPicture(lineOf('', SANS)))]).size).toBe(3);
  });

  it('is a CSV of exactly the numbers of its table, and its words with their source', () => {
    for (const path of pictures) {
      const csv = siteText(path.replace(/svg$/, 'csv')).trimEnd().split('\n');
      const page = parseHTML(siteText(path.replace(/\.svg$/, '/index.html'))).document;
      const rows = page.querySelectorAll('.plate tbody tr[data-place], .plate details tbody tr');
      expect(csv.length - 1, path).toBe(rows.length);
      expect(csv[0], path).toMatch(/^[a-z0-9_]+(?:,[a-z0-9_]+)+$/);
      expect(new Set(csv.map((line) => line.replace(/"[^"]*"/g, '').split(',').length)).size, path).toBe(1);
      const told = siteText(path.replace(/svg$/, 'txt'));
      expect(told, path).toContain(page.querySelector('.plate .subtitle')?.textContent.trim());
      expect(told, path).toMatch(/Source: [^\n]+\n\nAccounted For, https:\/\/[^\n]+ CC BY 4\.0\.\n$/);
    }
  });
});

/** One line of words as a picture holds it, on its ground. */
function lineOf(words: string, family: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><rect width="300" height="60" fill="white"/><text x="9" y="40" font-size="30" font-family="${family}">${words}</text></svg>`;
}

describe('Excel workbooks', () => {
  it.each(all.map((table) => [table.id, table] as const))('of %s hold every row, and notes', async (id, table) => {
    const [sheet, notes] = await readWorkbook(bytesOf(`data/${id}.xlsx`));
    const [head = [], ...rows] = sheet?.data ?? [];
    expect(head).toEqual(table.meta.columns.map((column) => column.label));
    const expected = table.rows.map((row) =>
      table.meta.columns.map(({ name }) => {
        const value = row.cells[name];
        if (typeof value === 'number') return value;
        return isAbsent(value) ? value.absent : row.text[name];
      }),
    );
    expect(rows).toEqual(expected);
    const text = (notes?.data ?? []).flat().join('\n');
    for (const part of [table.meta.title, table.meta.licence, table.meta.period, 'lost-in-extraction'])
      expect(text).toContain(part);
    for (const entry of ledger.filter((each) => table.meta.ledger.includes(each.id)))
      expect(text).toContain(`Entry ${entry.number}, ${entry.state}`);
  });
});

describe('CSV on the Web', () => {
  it.each(all.map((table) => [table.id, table] as const))('describes %s by the vocabulary', (id, table) => {
    const read = csvwSchema.safeParse(JSON.parse(siteText(`data/${id}.csv-metadata.json`)));
    expect(read.error?.issues ?? []).toEqual([]);
    const columns = read.data?.tableSchema.columns ?? [];
    expect(columns.map((column) => column.name)).toEqual(table.meta.columns.map((column) => column.name));
    const unfit = table.rows.flatMap((row) =>
      columns
        .filter((column) => !fitsColumn(row.text[column.name] ?? '', column))
        .map((column) => `${row.key}:${column.name}`),
    );
    expect(unfit).toEqual([]);
    expect(read.data?.url).toBe(`${table.name}.csv`);
  });
});

describe('the Data Package', () => {
  const file: unknown = JSON.parse(siteText('data/datapackage.json'));

  it('has the shape of the standard', () => {
    expect(dataPackageSchema.safeParse(file).error?.issues ?? []).toEqual([]);
  });

  it('lists every table and the ledger, with their bytes and checksums', () => {
    const { resources } = dataPackageSchema.parse(file);
    expect(resources.map((resource) => resource.path).sort()).toEqual(
      [...all.map((table) => `${table.id}.csv`), 'ledger.csv'].sort(),
    );
    for (const { path, bytes, hash } of resources) {
      const served = bytesOf(`data/${path}`);
      expect([path, served.length, `sha256:${sha256(served)}`]).toEqual([path, bytes, hash]);
    }
  });
});

describe('the Data Package’s fields', () => {
  const { resources } = dataPackageSchema.parse(JSON.parse(siteText('data/datapackage.json')));

  it.each(all.map((table) => [table.id, table] as const))('fit every cell of %s', (id, table) => {
    const fields = resources.find((resource) => resource.path === `${id}.csv`)?.schema.fields ?? [];
    expect(fields.map((field) => field.name)).toEqual(table.meta.columns.map((column) => column.name));
    const unfit = table.rows.flatMap((row) =>
      fields
        .filter((field) => !fitsField(row.text[field.name] ?? '', field))
        .map((field) => `${row.key}:${field.name}`),
    );
    expect(unfit).toEqual([]);
  });
});

describe('the archive of everything', () => {
  const files = unzipSync(bytesOf('data/accounted-for-data.zip'));
  const text = (path: string): string => new TextDecoder().decode(files[path]);

  it('holds every table in every format, as they are served', () => {
    for (const { id } of all) {
      expect(sha256(files[`${id}.csv`] ?? new Uint8Array()), id).toBe(sha256(bytesOf(`data/${id}.csv`)));
      expect(sha256(files[`${id}.xlsx`] ?? new Uint8Array()), id).toBe(sha256(bytesOf(`data/${id}.xlsx`)));
      expect(JSON.parse(text(`${id}.json`)), id).toEqual(JSON.parse(siteText(`data/${id}.json`)));
      expect(JSON.parse(text(`${id}.csv-metadata.json`)), id).toEqual(
        JSON.parse(siteText(`data/${id}.csv-metadata.json`)),
      );
    }
    expect(text('ledger.csv')).toBe(siteText('data/ledger.csv'));
  });

  it('says what it is, under which licence, and what its signs mean', () => {
    expect(text('README.txt')).toContain('must never be added together');
    for (const { id } of all) expect(text('README.txt')).toContain(id);
    expect(text('LICENCE.txt')).toContain('CC BY 4.0');
    expect(text('symbols.csv')).toBe(siteText('data/symbols.csv'));
    expect(text('symbols.csv').trimEnd().split('\n')).toHaveLength(7);
  });

  it('carries the checksum of every other file in it', () => {
    const lines = text('checksums.sha256').trimEnd().split('\n');
    const listed = new Map(lines.map((line): [string, string] => [line.slice(66), line.slice(0, 64)]));
    expect([...listed.keys()]).toEqual(Object.keys(files).filter((path) => path !== 'checksums.sha256'));
    for (const [path, hash] of listed) expect(sha256(files[path] ?? new Uint8Array()), path).toBe(hash);
  });
});

describe('table pages', () => {
  it.each(all.map((table) => [table.id, table] as const))('%s shows all rows and offers every format', (id, table) => {
    const page = siteText(`data/${id}/index.html`);
    for (const extension of ['csv', 'xlsx', 'json', 'csv-metadata.json'])
      expect(page).toContain(`href="/data/${id}.${extension}"`);
    const body = page.split('<tbody>')[1]?.split('</tbody>')[0] ?? '';
    expect(body.match(/<tr/g)).toHaveLength(table.rows.length);
    for (const entry of ledger.filter((each) => table.meta.ledger.includes(each.id)))
      expect(page).toContain(`/ledger/#${entry.id}`);
  });

  it('are listed by report and by topic', () => {
    const page = siteText('data/index.html');
    for (const { id } of all) expect(page.split(`href="/data/${id}/"`).length - 1, id).toBe(2);
  });
});
