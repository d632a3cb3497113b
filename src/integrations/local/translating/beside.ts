import { wordSet } from '../../../domain/shared/word-set.js';
import { isNoun, type Unit } from './unit.js';

/** What a price or a limit is counted by: "por noche" is per night, "por transferencia" is not. */
export const counted = wordSet(
  'person night hour day week month year unit piece item class session guest student order delivery trip page side wheel child adult head order package appointment bag box table chair cake shirt garment T-shirt plant tyre tooth nail wall window bike bottle kilo student couple family team house room bed dozen visit service event floor vehicle car dog pet letter word colour delivery load shift',
);
export const monthNames = wordSet(
  'January February March April May June July August September October November December',
);
export const isPercent = (unit: Unit | undefined): boolean => unit?.kind === 'number' && unit.en.endsWith('%');
export const isHour = (unit: Unit | undefined): boolean =>
  unit?.kind === 'number' && /^\d{1,2}(?:[:.]\d\d)?(?:[ap]m?|hs?)?$/u.test(unit.en);
export const enOf = (unit: Unit | undefined): string =>
  isNoun(unit) && unit.lead ? unit.lead : unit && 'en' in unit ? unit.en : '';
export const isBareNoun = (unit: Unit | undefined): boolean => isNoun(unit) && !unit.isPlural;
export const currencies = /^(?:pesos|soles|colones|dollars|quetzales|lempiras|guaran\u00edes|bol\u00edvares|euros)$/u;
export const periods = /^(?:minute|hour|day|week|month|year)s?$/u;
