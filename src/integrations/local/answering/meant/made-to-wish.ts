import { type FoundItem, isColour } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import type { Language } from '../../../../domain/shared/translations.js';

/** What a text says of goods whose motif the customer chooses. */
const chosenByCustomer =
  /\b(?:personajes?|tematic[oa]s?|personaliz\p{L}+|a (?:su|tu|al) gusto|al gusto|forma del diseno|(?:con|de) (?:su|tu|cualquier) (?:propi[oa] )?(?:diseno|logo|foto|imagen|dibujo|motivo|arte|texto)|(?:movie|cartoon )?characters?|themed?|custom(?:i[sz]ed)?|personali[sz]ed|your (?:own )?(?:design|logo|photo|picture|artwork|text)|any design)(?!\p{L})/u;

/** Languages in which a motif stands before the thing: "spiderman cake". */
const motifFirst: ReadonlySet<Language> = new Set(['en']);

/** Whether a text asks for a thing with these words as its motif: "torta de spiderman", and not "torta azul". */
const isMotif = (text: string, words: readonly string[], language: Language): boolean =>
  words.every(word => !isColour(word)) &&
  (motifFirst.has(language) ||
    words.some(word =>
      new RegExp(String.raw`\b(?:del?|con|tipo|tema|of|with) (?:el |la |l[oa]s |un |una )?${word}\b`, 'u').test(
        foldName(text),
      ),
    ));

/**
 * Returns, of the things of a kind, those that are made with what the customer wishes, if a text asks for a motif that no product names:
 * "torta de spiderman" is asked for where a cake is sold "con modelado de 1 personaje".
 */
export const madeToWish = (
  { text, language }: { text: string; language: Language },
  lacking: readonly string[],
  kind: readonly FoundItem[],
): FoundItem[] =>
  lacking.length === 0 || !isMotif(text, lacking, language)
    ? []
    : kind
        .filter(
          ({ name, description, inStock }) =>
            inStock !== false && chosenByCustomer.test(foldName(`${name}. ${description}`)),
        )
        .map(item => ({ ...item, lacks: [] }));
