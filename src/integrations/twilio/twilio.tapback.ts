/** What phones write into an SMS when somebody reacts to a message by an emoji, without accents, with the emoji. */
const verbs: Readonly<Record<string, string>> = {
  loved: '❤️',
  liked: '👍',
  disliked: '👎',
  'laughed at': '😂',
  emphasized: '‼️',
  questioned: '❓',
  'le encanto': '❤️',
  'le gusto': '👍',
  'no le gusto': '👎',
  'se rio de': '😂',
  enfatizo: '‼️',
  cuestiono: '❓',
};
/** Files have no words that could be quoted. */
const files = ['an image', 'a movie', 'an attachment', 'una imagen', 'un video', 'un archivo adjunto'];
const reacted = /^(?:reacted (\S{1,30}) to|reacciono con (\S{1,30}) a|(\S{1,30}) (?:to|a))$/;
const emoji = /^\p{Extended_Pictographic}/u;
const invisible = /[\u200a-\u200f\u2060\ufeff]/g;

/** Returns the emoji of a reaction that a phone sent as a text, such as «Liked “See you”», or null for words of the sender. */
export function tapbackIn(body: string): string | null {
  const text = body.replace(invisible, '').trim();
  const head = headOf(text);
  if (head === null) return null;
  const plain = head
    .normalize('NFD')
    .replace(/\p{M}/gu, mark => (mark === '\ufe0f' ? mark : ''))
    .toLowerCase();
  if (Object.hasOwn(verbs, plain)) return verbs[plain] ?? null;
  const [, english, spanish, short] = reacted.exec(plain) ?? [];
  const shown = english ?? spanish ?? short ?? '';
  return emoji.test(shown) ? shown : null;
}

/** Returns the words before the quoted message or the file, or null if the text does not end with one. */
function headOf(text: string): string | null {
  const file = files.find(each => text.toLowerCase().endsWith(` ${each}`));
  if (file !== undefined) return text.slice(0, -file.length).trim();
  const quote = /["“]/.exec(text);
  return quote && /["”]$/.test(text.slice(quote.index + 1)) ? text.slice(0, quote.index).trim() : null;
}
