import { createHmac, randomUUID } from 'node:crypto';

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
  const id = `msg_${randomUUID()}`;
  const time = Math.floor(Date.now() / 1_000);
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64');
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(time),
      'webhook-signature': `v1,${signature}`,
    },
    body,
  });
  if (!response.ok) throw new Error(`the form was answered ${response.status}: ${await response.text()}`);
}
