import { type Language, localeOf } from './translations.js';

const unitOf = (seconds: number) => {
  if (seconds < 120) return { unit: 'second', size: 1, maximumFractionDigits: 0 };
  if (seconds < 7_200) return { unit: 'minute', size: 60, maximumFractionDigits: 0 };
  return { unit: 'hour', size: 3_600, maximumFractionDigits: 1 };
};

/** Writes a duration in the unit that people would choose: "45 segundos", "12 minutes", "3.5 hours". */
export function durationWords(language: Language, seconds: number): string {
  const { unit, size, maximumFractionDigits } = unitOf(seconds);
  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits,
  }).format(seconds / size);
}
