import { type Likeness, noLikeness } from './likeness.js';
import { type Word, WordSet, wordsIn } from './words.js';

export interface SearchableArticle {
  title: string;
  body: string;
  keywords: readonly string[];
  language: string;
}
/** The part of an article that answers a question. */
export interface FoundPassage<A> {
  article: A;
  passage: string;
  /** The one sentence that answers best. */
  best: string;
  /** The share of what the question asks that it holds, by how telling each word is. */
  score: number;
  /** How alike in meaning its best sentence and the question are, from 0 to 1. */
  near: number;
  /** Whether a word of the article's title or keywords was asked for. */
  titled: boolean;
  /** The words of the question that the title or the keywords hold, as stems. */
  hits: string[];
}

interface Sentence {
  text: string;
  /** The sentence behind its article's title, which says what it is about. */
  headed: string;
  words: WordSet;
}
interface Index {
  title: WordSet;
  all: WordSet;
  sentences: Sentence[];
}
const indexes = new WeakMap<SearchableArticle, Index>();
/** The part of a question by which its meaning is judged. */
const mostRead = 500;
/** The share of the best score from which on articles in the language of the question are the only ones. */
const asGood = 0.6;
/** How much the meaning of a sentence weighs beside its words, and below which likeness it counts against it. */
const likeGain = 0.5;
const unlike = 0.3;
/** Telling words of a question that may go on about what is spoken of, and what a sentence that names that is worth then. */
const mostOfFollowUp = 3;
const ofSpoken = 0.3;
/** A sentence that tells it only together with its title counts a little less. */
const byTitle = 0.8;
const longestPassage = 320;
/** So short an article is told whole to whoever asks for what it is called: its other sentences are the exceptions. */
const shortArticle = 240;
/** And one that is hardly longer than its best sentence to whoever asks for anything in it. */
const shortest = 165;
const nothing = { sentence: { text: '', headed: '', words: new WordSet([]) }, own: 0, near: 0, score: 0 };

export const sentencesOf = (body: string): string[] =>
  body
    .trim()
    .replace(/[^\S\n]+/g, ' ')
    .split(
      /(?<!\b(?:Av|Avda|Dr|Dra|Sr|Sra|Núm|Nro|No|Col|Lic|Ing|Ud|Uds|St|Tel|aprox)\.)(?<=[.!?])\s+(?=[\p{Lu}¿¡\d])|\n+/u,
    )
    .map(sentence => sentence.trim())
    .filter(sentence => sentence !== '');

function indexOf(article: SearchableArticle): Index {
  let index = indexes.get(article);
  if (!index) {
    const { title, body, keywords } = article;
    index = {
      title: new WordSet([title, ...keywords]),
      all: new WordSet([title, body, ...keywords]),
      sentences: sentencesOf(body).map(text => ({ text, headed: `${title}. ${text}`, words: new WordSet([text]) })),
    };
    indexes.set(article, index);
  }
  return index;
}

const whereWords = 'ubicacion direccion';
const bringWords = 'tarda entrega';
/** How long something takes to be made or done is no question of its delivery: "¿cuánto tardan en hacerlos?". */
const made =
  /\b(?:hac(?:er|en|erl[oa]s?|ermel[oa]s?)|list[oa]s?|prepar\w+|fabric\w+|imprim\w+|arregl\w+|repar\w+|confeccion\w+|bord\w+|estar|estaria|esten|terminad[oa]s?|terminar|resultados?|revis\w+|make|making|ready|done|finish\w*|fix|repair\w*|prepare\w*|print\w*)\b/u;
const brought = /\b(?:lleg\w+|entreg\w+|envi\w+|mand\w+|tra(?:er|en|igan)\w*|domicilio|deliver\w*|ship\w*|arriv\w*)\b/u;
/** Whoever asks about coming on a day asks whether it is open then: "¿puedo pasar a recogerlo el lunes?". */
const comesAt =
  /\b(?:pas(?:o|ar|amos|aria)|recog\w+|recoj\w+|llego|llegar|voy|vamos|ir|venir|come|pick (?:it|them) up)\b.{0,30}\b(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|feriados?|festivos?|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/u;
const whereAsked = /\b(?:donde|direccion|ubica\w*|where|address)\b/u;

/** "¿Dónde está mi pedido?" asks for no place of the shop. */
const whereOrder =
  /\b(?:donde|where)\s(?:\p{L}+\s){0,2}?(?=(?:mi|nuestr[oa]|el|la|my|our|the)\s(?:pedido|orden|compra|paquete|encomienda|envio|order|package|parcel|delivery|shipment)\b)/gu;

/** How long before something it must be asked for: "¿con cuánto tiempo hay que encargarla?". */
const leadAsked =
  /\b(?:con (?:cuant[oa]s?|que) (?:dias?|tiempo|horas?|anticipacion|antelacion)|cuant[oa]s? (?:dias?|tiempo|horas?) (?:antes|de anticipacion)|how (?:far|long|much) (?:in advance|ahead|notice)|how many days (?:before|ahead|in advance))/u;
/** What a question asks for without naming it. */
const meant: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:a que hora|hasta que hora|desde que hora|what time|cuando (?:abr|cierr|atiend)|atienden (?:los|el|hoy|en|manana|de)|hasta cuando (?:abr|atiend|estan)|entre semana|todavia (?:me )?(?:atienden|dan|alcanzo|estan)|when do you|(?:paso|llego|voy|pasar|llegar|vengo|recojo) (?:\S+ ){0,3}(?:a las|como a las|tipo|hoy|manana|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)))/u,
    'horario',
  ],
  [
    /\b(?:are (?:you|u) (?:guys )?(?:still )?open|open on|(?:still|you)(?:'re)? open|abren|abierto|abiertos|abierta|cierran|cerrado|trabajan (?:los|el|hoy)|atienden hoy)/u,
    'horario',
  ],
  [
    /\b(?:donde (?:est(?!acion)|qued|los|las|se|es\b|te|les|puedo (?:pasar|ir|recoger)|paso|tienen (?:la )?tienda|son\b)|donde\W*$|where (?:are|is|exactly)|como llego|como llegar|que (?:direccion|parte)|queda lejos|pas(?:o|ar|amos) (?:a recoger|por (?:el|la|los|las)|a traer)|(?:your|the) address|en que (?:parte|zona|lugar) estan)/u,
    whereWords,
  ],
  [
    /\b(?:dejar|dejo|estacionar|parquear|meter|guardar) (?:el |la |mi )?(?:carro|coche|auto|camioneta|moto|camion)|(?:donde|lugar para|espacio para) (?:estacion|parque)|park (?:my|the) car/u,
    'parqueo',
  ],
  [
    /\b(?:(?:cuanto|que tanto) (?:tiempo )?(?:tarda|demora|se tarda)|how long|en cuanto (?:tiempo|llega|me llega|me lo)|cuando (?:me )?(?:l[oae]s? )?(?:llega|traen|entregan|mandan|llegaria)|how soon|when (?:will|would) (?:it|they) (?:arrive|come|get))/u,
    bringWords,
  ],
  [
    /\b(?:(?:me|nos|te|le|les) (?:l[oae]s? )?(?:llev|tra[ei]|mand|acerc)\w*|llevan (?:a|al|hasta|en)\b|lleg(?:an|as) (?:a|al|hasta)\b|(?:a|en) que (?:zonas|colonias|lugares|partes|ciudades)|hasta donde (?:llegan|llevan|entregan)|(?:llev|tra[ei]|mand)\w* (?:a (?:mi )?(?:la )?(?:casa|domicilio|oficina))|deliver to|ship to|bring it to)/u,
    'envio domicilio',
  ],
  [
    /\b(?:en pagos|a pagos|a plazos|en (?:dos|tres|varias|varios|\d+) (?:partes|pagos|cuotas)|poco a poco|installments|pay (?:in|by|with)|(?:pago|pagar|pagarlo|cobran) (?:con|en|por|de)|(?:acept|recib)\w+ (?!cambi|devol|perr|gat|mascot|nin|pedid|reserv|encarg|visit|a \p{L}|mas |menor|grupo|receta|seguro|cosas|material))/u,
    'pago',
  ],
  [
    /\b(?:si (?:no|al final no) (?:me |le |nos )?(?:gust|qued|sirv|sal|llega a)\w*|if (?:i|it|they) (?:don't|doesn't|do not) (?:like|fit|work)|bring it back|send it back|me sobra\w*|(?:l[oa]s? )?(?:puedo|podria|puede) (?:devolver|regresar|cambiar))/u,
    'cambios devoluciones',
  ],
  [
    /\b(?:(?:ya |se )?no (?:me )?(?:prend|enciend|sirv|funcion|arranc)\w*|(?:se|me) (?:me )?(?:dano|quebr|romp|descomp|arruin|frego)\w*|sali[oó] (?:mal[oa]|defectuos[oa]|fallad[oa])|(?:stopped|not|isn't|doesn't|won't) (?:work|turn on|start)\w*|(?:is|it's|was|came) (?:broken|defective|faulty)|broke down)/u,
    'garantia defecto',
  ],
  [
    /\b(?:si (?:al final )?no (?:puedo|podemos|voy|vamos|llego|llegamos)(?: \S+){0,2}|can't make it|no show)/u,
    'cancelar cambiar cita',
  ],
  [
    /\b(?:dejar|dar|pagar?|poner|adelantar) (?:algo|plata|dinero|un porcentaje|una parte)?\s?(?:antes|por adelantado|de entrada)|(?:hay que|toca|debo|tengo que) dejar (?:algo|plata|dinero|alg[uú]n)|se paga algo|por adelantado|(?:hold|reserve|keep) (?:it|one|this|that|them)\b/u,
    'anticipo adelanto apartar',
  ],
  [leadAsked, 'anticipacion'],
];
const hourAsked = /\b(?:a que hora|hasta que hora|desde que hora|what time|until when)\b/u;
/** What a question wants by its form, and how a sentence looks that gives it. */
const looks: readonly (readonly [RegExp, RegExp])[] = [
  [comesAt, /\b(?:lunes|martes|s[aá]bados?|domingos?|todos los d[ií]as|monday|every day|daily)\b/iu],
  [leadAsked, /\banticipaci[oó]n|\bantelaci[oó]n|\bantes\b|in advance|\bahead\b|\bnotice\b/iu],
  [hourAsked, /\d{1,2}:\d{2}|\b\d{1,2}\s?(?:h|hs|am|pm)\b/iu],
  [
    /\b(?:(?:cuanto|que tanto|cuantos dias) (?:tiempo )?(?:se )?(?:tarda|demora|dura|tengo)|en cuanto (?:tiempo|llega|me llega)|cuando (?:me )?(?:l[oae]s? )?(?:llega|traen|entregan)|how long|how soon)/u,
    /\b\d+(?: (?:a|to|o|-) \d+)?\s(?:días|dias|horas|minutos|semanas|meses|days|hours|minutes|weeks)\b|siguiente|next day/iu,
  ],
  [
    /\b(?:cuanto (?:cuesta|cobran|vale|es|sale|seria|hay que|toca|se)|a como|precio|how much|cost)/u,
    /[$₡€£]\s?\d|\b(?:USD|MXN|CRC|S\/)\s?\d|\d\s?(?:colones|pesos|d[oó]lares|soles|%)|gratis|sin costo|free|por (?:nuestra|su) cuenta|lo paga/iu,
  ],
  [
    /\b(?:donde|where|address|que zonas|que colonias)\b/u,
    /\b(?:estamos|encontramos|ubicad|llevamos a|entregamos en|enviamos a|we are|located)/iu,
  ],
];
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The telling words of a question, with those that its form stands for. */
export const askedIn = (question: string): Word[] => {
  const folded = fold(question).replace(whereOrder, ' ');
  const comesOnDay = comesAt.test(folded) && !whereAsked.test(folded);
  const ofMaking = made.test(folded) && !brought.test(folded);
  const forms = meant.filter(
    ([pattern, words]) =>
      pattern.test(folded) && !(comesOnDay && words === whereWords) && !(ofMaking && words === bringWords),
  );
  // What stands for another word is that word: the car that is left somewhere is not looked for.
  const rest = forms.reduce((text, [pattern]) => text.replace(pattern, ' '), folded);
  return wordsIn([rest, ...forms.map(([, words]) => words), ...(comesOnDay ? ['horario'] : [])].join(' '));
};

/**
 * The passages of articles that answer a question, best first: of each article the sentences that hold what is asked, where the
 * title and the other sentences count too, but less. `topic` is the title of the article that was spoken of last.
 */
export function searchKnowledge<A extends SearchableArticle>(
  articles: readonly A[],
  question: string,
  {
    language,
    topic = null,
    about = null,
    most = 4,
    likeness = noLikeness,
  }: {
    language: 'es' | 'en';
    topic?: string | null;
    /** The product that is spoken of: a question that says little is about it. */
    about?: string | null;
    most?: number;
    likeness?: Likeness;
  },
): FoundPassage<A>[] {
  const asked = askedIn(question.slice(0, 4_000));
  if (asked.length === 0) return [];
  const read = question.slice(0, mostRead);
  const plain = fold(question).replace(whereOrder, ' ');
  const spoken =
    about === null || asked.length > mostOfFollowUp
      ? []
      : wordsIn(about).filter(({ folded }) => /^\p{L}{4}/u.test(folded));
  const shop = likeness.shop(read);
  const shapes = looks.flatMap(([wanted, look]) => (wanted.test(plain) ? [look] : []));
  const indexed = articles.map(article => ({ article, index: indexOf(article) }));
  const rarity = asked.map(word => {
    const holding = indexed.filter(({ index }) => index.all.has(word) > 0).length;
    // A word that stands nowhere is more often chat than what is asked; a number that stands nowhere always is.
    if (holding === 0) return /\d/.test(word.folded) ? 0 : 0.4 * Math.log(3 + 2 * articles.length);
    return Math.log(1 + (1 + articles.length) / (0.5 + holding));
  });
  const whole = rarity.reduce((total, weight) => total + weight, 0);
  const ranked = indexed
    .map(({ article, index }) => {
      const titles = asked.map(word => index.title.has(word));
      const scored = index.sentences.map(sentence => {
        const held = asked.map(
          (word, at) =>
            (rarity[at] ?? 0) *
            Math.max(sentence.words.has(word), (titles[at] ?? 0) * 0.8, index.all.has(word) > 0 ? 0.3 : 0),
        );
        const own = asked.reduce((sum, word, at) => sum + (rarity[at] ?? 0) * sentence.words.has(word), 0);
        // Whoever asks at what hour wants the sentence with the hours, and whoever asks how long the one with days or minutes.
        const timed = shapes.some(look => look.test(sentence.text)) ? whole * 0.4 : 0;
        const near = Math.max(likeness.alike(read, sentence.text), byTitle * likeness.alike(read, sentence.headed));
        const ofIt = spoken.some(word => sentence.words.has(word) >= 0.85) ? ofSpoken : 0;
        // A sentence of the same meaning counts though no word is the same; one about something else counts less, though a word is.
        const shift = ofIt + (shop === 0 ? 0 : likeGain * near - shop * Math.max(0, unlike - near));
        return {
          sentence,
          near,
          own: own + timed,
          score: (held.reduce((sum, each) => sum + each, 0) + timed / 4) / whole + shift,
        };
      });
      const best = scored.toSorted((one, two) => two.score - one.score)[0] ?? nothing;
      const titled = titles.some(weight => weight > 0);
      const bonus =
        (article.language === language ? 0.02 : 0) +
        (titled ? 0.05 : 0) +
        (article.title === topic && best.own > 0 ? 0.15 : 0);
      const hits = asked.filter((_, at) => (titles[at] ?? 0) > 0).map(({ stem }) => stem);
      return { article, index, scored, titled, hits, best, score: best.score + bonus };
    })
    .filter(({ score }) => score > 0.05)
    .sort((one, two) => two.score - one.score);
  // Many shops write each article twice: the one in the other language would say the same again.
  const own = ranked.filter(({ article }) => article.language === language);
  const isOwn = (own[0]?.score ?? 0) >= asGood * (ranked[0]?.score ?? 0);
  return (isOwn && own.length > 0 ? own : ranked)
    .slice(0, most)
    .map(({ article, scored, titled, hits, best, score }) => ({
      article,
      score,
      near: best.near,
      titled,
      hits,
      best: best.own > 0 ? best.sentence.text : passageOf(scored, best, titled),
      passage: passageOf(scored, best, titled),
    }));
}

/** The best sentence, with those beside it that hold something of the question too; the whole text where that is short and its title was asked for. */
function passageOf(
  scored: readonly { sentence: Sentence; own: number; score: number }[],
  best: { sentence: Sentence; own: number },
  titled: boolean,
): string {
  const all = scored.map(({ sentence }) => sentence.text).join(' ');
  // Only the title holds what is asked: the article as a whole answers it.
  if (best.own === 0 || all.length <= (titled ? shortArticle : shortest)) return clipped(all);
  const chosen = new Set([best.sentence]);
  let length = best.sentence.text.length;
  for (const { sentence, own } of scored.toSorted((one, two) => two.own - one.own)) {
    if (chosen.has(sentence) || own < best.own * 0.5 || length + sentence.text.length >= longestPassage) continue;
    chosen.add(sentence);
    length += sentence.text.length + 1;
  }
  return clipped(
    scored
      .filter(({ sentence }) => chosen.has(sentence))
      .map(({ sentence }) => sentence.text)
      .join(' '),
  );
}

const clipped = (text: string): string => {
  if (text.length <= longestPassage) return text;
  const kept: string[] = [];
  for (const sentence of sentencesOf(text)) {
    if (kept.join(' ').length + sentence.length > longestPassage) break;
    kept.push(sentence);
  }
  return kept.length > 0 ? kept.join(' ') : `${text.slice(0, longestPassage - 1).trimEnd()}…`;
};
