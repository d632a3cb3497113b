import { randomUUID } from 'node:crypto';
import type { VendorSimulator } from '../../domain/conversations/provider.port.js';
import { webhookHeaders } from '../../domain/shared/standard-webhooks.js';

/** Creates submissions as a server of the business would send them. */
export const formSimulator: VendorSimulator = {
  externalId: () => 'contacto',
  credentials: ({ secret, verifyToken }, origin) => ({
    secret: `whsec_${Buffer.from(secret).toString('base64')}`,
    publicKey: `pk_${verifyToken}`,
    origins: origin,
  }),
  textMessage({ webhookUrl, credentials }, { number, name }, text) {
    const id = `msg_${randomUUID()}`;
    const fields = { name, email: `cliente.${number}@example.com`, phone: `+${number}`, message: text };
    const body = Buffer.from(JSON.stringify(fields));
    const signed = webhookHeaders([credentials.secret ?? ''], { id, at: new Date(), body });
    return { providerMessageId: id, url: webhookUrl, headers: { 'content-type': 'application/json', ...signed }, body };
  },
};
