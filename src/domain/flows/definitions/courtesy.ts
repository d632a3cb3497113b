import { foldName } from '../../shared/fold.js';
import { saysOnly } from '../../shared/says-only.js';

const friendly = /👍|👌|🙏|✅|😊|🙂|😀|❤|\p{Emoji_Modifier}|\uFE0F/gu;
const onlyCourtesy = saysOnly(
  'ok oki okay okey vale va dale listo lista perfecto excelente entendido enterado enterada recibido claro si bueno bien esta de acuerdo gracias muchas mil muchisimas a usted ustedes muy amable igualmente igual con gusto por avisar avisarme el aviso recordarme recordatorio buenos buenas dias tardes noches dia senor senora saludos feliz yes sure alright all right fine great perfect good noted understood got it thanks thank you very much so for the reminder reminding me hi hello',
);

/** Whether a message is only thanks or an acknowledgement: "ok", "gracias por avisar", 👍. */
export function isCourtesy(message: string): boolean {
  const said = foldName(message).replaceAll('’', "'");
  const rest = said.replace(friendly, ' ');
  if (/[^\p{L}\s.,;:!¡()]/u.test(rest)) return false;
  return (/\p{L}/u.test(rest) || rest !== said) && onlyCourtesy(rest);
}
