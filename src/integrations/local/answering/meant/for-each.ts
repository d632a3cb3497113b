import { stemOf } from '../../../../domain/assistant/index.js';
import type { AnswerInput } from '../../../../domain/assistant/language-model.port.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { words } from '../said/count-words.js';
import { saidLately } from '../said/last-answer.js';
import { partyIn } from '../said/parties.js';
import { listedNow } from './items.js';

const many = String.raw`(?:(?<many>\d{1,3}|un[oa]?|an?|one|dos|tres|cuatro|cinco|two|three|four|five)\s)?`;
/** "Sillas con funda": what goes with each of several things. */
const withPart = String.raw`(?<=s)(?:\s(?!(?:y|e|and|con|mas|una?|para|pa|for)\s)[\p{L}\d]+){0,3}?\s(?:con|with)\s(?:(?:su|sus|their)\s)?\p{L}{3,}\s`;
const thing = String.raw`(?<thing>(?!(?:para|pa|for|es|son|hay|uno|una)\s)\p{L}{3,}(?:${withPart}|(?:\s(?!(?:y|e|and|con|mas|una?|para|pa|for)\s)[\p{L}\d]+){0,4}?\s))?`;
const person =
  'un[oa]|persona|nin[oa]|nen[ea]|chic[oa]|invitad[oa]|alumn[oa]|estudiante|jugador|jugadora|integrante|asistente|quien';
/** "Y un diploma para cada uno", "zapatos para todos", "one for each of us", "20 para cada equipo". */
const shared = new RegExp(
  String.raw`(?<lead>^[^\p{L}\d_]*(?:(?:y|e|and|ok|si|tambien|also)\s)?|[,;.:]\s*|\s(?:y|e|and|mas|plus|con|with|seria[ns]?|que sean|quiero|deme|dame|agreg\p{L}+|sum[ae]\p{L}*)\s)(?:tambien\s|also\s)?${many}${thing}(?:para|pa|for)\s(?:cada\s(?:(?:${person})(?!\p{L})|(?<group>\p{L}{4,}))|tod[oa]s(?!\s(?:l[oa]s|el)\s)(?:\snosotros)?|each(?:\sof\s(?:us|them)|\s(?:one|person|kid|child|guest))?|every(?:one|body)|all\sof\s(?:us|them))(?!\p{L})`,
  'u',
);
/** Words that ask about one thing, and want nothing for each. */
const asksOfOne =
  /\b(?:alcanz\p{L}+|sirven?|trae[ns]?|incluyen?|vienen?|cabe[ns]?|rinden?|enough|includes?|fits?)(?!\p{L})/u;
const numberBefore = /(?<![\p{L}\d.,/$])(\d{1,4})(?![\p{L}\d%]|[.,:/]\d)/gu;

/**
 * "Somos 14, una para cada uno", "35 medallas y un diploma para cada uno": returns the message with the number that this comes to, as far
 * as the message, the people who were named before or the list tell it; otherwise the message as it is.
 */
export function withEachCounted(text: string, input: Pick<AnswerInput, 'dialogue' | 'history'>): string {
  const folded = foldName(text);
  const match = shared.exec(folded);
  if (!match || asksOfOne.test(folded)) return text;
  const { lead = '', many: said = '1', thing: name = '', group } = match.groups ?? {};
  const rest = `${folded.slice(0, match.index)} ${folded.slice(match.index + match[0].length)}`;
  // "Camisetas para todos los gustos" is for nobody; a single thing for all is one.
  if (name === '' && said === '1' && group === undefined && !/\b(?:un[oa]?|an?|one|1)\s/u.test(match[0])) return text;
  const each = group === undefined ? peopleOf(folded.slice(0, match.index), rest, input) : groupsOf(group, rest, input);
  if (each === null || each < 2) return text;
  const whole = each * (words[said] ?? (/^\d+$/u.test(said) ? Number(said) : 1));
  const counted =
    name === ''
      ? `${/[^\s,.;:]/u.test(lead) ? lead : `${lead} son `}${whole}`
      : `${lead}${whole} ${manyOf(name.trim())}`;
  const counts = `${folded.slice(0, match.index)}${counted}${folded.slice(match.index + match[0].length)}`;
  return group === undefined ? counts : withoutGroups(counts, group);
}

/** The first word of a name in the plural, as what is counted is called: "amplis", "diplomas impreso". */
const manyOf = (name: string): string =>
  name.replace(/^\p{L}*[^s\s](?=\s|$)/u, word => `${word}${/[aeiou]$/u.test(word) ? 's' : 'es'}`);

/** "60, son 3 equipos" has no need of the number of groups any more. */
const withoutGroups = (text: string, group: string): string =>
  text.replace(
    /(?:^|[,;.]|\s(?:y|e|and))?\s?(?:son|somos|tengo|tenemos|serian|hay|there are|we are|we have)\s(?:\d{1,3}|\p{L}{3,12})\s(\p{L}{4,})/gu,
    (said, noun: string) => (stemOf(noun) === stemOf(group) ? '' : said),
  );

/** How many they are: as the message says, or a number before these words, or earlier messages, or as many things as are listed. */
function peopleOf(
  before: string,
  rest: string,
  { dialogue, history }: Pick<AnswerInput, 'dialogue' | 'history'>,
): number | null {
  const number = [...before.matchAll(numberBefore)].at(-1)?.[1];
  const now = partyIn(rest)?.people ?? (number === undefined ? undefined : Number(number));
  const earlier = saidLately({ history }, remembered).toReversed();
  const listed = listedNow(dialogue).reduce((all, { quantity }) => all + quantity, 0);
  return now ?? earlier.flatMap(each => partyIn(each)?.people ?? [])[0] ?? (listed > 0 ? listed : null);
}
const remembered = 4;

/** "Para cada equipo" after "son 3 equipos". */
function groupsOf(group: string, rest: string, { history }: Pick<AnswerInput, 'history'>): number | null {
  const stem = stemOf(group);
  for (const said of [rest, ...saidLately({ history }, remembered).toReversed()])
    for (const [, number = '', noun = ''] of foldName(said).matchAll(
      /(?<![\p{L}\d.,])(\d{1,3}|\p{L}{3,12})\s(\p{L}{4,})/gu,
    )) {
      const counted = words[number] ?? (/^\d/u.test(number) ? Number(number) : null);
      if (counted !== null && stemOf(noun) === stem) return counted;
    }
  return null;
}
