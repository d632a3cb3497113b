/** A dot before a label of a name, also in the forms that browsers take for one. */
const dotOfName = /(?<=[\p{L}\p{N}-])[.\u3002\uFF0E\uFF61](?=\p{L}[\p{L}\p{N}-])/gu;
const ipAddress = /(?<!\d)(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?!\d)/g;

/**
 * Returns a text of somebody else, such as a name, changed so that mail clients turn no part of it into a link. Otherwise anybody could
 * send links in the installation's e-mails by choosing such a name.
 */
export const withoutLinks = (text: string): string =>
  text
    .replaceAll(/:[/\\]+|:(?=\p{L})|@/gu, ' ')
    .replaceAll(dotOfName, ' ')
    .replaceAll(ipAddress, '$1 $2 $3 $4')
    .replaceAll(/[^\S\n]{2,}/g, ' ')
    .trim();
