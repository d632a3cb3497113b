import { defineTexts } from '../shared/translations.js';

/** Messages to sellers about a value that does not fit its field. Each one says what to do. */
export const customFieldTexts = defineTexts('custom-fields', {
  unknown: {
    es: 'No hay un campo «{key}». Use uno de estos: {keys}.',
    en: 'There is no field “{key}”. Use one of these: {keys}.',
  },
  noFields: {
    es: 'No hay un campo «{key}». Primero cree el campo.',
    en: 'There is no field “{key}”. Create the field first.',
  },
  required: { es: '«{label}» es obligatorio: indique un valor.', en: '“{label}” is required. Enter a value.' },
  TEXT: {
    es: '«{label}» es un texto de {most, plural, one {# carácter} other {hasta # caracteres}}.',
    en: '“{label}” must be a text of at most {most, plural, one {# character} other {# characters}}.',
  },
  NUMBER: {
    es: '«{label}» es un número: envíelo sin comillas ni separador de miles, como 1250.5.',
    en: '“{label}” must be a number without quotes or thousands separators, such as 1250.5.',
  },
  DATE: {
    es: '«{label}» es una fecha: escríbala como año-mes-día, por ejemplo 2026-11-20.',
    en: '“{label}” must be a date in the form year-month-day, such as 2026-11-20.',
  },
  DROPDOWN: {
    es: '«{label}» admite uno de estos valores: {options}.',
    en: '“{label}” must be one of these values: {options}.',
  },
});
