import { defineTexts } from '../shared/translations.js';

/** Messages, for the user who imports, that say why a file or one of its rows is refused. */
export const importTexts = defineTexts('imports', {
  OLD_WORKBOOK: {
    es: 'Es un libro de Excel antiguo (.xls). Guárdelo como .xlsx o .csv.',
    en: 'This is an old Excel workbook (.xls). Save it as .xlsx or .csv.',
  },
  NOT_TEXT: { es: 'No es un archivo CSV ni XLSX.', en: 'This is not a CSV or XLSX file.' },
  WEB_PAGE: {
    es: 'Es una página web o un XML, aunque el nombre diga otra cosa. Ábralo en su hoja de cálculo y guárdelo como .xlsx o .csv.',
    en: 'This is a web page or XML, whatever its name says. Open it in your spreadsheet and save it as .xlsx or .csv.',
  },
  CONTACT_CARDS: {
    es: 'Son tarjetas de contacto (.vcf). Expórtelas como CSV, por ejemplo con los contactos de Google.',
    en: 'These are contact cards (.vcf). Export them as CSV, for example with Google Contacts.',
  },
  BROKEN: { es: 'El archivo está dañado o incompleto.', en: 'The file is damaged or incomplete.' },
  MACROS: {
    es: 'El libro tiene macros. Guárdelo como .xlsx, sin macros.',
    en: 'The workbook has macros. Save it as .xlsx, without macros.',
  },
  ENTITIES: {
    es: 'El libro declara tipos de documento, que no se aceptan.',
    en: 'The workbook declares document types, which are not accepted.',
  },
  ENCRYPTED: { es: 'El archivo está protegido con contraseña.', en: 'The file is password-protected.' },
  EXPANDS: {
    es: 'El libro, ya descomprimido, es demasiado grande. Divídalo en varios.',
    en: 'The decompressed workbook is too large. Split it into several.',
  },
  NO_SHEET: { es: 'El archivo no tiene ninguna hoja.', en: 'The file has no sheet.' },
  TOO_WIDE: { es: 'El archivo tiene más de 250 columnas.', en: 'The file has more than 250 columns.' },
  LONG_CELL: {
    es: 'Hay una celda demasiado larga, o unas comillas que no se cierran.',
    en: 'A cell is too long or a quotation mark is not closed.',
  },
  OPEN_QUOTE: {
    es: 'En la fila {row} se abren unas comillas que no se cierran. Ciérrelas o quítelas.',
    en: 'A quotation mark in row {row} is opened and never closed. Close it or remove it.',
  },
  withoutHeading: {
    es: 'columna {column}, sin título',
    en: 'column {column}, without a heading',
  },
  leadSource: { es: 'Importación', en: 'Import' },
  EMPTY: { es: 'El archivo no tiene filas.', en: 'The file has no rows.' },
  TOO_LONG: {
    es: 'El archivo tiene más de {most, plural, one {# fila} other {# filas}}.',
    en: 'The file has more than {most, plural, one {# row} other {# rows}}.',
  },
  nothingDone: {
    es: 'Un problema del servidor no dejó terminar. No se importó nada: suba el archivo otra vez.',
    en: 'A problem of the server prevented this from finishing. Nothing was imported: upload the file again.',
  },
  interrupted: {
    es: 'Un problema del servidor detuvo la importación después de la fila {row}. Deshágala y suba el archivo otra vez, o suba solo las filas que faltan.',
    en: 'A problem of the server stopped the import after row {row}. Undo it and upload the file again, or upload only the rows that are missing.',
  },
  stopped: {
    es: 'Se detuvo después de la fila {row}. Lo que ya se importó se puede deshacer.',
    en: 'It was stopped after row {row}. What was imported by then can be undone.',
  },
  stoppedBefore: {
    es: 'Se detuvo antes de importar nada.',
    en: 'It was stopped before anything was imported.',
  },
  undoStopped: {
    es: 'Se dejó de deshacer: {done, plural, one {# fila está} other {# filas están}} como antes. Puede seguir deshaciendo.',
    en: 'The undo was stopped: {done, plural, one {# row is} other {# rows are}} as before. You can continue it.',
  },
  undoInterrupted: {
    es: 'Un problema del servidor no dejó terminar de deshacer la importación. Deshágala otra vez.',
    en: 'A problem of the server prevented the undo from finishing. Undo the import again.',
  },
  phone: {
    es: 'No es un número de teléfono de su país. Escríbalo con su código de país, por ejemplo {example}.',
    en: 'This is not a phone number of your country. Enter it with its country code, such as {example}.',
  },
  shortened: {
    es: 'La hoja de cálculo acortó este número: faltan sus últimas cifras. Dé a la columna el formato de texto y copie los números otra vez del archivo original.',
    en: 'The spreadsheet shortened this number: its last digits are missing. Format the column as text and copy the numbers from the original file again.',
  },
  email: { es: 'No es una dirección de correo.', en: 'Enter a valid e-mail address.' },
  day: {
    es: 'No es una fecha. Escríbala como {example} o 2026-01-31.',
    en: 'This is not a date. Enter it as {example} or 2026-01-31.',
  },
  future: {
    es: 'Una fecha de nacimiento no puede ser futura.',
    en: 'A birthday cannot be in the future.',
  },
  zero: {
    es: 'Hay un carácter U+0000 en la celda, que no se ve. Escriba la celda otra vez.',
    en: 'There is a character U+0000 in the cell, which is not shown. Type the cell again.',
  },
  decimal: {
    es: 'No es un número. Escríbalo solo con cifras, como {example} o {plain}.',
    en: 'This is not a number. Write it in digits alone, such as {example} or {plain}.',
  },
  count: { es: 'Debe ser un número entero, 0 o mayor.', en: 'This must be a whole number, 0 or more.' },
  webAddress: {
    es: 'Escriba una dirección pública que empiece con https://.',
    en: 'Enter a public address that begins with https://.',
  },
  boolean: { es: 'Escriba sí o no.', en: 'Enter yes or no.' },
  language: {
    es: 'Escriba un idioma, como español, es o pt-BR.',
    en: 'Enter a language, such as English, en or pt-BR.',
  },
  longText: {
    es: 'Tiene más de {most, plural, one {# carácter} other {# caracteres}}.',
    en: 'It has more than {most, plural, one {# character} other {# characters}}.',
  },
  tooMany: {
    es: 'Hay más de {most, plural, one {# valor} other {# valores}}.',
    en: 'There are more than {most, plural, one {# value} other {# values}}.',
  },
  split: {
    es: 'La fila tiene {cells} celdas, y los títulos son {headings}: un separador dentro de una celda la partió. Ponga esa celda entre comillas.',
    en: 'The row has {cells} cells, and there are {headings} headings: a separator within a cell has split it. Put that cell in quotation marks.',
  },
  id: { es: 'No hay ningún registro con este id.', en: 'There is no record with this id.' },
  sums: {
    es: 'Esta fila tiene los totales de la hoja y no un registro. No se importa.',
    en: 'This row has the totals of the sheet and no record. It is not imported.',
  },
  severalReasons: {
    es: 'La fila no se importa por varias razones: {reasons}',
    en: 'The row is not imported, for several reasons: {reasons}',
  },
  leftOut: {
    es: 'La fila se importa, pero esto no se guarda: {rest}',
    en: 'The row is imported, but this is not stored: {rest}',
  },
  sharedPhone: {
    es: 'El teléfono es también de otra persona del archivo. La fila se importa, pero los mensajes de ese número se guardan con esa persona.',
    en: 'The phone number is also that of another person in the file. The row is imported, but messages from that number go to that person.',
  },
  othersPhone: {
    es: 'Ya es el teléfono de otra persona, con otro nombre y otro correo.',
    en: 'It already is the phone number of another person, with another name and e-mail address.',
  },
  unreadable: {
    es: 'La fila se importa, pero esto no se guarda: {rest}. {why}',
    en: 'The row is imported, but this is not stored: {rest}. {why}',
  },
  refused: { es: '{why}', en: '{why}' },
  nameless: {
    es: 'Falta el nombre.',
    en: 'The name is missing.',
  },
  twoPeople: {
    es: 'El teléfono es de un contacto y el correo, o el id, es de otro.',
    en: 'The phone number belongs to one contact and the e-mail address or id to another.',
  },
  skuless: { es: 'Falta el código del producto.', en: 'The product’s code is missing.' },
  currency: {
    es: 'La moneda debe ser un código de tres letras, como USD.',
    en: 'The currency must be a three-letter code, such as USD.',
  },
  otherCurrency: {
    es: 'El producto tiene precios en {currency}, y la moneda de un producto no cambia.',
    en: 'The product has prices in {currency}, and a product’s currency does not change.',
  },
  bareDollar: {
    es: 'Un $ solo no dice qué moneda es. Si son dólares, escriba US$. Si es {currency}, escriba el precio sin signo o con {sign}.',
    en: 'A bare $ does not say which currency it is. For US dollars, write US$. For {currency}, write the price without a sign or with {sign}.',
  },
  otherSign: {
    es: 'El signo del precio es de otra moneda que {currency}. Corríjalo, o indique la moneda en una columna Moneda.',
    en: 'The sign of the price is of another currency than {currency}. Correct it, or give the currency in a column Currency.',
  },
  price: {
    es: 'Un precio en {currency} no puede ser negativo y puede tener hasta {digits} decimales.',
    en: 'A price in {currency} cannot be negative and can have at most {digits} decimals.',
  },
  catalogueFull: {
    es: 'Hay un máximo de {most, plural, one {# producto} other {# productos}}.',
    en: 'There is a limit of {most, plural, one {# product} other {# products}}.',
  },
});
