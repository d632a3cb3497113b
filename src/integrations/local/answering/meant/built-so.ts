import { foldName } from '../../../../domain/shared/fold.js';
import type { Talk } from '../talk.js';

const ofBuild =
  /^(?:seaters?|seats?|puestos|plazas|asientos|hornillas|hornallas|quemadores|puertas|cajones|gavetas|velocidades|burners?|doors?|drawers?)\b/u;

/** "4 seater for a week", "el de 6 puestos": a number of parts of which the name of a product has as many, and no quantity. */
export function isOfBuild({ tools }: Talk, quantity: number, name: string): boolean {
  const [part] = ofBuild.exec(name) ?? [];
  if (part === undefined) return false;
  const called = new RegExp(String.raw`(?<![\p{L}\d])${quantity} ${part.replace(/e?s$/u, '')}`, 'u');
  return tools.products(`${quantity} ${part}`).some(item => called.test(foldName(item.name)));
}
