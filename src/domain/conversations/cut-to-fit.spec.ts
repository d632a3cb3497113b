import { describe, expect, it } from '@jest/globals';
import { connectProviders } from '../../integrations/channel-providers.js';
import type { Outbound } from '../shared/outbound.port.js';
import { cutToFit } from './cut-to-fit.js';
import { fitContent } from './fit-content.js';

const characters = (maxLength: number) => ({ text: { maxLength, countedIn: 'characters' as const } });
const bytes = (maxLength: number) => ({ text: { maxLength, countedIn: 'bytes' as const } });

describe('a text that is cut to what a channel takes', () => {
  it.each<[string, Parameters<typeof cutToFit>[0], string, string]>([
    ['that fits stays as it is', characters(20), 'Hola. ¿Qué tal?', 'Hola. ¿Qué tal?'],
    [
      'ends with the last whole sentence',
      characters(30),
      'Cuesta ₡12 500. Hay tres. Se lo llevamos mañana.',
      'Cuesta ₡12 500. Hay tres.',
    ],
    ['ends with a line', characters(20), 'Taladro: ₡12 500\nBroca: ₡900', 'Taladro: ₡12 500'],
    [
      'is not cut inside of a number',
      characters(22),
      'El total es $1.500.000 por todo el pedido de hoy',
      'El total es…',
    ],
    [
      'keeps what closes a sentence',
      characters(24),
      'Dijo «sí.» Vamos (ya). Y luego nada más.',
      'Dijo «sí.» Vamos (ya).',
    ],
    ['ends with a word where its first sentence is too long', characters(12), 'una sola frase sin fin', 'una sola…'],
    ['ends anywhere where its first word is too long', characters(5), 'x'.repeat(9), 'xxxx…'],
    ['is counted in bytes', bytes(12), 'áéíóú áéíóú', 'áéíó…'],
  ])('%s', (_, channel, text, expected) => {
    expect(cutToFit(channel, text)).toBe(expected);
  });

  it('cuts no emoji apart', () => {
    expect(cutToFit(bytes(30), '👨‍👩‍👧‍👦👨‍👩‍👧‍👦')).toBe('👨‍👩‍👧‍👦…');
  });

  const providers = connectProviders({
    META_GRAPH_URL: 'http://vendor.test',
    SENDGRID_BASE_URL: '',
    TWILIO_BASE_URL: '',
    YCLOUD_BASE_URL: '',
    outbound: {} as Outbound,
  });
  const channels = Object.values(providers)
    .flatMap(provider => provider?.channels ?? [])
    .filter(({ text }) => text !== null);
  const long = 'Sí, tenemos el taladro percutor de ½″ en ₡45 900, con garantía de un año. '.repeat(2_000);

  it.each(
    channels.map(
      channel => [`${channel.channel} (${channel.text?.maxLength} ${channel.text?.countedIn})`, channel] as const,
    ),
  )('fits %s', (_, channel) => {
    const text = cutToFit(channel, long);
    expect(text).toMatch(/año\.$/);
    expect(fitContent(channel, { type: 'text', text })).toEqual({ type: 'text', text });
  });
});
