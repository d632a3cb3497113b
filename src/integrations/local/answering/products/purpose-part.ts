import { type Shelf, sentencesOf, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { matchesOf } from '../../../../domain/shared/matches.js';
import { mostSentences, remembered } from '../../../../domain/shared/remembered.js';
import { itemsIn } from '../said/quantities.js';
import type { Talk } from '../talk.js';
import { showProducts } from './product-part.js';

/** "Algo bueno para visitas", "un celular solo para WhatsApp", "a bit for brick": what the goods are for. */
const forWhat = /(?<!\p{L})(?:para|pa|for)\s(?:(?:el|la|l[oa]s|un|una|mi|mis|the|my|an?)\s)?([^,.;?!]{4,60})/gu;
/** "Necesito picar un piso", "i need to hang a shelf on brick": what is to be done. */
const toDo =
  /(?<!\p{L})(?:(?:necesito|quiero|ocupo|tengo que|quisiera)\s(\p{L}{2,}[aei]r\s[^,.;?!]{4,50})|(?:need|want|have) to\s([^,.;?!]{4,60}))/gu;
/** Words that ask for something suitable instead of a thing by its name. */
const wantsSuch =
  /(?<!\p{L})(?:recomiend\p{L}*|recomend\p{L}*|aconsej\p{L}*|sugier\p{L}*|algo|buen[oa]s?|cual(?:es)?|que me sirve|sirve|sirva|necesito|ocupo|busco|recommend|suggest|something|anything|good|which|what (?!do you charge)\p{L}+)(?!\p{L})/u;
/** Words of a wish that say nothing of a purpose: for whom and when it is, which other parts read. */
const plain =
  /^(?:favor|comprar|llevar|pedir|saber|preguntar|hacer|casa|manana|hoy|semana|sabado|domingo|lunes|martes|miercoles|jueves|viernes|persona|personas|usar|tener|buy|know|order|home|today|tomorrow|nin[oa]s?|nin[oi]t[oa]s?|bebes?|hij[oa]s?|hijit[oa]s?|mama|papa|espos[oa]|novi[oa]s?|amig[oa]s?|abuel\p{L}*|perr\p{L}*|gat[oa]s?|gatit[oa]s?|mujer(?:es)?|hombres?|senoras?|damas?|adultos?|anos|anitos|meses|kids?|children|wife|husband|baby|boys?|girls?|dogs?|cats?|years?|months?)$/u;
/** In a product's text: "para visitas", "ideal for brick", "la mejor para fotos". "No es para exteriores" is the opposite. */
const servesFor = /(?<!\bno (?:es |son |sirve |sirven |apt[oa] )?)(?<!\bnot )\b(?:para|for)\s([^.;]{3,80})/gu;
const like = 0.85;
const mostShown = 3;

/**
 * Answers "algo baratito para visitas" or "¿qué celular es bueno para fotos?" with the products whose texts say that they are for that.
 * Returns false if none is, if too many are, or if the message asks for no such thing.
 */
export function answerPurpose(talk: Talk): boolean {
  const { acts, tools, text } = talk;
  if (acts.removes || acts.takes || acts.corrects || acts.compares || acts.asksPrice) return false;
  if (!wantsSuch.test(acts.folded)) return false;
  // "Necesito 12 para un campamento" is about the thing that is spoken of.
  const isOfFocus = talk.state.focus !== null && itemsIn(text, true).some(({ loose }) => !loose);
  const wanted = isOfFocus ? [] : purposesIn(acts.folded);
  if (wanted.length === 0) return false;
  const named = tools.products(text).filter(({ named: isNamed, hits }) => isNamed && hits.length > 0);
  const fits = suitable(talk.input.products?.() ?? [], wanted);
  const [best] = fits;
  // A thing that is called by its name is found by it, unless its text says less of the purpose than another's.
  const least = named.length > 0 ? 2 : 1;
  if (!best || best.score < least || named.some(({ name }) => name === best.name)) return false;
  if (named.length > 0 && matchesOf(toDo, acts.folded).length === 0) return false;
  const alike = fits.filter(({ score }) => score === best.score);
  if (alike.length > mostShown) return false;
  const shown = alike.flatMap(({ name }) => tools.called(name)).filter(({ inStock }) => inStock !== false);
  if (shown.length === 0) return tools.pending.length > 0;
  showProducts(talk, shown, { detailed: true });
  return true;
}

/** Returns the words of what the goods are for. */
function purposesIn(folded: string): string[] {
  const said = [...matchesOf(forWhat, folded), ...matchesOf(toDo, folded)].map(
    ([, first = '', second = '']) => first || second,
  );
  return [
    ...new Set(
      said.flatMap(each =>
        wordsIn(each)
          .map(word => word.folded)
          .filter(word => /^\p{L}{4,}$/u.test(word) && !plain.test(word)),
      ),
    ),
  ];
}

/** Returns the products whose texts say that they are for one of these, with how many of them, the most first. */
function suitable(products: Readonly<Shelf['products']>, wanted: readonly string[]): { name: string; score: number }[] {
  const words = wordsIn(wanted.join(' '));
  return products
    .map(({ name, description }) => {
      const told = servedBy(description);
      return { name, score: words.filter(word => told.has(word) >= like).length };
    })
    .filter(({ score }) => score > 0)
    .toSorted((one, two) => two.score - one.score);
}

/** Returns the words of what a text says that its thing is for. */
const servedBy = remembered(
  (description): WordSet =>
    new WordSet(
      sentencesOf(description).flatMap(sentence =>
        matchesOf(servesFor, foldName(sentence)).map(([, what = '']) => what),
      ),
    ),
  mostSentences,
);
