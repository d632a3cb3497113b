import { type FoundItem, measuredText } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { timeSaid } from '../meant/sold-by-unit.js';
import { capacityIn, partyIn, peopleSaid } from '../said/parties.js';
import { showTotal } from '../sums/quote-part.js';
import type { Talk } from '../talk.js';
import { showProducts } from './product-part.js';

const noun =
  /\b(cuartos?|habitacion(?:es)?|cabanas?|dormitorios?|recamaras?|apartamentos?|departamentos?|rooms?|cabins?|salon(?:es)?|vehiculos?|carros?|autos?|camionetas?|vans?|cars?)\b/u;
const asks =
  /\b(?:cual(?:es)?|que|which|what)\b.{0,60}\b(?:sirve|serviria|conviene|recomiend\p{L}+|ofrec\p{L}+|cabemos|entramos|cabe|seria|tienen?|fits?|fit|would|recommend|cuarto|habitacion|cabana|salon|room|cabin|auto|carro|vehiculo)(?!\p{L})/u;
const together =
  /\b(?:en )?(?:un|una|1) (?:sol[oa]|mism[oa]) (?:cuarto|habitacion|cabana|apartamento|auto|carro|vehiculo)\b|\b(?:tod[oa]s|all) (?:junt[oa]s|en un[oa]?|together|in one)\b/u;
/** A baby that sleeps with its parents takes no place. */
const baby = /\b(?:bebes?|baby|infant)\b|\b(?:de|que tiene) [0-3] (?:anos|anitos|meses)\b/gu;
const withAir = /\b(?:aire(?: acondicionado)?|a\/?c|air ?con\w*)\b/u;
const nightly = /^(?:noche|night|dia|day|evento|event)/u;

/**
 * "Somos cinco, todos en un solo cuarto y con aire, ¿cuál nos sirve?": the smallest of what is let that is enough for them, by what its
 * text says. Returns false if nobody says how many they are, or no text says how many it is for.
 */
export function answerRoomFit(talk: Talk): boolean {
  const { acts, text, tools, input } = talk;
  if (acts.removes || acts.refuses || input.awaitsPerson) return false;
  if (!(asks.test(acts.folded) || together.test(acts.folded))) return false;
  const said = measuredText(text);
  const people = partyIn(text)?.people ?? ofUs(said) ?? peopleSaid(text);
  if (people === null || people < 2) return false;
  const [, called = ''] = noun.exec(acts.folded) ?? [];
  if (called === '' && !together.test(acts.folded)) return false;
  const all = [called, talk.label('roomsAsked')].flatMap(query => (query === '' ? [] : tools.products(query)));
  const rooms = all.filter(
    (item, at) =>
      all.findIndex(({ name }) => name === item.name) === at &&
      item.price !== null &&
      nightly.test(foldName(item.unit)) &&
      capacityIn(item.description) !== null,
  );
  if (rooms.length < 2) return false;
  const wantsAir = withAir.test(acts.folded);
  const fits = rooms.filter(item => item.inStock !== false && (!wantsAir || hasAir(item)));
  const babies = (said.match(baby) ?? []).length > 0 ? 1 : 0;
  const [best] = [people, people - babies].flatMap(many =>
    fits
      .filter(item => (capacityIn(item.description) ?? 0) >= many)
      .toSorted(
        (one, two) =>
          (capacityIn(one.description) ?? 0) - (capacityIn(two.description) ?? 0) || amount(one) - amount(two),
      )
      .slice(0, 1),
  );
  if (!best) return false;
  talk.showed([best]);
  const time = timeSaid(best, text);
  if (time !== null && (acts.asksPrice || acts.asksTotal))
    return showTotal(talk, [{ product: best.name, quantity: time }]);
  showProducts(talk, [best]);
  return true;
}

/** "The 4 of us", "para 5". */
function ofUs(said: string): number | null {
  const [, us, those] = /\b(?:the )?(\d{1,2}) of us\b|\b(?:para|for|somos) (\d{1,2})\b/u.exec(said) ?? [];
  return us === undefined && those === undefined ? null : Number(us ?? those);
}

const hasAir = ({ name, description }: FoundItem): boolean => {
  const told = foldName(`${name}. ${description}`).replace(/\bsin (?:aire(?: acondicionado)?|a\/?c)\b/gu, ' ');
  return withAir.test(told);
};
const amount = ({ price }: FoundItem): number => Number((price ?? '').replace(/\D/gu, ''));
