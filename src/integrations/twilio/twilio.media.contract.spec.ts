import { describeGivenAddresses, describeMediaSource, type MediaWire } from '../testing-http/media-source.contract.js';
import { TwilioMediaSource } from './twilio.media.js';

const credentials = { accountSid: 'AC1', authToken: 'token-of-the-account' };
const wire: MediaWire = {
  make: options => new TwilioMediaSource(options),
  idOf: (name, base) => `${base}/file/${name}`,
  credentials,
  isOwner: headers => headers.authorization === `Basic ${Buffer.from('AC1:token-of-the-account').toString('base64')}`,
};

describeMediaSource('Twilio', wire);
describeGivenAddresses('Twilio', 'twilio.com', wire);
