import { type FoundItem, WordSet, wordOf, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';

/** Words for actions in the names of services: first in Spanish, last in English. */
const actionFirst =
  /^(?:poda|corte|cambio|arreglo|renta|alquiler|diseno|servicio|visita|consulta|entrega|cirugia|afinacion|\p{L}{3,}(?:cion|miento))$/u;
const actionLast =
  /^(?!(?:spring|string|ring|swing|earring|ceiling|pudding|lotion|potion|station|cushion|bedding|clothing|railing)$)(?:repair|change|service|rental|swap|removal|setup|replacement|adjustment|alignment|treatment|\p{L}{3,}(?:tion|ing))$/u;
/** Returns the word of a name that says what is done: "poda" of "poda de árbol"; undefined for a thing. */
const actionIn = (name: string) => {
  const words = wordsIn(name.replace(/[(,].*$/u, ''));
  const [first, last] = [words[0], words.at(-1)];
  if (first && actionFirst.test(first.folded)) return first;
  return last && actionLast.test(last.folded) ? last : undefined;
};
export const isAction = (name: string): boolean => actionIn(name) !== undefined;
const soldAs = /^(?:servicio|reparacion|sesion|visita|trabajo|service|repair|job|visit|session)\b/u;
/** Whether the product is work, by its name or its unit. */
export const isWork = ({ name, unit }: Pick<FoundItem, 'name' | 'unit'>): boolean =>
  soldAs.test(foldName(unit)) || isAction(name);
const takenOnce =
  /^(?:servicio|sesion|visita|cita|consulta|tratamiento|examen|estudio|prueba|revision|diagnostico|curso|nivel|plan|mes|mensual\w*|bimestre|trimestre|semestre|ano|anual\w*|propiedad|inmueble|lote|service|session|visit|appointment|consultation|treatment|exam|test|course|level|month|quarter|year|property|lot)\b/u;
/** Whether a customer mostly takes one of it, so that asking for a number sounds odd: a consultation, a plan for a month. */
export const isTakenOnce = ({ unit }: Pick<FoundItem, 'unit'>): boolean => takenOnce.test(foldName(unit));
/** Whether the text names only the object of a service: "un árbol" is not a "poda de árbol", "a tire" is not a "tire rotation". */
export function isDoneTo({ name, hits }: FoundItem): boolean {
  const done = actionIn(name);
  const saysDone = done ? new WordSet([done.folded]) : null;
  return saysDone !== null && hits.length > 0 && hits.every(hit => saysDone.has(wordOf(hit)) === 0);
}
