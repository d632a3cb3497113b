import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import type { SecretBox } from '../../domain/conversations/index.js';

/** Thrown if a stored secret was sealed under a key that ENCRYPTION_KEY does not contain. The message is for the operator. */
export class WrongEncryptionKey extends Error {
  override name = 'WrongEncryptionKey';

  constructor(options?: ErrorOptions) {
    super(
      'ENCRYPTION_KEY is not the key that the secrets in this database were sealed under. Set the one that it was started with first (npm start keeps it in keys.json in EMBUDO_HOME); behind a new one, separated by a comma, it opens what is old.',
      options,
    );
  }
}

interface Key {
  id: string;
  /** The name under which older versions sealed. */
  formerId: string;
  secret: KeyObject;
}

/**
 * Encrypts secrets at rest with AES-256-GCM. The setting is "<kid>:<base64>,<kid>:<base64>" (or one base64 key without a name):
 * the first key encrypts, all keys decrypt. To rotate keys, put a new one in front.
 */
export class AesSecretBox implements SecretBox {
  private readonly keys: Key[];

  constructor(setting: string) {
    this.keys = setting.split(',').map(part => {
      // A key without a name gets its hash as a name, since its place in the list changes when a new key is put in front.
      const name = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
      // Spaces are no part of a key: "new, old" holds the same old key as "old" alone. They once counted in the name.
      const [id, encoded] = part.includes(':') ? (part.split(':', 2) as [string, string]) : [name(part.trim()), part];
      const bytes = Buffer.from(encoded, 'base64');
      if (bytes.length !== 32) throw new Error('ENCRYPTION_KEY must be 32 bytes as base64 (openssl rand -base64 32)');
      return { id: id.trim(), formerId: name(part), secret: createSecretKey(bytes) };
    });
  }

  seal(plain: string): string {
    const [key] = this.keys;
    if (!key) throw new Error('ENCRYPTION_KEY holds no key');
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key.secret, nonce);
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return [
      'v1',
      key.id,
      nonce.toString('base64url'),
      cipher.getAuthTag().toString('base64url'),
      sealed.toString('base64url'),
    ].join('.');
  }

  /** Returns whether the newest key encrypted the text. Other texts must be encrypted again before their key is removed. */
  isNewest(text: string): boolean {
    return text.split('.')[1] === this.keys[0]?.id;
  }

  open(text: string): string {
    const [version, id, nonce, tag, sealed] = text.split('.');
    const key = this.keys.find(candidate => candidate.id === id || candidate.formerId === id);
    if (version !== 'v1' || !key || !nonce || !tag || sealed === undefined) throw new WrongEncryptionKey();
    const decipher = createDecipheriv('aes-256-gcm', key.secret, Buffer.from(nonce, 'base64url'));
    decipher.setAuthTag(Buffer.from(tag, 'base64url'));
    const start = decipher.update(Buffer.from(sealed, 'base64url'));
    try {
      return Buffer.concat([start, decipher.final()]).toString('utf8');
    } catch (cause) {
      // A different key with the same name: the authentication tag does not match.
      throw new WrongEncryptionKey({ cause });
    }
  }
}
