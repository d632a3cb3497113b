import { describe, expect, it } from '@jest/globals';
import { amountsIn, isWithin, limitsIn } from './limits.js';

/** Returns whether the question's number is within the first limit of the same kind; null if there is none. */
function verdict(sentence: string, question: string): boolean | null {
  const [asked] = amountsIn(question);
  const limit = limitsIn(sentence).find(({ of, permits }) => of === asked?.of && permits);
  return asked && limit ? isWithin(limit, asked.amount) : null;
}

describe('a number that is held against a limit', () => {
  it.each([
    ['Recibimos alumnos desde los 14 años.', '¿mi hija tiene 12, puede entrar?', false],
    ['Recibimos alumnos desde los 14 años.', 'y el grande que ya tiene 16 sí puede?', true],
    ['No se admiten menores de 5 años en la sala.', '¿puedo llevar a mi niño de 3 años?', false],
    ['Alquilamos bicicletas a mayores de 16 años.', 'my son is 17, can he rent one?', true],
    ['Esterilizamos desde los 5 meses de edad.', 'tiene 4 meses ya se puede?', false],
    ['Para perros de 10 a 20 kg.', 'mi perro pesa 23 kilos, le sirve?', false],
    ['Para cuellos de 30 a 38 cm.', 'el cuello le mide 34 cm le queda?', true],
    ['De -0,50 a -8,00.', '¿hay de -9?', false],
    ['De -0,50 a -8,00.', 'perdón, -0.75', true],
    ['La orden médica vale 30 días.', 'la orden es de hace 2 meses, sirve?', false],
    ['Las llantas se cambian dentro de los 15 días con factura.', 'la compré hace una semana, me la cambian?', true],
    ['Las plantas tienen 3 meses de garantía contra plagas.', 'la compré hace 5 meses y se secó, la cubre?', false],
    ['Un encargo se cancela sin costo hasta 48 horas antes.', 'si cancelo un día antes me devuelven?', false],
    ['Puede mover su turno hasta 24 horas antes.', "it's in about 27 hours so I'm fine?", true],
    ['Los arreglos grandes se piden con 3 días de anticipación.', '¿lo pueden tener para mañana?', false],
    ['No hacemos tortas de más de 40 porciones.', '¿hacen una de 60 porciones?', false],
    ['Reservamos mesas para 4 personas o más.', '¿puedo reservar para 3 personas?', false],
    ['Traiga un certificado que no tenga más de un año.', 'el mío es de hace tres años', false],
  ])('%s | %s', (sentence, question, held) => expect(verdict(sentence, question)).toBe(held));

  it.each([
    ['El trámite demora 10 días hábiles.', 'lo compré hace 3 semanas'],
    ['El material tiene 20 % de descuento desde 50 unidades.', 'quiero 10 unidades'],
    ['Atendemos a mayores de 16 años.', 'tengo 5 meses de embarazo, puedo?'],
    ['Atendemos a mayores de 16 años.', 'llego a las 15, está bien?'],
  ])('%s says nothing of %s', (sentence, question) => expect(verdict(sentence, question)).toBeNull());
});
