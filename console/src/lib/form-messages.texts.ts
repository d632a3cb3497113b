import type { TextTable } from '../app/intl';

/** No ICU messages, and no code of `intl.tsx`: that would split the scripts of the first screen into more parts. */
export const formTexts = {
  needed: { es: 'Complete este dato.', en: 'This field is required.' },
  choose: { es: 'Elija una opción.', en: 'Choose an option.' },
  mark: { es: 'Marque esta casilla.', en: 'Check this box.' },
  email: { es: 'Escriba un correo, como ana@ejemplo.com.', en: 'Enter an email address, such as ana@example.com.' },
  url: {
    es: 'Escriba una dirección completa, como https://ejemplo.com.',
    en: 'Enter a full address, such as https://example.com.',
  },
  short: {
    es: 'Escriba al menos {count} caracteres.',
    en: 'Enter at least {count} characters.',
  },
  long: {
    es: 'Escriba como máximo {count} caracteres.',
    en: 'Enter at most {count} characters.',
  },
  least: { es: 'El mínimo es {limit}.', en: 'The minimum is {limit}.' },
  most: { es: 'El máximo es {limit}.', en: 'The maximum is {limit}.' },
  early: { es: 'Elija un momento posterior.', en: 'Choose a later time.' },
  late: { es: 'Elija un momento anterior.', en: 'Choose an earlier time.' },
  whole: { es: 'Escriba un número entero.', en: 'Enter a whole number.' },
  step: { es: 'Escriba un múltiplo de {step}.', en: 'Enter a multiple of {step}.' },
  number: { es: 'Escriba un número.', en: 'Enter a number.' },
  time: { es: 'Complete la fecha o la hora.', en: 'Complete the date or time.' },
  form: { es: 'Revise el formato.', en: 'Check the format.' },
} as const satisfies TextTable;
