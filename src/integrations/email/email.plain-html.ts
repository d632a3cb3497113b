const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, sign => escapes[sign] ?? sign);

/** Returns a text as simple HTML, with only its paragraphs, lines and links. */
export const htmlOf = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => `<p>${withLinks(part).replaceAll('\n', '<br>')}</p>`)
    .join('\n');

const withLinks = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"']{1,2000})/)
    .map((part, at) => {
      if (at % 2 === 0) return escapeHtml(part);
      // Punctuation that ends the sentence is not part of the link.
      const url = part.replace(/[.,;:!?)\]]+$/, '');
      return `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>${escapeHtml(part.slice(url.length))}`;
    })
    .join('');
