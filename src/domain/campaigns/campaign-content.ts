import {
  approvedTemplate,
  type ChannelDescriptor,
  descriptorOf,
  fillPlaceholders,
  findSendingAccount,
  readVariables,
  textProblem,
} from '../conversations/index.js';
import type { Channel } from '../shared/channels.js';
import { checkedAt, DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { baseLanguage } from '../shared/language-tag.js';
import type { TransactionContext } from '../shared/use-case.js';
import { readLanguages } from './campaign-versions.js';
import { checkPlaces, fillContactPlaceholders, type PlaceValues, withoutPlaces } from './contact-placeholders.js';

/** What a campaign says in one language. */
export interface VersionContent {
  language: string | null;
  templateId: string | null;
  body: string;
  /** The names of the template's variables; empty for free text. */
  places: string[];
  /** The values of these variables, in the same order. */
  variables: string[];
  /** The subject of an e-mail; null on channels without one, and in a preview that has none yet. */
  subject: string | null;
}

/**
 * The content of a campaign and the account it is sent from: free text from a given account, or templates, which have their own account.
 */
export interface CampaignContent {
  channelAccountId: string;
  channel: Channel;
  /** The content in each language; the first is for everybody whose language has none. */
  versions: [VersionContent, ...VersionContent[]];
  /** Whether it may be sent only for a while after the contact wrote: free text on channels with a reply window. */
  needsWindow: boolean;
}

export interface VersionGiven {
  templateId?: string | null | undefined;
  variables?: unknown;
  text?: string | null | undefined;
  subject?: string | null | undefined;
}
export interface ContentGiven extends VersionGiven {
  channelAccountId?: string | null | undefined;
  language?: string | null | undefined;
  versions?: readonly (VersionGiven & { language: string })[] | null | undefined;
}

/**
 * Checks the content of a campaign in each of its languages. A draft, which is only previewed, may lack the subject of an e-mail. Throws a
 * DomainError that names the invalid field.
 */
export async function readContent(
  context: TransactionContext,
  given: ContentGiven,
  { isDraft }: { isDraft: boolean },
): Promise<CampaignContent> {
  const others = given.versions ?? [];
  const languages = readLanguages(given.language, others);
  const isTemplate = kindOf(given, []) === 'TEMPLATE';
  const accountId = isTemplate
    ? await accountOfTemplate(context, given.templateId as string, given.channelAccountId ?? null)
    : (given.channelAccountId ?? null);
  if (accountId === null)
    throw new DomainError('INVALID', 'Choose the account that sends the text.', ['channelAccountId']);
  const { channel, descriptor } = await accountOf(context, accountId);
  const rules = { accountId, descriptor, isDraft };
  const first = await readVersion(context, given, { ...rules, language: languages[0] ?? null, field: [] });
  const versions: CampaignContent['versions'] = [first];
  for (const [at, other] of others.entries()) {
    const field = ['versions', String(at)];
    // All versions must be able to reach the same contacts, such as those who wrote long ago.
    if ((kindOf(other, field) === 'TEMPLATE') !== isTemplate)
      throw new DomainError('INVALID', 'Use a template for every language, or a text for every language.', [
        ...field,
        isTemplate ? 'templateId' : 'text',
      ]);
    versions.push(await readVersion(context, other, { ...rules, language: languages[at + 1] ?? null, field }));
  }
  return {
    channelAccountId: accountId,
    channel,
    versions,
    needsWindow: !isTemplate && descriptor.replyWindowMs !== null,
  };
}

function kindOf({ templateId = null, text }: VersionGiven, field: string[]): 'TEMPLATE' | 'TEXT' {
  const isText = (text?.trim() ?? '') !== '';
  if (templateId !== null && isText)
    throw new DomainError('INVALID', 'Provide either a template or a text, not both.', [...field, 'text']);
  if (templateId === null && !isText)
    throw new DomainError('INVALID', 'Provide a template or a text.', [...field, 'text']);
  return templateId === null ? 'TEXT' : 'TEMPLATE';
}

async function accountOfTemplate(
  { tx }: TransactionContext,
  templateId: string,
  channelAccountId: string | null,
): Promise<string> {
  const template = await approvedTemplate(tx, templateId);
  if (channelAccountId !== null && channelAccountId.toLowerCase() !== template.channelAccountId)
    throw new DomainError('CONFLICT', 'The template belongs to another account. Use one of this account.', [
      'channelAccountId',
    ]);
  return template.channelAccountId;
}

interface VersionRules {
  accountId: string;
  descriptor: ChannelDescriptor;
  isDraft: boolean;
  language: string | null;
  /** Where the version is in the input. */
  field: string[];
}

async function readVersion(
  context: TransactionContext,
  given: VersionGiven,
  { accountId, descriptor, isDraft, language, field }: VersionRules,
): Promise<VersionContent> {
  const subject = readSubject(given.subject, descriptor, isDraft, [...field, 'subject']);
  if (given.templateId) {
    const template = await checkedAt(field, () => approvedTemplate(context.tx, given.templateId as string));
    if (template.channelAccountId !== accountId)
      throw new DomainError('CONFLICT', 'The template belongs to another account. Use one of this account.', [
        ...field,
        'templateId',
      ]);
    if (language !== null && baseLanguage(template.language) !== baseLanguage(language))
      throw new DomainError('INVALID', `The template is written in another language (${template.language}).`, [
        ...field,
        'templateId',
      ]);
    const values = await checkedAt(field, async () => readVariables(template.variables, given.variables));
    for (const [place, value] of values.entries())
      checkPlaces(value, [...field, 'variables', template.variables[place] as string]);
    return {
      language,
      templateId: template.id,
      body: template.body,
      places: template.variables,
      variables: values,
      subject,
    };
  }
  const text = given.text?.trim() ?? '';
  checkPlaces(text, [...field, 'text']);
  const problem = textProblem(descriptor, withoutPlaces(text));
  if (problem?.code === 'too_long') throw new DomainError('INVALID', problem.reason, [...field, 'text']);
  return { language, templateId: null, body: text, places: [], variables: [], subject };
}

function readSubject(
  given: string | null | undefined,
  { threads = false }: ChannelDescriptor,
  isDraft: boolean,
  field: string[],
): string | null {
  const subject = given?.trim() || null;
  if (!threads) {
    if (subject !== null) throw new DomainError('INVALID', 'Only e-mails have a subject.', field);
    return null;
  }
  if (subject === null && !isDraft) throw new DomainError('INVALID', 'Enter the subject of the e-mail.', field);
  if (subject !== null) checkPlaces(subject, field);
  return subject;
}

async function accountOf(
  { tx, ports }: TransactionContext,
  accountId: string,
): Promise<{ channel: Channel; descriptor: ChannelDescriptor }> {
  const account = isId(accountId) ? await findSendingAccount(tx, accountId) : undefined;
  if (!account) throw new DomainError('NOT_FOUND', 'Account not found.', ['channelAccountId']);
  const descriptor = descriptorOf(ports.providers, account.provider, account.channel);
  if (!descriptor?.text)
    throw new DomainError('CONFLICT', 'Nothing can be sent from this account. Choose another one.', [
      'channelAccountId',
    ]);
  return { channel: account.channel, descriptor };
}

/**
 * Returns the text and the subject for one contact, and the values of the template's variables. Null if the contact lacks a needed value.
 */
export function contentFor(
  { body, places, variables, subject }: Pick<VersionContent, 'body' | 'places' | 'variables' | 'subject'>,
  isTemplate: boolean,
  contact: PlaceValues,
): { body: string; values: string[] | null; subject: string | null } | null {
  const about = subject === null ? null : fillContactPlaceholders(subject, contact);
  if (subject !== null && about === null) return null;
  if (!isTemplate) {
    const filled = fillContactPlaceholders(body, contact);
    return filled === null ? null : { body: filled, values: null, subject: about };
  }
  const values = variables.map(value => fillContactPlaceholders(value, contact));
  if (!values.every(value => value !== null)) return null;
  return { body: fillPlaceholders(body, places, values), values, subject: about };
}
