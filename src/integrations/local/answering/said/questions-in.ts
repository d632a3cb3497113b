import { foldName } from '../../../../domain/shared/fold.js';
import { remembered } from '../../../../domain/shared/remembered.js';

/** The start of another question, mostly after "y" or "and". */
const begins =
  /(?<=(?:^|[\s¿])(?:d[oó]nde|cu[aá]nto|qu[eé] horas?|horarios?|where|what time)\s[^,.;?!]{1,40}),\s+(?=(?:tienen|hay|cuentan|do\s)\s?)|,\s+(?=¿|(?:qué\s|cu[aá]nt|d[oó]nde|cómo\s|(?:a|de|hasta) qué|(?:a|desde|hasta) que horas?\s|what|where|how|when)\b|(?:aceptan|reciben|hacen|dan|venden|manejan|cobran|abren|atienden|llevan|mandan|env[ií]an|entregan|facturan|instalan|traen?|incluyen?|vienen?\scon|do (?:you|they|i)|can i|is there|are there)\s)|(?:,\s*)?\s(?:y|e|and|also|además|tambien|también)\s(?=(?:a qu[eé]|acept|tien|hac|cu[aá]nt|hay|d[oó]nde|puedo|puede|se puede|env[ií]|entreg|cobr|dan\b|qu[eé]\s|cu[aá]l|c[oó]mo|atiend|abr|cierr|est[aá]n|son\b|es\b|is\s|do (?:they|i|we|you)\b|does|lo tra|llevan|incluy|si\s|cada\s|en\scu[aá]nto|hasta\s(?:cu[aá]ndo|qu[eé])|qui[eé]n|pueden?\s|do you|do they|how|what|when|where|can i|is there|are\b))/giu;

/** Matters that are asked for only by their names, in a list: "precio del casco, horario y formas de pago". */
const matter = String.raw`(?:(?:el|la|los|las|su|sus|your|the)\s)?(?:horarios?(?:\sde\satenci[oó]n)?|(?:formas?|m[eé]todos|medios)\sde\spago|direcci[oó]n|ubicaci[oó]n|tel[eé]fono|tiempos?\sde\sentrega|(?:opening\s|business\s)?hours|payment\s(?:methods?|options?)|ways\sto\spay|address|location|phone(?:\snumber)?|delivery\stimes?)`;
const listed = new RegExp(
  String.raw`(?:,\s*(?:(?:y|e|and)\s)?|\s(?:y|e|and)\s)(?=${matter}\s*(?:$|[,;.?!]|(?:y|e|and)\s))|(?<=(?:^|[\s,])${matter}),?\s(?:(?:y|e|and)\s)?(?=(?:el\s|los?\s|the\s)?(?:precios?|prices?|cost[os]?)\s)`,
  'giu',
);
const isMatter = new RegExp(String.raw`^\W*${matter}\W*$`, 'iu');

/** Words that lead from a story to the question: "quería saber si", "mi duda es". */
const introduces =
  /\b(?:(?:queria|quisiera|quiero|necesito|ocupo|para|me gustaria|queriamos|quisieramos) (?:saber|preguntar\w*|consultar\w*|ver)|(?:mi|la|una) (?:duda|pregunta|consulta)|(?:no )?se si|saber si|wanted to (?:know|ask)|want to know|was wondering|my question|do you know if)\b/u;
const intro =
  /\s(?=(?:quer[ií]a|quisiera|quer[ií]amos|quiero|necesito|ocupo|para) (?:saber|preguntar\p{L}*|consultar\p{L}*)\s|(?:lo que (?:quiero|necesito|ocupo) saber|(?:mi|la) (?:duda|pregunta) es)\s)/giu;
/** The boundary between two questions of such a story. */
const next =
  /(?:,\s*)?\s(?:y|o|e|and|or|también|tambien)\s(?=(?:con|de|por|para|en|a)\s(?:cu[aá]nt|qu[eé]\s|cu[aá]l)|(?:que\s)?si\s|if\s|whether\s|ya que estamos)|(?:,\s*)?\sque\s(?=si\s|cu[aá]nt|d[oó]nde|c[oó]mo\s|cu[aá]l)|\s(?=(?:también|tambien)\s+si\s)/giu;
/** An indirect question: "si me lo pueden traer". */
const indirect =
  /^\W*(?:(?:tambi[eé]n|y|o|entonces|pues|este|eh|lo que (?:quiero|necesito|ocupo) saber es|(?:mi|la) (?:duda|pregunta) es|(?:quer[ií]a|quisiera|quer[ií]amos|quiero|necesito|ocupo|para) (?:saber|preguntar\p{L}*|consultar\p{L}*)|que)\s+)*(?:si|if|whether)\s+(?!no\s|al final\s|es que\s)/iu;

/** The messages of a conversation are read again with each of its answers. */
const mostTexts = 500;
const read = remembered((text): readonly string[] => readQuestions(text), mostTexts);

/**
 * Returns the parts of a message that are questions of their own: sentences, and text after an "y" or "and" that starts another question.
 * If a story leads to the questions, as in a voice message without punctuation, each indirect question becomes a direct one.
 */
export const questionsIn = (text: string): string[] => [...read(text)];

function readQuestions(text: string): string[] {
  const parts = text
    .split(/(?<=[?!])\s*|(?<=[^\d\s])\.\s+|[\n;]+/u)
    .flatMap(part => joined(part.split(begins)))
    .flatMap(mattersOf);
  const told = introduces.test(foldName(text)) ? parts.flatMap(part => part.split(intro)).flatMap(askedOf) : parts;
  return told.map(part => part.trim()).filter(part => /[\p{L}\d]/u.test(part));
}

/** "Y para mi hijo de 5 años" | "¿también atienden?": what says for whom or where belongs to the question behind it. */
function joined(parts: readonly string[]): string[] {
  const all: string[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last !== undefined && forWhom.test(last)) all[all.length - 1] = `${last} ${part}`;
    else all.push(part);
  }
  return all;
}
const forWhom =
  /^\W*(?:(?:y|e|and|pero|ok)\s)?(?:para|pa|con|a|en|for|with)\s(?:mi|mis|un|una|el|la|l[oa]s|nuestr[oa]s?|my|an?|the|our)\s\S+(?:\s\S+){0,4}\s?$/iu;

/** Returns each matter of a list as a question. */
function mattersOf(part: string): string[] {
  const parts = part.split(listed);
  return parts.length < 2
    ? parts
    : parts.map(each => (isMatter.test(each) ? `¿${each.replace(/[¿?,\s]+$/gu, '').trim()}?` : each));
}

const askedOf = (part: string): string[] =>
  part
    .split(next)
    .map(each => (indirect.test(each) && !each.includes('?') ? `¿${each.replace(indirect, '').trim()}?` : each));
