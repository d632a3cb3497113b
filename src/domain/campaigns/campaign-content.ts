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
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import type { TransactionContext } from '../shared/use-case.js';
import { checkPlaces, fillContactPlaceholders, type PlaceValues, withoutPlaces } from './contact-placeholders.js';

/** The content of a campaign and the account it is sent from: free text from a given account, or a template, which has its own account. */
export interface CampaignContent {
  channelAccountId: string;
  channel: Channel;
  templateId: string | null;
  body: string;
  /** The names of the template's variables; empty for free text. */
  places: string[];
  /** The values of these variables, in the same order. */
  variables: string[];
  /** Whether it may be sent only for a while after the contact wrote: free text on channels with a reply window. */
  needsWindow: boolean;
}

export interface ContentGiven {
  templateId?: string | null | undefined;
  variables?: unknown;
  channelAccountId?: string | null | undefined;
  text?: string | null | undefined;
}

/** Checks the content of a campaign. Throws a DomainError that names the invalid field. */
export async function readContent(context: TransactionContext, given: ContentGiven): Promise<CampaignContent> {
  const { templateId = null, channelAccountId = null } = given;
  const text = given.text?.trim() ?? '';
  if (templateId !== null && text !== '')
    throw new DomainError('INVALID', 'Provide either a template or a text, not both.', ['text']);
  if (templateId !== null) return ofTemplate(context, templateId, given);
  if (text === '') throw new DomainError('INVALID', 'Provide a template or a text.', ['text']);
  if (channelAccountId === null)
    throw new DomainError('INVALID', 'Choose the account that sends the text.', ['channelAccountId']);
  checkPlaces(text, ['text']);
  const { channel, descriptor } = await accountOf(context, channelAccountId);
  const problem = textProblem(descriptor, withoutPlaces(text));
  if (problem?.code === 'too_long') throw new DomainError('INVALID', problem.reason, ['text']);
  const needsWindow = descriptor.replyWindowMs !== null;
  return { channelAccountId, channel, templateId: null, body: text, places: [], variables: [], needsWindow };
}

async function ofTemplate(
  context: TransactionContext,
  templateId: string,
  { variables, channelAccountId = null }: ContentGiven,
): Promise<CampaignContent> {
  const template = await approvedTemplate(context.tx, templateId);
  if (channelAccountId !== null && channelAccountId.toLowerCase() !== template.channelAccountId)
    throw new DomainError('CONFLICT', 'The template belongs to another account. Use one of this account.', [
      'channelAccountId',
    ]);
  const values = readVariables(template.variables, variables);
  for (const [at, value] of values.entries()) checkPlaces(value, ['variables', template.variables[at] as string]);
  const { channel } = await accountOf(context, template.channelAccountId);
  return {
    channelAccountId: template.channelAccountId,
    channel,
    templateId: template.id,
    body: template.body,
    places: template.variables,
    variables: values,
    needsWindow: false,
  };
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

/** Returns the text for one contact, and the values of the template's variables. Null if the contact lacks a needed value. */
export function contentFor(
  { body, places, variables }: Pick<CampaignContent, 'body' | 'places' | 'variables'>,
  isTemplate: boolean,
  contact: PlaceValues,
): { body: string; values: string[] | null } | null {
  if (!isTemplate) {
    const filled = fillContactPlaceholders(body, contact);
    return filled === null ? null : { body: filled, values: null };
  }
  const values = variables.map(value => fillContactPlaceholders(value, contact));
  if (!values.every(value => value !== null)) return null;
  return { body: fillPlaceholders(body, places, values), values };
}
