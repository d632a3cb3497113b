import { type FoundItem, WordSet, wordOf, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { words } from '../said/count-words.js';
import { isWork } from '../said/done-to.js';
import type { ToolUse } from '../tool-use.js';
import { withAmountFirst } from './behind-name.js';
import { bestNamed } from './best-named.js';
import { type Spoken, withNamesInFull } from './in-short.js';
import { withSetsCounted } from './sets-for-people.js';

const word = String.raw`(?!(?:con|y|e|with|and|para|pa|por|for|cuanto|sin|de|del)\s)\p{L}[\p{L}\d/.]*`;
/** "6 mesas redondas con su mantel", "100 sillas con funda". */
const withPart = new RegExp(
  String.raw`(?<![\p{L}\d.,$/])(?<many>\d{1,4}|dos|tres|cuatro|cinco|seis|two|three|four) (?<thing>(?:${word} (?:de )?){1,5}?)(?:con|c\/|with) (?:(?:su|sus|its|their|el|la|una?|an?) )?(?<part>${word}(?: ${word}){0,2})`,
  'u',
);

/** "24 gorras bordadas": what is done to each of them, as a word for it. */
const doneSo = new RegExp(
  String.raw`(?<![\p{L}\d.,$/])(?<many>\d{1,4}) (?<thing>(?:${word} ){1,4}?)(?<done>\p{L}{3,}[ai]d[oa]s?)(?!\p{L})`,
  'u',
);
const rootOf = (folded: string): string => folded.replace(/[ai]d[oa]s?$/u, '');

/**
 * Returns a message in which what is done to each thing is counted as often as the thing, where the shop sells it by its name: "24 gorras y
 * 24 bordado". Any other message is returned as it is.
 */
function withWorkOnEach(text: string, tools: ToolUse): string {
  const folded = foldName(text);
  const match = folded.length === text.length ? doneSo.exec(folded) : null;
  const { many = '', thing = '', done = '' } = match?.groups ?? {};
  if (!match || Number(many) < 2) return text;
  const goods = named(tools, thing);
  const work = tools
    .products(done)
    .filter(({ name }) => rootOf(wordsIn(name)[0]?.folded ?? '') === rootOf(done) && ofWork.test(foldName(name)));
  const [one, other] = work;
  if (!goods || !one || other || goods.name === one.name || new WordSet([goods.name]).has(wordOf(done)) >= 0.85)
    return text;
  const said = `${many} ${thing.trim()} y ${many} ${one.name}`;
  return `${text.slice(0, match.index)}${said}${text.slice(match.index + match[0].length)}`;
}
const ofWork = /^\p{L}+[ai]d[oa]s?(?!\p{L})/u;

const lacking =
  /(?<!\p{L})(?:no (?:incluye|trae|lleva|viene con)|sin|not included|without|does not include)\s[^.;]*|[^.;]*\s(?:(?:va|van|se \p{L}+) )?(?:aparte|por separado|not included|separately)(?!\p{L})/giu;

/**
 * Returns a message in which a part that goes with each thing is counted as often as the thing: "6 mesas y 6 mantel". The part is a product
 * of its own, of which the thing's text says nothing. Any other message is returned as it is.
 */
function withPartsOfEach(text: string, tools: ToolUse): string {
  const folded = foldName(text);
  const match = folded.length === text.length ? withPart.exec(folded) : null;
  const { many = '', thing = '', part = '' } = match?.groups ?? {};
  const times = words[many] ?? Number(many);
  if (!match || times < 2) return text;
  const [goods, other] = [named(tools, thing), named(tools, part)];
  if (!goods || !other || goods.name === other.name || goods.price === null || other.price === null) return text;
  // What is done to things has rules of its own.
  if (isWork(other)) return text;
  // "No incluye mantel" names what has to be taken besides.
  const own = new WordSet([goods.name, goods.description.replace(lacking, ' ')]);
  const [head] = wordsIn(part);
  const isOfOther = head !== undefined && new WordSet([wordsIn(other.name)[0]?.folded ?? '']).has(head) >= 0.85;
  if (!isOfOther || own.has(head) >= 0.85) return text;
  const said = `${times} ${thing.trim()} y ${times} ${part}`;
  return `${text.slice(0, match.index)}${said}${text.slice(match.index + match[0].length)}`;
}

/**
 * Returns a message in the form in which lists are read: with names in full, amounts before what they count, and what goes with each of
 * several things, or is done to it, counted as often as they are.
 */
export const inListForm = (text: string, tools: ToolUse, spoken: Spoken): string =>
  withWorkOnEach(
    withPartsOfEach(
      withSetsCounted(withAmountFirst(withNamesInFull(text, tools, spoken), tools, spoken.focus), tools),
      tools,
    ),
    tools,
  );

/** The only product that words name by all that they say. */
function named(tools: ToolUse, words: string): FoundItem | null {
  const [one, other] = bestNamed(tools.products(words.trim()));
  return one && !other ? one : null;
}
