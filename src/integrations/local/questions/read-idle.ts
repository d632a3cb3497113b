import type { ListName, QuestionPlan, Range } from '../../../domain/questions/index.js';
import { addDays } from '../../../domain/shared/calendar-day.js';
import type { QuestionText } from './question-text.js';
import { readLasting } from './read-lasting.js';

const what =
  '(?:(?:ningun|ninguna|nada de|nuev[oa]|alguna?|any|recent|new) )*(?:actividad(?:es)?|movimientos?|seguimientos?|gestion(?:es)?|avances?|novedad(?:es)?|activity|activities|movement|follow ?-?ups?|progress|updates?)';
const worked =
  '(?:toc(?:a|ado|ados|amos|aron|o)|toquen?|touch(?:ed)?|trabaj(?:a|ado|ados|amos|aron|o|e)|worked(?: on)?|movid[oa]s?|mov(?:ido|emos|imos|ieron)|muev(?:e|a|an|en)|followed up(?: on| with)?|followed(?: up)?|updated|actualizad[oa]s?|(?:dado|damos|dimos|dio|da) (?:ningun )?seguimiento)';
const have = '(?:(?:se|les?|los|las|nos|me|hemos|han|ha|he|hay|estan?|been|yet|we|i) )*';
/** Leads on which nobody works. */
const idle = [
  `(?:(?:que|y|that|which|who) )?(?:(?:siguen?|llevan?|estan?|quedaron|hay|are|have) )?(?:(?:had|has|have) )?(?:no (?:han |ha |hemos )?(?:tienen?|tenido|tuvieron|registran?|muestran?|hay|recib\\w+|had|have)?|sin(?: tener)?|without|with no|no|zero|(?:have|has)(?:nt| not) had|not had) ?${what}(?: registrad[oa]s?| alguna)?(?: whatsoever)?`,
  `(?:(?:que|a (?:los|las) que|a (?:cuales|quienes)|that|which|we|i) )*(?:no|nunca|not|never|(?:have|has|are|were|was)nt) ${have}${worked}`,
  `(?:(?:que|a (?:los|las) que|that|which|sin que|si) )*(?:nadie|ninguno|nobody|no one|no body) (?:(?:has|have) )?${have}${worked}`,
  `(?:has|have) (?:nobody|no one) ${have}${worked}`,
  '(?:(?:estan?|siguen?|quedaron|are|that|que|been|have|dejad[oa]s?) )*(?:inactiv[oa]s?|abandonad[oa]s?|olvidad[oa]s?|descuidad[oa]s?|dormid[oa]s?|desatendid[oa]s?|estancad[oa]s?|quiet[oa]s?|inactive|idle|stale|abandoned|neglected|forgotten|dormant|untouched|unattended|stalled)',
  '(?:que )?(?:ya )?no (?:se )?(?:han? )?(?:muev\\w+|movid\\w+|avanz\\w+)',
] as const;

/** Leads without activity, if a question does not say since when. */
const usualDays = 7;

/**
 * Reads whether leads are asked for on which nobody has worked: "leads sin actividad desde hace 10 días", "leads nobody has touched for a
 * week". `named` reads the time that the rest of the question names: those without activity in it have had none since it began.
 */
export function readIdle(
  text: QuestionText,
  about: ListName | null,
  today: string,
  named: () => string | null,
): Pick<QuestionPlan, 'range' | 'dated' | 'ranking'> | null {
  if (about !== 'LEADS' || !idle.some(words => text.take(words) !== null)) return null;
  const since = readLasting(text, today) ?? named() ?? addDays(today, -usualDays);
  const range: Range = { period: null, from: null, until: since };
  return { range, dated: 'ACTIVITY', ranking: 'OLDEST' };
}
