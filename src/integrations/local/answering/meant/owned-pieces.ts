import { type FoundItem, measuredText } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';

/** "Tengo 4 aires para limpieza": returns how many pieces a service is wanted for that is sold by the piece; null if it is not said. */
export function ownedIn(text: string, items: readonly FoundItem[]): number | null {
  const [, many] = owned.exec(measuredText(text)) ?? [];
  return many !== undefined && items.every(({ unit }) => byPiece.test(foldName(unit ?? ''))) ? Number(many) : null;
}
const owned =
  /\b(?:tengo|tenemos|traigo|son|serian|i have|we have) (?:como |unos |unas )?([2-9]|[1-4]\d) (?!anos?|meses|dias|horas|semanas|years|months|days|hours|personas|people)\p{L}{3,}/u;
const byPiece =
  /^(?:equipo|pieza|unidad|prenda|mueble|par|carro|auto|vehiculo|moto|ventana|puerta|sillon|silla|colchon|alfombra|cortina|maquina|aparato|piece|unit|item|car|window)/u;
