import { sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import type { Talk } from '../talk.js';

const toMove =
  '(?:cambi(?:o|ar|amos|arl[oa]|arl[oa]s)|muev[oa]|mover(?:l[oa]s?)?|pas(?:o|ar|arl[oa]s?)|corr(?:er|erl[oa])|pospon\\p{L}+|aplaz\\p{L}+|move|change|switch)';
const other =
  '(?:(?:para |a |al |por )?(?:otr[oa] (?:dia|fecha|hora|horario|semana)|el dia siguiente)|(?:la|de) (?:fecha|hora|cita)|to another (?:day|date|time))';
/** "¿La puedo cambiar para otro día?", "¿puedo reagendar?", "can i reschedule?" */
const asksToMove = new RegExp(
  String.raw`\b(?:re ?agend|reprogram|reschedul)\p{L}*|\b${toMove} (?:(?:mi|la|el|de|my|the) )*(?:(?:cita|turno|hora|reserva|sesion|clase|fecha|evento|visita|appointment) )?${other}(?!\p{L})`,
  'u',
);
const ofMoving =
  /\b(?:re ?agend|reprogram|resched|pospon|posterg|aplaz)\p{L}*|\b(?:cambi|mov|mueve|pas)\p{L}* (?:\p{L}+ ){0,3}(?:fecha|dia|hora|cita|turno|reserva|date|day)\b|\botra fecha\b|\bcambios? de (?:fecha|dia|hora)\b/u;

/**
 * "¿La puedo cambiar para otro día?" of an appointment: tells what the articles say of moving it. Returns false if none says it, or if
 * something is to be exchanged.
 */
export function tellsOfMoving(talk: Talk, question: string): boolean {
  if (!asksToMove.test(foldName(question)) || talk.state.items.length > 0) return false;
  const found = [question, talk.label('movingAsked')].flatMap(query => talk.tools.articles(query));
  for (const { body, title } of found) {
    const told = sentencesOf(body).filter(each => ofMoving.test(foldName(each)));
    if (told.length === 0) continue;
    talk.tells(told.join(' '));
    talk.quotesFrom(title);
    talk.buttons('person');
    return true;
  }
  return false;
}
