/** The addresses of Meta's APIs, without version. */
export interface MetaHosts {
  /** The Graph API: WhatsApp, Messenger, and Instagram with the token of a page. */
  baseUrl: string;
  /** Instagram's own API, for accounts that were connected by Instagram's own login. */
  instagramUrl: string;
}

/** Returns the addresses without slashes at their ends. */
export const metaHosts = ({ baseUrl, instagramUrl }: MetaHosts): MetaHosts => ({
  baseUrl: baseUrl.replace(/\/+$/, ''),
  instagramUrl: instagramUrl.replace(/\/+$/, ''),
});

/** Returns whether the token comes from Instagram's own login: those tokens begin with IG, and tokens of pages with EAA. */
export const instagramLogin = ({ accessToken = '' }: Readonly<Record<string, string>>): boolean =>
  accessToken.startsWith('IG');

/** Returns the address of Instagram's own API, or `baseUrl` if that replaces all of Meta. */
export const defaultInstagramUrl = (baseUrl: string): string =>
  new URL(baseUrl).hostname === 'graph.facebook.com' ? 'https://graph.instagram.com' : baseUrl;
