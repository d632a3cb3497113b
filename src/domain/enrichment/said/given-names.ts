import { foldedSet } from './words.js';

/**
 * Given names that are common in Latin America and among those who write English. They distinguish a name from other words with a capital
 * letter.
 */
export const givenNames = foldedSet(`
  adriana, adrián, agustín, alan, alba, alberto, alejandra, alejandro, alexander, alexandra, alexis, alfonso, alfredo, alicia, allan, álvaro,
  amanda, ana, anabelle, andrea, andrés, andrew, ángel, ángela, angélica, anna, anthony, antonia, antonio, ariel, armando, arturo, ashley,
  beatriz, benjamín, bernardo, blanca, brandon, brenda, brian, bruno, bryan, camila, camilo, carla, carlos, carmen, carolina, catalina, cecilia,
  césar, charles, christian, christopher, cindy, clara, claudia, claudio, cristian, cristina, cristóbal, daniel, daniela, david, débora, diana,
  diego, dora, edgar, edith, eduardo, edwin, elena, elías, elizabeth, emilia, emilio, emily, emma, emmanuel, enrique, eric, erick, erika, ernesto,
  esteban, estela, ester, eugenia, eva, evelyn, fabián, fabiola, fabricio, federico, felipe, fernanda, fernando, fiorella, flor, francisca,
  francisco, gabriel, gabriela, gerardo, germán, gilberto, gina, gladys, gloria, gonzalo, graciela, greivin, guadalupe, guillermo, gustavo,
  hannah, harold, héctor, henry, hernán, hilda, hugo, ignacio, ileana, inés, ingrid, irene, iris, isaac, isabel, isabella, israel, iván, jacqueline,
  jaime, james, javier, jean, jeffrey, jennifer, jéssica, jesús, jimena, jimmy, joaquín, john, johnny, jonathan, jorge, josé, joseph, josefina,
  joshua, josué, juan, juana, julia, julián, juliana, julio, karen, karina, karla, katherine, kattia, kenneth, kevin, laura, leonardo, leticia,
  lidia, lilliana, liliana, lorena, lorenzo, lourdes, lucas, lucía, luis, luisa, luz, manuel, manuela, marcela, marcelo, marco, marcos, margarita,
  maría, mariana, mariano, mariela, mario, marisol, mark, marlon, marta, martha, martín, mary, mateo, matías, mauricio, maximiliano, melissa,
  mercedes, michael, michelle, miguel, milena, minor, miriam, mónica, nancy, natalia, nelson, nicolás, nicole, noelia, nora, norma, octavio, olga,
  oliver, omar, orlando, óscar, pablo, pamela, paola, patricia, patricio, paul, paula, paulina, pedro, peter, pilar, rafael, ramiro, ramón, randall,
  raquel, raúl, rebeca, regina, renata, ricardo, richard, robert, roberto, rocío, rodolfo, rodrigo, roger, rolando, rosa, rosario, roxana, rubén, ruth,
  salvador, samuel, sandra, santiago, sara, sarah, saúl, sebastián, sergio, silvia, simón, sofía, sonia, stephanie, steven, susana, tania, tatiana,
  teresa, thomas, tomás, valentina, valeria, vanessa, verónica, vicente, víctor, victoria, vilma, viviana, walter, wendy, william, wilson, ximena,
  yamileth, yesenia, yolanda, zoila`);
