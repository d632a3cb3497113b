import { expect, it } from '@jest/globals';
import { asksMachine } from './asks-machine.js';

it.each([
  '¿eres un robot?',
  'eres real?',
  'sos un bot o una persona',
  'estoy hablando con una maquina o con una persona?',
  '¿hablo con una persona real?',
  'me contesta una máquina verdad',
  'es usted humano?',
  'hola, es un robot?',
  'esto es inteligencia artificial?',
  'am i talking to a bot?',
  'r u a robot or a person',
  'is this a bot?',
  'u real?',
  'are you human or ai',
  'wait, are you even a real person?',
  'am I texting with a machine',
])('asks who answers: %s', text => expect(asksMachine(text)).toBe(true));

it.each([
  'quiero hablar con una persona, no con un robot',
  'can i talk to a real person',
  'es una máquina de coser?',
  'is this a robot vacuum?',
  '¿es real el descuento?',
  'para una persona',
  'hablo con la encargada mañana',
  'es para una persona mayor',
  'are you open today?',
  'is this real leather?',
])('and asks or wants something else: %s', text => expect(asksMachine(text)).toBe(false));
