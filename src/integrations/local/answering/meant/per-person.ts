import type { FoundItem } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';

const person =
  /^(?:persona|pax|person|cabeza|head|comensal|cubierto|invitad|huesped|guest|pasajer|passenger|asistente|participante|participant|alumn|estudiante|student|adult)/u;
export const byTime = /^(?:mes|mensual|clase|sesion|curso|taller|nivel|month|class|lesson|session|course|workshop)/u;
const taught =
  /\b(?:cursos?|clases?|taller(?:es)?|lecci\p{L}+|mensualidad(?:es)?|membresias?|inscripcion|matricula|courses?|class(?:es)?|lessons?|workshops?|memberships?)\b/u;
export const soldTo = ({ unit }: FoundItem, whom: RegExp): boolean =>
  whom.test(foldName(unit).replace(/^(?:por|per|cada)\s/u, ''));
/** By the person, or a place in a course for a time. */
export const isPerPerson = (item: FoundItem): boolean =>
  soldTo(item, person) || (soldTo(item, byTime) && taught.test(foldName(item.name)));
