import { randomUUID } from 'node:crypto';
import { webhookHeaders } from '../../src/domain/shared/standard-webhooks.js';

/** A web form's account, for which submissions can be signed. */
export interface FormAccount {
  path: string;
  secret: string;
}

/** Submits a shop's web form as the server of its site would: signed as Standard Webhooks describe. */
export async function postForm(
  url: string,
  { path, secret }: FormAccount,
  submission: { name: string; phone: string; message: string },
): Promise<void> {
  const body = JSON.stringify(submission);
  const signed = webhookHeaders([secret], { id: `msg_${randomUUID()}`, at: new Date(), body });
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signed },
    body,
  });
  if (!response.ok) throw new Error(`the form was answered ${response.status}: ${await response.text()}`);
}
