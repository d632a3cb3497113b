import { foldName } from '../../shared/fold.js';
import { matchesOf } from '../../shared/matches.js';
import { calmed, placesIn } from './places.js';
import type { Term } from './term.js';

const wayThere =
  /\b(?:(?:a|para) )?(?:otr[oa]s? (?:distritos?|zonas?|ciudades|ciudad|comunas?|colonias?|municipios?|lugares|partes?|lados?|sectores)|provincias?|mas lejos|(?:el )?(?:interior|extranjero|resto)|fuera de|other (?:places|cities|areas)|anywhere else|outside)\b/u;
const verb =
  '(?:mandamos|enviamos|despachamos|llevamos|llegamos|vamos|entregamos|repartimos|cubrimos|(?:hacemos|tenemos|hay) (?:envios?|entregas?|domicilios?|despachos?|repartos?|delivery)|se (?:mandan?|envian?|llevan?|despachan?|entregan?)|salen?|(?:ship|deliver|send)(?:ped|ed)?)';
const refuses = new RegExp(
  String.raw`\b(?:no|tampoco|don't|do not|cannot|can't|isn't|aren't) (?:l[oa]s? )?(?:podemos )?${verb}\b`,
  'u',
);
/** "No enviamos los lunes", "no entregamos sin anticipo": not about where. */
const ofOther =
  /\b(?:vamos|llegamos) (?:a|para) (?:medir|instalar|colocar|armar|recoger|tomar|hacer)\b|\b(?:gratis|free|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|feriados?|festivos?|sin|antes|despues|si|contra ?entrega|hoy|mismo dia)\b/u;
/** "Entregamos gratis en Lima, no llegamos al Callao" says where the shop does deliver too. */
const delivers = /\b(?:entreg|envi|repart|mand|despach|lleg|cubr|llev|deliver|ship)\w*|\bvamos\b/gu;
const outside = /\b(?:fuera de|outside(?: of)?)\s(?:(?:la|el|nuestra|the) )?([^.;,]{3,40})/u;

/**
 * Returns what a sentence says that is not delivered: nothing to the places that it names, to all others, or certain goods anywhere beyond
 * a place ("la vaporera no la mandamos fuera de Puebla"). Whether the names before the verb are goods is for the catalogue to say.
 */
export function refusedIn(given: string, base: Omit<Term, 'kind'>): Term[] {
  const sentence = calmed(given);
  const folded = foldName(sentence);
  const at = folded.search(refuses);
  if (at < 0 || ofOther.test(folded) || /\d/u.test(folded) || matchesOf(delivers, folded).length > 1) return [];
  const fee = { ...base, kind: 'FEE' as const, amount: null, open: true, refused: true as const };
  const subject = folded.slice(0, at).trim();
  const beyond = outside.exec(folded)?.[1]?.replace(/\s(?:por|porque|debido|because|due)\b.*$/u, '') ?? null;
  if (beyond !== null) return [{ ...fee, elsewhere: true, subject, own: beyond }];
  const named = placesIn(sentence);
  const places = named.length > 0 ? named : goesNot.test(folded.slice(at)) ? placesAlone(folded.slice(0, at)) : [];
  if (places.length > 0) return [{ ...fee, places }];
  return wayThere.test(folded) ? [{ ...fee, elsewhere: true }] : [];
}
/** "Callao no llegamos", "soacha no vamos": what stands before such a verb is where, in small letters too. */
const goesNot = /^(?:no|tampoco) (?:llegamos|vamos)\b/u;
const placesAlone = (subject: string): string[] => {
  const names = subject.split(/,|\s(?:y|e|ni|o)\s/u).map(name => name.trim().replace(/^(?:(?:al?|en|el|la) )+/u, ''));
  return names.every(name => /^\p{L}{3,}(?: \p{L}{2,}){0,2}$/u.test(name)) ? names : [];
};
