import { foldName } from '../shared/fold.js';

const maker = '(?:(?:ro|chat|chatro)?bots?|maquinas?|ia|inteligencia artificial|contestadora|programa)';
const being = '(?:personas?|human[oa]s?|alguien)';
const machine = '(?:(?:ro|chat)?bots?|machines?|a\\.?i\\.?|computer|program|automated)';
const someone = '(?:(?:a |an )?(?:real |actual |live |human )?(?:person|human|people|someone|human being)|real)';
/** What must follow at the end of the question. It excludes things such as "una máquina de coser" and "a robot vacuum". */
const end = String.raw`(?=\s*(?:[?.,!]|$|(?:o|u|or|y|verdad|cierto|real|de verdad|la que|el que|quien|que (?:me )?(?:contesta|responde|atiende)|right|here|talking|answering|texting|lol|jaja)\b))`;
const questions = [
  String.raw`\b(?:eres|sos|es usted|usted es|son ustedes|es esto|esto es|este es|sera|(?:estoy |estas? )?(?:hablo|hablando|chateando|platicando|escribiendo|tratando) con|(?:me|nos) (?:esta )?(?:atiende|atendiendo|responde|respondiendo|contesta|contestando))\s(?:a |con )?(?:un |una )?(?:\S+ )?(?:${maker}|${being}|real|de verdad)${end}`,
  String.raw`^\W*(?:(?:hola|oiga|oye|disculpe|y|pero|buenas)\W+)*es (?:un |una )?(?:${maker}|${being}|ser humano)${end}`,
  String.raw`\b(?:${being}) (?:real |humana |de verdad )?(?:o|u) (?:es |con |sos |eres )?(?:un |una )?(?:\S+ )?${maker}\b`,
  String.raw`\b${maker} (?:o|u) (?:es |con |sos |eres )?(?:un |una )?(?:\S+ )?(?:${being})\b`,
  String.raw`\b(?:are|r) (?:you|u|ya|these|those)(?: (?:guys|even|really|actually|like|just))* (?:a |an )?(?:${machine}|${someone})${end}`,
  String.raw`^\W*(?:(?:hi|hey|hello|wait|so|ok|lol)\W+)*(?:u|you|ur) (?:a |an )?(?:${machine}|${someone})\W*$`,
  String.raw`\b(?:is (?:this|that|it|there)|am i (?:talking|chatting|speaking|texting|writing)(?: (?:to|with))?)(?: (?:even|really|actually|like|just))* (?:a |an )?(?:${machine}|${someone})${end}`,
  String.raw`\b${machine} or (?:(?:is|are) (?:this|you|it) )?${someone}\b`,
  String.raw`\b${someone} or (?:(?:is|are) (?:this|you|it) )?(?:a |an |just a )?${machine}\b`,
].map(pattern => new RegExp(pattern, 'u'));
/** Words that ask for a person. A message that has them besides the question does want a person. */
const wishing =
  /\b(?:quiero|queremos|necesito|ocupo|prefiero|quisiera|paseme|pasame|comuniqueme|comunicame|puedo hablar|i want|i need|i'd like|i would like|i prefer|get me|give me|can i (?:talk|speak)|let me (?:talk|speak))\b/u;

/** Whether a text asks if a person or a machine answers. Such a customer wants to know that, and does not ask for a person yet. */
export function asksMachine(text: string): boolean {
  const folded = foldName(text).replaceAll('’', "'");
  return !wishing.test(folded) && questions.some(pattern => pattern.test(folded));
}
