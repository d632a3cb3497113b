import type { FoundItem } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import type { Talk } from '../talk.js';

/**
 * "Persona adicional en sesión familiar": returns the product that one person more of a thing is, where it has a price of its own; null if
 * none is.
 */
export function personMore(talk: Talk, { name }: FoundItem): string | null {
  const found = [...talk.tools.products(name), ...talk.tools.products(talk.label('onePersonMore'))].filter(
    each => each.price !== null && onePerson.test(foldName(each.name)),
  );
  const head = foldName(name).split(' ')[0] ?? '';
  const [own] = found.filter(each => foldName(each.name).includes(head));
  const alone = found.find(each => foldName(each.name).split(' ').length === 2);
  return (own ?? alone)?.name ?? null;
}
const onePerson =
  /^(?:persona|invitad[oa]|nin[oa]|huesped|person|guest) (?:adicional|extra|de mas|additional)|^(?:extra|additional) (?:person|guest)/u;
