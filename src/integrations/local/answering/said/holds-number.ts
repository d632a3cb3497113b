import { foldName } from '../../../../domain/shared/fold.js';

/** Whether a name contains this number on its own. */
export const holdsNumber = (name: string, number: string): boolean =>
  new RegExp(String.raw`(?<!\d)${number}(?!\d)`, 'u').test(foldName(name).replace(/(?<=\d)[.,](?=\d{3}(?!\d))/gu, ''));
