import { describe, expect, it } from '@jest/globals';
import { commandThing, listCommandsIn } from './list-commands.js';

describe('changes of a list', () => {
  it('are read part by part', () => {
    expect(listCommandsIn('perdon, 55 sillas. y sacale una mesa')).toEqual([
      { act: 'SET', said: '55 sillas' },
      { act: 'REMOVE', said: 'una mesa' },
    ]);
    expect(listCommandsIn('echale tambien el kit, todo junto cuanto es')).toEqual([
      { act: 'ADD', said: 'el kit' },
      { act: 'ASK', said: 'todo junto cuanto es' },
    ]);
    expect(listCommandsIn('dejalo en las 14 de casquillo. cuanto es con envio a zapopan')?.[0]).toEqual({
      act: 'KEEP',
      said: 'las 14 de casquillo',
    });
    expect(listCommandsIn('mejor a la de mi hermano solo la basica')).toEqual([{ act: 'ONE', said: 'la basica' }]);
    expect(listCommandsIn('y si cambio el latex por el esmalte cuanto queda')?.[0]).toEqual({
      act: 'SWAP',
      said: 'el latex',
      put: 'el esmalte',
      supposes: true,
    });
  });

  it('are none where a part asks or tells something else', () => {
    expect(listCommandsIn('cuanto vale, y trae parrilla y luces o se compran aparte')).toBeNull();
    expect(listCommandsIn('no pues tengo que pensarlo')).toBeNull();
  });

  it('have a number of pieces, and none of days', () => {
    expect(commandThing('otras plantillas')).toEqual({ quantity: 1, more: true, name: 'plantillas' });
    expect(commandThing('dos mouse')).toEqual({ quantity: 2, more: false, name: 'mouse' });
    expect(commandThing('3 dias')).toBeNull();
  });
});
