type Filter = Readonly<Record<string, unknown>>;

/** The recipients of a campaign: the filter of a list, or rows that were chosen in one. */
export type Audience =
  | { kind: 'leads' | 'customers'; filter: Filter }
  | { kind: 'contacts'; contactIds: readonly string[] };
export type AudienceKind = Audience['kind'];

/** What a campaign says in one language. */
export interface Wording {
  /** A tag such as `es`; empty while the campaign has one language. */
  language: string;
  templateId: string;
  /** The values of the template's placeholders, by name. */
  values: Readonly<Record<string, string>>;
  text: string;
  subject: string;
}

/** A campaign that is being written. Values of options that are not selected stay, so that they are still there if the user goes back. */
export interface Draft extends Wording {
  name: string;
  accountId: string;
  /** Whether the account sends e-mails, which have a subject. */
  hasSubject: boolean;
  by: 'TEMPLATE' | 'TEXT';
  /** The same in further languages. */
  versions: readonly Wording[];
  kind: AudienceKind;
  leads: Filter;
  customers: Filter;
  contactIds: readonly string[];
  later: boolean;
  /** In the form of a date-time field: 2030-01-31T09:30, in the time zone of the business. */
  at: string;
}

export function newDraft(audience: Audience | null): Draft {
  return {
    name: '',
    accountId: '',
    hasSubject: false,
    by: 'TEXT',
    ...emptyWording(''),
    versions: [],
    kind: audience?.kind ?? 'leads',
    leads: audience?.kind === 'leads' ? audience.filter : {},
    customers: audience?.kind === 'customers' ? audience.filter : {},
    contactIds: audience?.kind === 'contacts' ? audience.contactIds : [],
    later: false,
    at: '',
  };
}

export const emptyWording = (language: string): Wording => ({
  language,
  templateId: '',
  values: {},
  text: '',
  subject: '',
});

interface Template {
  id: string;
  variables: readonly string[];
}
/** Used for empty fields, so that the number of recipients is shown before the text is complete. */
const blank = '…';

const audienceOf = ({ kind, leads, customers, contactIds }: Draft) =>
  kind === 'leads' ? { leads } : kind === 'customers' ? { customers } : { contactIds: [...contactIds] };

const wordsOf = ({ by, hasSubject }: Draft, wording: Wording, template: Template | undefined, instead: string) => ({
  ...(by === 'TEMPLATE' && template
    ? {
        templateId: template.id,
        variables: Object.fromEntries(
          template.variables.map(place => [place, wording.values[place]?.trim() || instead] as const),
        ),
      }
    : { text: (by === 'TEXT' && wording.text.trim()) || instead }),
  ...(hasSubject && { subject: wording.subject.trim() || null }),
});

const named = (templates: readonly Template[], { templateId }: Wording): Template | undefined =>
  templates.find(({ id }) => id === templateId);

/** `templates` are those of the account, for the further languages; a version whose template is not chosen yet is left out. */
const contentOf = (draft: Draft, template: Template | undefined, templates: readonly Template[], instead: string) => {
  const own = wordsOf(draft, draft, template, instead);
  const versions = draft.versions.filter(each => draft.by === 'TEXT' || named(templates, each));
  return {
    ...('text' in own && { channelAccountId: draft.accountId }),
    ...own,
    ...(versions.length > 0 && {
      language: draft.language,
      versions: versions.map(each => ({
        language: each.language,
        ...wordsOf(draft, each, named(templates, each), instead),
      })),
    }),
  };
};

/** Returns the input of the preview; null as long as no account is chosen. */
export const previewInputOf = (
  draft: Draft,
  template: Template | undefined,
  startsAt: Date | null,
  templates: readonly Template[] = [],
) =>
  draft.accountId === ''
    ? null
    : {
        audience: audienceOf(draft),
        ...contentOf(draft, template, templates, blank),
        startsAt: instantText(startsAt),
      };

/** Null also for an incomplete time. */
const instantText = (at: Date | null): string | null =>
  at === null || Number.isNaN(at.getTime()) ? null : at.toISOString();

/** Whether the preview has a text to show. */
export const saysSomething = (draft: Draft, template: Template | undefined): boolean =>
  draft.by === 'TEMPLATE' ? template !== undefined : draft.text.trim() !== '';

export const createInputOf = (
  draft: Draft,
  template: Template | undefined,
  startsAt: Date | null,
  idempotencyKey: string,
  templates: readonly Template[] = [],
) => ({
  name: draft.name.trim(),
  audience: audienceOf(draft),
  ...contentOf(draft, template, templates, ''),
  startsAt: startsAt?.toISOString() ?? null,
  idempotencyKey,
});

/** Returns the names of the fields that are still empty, as the server calls them: `variables.1` for a placeholder of a template. */
export function missingIn(draft: Draft, template: Template | undefined, templates: readonly Template[] = []): string[] {
  const missing: string[] = [];
  if (draft.name.trim() === '') missing.push('name');
  if (draft.accountId === '') missing.push('channelAccountId');
  missing.push(...missingWords(draft, draft, template));
  draft.versions.forEach((each, at) => {
    missing.push(...missingWords(draft, each, named(templates, each)).map(field => `versions.${at}.${field}`));
  });
  if (draft.later && draft.at === '') missing.push('startsAt');
  return missing;
}

function missingWords({ by, hasSubject }: Draft, wording: Wording, template: Template | undefined): string[] {
  const missing: string[] = [];
  if (hasSubject && wording.subject.trim() === '') missing.push('subject');
  if (by === 'TEXT' && wording.text.trim() === '') missing.push('text');
  if (by === 'TEMPLATE' && !template) missing.push('templateId');
  for (const place of (by === 'TEMPLATE' && template?.variables) || [])
    if (!wording.values[place]?.trim()) missing.push(`variables.${place}`);
  return missing;
}

/** The placeholders that are filled for each contact. */
export const contactPlaces = ['name', 'firstName', 'business'] as const;
export type ContactPlace = (typeof contactPlaces)[number];

/** Returns the text with a placeholder inserted at the caret, and the new position of the caret. */
export function withPlace(
  text: string,
  place: ContactPlace,
  from: number,
  to: number,
): { text: string; caret: number } {
  const written = `{{${place}}}`;
  return { text: text.slice(0, from) + written + text.slice(to), caret: from + written.length };
}

/** Returns the text of a campaign: the text of a template with its values filled in. Placeholders for contacts stay. */
export function textOf(body: string, places: readonly string[] | null, variables: readonly string[]): string {
  const names = places ?? [...new Set([...body.matchAll(/\{\{\s*([^{}|]+?)\s*\}\}/g)].map(([, name]) => name ?? ''))];
  if (variables.length === 0) return body;
  const values = new Map(names.map((name, at) => [name, variables[at] ?? '']));
  return body.replace(/\{\{\s*([^{}|]+?)\s*\}\}/g, (whole, name: string) => values.get(name) ?? whole);
}

/** What a campaign says in a further language, as the server stores it. */
export interface Version {
  language: string;
  subject: string | null;
  body: string;
  variables: string[];
}
export const versionsIn = (versions: unknown): Version[] => (Array.isArray(versions) ? (versions as Version[]) : []);

/** Returns a reason without the code in front of it, which is for programs. */
export const sentenceOf = (reason: string): string => reason.replace(/^[a-z][a-z0-9_]*: /, '');

/** Why contacts are left out of a campaign, as far as it is known before. */
export const leftOutReasons = ['optedOut', 'withoutAddress', 'withoutValue', 'outsideWindow'] as const;
/**
 * Contacts who wait for an answer get the campaign after it; `ifTheyWrite` are those whom a later text reaches only if they write before.
 */
export type Counted = { contacts: number; awaitingAnswer: number; ifTheyWrite?: number } & Record<
  (typeof leftOutReasons)[number],
  number
>;

/** Returns the number of contacts that can be reached. */
export const reachedOf = (preview: Counted): number =>
  leftOutReasons.reduce((reached, reason) => reached - preview[reason], preview.contacts);

/**
 * Returns the counts without the reply window while a template is to be chosen, because until then the server counts for free text. For a
 * later campaign those who have not written recently are not left out, because they may write until then: they are counted apart.
 */
export function countsOf<T extends Counted>(preview: T, draft: Draft, template: Template | undefined): T {
  if (draft.by === 'TEMPLATE' && !template) return { ...preview, outsideWindow: 0 };
  return draft.later ? { ...preview, outsideWindow: 0, ifTheyWrite: preview.outsideWindow } : preview;
}
