/** Training messages in the Spanish that people type to each other: indirect, regional, short of context. */
export const everydaySpanish = `
# buy 0 H es
Anóteme {n} {prods}, las recojo {soon} y le dejo el efectivo
sale pues, me quedo con {theprod}, ¿te deposito o paso?
Déjame {n} {prods} listos para {soon}, mando al chofer con el cheque
El cliente ya me dio luz verde, despáchame {n} {prods} cuanto antes
Mañana abro el local y me faltan {n} {prods}, sálvame
Ya revisamos el contrato y estamos de acuerdo, ¿cuándo pasamos a firmar?
El comité dio el visto bueno, procedan con {svc} a partir de {soon}
Cerremos trato, ¿a qué hora puedo ir con el dinero?
Me aprobaron el préstamo del banco, quiero dar la prima de la casa esta semana
Vengo saliendo de la junta: quedaron ustedes. Manden contrato de {svc} para arrancar el lunes
se me acabaron {theprods}, mande {n} más, como siempre a crédito de 30 días
Tengo boda {soon} y el proveedor me quedó mal, ¿me hacen {n} {prods}? pago lo que sea
mi hijo tiene mucho dolor de muela, ¿me lo pueden ver hoy mismo? pago particular
# buy 0 W es
se ve bueno {theprod}, capaz que me animo
a mi papá le hace falta {aprod}, ¿qué tienen?
me mudo en unos meses y voy a ocupar {svc}
mi hermana se operó con ustedes y yo también quiero una valoración
quisiera que me vinieran a ver el techo para cambiarlo
Estamos por abrir un café y nos falta quien nos surta {prods}
a ver si me arman un paquete para quince personas
Me anoto si abren otro grupo
Se me antojó, ¿cómo le hago para pedir?
Tengo un local vacío y quiero ponerle {svc}
¿Podrían hacerme {aprod} con las medidas que les paso?
Ando comparando quién nos lleve {svc}, ustedes me gustaron
Ando en plan de renovar {theprod}
Para el cumple de mi esposo estaba pensando en {aprod}
quisiera que me atendiera una nutrióloga
Dónde firmo jaja, me gusta la casa, pero es para el otro año
# inf 0 W es
¿y {theprod} aguanta lluvia?
cabe en un espacio de un metro?
oye y eso trae pilas o se las compro aparte
¿la entrega en {city} la hacen ustedes o una paquetería?
¿me sirve para un negocio chico o es mucho?
es de gas o eléctrico?
¿Ese mismo modelo lo hay en grande?
¿el lote ya tiene escritura y servicios?
¿Cuántas personas caben en el salón?
¿el doctor ve niños?
qué necesito llevar para la consulta
¿Ustedes ponen el material o lo compro yo?
¿Se puede lavar en lavadora?
¿Los viernes hay menú ejecutivo?
¿Y si se me descompone quién me responde?
¿Trae manual en español?
¿Cuánta gente atienden por turno en el curso?
¿Ese plan se puede cancelar cuando uno quiera?
¿De qué año es la camioneta y cuántos kilómetros tiene?
¿Facturan a empresas de otro país?
¿Me la entregan armada?
¿Siguen dando clases los sábados?
¿eso lo cubre el seguro?
Me interesa saber si llevan la contabilidad de restaurantes
¿se nota mucho la cicatriz después?
# inf 0 C es
Mi maestra nos pidió entrevistar a un negocio, ¿nos cuentan cómo empezaron?
nomás pregunto por preguntar, ¿cómo le hacen para que no se oxide?
# prc 0 W es
¿qué tanto me costaría más o menos?
¿de a cuánto me toca al mes?
¿cuánto hay que dar de entrada?
¿Me pasa números de {svc}?
a qué precio me dejas {n} {prods}
cuanto me llevas por {svc}
¿En qué rango andan las casas de {city}?
¿me sale mejor por pieza o por caja?
tiene algún costo la primera cita?
¿Con factura sube mucho?
¿Me mejoran lo que me ofrece otro?
¿cuánto sería lo de 4 adultos y un niño?
Ando viendo precios de {prods}
por cuánto me hacen {svc}
¿cobran por kilómetro o tarifa fija?
mi recibo salió más alto, ¿a qué se debe?
cuánto de propina cobran ahí jaja, y el cubierto?
¿y de cuánto estamos hablando?
¿a los jubilados les bajan algo?
¿Cuánto dan de comisión... perdón, cuánto cobran de comisión por alquilar mi apartamento?
# prc 0 H es
Dime ya en cuánto me pones {n} {prods} en {city}, hoy suelto la orden de compra
Necesito la proforma de {theprod} para pagarla antes del mediodía
El dueño soy yo: dame precio por {svc} y arrancamos {soon}
# prc - W es
¿{money} por eso? se pasan, ¿no hay algo menos abusivo?
# cmp - C es
uno confía en ustedes y así pagan
me hicieron dar tres vueltas para nada
El piso quedó chueco y manchado, quedé con pena ajena frente a la visita
Me dejaron con la palabra en la boca
Quien contesta el teléfono necesita un curso de educación
Prometieron una cosa por teléfono y en la tienda salieron con otra
Otra vez se equivocaron con mi factura, ya van cuatro meses
Tres veces cambié de cita por culpa de ustedes, qué poca consideración
La carne venía dura y el mesero ni se inmutó
El asesor me hizo perder la tarde y al final la casa ya estaba vendida
el trabajo quedó a medias y se llevaron las herramientas
Qué desilusión, antes eran otra cosa
qué feo trato para una señora mayor
Nunca había visto gente tan desordenada
Me inyectaron y me dejaron el brazo morado
Muy lindo todo en Instagram, pero en persona es otra historia
Me vieron la cara
Un desastre la mudanza, me rayaron todos los muebles
jajaja qué risa me da su "atención personalizada", nadie me pela
mi café tenía un pelo y todavía se enojaron conmigo
No hay derecho, lo tratan a uno como si estorbara
la publicidad dice una cosa y la realidad es otra
Todo lo bonito que dicen es mentira
# cmp - C es f
YA ESTUVO BUENO, BOLA DE MENTIROSOS, ME TIENEN HARTO
qué coraje, dan ganas de ir a romperles el mostrador, imbéciles
Me hierve la sangre con ustedes, descarados
# cmp - C es fx
Se acabó, no los quiero ver ni en pintura, cobardes, me llevo mi cuenta a otra parte
Qué asco de empresa, hoy mismo doy de baja todo y no me ven más el pelo
# cmp - C es x
Con esto me despido de ustedes, fui cliente diez años
Mejor le doy mi plata a otro
voy a buscar otra clínica
Ni modo, tocará irse con el vecino
# cmp - W es x
Somos de sus mejores clientes y así nos pagan; la próxima compra grande la haremos con otro
Tenía pensado renovar las {n} licencias, pero así no cuenten conmigo
# cmp - C es l
Ya consulté con un licenciado y vamos a proceder legalmente
Esto se va a resolver ante un juez
Les va a llegar una notificación de mis abogados
Los reporté a la autoridad sanitaria por lo que vi en la cocina
Voy a levantar un acta y presentar cargos
Procederé por la vía judicial si no reparan el daño
Me asesoré y tengo todo para una querella
Ya abrí un caso en Protección al Consumidor
Los va a visitar la inspección de trabajo y la de consumo, ya mandé la carta
Divulgaron mi expediente médico, eso es delito y lo voy a denunciar
# cmp - C es h
Que me dé la cara el responsable, no un mensajito
No voy a explicarle mi problema a un contestador, póngame a quien mande ahí
# sup 0 C es
le apreté a todo y {theprod} no agarra señal
¿cómo se le baja el brillo a la pantalla?
¿A qué botón le doy para que empiece?
se me trabó el programa en la pantalla azul
No encuentro dónde cambiar mi correo
¿Dónde veo mis puntos acumulados?
Me salió sangre de la encía después de la limpieza, ¿qué me pongo?
¿Cuánto tiempo dejo secar el sellador que me vendieron?
el sensor de la alarma pita a cada rato, ¿cómo lo silencio?
¿me pueden cambiar la cita para otro día?
Cambié de celular y ya no tengo la aplicación
¿Cada cuánto le echo agua a la planta que me llevé?
¿Cómo le paso el libro de ventas a mi contadora desde el sistema?
no sé dónde va el cable amarillo
me pide un pin para {theprod} y no me lo dieron
Me equivoqué en los datos al registrarme, ¿cómo corrijo mi nombre?
# sup 0 W es
se me reventó un tubo, ¿me mandan un fontanero? yo pago la visita
A la máquina vieja del taller le falla el motor, ¿ustedes arreglan de esas?
El jardín está hecho una selva, ¿le dan mantenimiento?
# sup - C es
Me están volviendo loco con este programa, ¿cómo lo destrabo?
Estoy perdiendo clientes porque el sistema no abre, qué desesperación
# war 0 C es
apenas lo saqué de la caja y ya no agarra carga
a los veinte días se le cayó el botón, ¿me lo ven sin cobrar?
trae una grieta que no le hice yo, quiero otro igual
¿me responden por {theprod}? ni seis meses tiene y ya se apaga
la pintura que aplicaron se está cayendo a pedazos y dijeron que duraba diez años
se le botó una pata a la mesa nueva
El empaste que me hicieron el mes pasado ya se salió
el motor nuevo ya hace ruido de tronado, ¿lo cambian?
Los focos que me llevé duraron dos días
Me tocó uno con falla, ¿me lo reponen?
La impermeabilización del año pasado ya filtra, vengan a corregirla por favor
salieron dos cajas con el sello roto, las necesito en buen estado
# war - C es
Lo barato sale caro: {theprod} ni la semana aguantó, arréglenlo o cámbienlo
Otra vez la misma falla y otra vez lo revisan "sin costo" y nada, ya pónganme uno nuevo
# trk 0 C es
¿por dónde vendrá el camión?
oiga ¿y mis cosas?
¿ya mero sale lo mío?
¿Todavía vienen hoy a instalarme?
¿ya puedo pasar por {theprod}?
¿Ya le dieron ingreso a mi expediente?
¿ya quedó mi declaración?
¿Se sabe algo de mis lentes?
¿Le falta mucho al muchacho de la pizza?
Quedaron de venir a las diez y ya son las once, ¿vienen?
La paquetería dice que no encuentra la dirección, ¿me ayudan a que lo vuelvan a llevar?
mi vecina puede recibirlo, es la casa verde
¿me lo pueden mandar mejor al trabajo?
¿Ya tienen fecha para la entrega de las casas?
¿Qué pasó con el encargo que hice para {soon}?
¿a qué hora más o menos van llegando?
# trk - C es
me tienen esperando como bobo desde las siete, ¿vienen o no vienen?
Ya van a ser veinte días y mi mueble ni sus luces, qué abuso
# ref 0 C es
me pasaron dos veces la tarjeta
¿a dónde llevo esto para que me regresen lo que pagué?
Al final no voy a usar el boleto, ¿me lo reembolsan?
quedó pendiente que me regresaran la diferencia
¿ya me hicieron la devolución a la tarjeta?
me cobraron algo que no pedí, quítenmelo de la cuenta
El curso se canceló, quiero lo que pagué de vuelta
Le quiero regresar {theprod}, ni lo abrí
Me mandaron talla chica y prefiero mejor la plata
# ref - C es
No me salgan con vales, yo pagué con dinero y quiero dinero
Qué frescura, cobrar por algo que nunca dieron; quiero mi plata
# ref - C es l
O aparece mi dinero o nos vemos con el juez
Le doy tres días para devolver el pago antes de ir a la fiscalía
# par 0 W es
hago quesos en la finca y quisiera que los tuvieran en su menú
Tengo clientes que necesitan lo que ustedes hacen, ¿me darían algo por mandarlos?
¿les interesaría que pongamos un punto de venta de ustedes en mi local?
Tengo un podcast de negocios, ¿les gustaría salir y apoyarlo?
Doy talleres de cerámica, ¿hacemos algo juntos en su tienda?
Mi empresa hace lonas y rótulos, nos encantaría atender sus tiendas
¿cómo se hace uno vendedor autorizado de la marca?
¿Le entran a regalar unos productos para la rifa del hospital a cambio de publicidad?
Queremos llevar su concepto a otra ciudad, ¿ceden la marca?
Soy decoradora, ¿tienen precio o comisión para profesionales que traen proyectos?
# gen 0 C es
ya llegué, estoy afuera
¿Están todavía?
oki
sale y vale
va
ahí le aviso
jaja ok
mmm
eso sería todo
¿por qué calle se entra?
¿hay baño para clientes?
¿A nombre de quién está la empresa?
¿Me repite el nombre de la calle?
¿hay que hacer fila?
¿puedo llevar a mi perro al local?
¿desde cuándo existen?
¿reciben tarjeta de débito?
Se les olvidó apagar la luz del rótulo
Mándale saludos a tu mamá, nos vemos el domingo
este no es el taller de Pepe?
¿no necesitan meseros?
mi hija quiere trabajar en vacaciones, ¿tienen algo?
Dejé mis llaves allá ayer, ¿alguien las vio?
Felices fiestas patrias
qué tal el clima por allá
# gen 0 C es h
prefiero hablarlo con alguien
¿no hay nadie que me atienda?
dile a {name} que me hable
que me marque {name} cuando salga
Búscame a {name}
¿Con quién puedo tratar un asunto personalmente?
necesito un ser humano
¿me regresan la llamada?
me urge que me llamen al {phone}
# gen + C es
Qué gente tan linda, de verdad
se lucieron con el banquete
mi abuelita no para de hablar de lo bien que la trataron
De diez, volveré siempre
ya probé el pan, una maravilla
qué alivio, me resolvieron todo en un ratito, gracias infinitas
Le atinaron, justo lo que soñaba
# spm 0 C es
Te enseño a ganar en dólares con tu teléfono, solo 3 cupos
Conocí un grupo que paga por ver anuncios, entra ya {url}
¿Cansado de tu jefe? Con este sistema ganas {money} semanales
Banco: detectamos un ingreso sospechoso, confirme su clave en {url}
Correos: pague {money} para liberar su envío {url}
Crédito aprobado por {money}, no consultamos buró, deposite la comisión para liberarlo
Pásalo a todos tus contactos antes de medianoche
Soy soldado en misión y busco una mujer sincera para compartir mi fortuna
Vendo base de datos de clientes potenciales de todo el país, barata
Remedio natural que cura la diabetes en 15 días, escríbeme
Le diseñamos su página y lo ponemos de primero en los buscadores
Regalan despensas del gobierno, regístrate aquí {url}
`;
