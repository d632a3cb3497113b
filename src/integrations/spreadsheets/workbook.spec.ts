import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { ZipFile } from 'yazl';
import { cellsOf, collected, read, reason } from './sheets.fixture.js';
import { sheetReader } from './sheets.js';

async function zip(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(parts)) file.addBuffer(Buffer.from(content), name);
  file.end();
  return Buffer.concat(await collected(file.outputStream as AsyncIterable<Buffer>));
}
const relation = (target: string) =>
  `<Relationships><Relationship Id="rId1" Type="worksheet" Target="${target}"/></Relationships>`;
const workbook = (sheet: string, more: Record<string, string | Buffer> = {}) =>
  zip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relation('worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  });

describe('workbooks', () => {
  it('reads texts, numbers, days, and of formulas what they had come to', async () => {
    const bytes = await workbook(
      '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>a &amp; b</t></is></c></row>' +
        '<row r="5"><c r="A5"><v>88887777</v></c><c r="B5" s="1"><v>45352</v></c><c r="C5" t="str"><f>A1&amp;B1</f><v>made</v></c><c r="D5" t="b"><v>1</v></c></row>',
      {
        'xl/sharedStrings.xml':
          '<sst><si><t>no</t></si><si><r><t>Ana </t></r><r><t>Núñez</t></r><rPh><t>x</t></rPh></si></sst>',
        'xl/styles.xml':
          '<styleSheet><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      },
    );
    expect(await read(bytes)).toEqual([
      { number: 2, cells: ['Ana Núñez', null, 'a & b'] },
      { number: 5, cells: [88887777, '2024-03-01', 'made', 'true'] },
    ]);
  });
  it.each([
    ['1904', 'date1904="1"', '2028-03-02'],
    ['1904, said in a word', 'date1904="true"', '2028-03-02'],
    ['1900', 'date1904="0"', '2024-03-01'],
  ])('reads days of the date system of %s', async (_name, system, expected) => {
    const bytes = await workbook('<row r="1"><c r="A1" s="1"><v>45352</v></c><c r="B1"><v>45352</v></c></row>', {
      'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr ${system}/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    });
    expect(await cellsOf(bytes)).toEqual([[expected, 45352]]);
  });
  it('names the visible sheets, with their first rows and how many are filled, and no chart', async () => {
    const links = ['worksheet', 'worksheet', 'chartsheet', 'worksheet'].map(
      (type, at) => `<Relationship Id="r${at}" Type="http://x/relationships/${type}" Target="${type}s/s${at}.xml"/>`,
    );
    const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
    const row = '<row><c><v>1</v></c></row>';
    const bytes = await workbook('', {
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="Uno &amp; dos" r:id="r0"/><sheet name="B" state="hidden" r:id="r1"/><sheet name="C" r:id="r2"/><sheet name="D" state="visible" r:id="r3"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': `<Relationships>${links.join('')}</Relationships>`,
      'xl/worksheets/s0.xml': sheet(`${row}<row/>${row}${row}`),
      'xl/worksheets/s1.xml': sheet(row),
      'xl/chartsheets/s2.xml': '<chartsheet/>',
      // Nobody needs this one to be readable who imports the other.
      'xl/worksheets/s3.xml': sheet(`${row}<row><c r="XFD1"><v>1</v></c></row>`),
    });
    const source = {
      holder: 'a',
      sizeBytes: bytes.length,
      open: async () => Readable.from([bytes], { objectMode: false }),
    };
    const found = await sheetReader.sheets(source, { first: 1, mostCounted: 2 });
    expect(found).toEqual([
      { name: 'Uno & dos', first: [{ number: 1, cells: [1] }], filled: 2 },
      { name: 'D', first: [], filled: 0 },
    ]);
    expect((await collected(sheetReader.rows({ ...source, sheet: 'Uno & dos' }))).length).toBe(4);
    expect(await reason(collected(sheetReader.rows({ ...source, sheet: 'B' })))).toBe('NO_SHEET');
    expect(
      await sheetReader.sheets(
        { holder: 'a', sizeBytes: 3, open: async () => Readable.from([Buffer.from('a,b')]) },
        { first: 1, mostCounted: 1 },
      ),
    ).toEqual([]);
  });
  it('reads one workbook of a holder at a time, to the last row that is asked for', async () => {
    const bytes = await workbook('<row><c><v>1</v></c></row><row><c><v>2</v></c></row>');
    const rows = () =>
      sheetReader.rows({ holder: 'shop', sizeBytes: bytes.length, open: async () => Readable.from([bytes]) });
    const [first, second] = [rows(), rows()];
    await first.next();
    let hasBegun = false;
    const beginning = second.next().then(({ value }) => {
      hasBegun = true;
      return value;
    });
    await new Promise(resolve => setImmediate(resolve));
    expect(hasBegun).toBe(false);
    await first.return();
    expect(await beginning).toEqual({ number: 1, cells: [1] });
    await second.return();
  });
  it('reads a part that many sheets name once, and looks at half a million rows', async () => {
    const names = Array.from({ length: 2_000 }, (_, at) => `<sheet name="S${at}" r:id="rId1"/>`);
    const rels = [1, 2, 3].map(at => `<Relationship Id="rId${at}" Type="x" Target="worksheets/sheet${at}.xml"/>`);
    const sheet = '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>';
    const bytes = await workbook(`${'<row/>'.repeat(500_000)}<row><c><v>1</v></c></row>`, {
      'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${names.join('')}<sheet name="Late" r:id="rId2"/><sheet name="${'n'.repeat(5_000)}" r:id="rId3"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${rels.join('')}</Relationships>`,
      ...{ 'xl/worksheets/sheet2.xml': sheet, 'xl/worksheets/sheet3.xml': sheet },
    });
    const source = {
      holder: 'a',
      sizeBytes: bytes.length,
      open: async () => Readable.from([bytes], { objectMode: false }),
    };
    expect(await sheetReader.sheets(source, { first: 1, mostCounted: 2 })).toEqual(
      ['S0', 'Late', 'n'.repeat(200)].map(name => ({ name, first: [], filled: 0 })),
    );
    expect(await collected(sheetReader.rows({ ...source, sheet: 'Late' }))).toHaveLength(1);
  });
  it.each([
    ['text', `<row><c t="inlineStr"><is><t>${'x'.repeat(3_000_000)}`],
    ['tag', `<row><c r="${'x'.repeat(3_000_000)}`],
    ['comment', `<!--${'x'.repeat(3_000_000)}`],
  ])('does not wait for the end of a %s of millions of characters', async (_name, rows) => {
    // The end is missing: a reader that keeps all of it finds the file broken.
    expect(await reason(read(await workbook(rows), 64 * 1024))).toBe('LONG_CELL');
  });
  it('reads a number as it is shown, without the noise of binary fractions', async () => {
    const cells = [11.299999999999999, 3.3000000000000003, 0.1234567890123, 12345678901234567n, 6000000000000001e-15];
    const bytes = await workbook(`<row>${cells.map(cell => `<c><v>${cell}</v></c>`).join('')}</row>`);
    expect(await cellsOf(bytes)).toEqual([[11.3, 3.3, 0.1234567890123, 12345678901234568, 6]]);
  });
  it('reads escaped characters of texts, but none that cannot be stored', async () => {
    const text = 'Línea 1_x000D_\n_x005F_x000D_ _x0000_ _xD83D_ _xD83D__xDE00_ _x00e1_ _x12';
    const bytes = await workbook(
      `<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>${text}</t></is></c><c t="str"><v>${text}</v></c></row>`,
      { 'xl/sharedStrings.xml': `<sst><si><t>${text}</t></si></sst>` },
    );
    const expected = 'Línea 1\r\n_x000D_ _x0000_ _xD83D_ 😀 á _x12';
    expect(await cellsOf(bytes)).toEqual([[expected, expected, expected]]);
  });
  it('reads an error as nothing, and a day whose format shows parts of a second as a day', async () => {
    const bytes = await workbook(
      '<row r="1"><c r="A1" t="e"><f>NA()</f><v>#N/A</v></c><c r="B1" s="0"><v>45352.5</v></c><c r="C1" s="1"><v>45352.5</v></c><c r="D1" s="2"><v>5</v></c></row>',
      {
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd hh:mm:ss.000"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm:ss\\,00"/><numFmt numFmtId="166" formatCode="0 &quot;days&quot;"/></numFmts>' +
          '<cellXfs><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>',
      },
    );
    expect(await cellsOf(bytes)).toEqual([[null, '2024-03-01', '2024-03-01', 5]]);
  });
  it.each([
    ['macros', { 'xl/vbaProject.bin': 'x' }, 'MACROS'],
    [
      'the content type of macros',
      {
        '[Content_Types].xml':
          '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      },
      'MACROS',
    ],
    [
      'entities',
      {
        'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>',
      },
      'ENTITIES',
    ],
    ['a bomb', { 'xl/worksheets/sheet1.xml': Buffer.alloc(20 * 1024 * 1024, ' ') }, 'EXPANDS'],
    ['a sheet that lies elsewhere', { 'xl/_rels/workbook.xml.rels': relation('../../../etc/passwd') }, 'NO_SHEET'],
    ['broken XML', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }, 'BROKEN'],
  ])('refuses %s', async (_name, parts, expected) => {
    expect(await reason(read(await workbook('', parts), 64 * 1024))).toBe(expected);
  });
  it('refuses 16,384 columns, and a zip file that is cut off or holds something else', async () => {
    expect(await reason(read(await workbook('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 64 * 1024))).toBe('TOO_WIDE');
    const whole = await workbook('<row><c><v>1</v></c></row>');
    expect(await reason(read(whole.subarray(0, whole.length / 2)))).toBe('BROKEN');
    expect(await reason(read(await zip({ 'word/document.xml': '<x/>', '[Content_Types].xml': '<Types/>' })))).toBe(
      'NO_SHEET',
    );
    // What other programs save: the file is whole, but no workbook of Excel.
    expect(await reason(read(await zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })))).toBe(
      'NOT_TEXT',
    );
  });
});
