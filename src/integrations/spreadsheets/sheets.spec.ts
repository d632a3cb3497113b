import { describe, expect, it } from '@jest/globals';
import { cellsOf, read, reason, written } from './sheets.fixture.js';

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
