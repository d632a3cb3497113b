/** The folded names of each month in Spanish and English, with short forms. */
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

/** Returns the number of a month, from 1, by its folded name, or 0 if the name is not a month. */
export const monthNamed = (name: string): number => monthNames.findIndex(names => names.includes(name)) + 1;
