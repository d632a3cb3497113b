import type { CatalogueItem, KnowledgeArticle } from '../../../domain/assistant/language-model.port.js';
import { stemsOf } from './stem.js';

/** Alike to each other: equal, or one begins with the other and both are long enough for that to mean something. */
function alike(one: string, two: string): boolean {
  if (one === two) return true;
  return one.length >= 4 && two.length >= 4 && (one.startsWith(two) || two.startsWith(one));
}
const overlap = (asked: readonly string[], offered: readonly string[]): string[] =>
  asked.filter(word => offered.some(other => alike(word, other)));

export interface Ranked<T> {
  item: T;
  /** Above 0: how well it matches; a word of the name or title counts three times one of the text. */
  score: number;
  /** Whether a word of the name or title was matched. */
  named: boolean;
}

function ranked<T>(
  items: readonly T[],
  asked: readonly string[],
  name: (item: T) => string,
  body: (item: T) => string,
): Ranked<T>[] {
  return items
    .map((item, place) => {
      const names = stemsOf(name(item));
      const inName = overlap(asked, names);
      const inBody = overlap(asked, stemsOf(body(item))).filter(word => !inName.includes(word));
      // Of two names with the same words matched, the one with fewer others is meant.
      const precision = names.length === 0 ? 0 : inName.length / names.length;
      return { item, place, score: inName.length * 3 + inBody.length + precision, named: inName.length > 0 };
    })
    .filter(({ score }) => score >= 1)
    .sort((one, two) => two.score - one.score || one.place - two.place)
    .map(({ item, score, named }) => ({ item, score, named }));
}

/** The catalogue's items that a message speaks of, best first; those that share no word with it are left out. */
export const rankItems = (items: readonly CatalogueItem[], text: string): Ranked<CatalogueItem>[] =>
  ranked(
    items,
    stemsOf(text),
    item => item.name,
    item => item.description,
  );

/** Words that mean one policy, so that "horario" finds "Opening hours" and "cuotas" finds "Formas de pago". */
const topics: readonly (readonly string[])[] = [
  'horario hora abren cierran abierto atienden sabado domingo feriado hours open opening close schedule',
  'direccion ubicacion ubicados donde quedan llego sucursal parqueo address location located directions parking branch',
  'envio envios entrega entregas domicilio despacho shipping delivery ship deliver',
  'devolucion devolver reembolso cambio cambios dinero refund return returns exchange money',
  'garantia defecto reparacion warranty guarantee defect',
  'pago pagar tarjeta transferencia efectivo cuotas sinpe yappy financiamiento payment pay card cash instalments installments financing',
  'descuento promocion oferta mayoreo discount promotion wholesale',
  'cita reserva agenda turno appointment booking reservation',
  'instalacion instalar installation install',
  'factura facturacion invoice billing',
].map(line => stemsOf(line));

/** The articles that speak of what a message asks, best first. Words of one topic count for each other, in both languages. */
export function rankArticles(articles: readonly KnowledgeArticle[], text: string): Ranked<KnowledgeArticle>[] {
  const asked = stemsOf(text);
  const known = topics.filter(topic => asked.some(word => topic.includes(word)));
  return ranked(
    articles,
    [...new Set([...asked, ...known.flat()])],
    article => article.title,
    article => article.body,
  );
}

/** The sentences of an article that answer best, in their own order, at most `limit` characters; never a sentence cut in half unless it alone is longer. */
export function excerpt(article: KnowledgeArticle, text: string, limit = 420): string {
  const body = article.body.trim().replace(/\s+/g, ' ');
  if (body.length <= limit) return body;
  const asked = stemsOf(text);
  const known = topics.filter(topic => asked.some(word => topic.includes(word)));
  const wanted = [...new Set([...asked, ...known.flat()])];
  const sentences = body.split(/(?<=[.!?])\s+(?=\p{Lu}|¿|¡|\d)/u);
  const order = sentences
    .map((sentence, place) => ({ sentence, place, score: overlap(wanted, stemsOf(sentence)).length }))
    .sort((one, two) => two.score - one.score || one.place - two.place);
  const chosen: typeof order = [];
  let length = 0;
  for (const candidate of order) {
    if (length + candidate.sentence.length + 1 > limit) continue;
    chosen.push(candidate);
    length += candidate.sentence.length + 1;
  }
  if (chosen.length === 0) return `${body.slice(0, limit - 1).trimEnd()}…`;
  return chosen
    .sort((one, two) => one.place - two.place)
    .map(({ sentence }) => sentence)
    .join(' ');
}
