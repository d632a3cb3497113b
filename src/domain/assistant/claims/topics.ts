import lines from './data/topics.json' with { type: 'json' };

const stopWords = new Set(
  'dia dias hora horas minuto minutos semana semanas mes meses ano anos day days hour hours minute minutes week weeks month months year years hoy manana today tomorrow los las del por con una uno unos unas sus mis hay son ver dos que muy les nos era fue sea ser the and for are you our can not any all but has was its was get para como pero porque cuando donde este esta esto estos estas desde hasta sobre entre usted ustedes nuestro nuestra nuestros nuestras todo toda todos todas muy mas menos solo tambien puede pueden podemos tiene tienen tenemos hacer hace desea gusto claro favor gracias hola buenas with your this that from have will would about there their they them what when where which into than then also only very just please thanks hello would like does recien apenas ahora entonces igual ademas'.split(
    ' ',
  ),
);
const stem = (word: string): string => word.replace(/(?:ciones|cion|es|s|os|as|o|a|e)$/u, '').slice(0, 6) || word;

const topicOf = new Map<string, string>();
for (const [at, line] of lines.entries()) for (const word of line.split(' ')) topicOf.set(word, `#${at}`);

/** Returns the topics of a folded text: those that both languages share, and the stems of its other words. */
export function topicsIn(text: string): Set<string> {
  const words = text.match(/[a-zñ]{3,}/gu) ?? [];
  return new Set(words.filter(word => !stopWords.has(word)).map(word => topicOf.get(word) ?? stem(word)));
}

/** Returns the number of topics that two texts share. */
export const sharedTopics = (one: ReadonlySet<string>, two: ReadonlySet<string>): number =>
  [...one].filter(topic => two.has(topic)).length;
