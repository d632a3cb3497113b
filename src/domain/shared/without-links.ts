/** A dot before a label of a name, also in the forms that browsers take for one. */
const dotOfName = /(?<=[\p{L}\p{N}-])[.\u3002\uFF0E\uFF61](?=\p{L}[\p{L}\p{N}-])/gu;
const ipAddress = /(?<!\d)(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?!\d)/g;

/**
 * Returns a text that somebody else wrote, such as a name, so that mail clients make no link of any part of it. Otherwise a name would be
 * a way to send any link in the name of the installation.
 */
export const withoutLinks = (text: string): string =>
  text
    .replaceAll(/:[/\\]+|:(?=\p{L})|@/gu, ' ')
    .replaceAll(dotOfName, ' ')
    .replaceAll(ipAddress, '$1 $2 $3 $4')
    .replaceAll(/[^\S\n]{2,}/g, ' ')
    .trim();
