import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { ZipFile } from 'yazl';
import type { Cell, SheetFormat, SheetRow } from '../../domain/imports/sheet.port.js';
import { sheetReader } from './sheets.js';
import { sheetWriter } from './write-sheet.js';

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
/** Reads in small pieces, so that no character, quotation mark or tag is in one piece by chance. */
function read(bytes: Buffer, size = 7): Promise<SheetRow[]> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  return collected(
    sheetReader.rows({
      holder: 'a',
      sizeBytes: bytes.length,
      open: async () => Readable.from(pieces, { objectMode: false }),
    }),
  );
}
const cellsOf = async (bytes: Buffer) => (await read(bytes)).map(({ cells }) => cells);
const reason = (reading: Promise<unknown>) =>
  reading.then(
    () => null,
    error => error.reason ?? String(error),
  );

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
async function* each(rows: Cell[][]) {
  yield* rows;
}
const written = async (format: SheetFormat, rows: Cell[][], locale = 'es-CR') =>
  Buffer.concat(await collected(sheetWriter.bytes(format, each(rows), locale)));

describe('text files', () => {
  it('keep a text that was kept from becoming a number, and take no formula for one', async () => {
    const lines = ['Código,Nota', '"=""00123""","=""a""&""b"""', '="007",x', '"=""de 1/2"""" x""",y'];
    expect(await cellsOf(Buffer.from(lines.join('\n')))).toEqual([
      ['Código', 'Nota'],
      ['00123', '="a"&"b"'],
      ['007', 'x'],
      ['de 1/2" x', 'y'],
    ]);
  });

  const rows = [
    ['Nombre', 'Teléfono'],
    ['Ana Núñez', '8888-7777'],
  ];
  it.each(['utf8', 'latin1', 'utf16le'] as const)('reads %s, without being told', async encoding => {
    expect(await cellsOf(Buffer.from('Nombre;Teléfono\r\nAna Núñez;8888-7777\r\n', encoding))).toEqual(rows);
  });
  it.each([
    ['UTF-8', Buffer.from('\uFEFFNombre\tTeléfono\nAna Núñez\t8888-7777')],
    ['UTF-16', Buffer.from('\uFEFFNombre\tTeléfono\nAna Núñez\t8888-7777', 'utf16le')],
    ['UTF-16 the other way round', Buffer.from('\uFEFFNombre|Teléfono\nAna Núñez|8888-7777', 'utf16le').swap16()],
    ['a first line of Excel', Buffer.from('sep=;\r\nNombre;Teléfono\r\nAna Núñez;8888-7777')],
  ])('reads marked %s', async (_name, bytes) => {
    expect(await cellsOf(bytes)).toEqual(rows);
  });
  it('decides by the first character beyond ASCII, however late it comes', async () => {
    const plain = `name,city\n${'Ana,Cartago\n'.repeat(20_000)}`;
    for (const encoding of ['utf8', 'latin1'] as const) {
      const found = await cellsOf(Buffer.from(`${plain}José,Limón\n`, encoding));
      expect([found.length, found.at(-1)]).toEqual([20_002, ['José', 'Limón']]);
    }
  });
  it('reads every character of a file that was put together from two encodings', async () => {
    const [one, other] = ['Peña,Muñoz 😀\n', 'Ibáñez,“Ñandú”\n'];
    const windows = Buffer.from('Ib\xe1\xf1ez,\x93\xd1and\xfa\x94\n', 'latin1');
    const cells = [
      ['Peña', 'Muñoz 😀'],
      ['Ibáñez', '“Ñandú”'],
    ];
    expect(await cellsOf(Buffer.from(one + other))).toEqual(cells);
    expect(await cellsOf(Buffer.concat([Buffer.from(one), windows]))).toEqual(cells);
    expect(await cellsOf(Buffer.concat([windows, Buffer.from(one)]))).toEqual(cells.toReversed());
    // Characters that are split between two pieces of the file.
    const long = Buffer.from(`${'ñ😀'.repeat(30_000)},x\n`);
    expect(await cellsOf(Buffer.concat([Buffer.from('á\n'), long, windows]))).toEqual([
      ['á'],
      ['ñ😀'.repeat(30_000), 'x'],
      ['Ibáñez', '“Ñandú”'],
    ]);
  });
  it.each([
    ['MarÃ­a PeÃ±a', 'María Peña'],
    ['TelÃ©fono', 'Teléfono'],
    ['Â¿CuÃ¡nto? â€œMuchoâ€\u009d', '¿Cuánto? “Mucho”'],
    ['Hola ðŸ˜€', 'Hola 😀'],
    // These are meant as they are.
    ['“CAFÉ”', '“CAFÉ”'],
    ['SÃO PAULO', 'SÃO PAULO'],
    ['PAPÁ… Â', 'PAPÁ… Â'],
  ])('reads %s, which another program may have misread, as %s', async (text, meant) => {
    expect(await cellsOf(Buffer.from(`${text};x\n`))).toEqual([[meant, 'x']]);
    const rows = [['Nombre'], [text]];
    expect(await cellsOf(await written('xlsx', rows))).toEqual([['Nombre'], [meant]]);
  });
  it('takes separators and line ends within quotation marks as text, and counts rows, not lines', async () => {
    expect(await read(Buffer.from('a,b\n"x;\r\ny","say ""hi"""\n\nlast,\n'))).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 2, cells: ['x;\r\ny', 'say "hi"'] },
      { number: 3, cells: [null] },
      { number: 4, cells: ['last', null] },
    ]);
  });
  it.each([
    ['a title', 'CLIENTES 2026\r\n\r\nNombre;Notas;Ciudad\r\nAna;"a, b";Limón', 3],
    ['an empty line', '\r\nNombre;Notas;Ciudad\r\nAna;"a, b";Limón', 2],
    ['a title and a date', 'CLIENTES\nFecha: 3, marzo\nNombre;Notas;Ciudad\nAna;"a, b";Limón', 3],
  ])('finds the separator below %s', async (_above, text, line) => {
    const found = await cellsOf(Buffer.from(text));
    expect(found.slice(line - 1)).toEqual([
      ['Nombre', 'Notas', 'Ciudad'],
      ['Ana', 'a, b', 'Limón'],
    ]);
  });
  it('leaves a stray U+0000 in its cell, and reads the other rows', async () => {
    const text = `name,city\nAna,Carta\0go\n${'Beto,Colima\n'.repeat(20_000)}Eva\0,Quito\n`;
    const found = await cellsOf(Buffer.from(text));
    expect([found.length, found[1], found[2], found.at(-1)]).toEqual([
      20_003,
      ['Ana', 'Carta\0go'],
      ['Beto', 'Colima'],
      ['Eva\0', 'Quito'],
    ]);
  });
  it('reads files whose lines end in different ways, as files that were put together', async () => {
    const rows = [
      ['name', 'city'],
      ['Ana', 'Cartago'],
      ['Beto', 'Limón'],
      ['Eva', null],
    ];
    for (const text of [
      'name,city\r\nAna,"Cartago"\nBeto,Limón\nEva,',
      'name,city\nAna,"Cartago"\r\nBeto,Limón\r\nEva,',
    ])
      expect(await cellsOf(Buffer.from(text))).toEqual(rows);
  });
  it.each([
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), 'NOT_TEXT'],
    ['a web page that is called .xls', Buffer.from('\r\n<HTML><table><tr><td>Nombre</td></tr></table>'), 'WEB_PAGE'],
    ['a workbook of XML', Buffer.from('<?xml version="1.0"?>\n<Workbook/>'), 'WEB_PAGE'],
    ['contact cards', Buffer.from('BEGIN:VCARD\nFN:Ana\nEND:VCARD\n'), 'CONTACT_CARDS'],
    ['JSON', Buffer.from('[ {"name": "Ana"} ]'), 'NOT_TEXT'],
    ['zeros', Buffer.from('name\n\0\0\0'), 'NOT_TEXT'],
    ['zeros further down', Buffer.from(`name\n${'Ana\n'.repeat(30_000)}${'\0'.repeat(90_000)}`), 'NOT_TEXT'],
    ['headings with a zero', Buffer.from('na\0me,city\nAna,Cartago\nBeto,Colima\n'), 'NOT_TEXT'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'OLD_WORKBOOK'],
    ['a quotation mark that nobody closes in a short file', Buffer.from('a,b\n1,2\n"x,3\n4,5\n'), 'OPEN_QUOTE'],
    ['a quotation mark that nobody closes', Buffer.from(`a,b\n"x,${'y'.repeat(600_000)}`), 'LONG_CELL'],
    ['16,384 columns', Buffer.from('a,'.repeat(16_383)), 'TOO_WIDE'],
  ])('refuses %s', async (_name, bytes, expected) => {
    expect(await reason(read(bytes, 64 * 1024))).toBe(expected);
  });
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

describe('what is written', () => {
  const rows: Cell[][] = [
    ['Nombre', 'Nota', 'Monto'],
    ['=cmd|calc', '+506 8888', 1234.5],
    ["'quoted", '-1, "x"\r\ny', null],
    ['@sum', '\tTab', -3],
    ['a\r\nb', 'code_x000D_', null],
  ];
  it('a workbook is read as what was written, with not one formula', async () => {
    expect(await cellsOf(await written('xlsx', rows))).toEqual(rows);
  });
  it.each([
    ['es-CR', ';', '"1234,5"', '"\'-1, ""x""\r\ny"'],
    ['es-MX', ',', '1234.5', '"\'-1, ""x""\r\ny"'],
  ])(
    'a text file for %s has its columns and numbers where Excel looks for them, and nothing to compute',
    async (locale, mark, amount, text) => {
      const lines = [
        ['Nombre', 'Nota', 'Monto'],
        ["'=cmd|calc", "'+506 8888", amount],
        ["''quoted", text, ''],
        ["'@sum", `"'\tTab"`, '-3'],
        ['"a\r\nb"', 'code_x000D_', ''],
      ];
      const bytes = await written('csv', rows, locale);
      expect(bytes.toString()).toBe(`\uFEFF${lines.map(cells => `${cells.join(mark)}\r\n`).join('')}`);
    },
  );
  it.each(['es-CR', 'es-MX'])(
    'a text file for %s is read as what was written, also with both marks in its texts',
    async locale => {
      const marked = [
        ['Nombre', 'Notas, varias; todas'],
        ['a;b', 'c,d'],
      ];
      expect(await cellsOf(await written('csv', marked, locale))).toEqual(marked);
    },
  );
});
