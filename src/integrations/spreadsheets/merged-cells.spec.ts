import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { ZipFile } from 'yazl';
import type { Cell } from '../../domain/imports/sheet.port.js';
import { MergedCells, mergedRanges } from './merged-cells.js';
import { sheetReader } from './sheets.js';

const letters = 'ABCDEFGH';
const rowsXml = (rows: Cell[][]): string =>
  rows
    .map((cells, at) => {
      const filled = cells.map((cell, column) =>
        cell === null ? '' : `<c r="${letters[column]}${at + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`,
      );
      return `<row r="${at + 1}">${filled.join('')}</row>`;
    })
    .join('');
const mergesXml = (refs: string[]): string =>
  `<mergeCells count="${refs.length}">${refs.map(ref => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

async function read(rows: Cell[][], refs: string[]): Promise<Cell[][]> {
  const file = new ZipFile();
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rowsXml(rows)}</sheetData>${mergesXml(refs)}</worksheet>`,
  };
  for (const [name, content] of Object.entries(parts)) file.addBuffer(Buffer.from(content), name);
  file.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.outputStream as AsyncIterable<Uint8Array>) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const found: Cell[][] = [];
  for await (const { cells } of sheetReader.rows({
    holder: 'a',
    sizeBytes: bytes.length,
    open: async () => Readable.from([bytes]),
  }))
    found.push(cells);
  return found;
}

describe('merged cells', () => {
  it('give their value to each of their rows, also to headings of two rows', async () => {
    const rows = [
      ['Nombre', 'Contacto', null, 'Seguro'],
      [null, 'Teléfono', 'Correo', null],
      ['Ana', '88880001', null, 'INS'],
      ['Luis', '88880002', null, null],
      ['Eva', '88880003', null, 'Otro'],
    ];
    expect(await read(rows, ['A1:A2', 'B1:C1', 'D1:D2', 'D3:D4'])).toEqual([
      ['Nombre', 'Contacto', null, 'Seguro'],
      ['Nombre', 'Teléfono', 'Correo', 'Seguro'],
      ['Ana', '88880001', null, 'INS'],
      ['Luis', '88880002', null, 'INS'],
      ['Eva', '88880003', null, 'Otro'],
    ]);
  });

  it('fill neither empty rows nor columns beside them, and end with their last row', async () => {
    const rows = [
      ['Nombre', 'Zona'],
      ['Ana', 'Norte'],
      [null, null],
      ['Luis', null],
      ['Eva', null],
    ];
    expect(await read(rows, ['B2:C4'])).toEqual([['Nombre', 'Zona'], ['Ana', 'Norte'], [], ['Luis', 'Norte'], ['Eva']]);
  });

  it.each([1, 7, 1_000])('are found in pieces of %i bytes, and only where the sheet lists them', async size => {
    const xml = Buffer.from(
      `<c><t>&lt;mergeCells>&lt;mergeCell ref="H1:H9"/></t></c>${mergesXml(['A1:F1', 'C3:D5', 'AA2:AB3'])}`,
    );
    const pieces = Array.from({ length: Math.ceil(xml.length / size) }, (_, at) =>
      xml.subarray(at * size, (at + 1) * size),
    );
    expect(await mergedRanges(Readable.from(pieces, { objectMode: true }))).toEqual([
      { column: 26, from: 2, to: 3 },
      { column: 2, from: 3, to: 5 },
    ]);
  });

  it('cost little, however many a made-up file has for one column: one value is open in each', () => {
    const ranges = Array.from({ length: 1_000 }, () => ({ column: 0, from: 1, to: 1_000 }));
    const merged = new MergedCells(ranges);
    let reads = 0;
    const cellsOf = (cells: Cell[]) =>
      new Proxy(cells, {
        get(target, name, receiver) {
          if (name === '0') reads += 1;
          return Reflect.get(target, name, receiver);
        },
      });
    merged.fill({ number: 1, cells: ['Ana', 'Norte'] });
    reads = 0;
    expect(merged.fill({ number: 2, cells: cellsOf([null, 'Sur']) }).cells).toEqual(['Ana', 'Sur']);
    expect(reads).toBeLessThan(10);
  });

  it('of which two lie on each other count as the last', async () => {
    const rows = [
      ['Nombre', 'Zona'],
      ['Ana', 'Norte'],
      ['Luis', 'Sur'],
      ['Eva', null],
      ['Sol', null],
    ];
    expect((await read(rows, ['B2:B4', 'B3:B5'])).map(([, zone]) => zone)).toEqual([
      'Zona',
      'Norte',
      'Sur',
      'Sur',
      'Sur',
    ]);
  });

  it('are looked for in a few bytes at a time, also where a made-up tag does not end', async () => {
    const bytes = 4 * 1024 * 1024;
    const piece = Buffer.alloc(16 * 1024, 'a');
    let longest = 0;
    const decode = Buffer.prototype.toString;
    Buffer.prototype.toString = function (this: Buffer, ...given: Parameters<typeof decode>) {
      longest = Math.max(longest, this.length);
      return decode.apply(this, given);
    };
    try {
      const pieces = [Buffer.from('<mergeCells '), ...Array.from({ length: bytes / piece.length }, () => piece)];
      const end = Buffer.from('><mergeCell ref="A1:A2"/></mergeCells>');
      expect(await mergedRanges(Readable.from([...pieces, end]))).toEqual([{ column: 0, from: 1, to: 2 }]);
    } finally {
      Buffer.prototype.toString = decode;
    }
    expect(longest).toBeLessThan(2 * piece.length);
  });
});
