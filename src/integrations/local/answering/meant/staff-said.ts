import type { FoundArticle, FoundItem } from '../../../../domain/assistant/index.js';
import { isLightWord, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName, withoutMarks } from '../../../../domain/shared/fold.js';
import { matchesOf } from '../../../../domain/shared/matches.js';
import { remembered } from '../../../../domain/shared/remembered.js';

/** What is needed of the tools to know whose name is said. */
interface Named {
  articles(query: string): FoundArticle[];
  products(query: string): FoundItem[];
}

const title = '(?:(?:don|dona|dr|dra|doctora?|profe|profesora?|maestr[oa]|senora?|srta|miss|mr|mrs)\\.? )';
/** "Con don Omar", "que me atienda Brayan". */
const withWhom = new RegExp(
  String.raw`(?<!\p{L})(?:(?:(?:y )?(?:si )?(?:(?:me |nos )?(?:puede|podria|pueden|podrian)|que|seria|si se puede|quiero|prefiero) )?(?:ser |sea )?(?:con|with)|(?:me|nos|que me|que nos) (?:puede |podria )?(?:atend|atiend|cort|hag|hac|hic)\p{L}*(?: por)?) (?:el |la )?(${title}?)(\p{L}{3,})(?!\p{L})`,
  'giu',
);

const namedWith = remembered((plain): readonly RegExpExecArray[] => matchesOf(withWhom, plain));

/**
 * Returns the person of the shop whom a message asks for, in its words, and the message without that: a name with a title, or one that an
 * article writes as a name. Empty if it asks for nobody.
 */
export function staffSaid(text: string, tools: Named, label: string): { staff: string; rest: string } {
  const plain = withoutMarks(text);
  for (const { index, 0: said, 1: titled = '', 2: name = '' } of namedWith(plain)) {
    const isName = new RegExp(String.raw`(?<=[\p{L}\d,:;] )(?:${title})?${capital(name)}(?!\p{L})`, 'u');
    const isTold = () =>
      [text, label].some(query => tools.articles(query).some(({ body }) => isName.test(withoutMarks(body))));
    if (titled === '' && !isTold()) continue;
    return {
      staff: `${titled}${name}`.trim(),
      rest: `${text.slice(0, index)} ${text.slice(index + said.length)}`.replace(/\s+/gu, ' ').trim(),
    };
  }
  return { staff: '', rest: text };
}
const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1).toLowerCase()}`;

/** What a name may follow without any other word: "el viernes a las 10 am, Camilo". */
const bareName =
  /(?:\d ?(?:am|pm|hrs?|horas)?|lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|tarde|noche|day|tomorrow), ?(\p{L}{3,}(?: \p{L}{3,}){0,2})\W*(?=$|[.,;]\s|[.;]$)/iu;
const courtesy =
  /^(?:porfa\w*|favor|por|gracias|saludos|please|thanks|puede|pueden|seria|espero|quedo|confirmo|ok|listo|dale|digame|avise\w*)$/u;

/** Returns the name that ends a wish for a day or an hour, if none of its words is one of the shop's. */
export function nameBehindTime(text: string, tools: Named): string {
  const plain = withoutMarks(text);
  const found = bareName.exec(plain);
  const name = found?.[1] ?? '';
  const words = wordsIn(name);
  if (name === '' || words.length === 0) return '';
  if (words.some(({ folded }) => isLightWord(folded) || courtesy.test(folded))) return '';
  if (
    foldName(name)
      .split(' ')
      .some(word => courtesy.test(word))
  )
    return '';
  if (tools.products(name).some(({ named }) => named)) return '';
  const told = new WordSet(tools.articles(name).flatMap(({ title: heading, body }) => [heading, body]));
  if (words.some(word => told.has(word) >= 0.85)) return '';
  const at = plain.indexOf(name, found?.index ?? 0);
  return plain.length === text.length ? text.slice(at, at + name.length) : name;
}
