/**
 * Returns the address of a page of the console, for a mail. It names the company, since its reader may have several, and another one may be
 * open.
 */
export const consolePage = (publicUrl: string, page: string, tenantId: string): string =>
  `${publicUrl}/${page}?tenant=${tenantId}`;
