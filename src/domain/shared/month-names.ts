/** What each month is called, folded, in Spanish and English, with its short forms. */
export const monthNames: readonly (readonly string[])[] = [
  ['enero', 'january', 'ene', 'jan'],
  ['febrero', 'february', 'feb'],
  ['marzo', 'march', 'mar'],
  ['abril', 'april', 'abr', 'apr'],
  ['mayo', 'may'],
  ['junio', 'june', 'jun'],
  ['julio', 'july', 'jul'],
  ['agosto', 'august', 'ago', 'aug'],
  ['septiembre', 'setiembre', 'september', 'sept', 'sep', 'set'],
  ['octubre', 'october', 'oct'],
  ['noviembre', 'november', 'nov'],
  ['diciembre', 'december', 'dic', 'dec'],
];

/** The number of a month, from 1, by its folded name; 0 for what is none. */
export const monthNamed = (name: string): number => monthNames.findIndex(names => names.includes(name)) + 1;
