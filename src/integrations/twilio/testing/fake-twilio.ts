import { type FakeSender, startFakeSender, type VendorError } from '../../testing-http/fake-sender.js';

/** An error in Twilio's format. */
export interface FakeTwilioError extends VendorError {
  error: number;
  message?: string;
}
export type FakeTwilio = FakeSender<FakeTwilioError>;

/** Starts a fake of Twilio's API for messages, which misbehaves on request. */
export const startFakeTwilio = (): Promise<FakeTwilio> =>
  startFakeSender<FakeTwilioError>({
    acceptedStatus: 201,
    idOf: count => `SM${String(count).padStart(32, '0')}`,
    acceptance: sid => JSON.stringify({ sid, status: 'queued', error_code: null, error_message: null, num_media: '0' }),
    withoutId: '{"status":"queued"}',
    tooMany: { error: 20429, message: 'Too Many Requests' },
    error: ({ error, message = 'Something went wrong', status = 400 }) =>
      JSON.stringify({ code: error, message, more_info: `https://www.twilio.com/docs/errors/${error}`, status }),
  });
