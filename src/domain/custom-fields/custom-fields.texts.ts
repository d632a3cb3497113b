import { defineTexts } from '../shared/translations.js';

/** Messages to sellers about a value that does not fit its field. Each one says what to do. */
export const customFieldTexts = defineTexts('custom-fields', {
  unknown: {
    es: 'No hay un campo «{key}». Use uno de estos: {keys}.',
    en: 'There is no field “{key}”. Use one of these: {keys}.',
  },
  noFields: {
    es: 'No hay un campo «{key}». Primero crea el campo.',
    en: 'There is no field “{key}”. Create the field first.',
  },
  required: { es: '«{label}» es obligatorio: indica un valor.', en: '“{label}” is required: give it a value.' },
  TEXT: {
    es: '«{label}» es un texto de {most, plural, one {# carácter} other {hasta # caracteres}}.',
    en: '“{label}” is a text of at most {most, plural, one {# character} other {# characters}}.',
  },
  NUMBER: {
    es: '«{label}» es un número: envíalo sin comillas ni separador de miles, como 1250.5.',
    en: '“{label}” is a number: send it without quotes or thousands separator, such as 1250.5.',
  },
  DATE: {
    es: '«{label}» es una fecha: escríbela como año-mes-día, por ejemplo 2026-11-20.',
    en: '“{label}” is a date: write it as year-month-day, such as 2026-11-20.',
  },
  DROPDOWN: {
    es: '«{label}» admite uno de estos valores: {options}.',
    en: '“{label}” takes one of these values: {options}.',
  },
});
