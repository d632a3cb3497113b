type Filter = Readonly<Record<string, unknown>>;

/** Whom a campaign is for: what a list shows, or rows that were chosen in one. */
export type Audience =
  | { kind: 'leads' | 'customers'; filter: Filter }
  | { kind: 'contacts'; contactIds: readonly string[] };
export type AudienceKind = Audience['kind'];

/** A campaign as it is written. What one leaves for another choice stays, so that one finds it again. */
export interface Draft {
  name: string;
  accountId: string;
  by: 'TEMPLATE' | 'TEXT';
  templateId: string;
  /** What fills the places of the template, by their names. */
  values: Readonly<Record<string, string>>;
  text: string;
  kind: AudienceKind;
  leads: Filter;
  customers: Filter;
  contactIds: readonly string[];
  later: boolean;
  /** As a field for day and time has it: 2030-01-31T09:30, in the zone of the business. */
  at: string;
}

export function newDraft(audience: Audience | null): Draft {
  return {
    name: '',
    accountId: '',
    by: 'TEXT',
    templateId: '',
    values: {},
    text: '',
    kind: audience?.kind ?? 'leads',
    leads: audience?.kind === 'leads' ? audience.filter : {},
    customers: audience?.kind === 'customers' ? audience.filter : {},
    contactIds: audience?.kind === 'contacts' ? audience.contactIds : [],
    later: false,
    at: '',
  };
}

interface Template {
  id: string;
  variables: readonly string[];
}
/** Stands where nothing is written yet, so that one sees to how many it goes before the text is done. */
const blank = '…';

const audienceOf = ({ kind, leads, customers, contactIds }: Draft) =>
  kind === 'leads' ? { leads } : kind === 'customers' ? { customers } : { contactIds: [...contactIds] };

const contentOf = (draft: Draft, template: Template | undefined, instead: string) =>
  draft.by === 'TEMPLATE' && template
    ? {
        templateId: template.id,
        variables: Object.fromEntries(
          template.variables.map(place => [place, draft.values[place]?.trim() || instead] as const),
        ),
      }
    : { channelAccountId: draft.accountId, text: (draft.by === 'TEXT' && draft.text.trim()) || instead };

/** What is asked for the preview; null while it is not known on which channel it goes. */
export const previewInputOf = (draft: Draft, template: Template | undefined) =>
  draft.accountId === '' ? null : { audience: audienceOf(draft), ...contentOf(draft, template, blank) };

/** Whether there is something to read in the preview. */
export const saysSomething = (draft: Draft, template: Template | undefined): boolean =>
  draft.by === 'TEMPLATE' ? template !== undefined : draft.text.trim() !== '';

export const createInputOf = (
  draft: Draft,
  template: Template | undefined,
  startsAt: Date | null,
  idempotencyKey: string,
) => ({
  name: draft.name.trim(),
  audience: audienceOf(draft),
  ...contentOf(draft, template, ''),
  startsAt: startsAt?.toISOString() ?? null,
  idempotencyKey,
});

/** The fields that are still empty, as the server names them: `variables.1` for a place of a template. */
export function missingIn(draft: Draft, template: Template | undefined): string[] {
  const missing: string[] = [];
  if (draft.name.trim() === '') missing.push('name');
  if (draft.accountId === '') missing.push('channelAccountId');
  if (draft.by === 'TEXT' && draft.text.trim() === '') missing.push('text');
  if (draft.by === 'TEMPLATE' && !template) missing.push('templateId');
  for (const place of (draft.by === 'TEMPLATE' && template?.variables) || [])
    if (!draft.values[place]?.trim()) missing.push(`variables.${place}`);
  if (draft.later && draft.at === '') missing.push('startsAt');
  return missing;
}

/** The places that a contact fills. */
export const contactPlaces = ['name', 'firstName', 'business'] as const;
export type ContactPlace = (typeof contactPlaces)[number];

/** The text with a place where the caret is, and where the caret stands then. */
export function withPlace(
  text: string,
  place: ContactPlace,
  from: number,
  to: number,
): { text: string; caret: number } {
  const written = `{{${place}}}`;
  return { text: text.slice(0, from) + written + text.slice(to), caret: from + written.length };
}

/** What a campaign says: the text of a template with what fills it. Places of contacts stay. */
export function textOf(body: string, places: readonly string[] | null, variables: readonly string[]): string {
  const names = places ?? [...new Set([...body.matchAll(/\{\{\s*([^{}|]+?)\s*\}\}/g)].map(([, name]) => name ?? ''))];
  if (variables.length === 0) return body;
  const values = new Map(names.map((name, at) => [name, variables[at] ?? '']));
  return body.replace(/\{\{\s*([^{}|]+?)\s*\}\}/g, (whole, name: string) => values.get(name) ?? whole);
}

/** A reason without the code in front of it, which is for programs. */
export const sentenceOf = (reason: string): string => reason.replace(/^[a-z][a-z0-9_]*: /, '');

/** To how many it goes at all. */
export const reachedOf = (preview: { contacts: number; optedOut: number; withoutAddress: number }): number =>
  preview.contacts - preview.optedOut - preview.withoutAddress;
