import { type FoundItem, sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';

/** Words of a text that says when a thing is there again. */
export const comes =
  /\b(?:vuelv\w+|lleg\w+|entr(?:a|an|ara|aran)|ingres\w+|surt\w+|repon\w+|regres\w+|consegui\w+|tendr\w+|back|restock\w*|arriv\w+|shipment|due|expected|get (?:it|them) in)\b/u;

const dated =
  /\d|\b(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|manana|semana|quincena|mes|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|week|month|tomorrow)\b/u;
/** Returns what the text of a sold-out product says of the day on which it comes back. */
export const comesBack = ({ description }: FoundItem): string =>
  sentencesOf(description).find(sentence => comes.test(foldName(sentence)) && dated.test(foldName(sentence))) ?? '';
