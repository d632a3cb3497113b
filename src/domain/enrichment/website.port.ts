/** What the start page of a company tells about it. Null where it tells nothing. */
export interface WebsiteFacts {
  /** The address of the page, after redirects were followed. */
  url: string;
  name: string | null;
  description: string | null;
  telephone: string | null;
  address: string | null;
  city: string | null;
}

/** Reads the data in a page's head and in its schema.org blocks. Throws nothing: a page that cannot be read tells nothing. */
export type ReadPage = (html: string, url: string) => WebsiteFacts;

declare module '../shared/use-case.js' {
  interface Ports {
    readPage: ReadPage;
  }
}
