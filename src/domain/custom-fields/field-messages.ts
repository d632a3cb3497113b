import type { CustomFieldRow } from './custom-field.queries.js';

export type Language = 'es' | 'en';
type Named = Pick<CustomFieldRow, 'label'>;

/** What a seller is told of a value that does not fit, always with what to do about it. */
export interface FieldMessages {
  unknown(key: string, keys: string[]): string;
  required(field: Named): string;
  text(field: Named, most: number): string;
  number(field: Named): string;
  date(field: Named): string;
  option(field: Named, options: string[]): string;
}

const mostNamed = 30;
const listed = (names: string[]) => names.slice(0, mostNamed).join(', ') + (names.length > mostNamed ? ', …' : '');
const short = (key: string) => (key.length > 63 ? `${key.slice(0, 62)}…` : key);

export const fieldMessages: Record<Language, FieldMessages> = {
  es: {
    unknown: (key, keys) =>
      keys.length > 0
        ? `No hay un campo «${short(key)}». Use uno de estos: ${listed(keys)}.`
        : `No hay un campo «${short(key)}». Cree primero el campo.`,
    required: ({ label }) => `«${label}» es obligatorio: indique un valor.`,
    text: ({ label }, most) => `«${label}» es un texto de hasta ${most} caracteres.`,
    number: ({ label }) => `«${label}» es un número: envíelo sin comillas ni separador de miles, como 1250.5.`,
    date: ({ label }) => `«${label}» es una fecha: escríbala como año-mes-día, por ejemplo 2026-11-20.`,
    option: ({ label }, options) => `«${label}» toma uno de estos valores: ${listed(options)}.`,
  },
  en: {
    unknown: (key, keys) =>
      keys.length > 0
        ? `There is no field “${short(key)}”. Use one of these: ${listed(keys)}.`
        : `There is no field “${short(key)}”. Create the field first.`,
    required: ({ label }) => `“${label}” is required: give it a value.`,
    text: ({ label }, most) => `“${label}” is a text of at most ${most} characters.`,
    number: ({ label }) => `“${label}” is a number: send it without quotes or thousands separator, such as 1250.5.`,
    date: ({ label }) => `“${label}” is a date: write it as year-month-day, such as 2026-11-20.`,
    option: ({ label }, options) => `“${label}” takes one of these values: ${listed(options)}.`,
  },
};
