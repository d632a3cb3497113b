import { type FakeSender, startFakeSender, type VendorError } from '../../testing-http/fake-sender.js';

/** An error in YCloud's format, with Meta's error inside if there is one. */
export interface FakeYCloudError extends VendorError {
  code: string;
  message?: string;
  whatsApp?: number;
}
export type FakeYCloud = FakeSender<FakeYCloudError>;

/** Starts a fake of YCloud's API for messages, which misbehaves on request. */
export const startFakeYCloud = (): Promise<FakeYCloud> =>
  startFakeSender<FakeYCloudError>({
    acceptedStatus: 200,
    idOf: count => `wamid.63f5d602367ea403f817${String(count).padStart(4, '0')}`,
    acceptance: id =>
      JSON.stringify({ id: id.replace('wamid.', ''), status: 'accepted', wamid: id, bizType: 'whatsapp' }),
    withoutId: '{"status":"accepted"}',
    tooMany: { code: 'TOO_MANY_REQUESTS' },
    error: ({ code, message = 'Something went wrong', whatsApp, status = 400 }) =>
      JSON.stringify({
        error: {
          status,
          code,
          message,
          ...(whatsApp && { whatsappApiError: { code: String(whatsApp), message, fbtrace_id: 'AFake' } }),
        },
      }),
  });
