/** Where Meta's APIs are, without version. */
export interface MetaHosts {
  /** The Graph API: WhatsApp, Messenger, and Instagram with the token of a page. */
  baseUrl: string;
  /** The same for accounts that were connected by Instagram's own login. */
  instagramUrl: string;
}

export const metaHosts = ({ baseUrl, instagramUrl }: MetaHosts): MetaHosts => ({
  baseUrl: baseUrl.replace(/\/+$/, ''),
  instagramUrl: instagramUrl.replace(/\/+$/, ''),
});

/** Whether the token is of Instagram's own login: those begin with IG, and the tokens of pages with EAA. */
export const instagramLogin = ({ accessToken = '' }: Readonly<Record<string, string>>): boolean =>
  accessToken.startsWith('IG');

/** Where Instagram's own API is: beside Meta's, or at whatever stands in for both. */
export const instagramUrlBeside = (baseUrl: string): string =>
  new URL(baseUrl).hostname === 'graph.facebook.com' ? 'https://graph.instagram.com' : baseUrl;
