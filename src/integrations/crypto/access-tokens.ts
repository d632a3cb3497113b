import { errors, jwtVerify, SignJWT } from 'jose';
import type { AccessClaims, AccessTokens } from '../../domain/access/index.js';
import { boundedCache } from '../../domain/shared/bounded-cache.js';

const issuer = 'embudo';
const audience = 'embudo-graph';
const algorithm = 'HS256';
const clockToleranceSeconds = 30;
/** How many verified tokens are cached. The signature of any other token is checked. */
const maxVerified = 10_000;

/**
 * Issues and verifies JWTs with one fixed algorithm. The setting is "<kid>:<base64>,…": the first key signs, all keys verify.
 * To rotate keys, put a new one in front.
 */
export class JoseAccessTokens implements AccessTokens {
  private readonly keys: Map<string, Uint8Array>;
  private readonly newest: string;
  /** Tokens with a verified signature, which stays valid. Verifying costs as much as the rest of the authentication. */
  private readonly verified = boundedCache<AccessClaims>({ maxEntries: maxVerified });

  constructor(
    setting: string,
    private readonly lifeSeconds: number,
  ) {
    const pairs = setting.split(',').map(part => part.trim().split(':', 2) as [string, string | undefined]);
    this.keys = new Map(
      pairs.map(([kid, encoded]) => {
        const bytes = Buffer.from(encoded ?? '', 'base64');
        if (!kid || bytes.length < 32)
          throw new Error('JWT_KEYS must be <kid>:<at least 32 bytes as base64>, separated by commas');
        return [kid, new Uint8Array(bytes)];
      }),
    );
    this.newest = pairs[0]?.[0] ?? '';
  }

  async issue(claims: Omit<AccessClaims, 'expiresAt'>, now: Date): Promise<{ token: string; expiresAt: Date }> {
    const issuedAt = Math.floor(now.getTime() / 1000);
    const expires = issuedAt + this.lifeSeconds;
    const token = await new SignJWT({ sid: claims.sessionId })
      .setProtectedHeader({ alg: algorithm, kid: this.newest })
      .setSubject(claims.userId)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expires)
      .sign(this.key(this.newest));
    return { token, expiresAt: new Date(expires * 1000) };
  }

  async verify(token: string): Promise<AccessClaims | 'over' | null> {
    const known = this.verified.get(token);
    if (known && known.expiresAt.getTime() > Date.now() - clockToleranceSeconds * 1000) return known;
    const claims = await this.verifySignature(token);
    if (claims && claims !== 'over') this.verified.set(token, claims);
    else this.verified.delete(token);
    return claims;
  }

  private async verifySignature(token: string): Promise<AccessClaims | 'over' | null> {
    try {
      const { payload } = await jwtVerify(token, header => this.key(header.kid ?? ''), {
        algorithms: [algorithm],
        issuer,
        audience,
        requiredClaims: ['exp', 'sub', 'sid'],
        clockTolerance: clockToleranceSeconds,
      });
      if (typeof payload.sid !== 'string' || !payload.sub || !payload.exp) return null;
      return { userId: payload.sub, sessionId: payload.sid, expiresAt: new Date(payload.exp * 1000) };
    } catch (error) {
      // jose checks the expiry only after the signature, so this token is genuine.
      if (error instanceof errors.JWTExpired) return 'over';
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }

  private key(kid: string): Uint8Array {
    const key = this.keys.get(kid);
    if (!key) throw new errors.JWKSNoMatchingKey();
    return key;
  }
}
