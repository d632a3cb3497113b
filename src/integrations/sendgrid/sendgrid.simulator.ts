import { createECDH, createHash, createPrivateKey, createPublicKey, randomUUID } from 'node:crypto';
import type { VendorSimulator } from '../../domain/conversations/provider.port.js';
import { mailForm } from './sendgrid.form.js';
import { signatureOf } from './sendgrid.signature.js';

/** Returns a pair of keys in base64 of DER, always the same for a secret. */
export function keyPairOf(secret: string): { publicKey: string; privateKey: string } {
  // Without its highest bit, the number is below the order of the curve.
  const number = createHash('sha256').update(secret).digest();
  number[0] = (number[0] ?? 0) & 0x7f;
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(number);
  const point = pair.getPublicKey();
  const part = (from: number) => point.subarray(from, from + 32).toString('base64url');
  const key = createPrivateKey({
    key: { kty: 'EC', crv: 'P-256', d: number.toString('base64url'), x: part(1), y: part(33) },
    format: 'jwk',
  });
  return {
    publicKey: createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64'),
    privateKey: key.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}

/** Creates mails as Inbound Parse would send them. */
export const sendGridSimulator: VendorSimulator = {
  externalId: (_channel, { number }) => `ventas.${number}@correo.example.com`,
  credentials({ secret }) {
    const { publicKey, privateKey } = keyPairOf(secret);
    return { verificationKey: publicKey, signingKey: privateKey };
  },
  signsWith: ({ signingKey = '' }) => signingKey,
  textMessage({ externalId, webhookUrl, credentials }, { number, name }, text) {
    const id = `<${randomUUID()}@example.com>`;
    const from = `cliente.${number}@example.com`;
    const { body, contentType } = mailForm({
      headers: `Message-ID: ${id}\r\nDate: ${new Date().toUTCString()}\r\nFrom: ${from}\r\nTo: ${externalId}\r\n`,
      from: `${name} <${from}>`,
      to: externalId,
      subject: 'Consulta',
      text,
      envelope: JSON.stringify({ to: [externalId], from }),
      charsets: JSON.stringify({ to: 'UTF-8', from: 'UTF-8', subject: 'UTF-8', text: 'UTF-8' }),
      SPF: 'pass',
      dkim: '{@example.com : pass}',
      attachments: '0',
    });
    const signed = signatureOf(body, credentials.signingKey ?? '', new Date());
    return { providerMessageId: id, url: webhookUrl, headers: { 'content-type': contentType, ...signed }, body };
  },
};
