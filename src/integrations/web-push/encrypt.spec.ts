import { describe, expect, it } from '@jest/globals';
import { encryptForBrowser, maxPlainBytes } from './encrypt.js';
import { FakeBrowser } from './push-service.fixture.js';

describe('a push', () => {
  it('is read as the example of RFC 8291 is', () => {
    const browser = new FakeBrowser({
      privateKey: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    });
    const body =
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN';
    const example = 'When I grow up, I want to be a watermelon';
    expect(browser.read(Buffer.from(body, 'base64url'))).toBe(example);
    expect(browser.read(encryptForBrowser(example, browser.keys))).toBe(example);
  });

  it('is written for one browser, anew each time, whatever it says', () => {
    const [ours, other] = [new FakeBrowser(), new FakeBrowser()];
    const longest = 'ñ'.repeat(Math.floor(maxPlainBytes / 2));
    for (const text of ['', 'Lead caliente: Ana 🔥', longest])
      expect(ours.read(encryptForBrowser(text, ours.keys))).toBe(text);
    const body = encryptForBrowser('Hola', ours.keys);
    expect(body).not.toEqual(encryptForBrowser('Hola', ours.keys));
    expect(() => other.read(body)).toThrow();
    expect(encryptForBrowser(longest, ours.keys).length).toBeLessThanOrEqual(4_096);
    expect(() => encryptForBrowser(`${longest}ññ`, ours.keys)).toThrow(RangeError);
  });
});
