import { foldName } from '../shared/fold.js';
import { saysOnly } from '../shared/says-only.js';
import type { MessageContext } from './message-context.js';

const thanks = /\b(?:gracias|thanks|thank you|thx)\b|🙏/u;
const sign = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F/gu;
const onlyPolite = saysOnly(
  'muchas muchisimas mil gracias ok oki okay okey listo perfecto excelente genial super todo bien muy amable igualmente a usted ustedes por su la el lo tu ayuda atencion servicio rapidez informacion info aviso respuesta ya me nos llego llegaron recibi recibimos recibido quedo resuelto solucionado que tenga tengan un buen buena lindo linda feliz dia tarde noche fin de semana saludos bendiciones lo les le te pienso consulto platico analizo aviso avisamos entonces y con mi esposo esposa marido socio socia jefe jefa familia thanks thank thx you so very much many lot great perfect for your the help reply it arrived got received all good have nice day i will think about let know with my husband wife partner boss',
);

/**
 * Whether a message only thanks a person of the team, and so asks for no reply: "muchas gracias, ya me llegó", "gracias, lo pienso y le
 * aviso". After a question "listo, gracias" may be the answer to it, and somebody has to act.
 */
export function isOnlyThanks({
  body,
  history,
  hasUnreadMedia,
}: Pick<MessageContext, 'body' | 'history' | 'hasUnreadMedia'>): boolean {
  const said = foldName(body);
  const words = said.replace(sign, ' ');
  const last = history.findLast(({ direction }) => direction === 'OUTBOUND')?.body ?? '?';
  return !hasUnreadMedia && thanks.test(said) && !/[?¿\d]/u.test(words) && !/[?¿]/u.test(last) && onlyPolite(words);
}
