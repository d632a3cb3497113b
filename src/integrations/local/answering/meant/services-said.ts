import { type FoundItem, stemOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { isAction } from '../said/done-to.js';
import type { Talk } from '../talk.js';
import type { Items } from './items.js';

/** Words of customers and catalogues for services that are done to purchased goods. */
const puttingOn =
  /\b(?:instal\p{L}*|mont(?:aj|ar|ad)\p{L}*|mount\p{L}*|fitt(?:ed|ing)|coloca\p{L}*|puest[oa]s|armad[oa]s?|assembl\p{L}*)\b/u;
/** Words before something that is added to the goods. */
const beside =
  /(?<!\p{L})(?:with|w|plus|and|including|con|mas|y|e|incluyendo|incluida?)\s(?:(?:the|la|el|su|una?)\s)?(\p{L}{3,}(?:\s(?:and|y|de|of)\s\p{L}{3,})?)/gu;

const isService = (item: FoundItem): boolean =>
  item.inStock === null && item.unit !== null && (isAction(item.name) || puttingOn.test(foldName(item.name)));
/** Units by which services themselves are sold; nothing is done to each of these. */
const ofWork =
  /^(?:sesion|servicio|visita|consulta|hora|dia|mes|persona|clase|session|service|visit|hour|day|month|person|class)/u;
const unitOf = ({ unit }: FoundItem): string => stemOf(foldName(unit).replace(/^(?:por|per)\s/u, ''));
/** Whether a service is done to each of these goods: both have the same unit, "per tire" or by the square metre. */
const goesWith = (service: FoundItem, goods: FoundItem): boolean =>
  isService(service) &&
  !isService(goods) &&
  (goods.inStock !== null || puttingOn.test(foldName(service.name))) &&
  goods.unit !== null &&
  !ofWork.test(foldName(goods.unit)) &&
  unitOf(service) === unitOf(goods);

/** Returns the services that a message wants with goods: "4 installed", "dos con instalación", "2 plus mount". */
export function servicesSaid({ acts, tools }: Talk): FoundItem[] {
  if (acts.removes || acts.refuses) return [];
  const { folded } = acts;
  const parts = [...folded.matchAll(beside)].map(([, said = '']) => said).slice(0, 3);
  const called = parts.flatMap(part =>
    tools.products(part).filter(item => item.named && item.hits.length > 0 && isService(item)),
  );
  const [put = ''] = puttingOn.exec(folded) ?? [];
  const done =
    put === ''
      ? []
      : tools
          .products(`${put} instalación installation mounting montaje colocación armado assembly`)
          .filter(item => puttingOn.test(foldName(item.name)) && isService(item));
  const found = called.length > 0 ? called : done;
  return [...new Map(found.map(item => [item.name, item])).values()];
}

/** Returns a part of a list without the service that is wanted with it: "4 with the balancing" does not say what the 4 are. */
export function withoutService(talk: Talk, name: string): string {
  const [whole = ''] = /(?:^|\s)(?:with|w|plus|con|mas)\s.+$/u.exec(name) ?? [];
  return whole !== '' && servicesSaid(talk).length > 0 ? name.replace(whole, '') : name;
}

const knownAs = ({ tools }: Talk, name: string): FoundItem | undefined => tools.called(name)[0];

/** Whether the message names only a service for the current product, so that its number is the quantity of that product. */
export function isDoneToFocus(talk: Talk, name: string): boolean {
  const { focus } = talk.state;
  if (focus === null || focus === name) return false;
  const [service, goods] = [knownAs(talk, name), knownAs(talk, focus)];
  return service !== undefined && goods !== undefined && goesWith(service, goods);
}

/**
 * Returns a list with the services that the message wants for its goods, in the same quantities. `listed` is the list before the message,
 * used if the message itself names no goods.
 */
export function withServices(talk: Talk, items: Items, listed: Items = []): Items {
  const services = [...servicesSaid(talk), ...servicesPriced(talk)];
  if (services.length === 0) return items;
  const known = [...items, ...listed.filter(other => items.every(({ product }) => product !== other.product))];
  const wanted = new Map<string, number>();
  for (const { product, quantity } of known) {
    const goods = knownAs(talk, product);
    for (const service of services.filter(each => goods && goesWith(each, goods)))
      wanted.set(service.name, (wanted.get(service.name) ?? 0) + quantity);
  }
  const rest = items.filter(({ product, quantity }) => !wanted.has(product) || quantity > 1);
  const more = [...wanted].filter(([name]) => rest.every(({ product }) => product !== name));
  return [...rest, ...more.map(([product, quantity]) => ({ product, quantity }))];
}

/** Returns the services that were priced with the goods of a list that is not yet ordered; they are ordered with the goods. */
const servicesPriced = ({ state, acts, tools }: Talk): FoundItem[] =>
  state.items.length > 0 || acts.removes || acts.refuses
    ? []
    : (state.priced ?? []).length < 2
      ? []
      : (state.priced ?? []).flatMap(({ product }) => tools.called(product)).filter(isService);

/** Returns a list without the services for its goods. */
export const goodsOf = (talk: Talk, items: Items): Items =>
  items.filter(({ product }) => {
    const service = knownAs(talk, product);
    return !service || !items.some(other => isFor(talk, service, other.product));
  });
const isFor = (talk: Talk, service: FoundItem, goods: string): boolean => {
  const item = knownAs(talk, goods);
  return item !== undefined && goesWith(service, item);
};

/** Returns a changed list in which the services follow the quantity of their goods: "make it 4" of two tires with their mounting. */
export function servicesFollow(talk: Talk, before: Items, after: Items): Items {
  return after.map(line => {
    const service = knownAs(talk, line.product);
    const was = before.find(({ product }) => product === line.product)?.quantity;
    if (!service || was !== line.quantity || !isService(service)) return line;
    const changed = after.filter(other => isFor(talk, service, other.product));
    const old = before.filter(other => isFor(talk, service, other.product));
    const [sum, sumBefore] = [changed, old].map(lines => lines.reduce((all, { quantity }) => all + quantity, 0));
    return sum && sumBefore === was ? { ...line, quantity: sum } : line;
  });
}
