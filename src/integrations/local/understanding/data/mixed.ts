/** Training messages of every kind side by side, many of them hard: traps of keywords, negation, sarcasm, mixed feelings. */
export const mixed = `
# buy 0 H es
Buen día, ocupo 35 sillas de oficina para el lunes, ¿me las pueden apartar? Yo autorizo el gasto.
ya decidí, me llevo el departamento del piso 4, ¿cuándo firmamos la promesa?
Pásame la cuenta para transferirte, quiero cerrar hoy mismo
Somos un hospital y requerimos 300 cajas de guantes de nitrilo esta semana, con orden de compra lista
Che, mandame 6 cajas más del malbec como la otra vez, las necesito para el sábado
me urge contratar la instalación de paneles, el dueño soy yo y el crédito ya salió aprobado
# buy 0 H en
We're ready to sign the contract this week, who do I send the deposit to?
I need a plumber to install two water heaters tomorrow morning, money is not a problem
Please send us another pallet of the same flour, same terms as last month, need it by Thursday
I'll take the blue one, send me the payment link
My board approved $40k for the cameras and I make the call. When can you start?
# buy - H es
Es la tercera vez que escribo y nadie me contesta, quiero pagar el lote hoy, ¿me van a atender o no?
# buy 0 W es
Hola, me interesa rentar una camioneta para un viaje familiar en diciembre
quisiera agendar una cita para una limpieza dental
Estoy buscando casa de tres recámaras por la zona norte, sin prisa
estamos pensando cambiar de contador el proximo año, me gustaria conocerlos
Me gustaría reservar una mesa para cenar un día de estos
# buy 0 W en
Thinking about getting a new sofa, something grey maybe, no rush
I'd like to book a consultation about braces at some point
hi, interested in the two bedroom flat you posted
# buy + W es
Me encantó el vestido verde de la historia, lo quiero 😍
# inf 0 W es
¿El taladro que anuncian trae maletín y brocas?
Buenas, hacen envíos a Chiriquí y cuánto se tarda más o menos en llegar?
¿de qué material son las sábanas y en qué colores las manejan?
Si compro la lavadora y no me gusta, ¿aceptan cambios?
quisiera saber qué cubre el plan básico de contabilidad
tienen cafe en grano descafeinado?
Antes de comprar: ¿cuántos años de garantía tiene el inversor?
¿La clínica atiende con seguro de Allianz?
# inf 0 W en
Does the apartment allow pets?
what's the difference between the pro and the lite version
Is this one waterproof, and does it come in a size 9?
Do you ship to Costa Rica?
Does your maintenance contract include spare parts?
# inf 0 H es
Tengo que comprar hoy para mi restaurante, 12 mesas: ¿las tienen en existencia?
# inf 0 C es
hola, soy estudiante y hago una tarea sobre energía solar, ¿me explican cómo funciona un panel?
# inf 0 C en
For a school paper: how do you roast your coffee beans?
# prc 0 W es
qué costo tiene?
precio pls
Cuánto sale la consulta con el dermatólogo
me haces una rebajita si llevo dos?
¿Manejan meses sin intereses?
Me pasas cotización de pintar una casa de 120 metros
a cómo el kilo de aguacate
¿Por qué subió la mensualidad si el contrato decía otra cosa?
# prc 0 W en
how much for the large one?
Could I get a quote for cleaning a 3 bedroom house
any discount for paying cash?
what are your fees for filing a small company's taxes?
# prc 0 H es
Cotízame 500 playeras con logo para entregar el viernes, ya tenemos la partida autorizada
Necesito precio final de 40 luminarias hoy, soy el gerente de compras y hoy coloco el pedido
# prc 0 H en
Give me your best price on 2,000 units, I place the order today if it fits our approved budget
# prc - W es
Están carísimos, en la otra tienda me lo dejan en la mitad. ¿No pueden mejorar el precio?
# cmp - C es
Pésimo servicio, la muchacha de la caja fue muy grosera con mi mamá
Qué bonito, dos horas esperando y ni una disculpa. Felicidades 👏
La comida llegó fría y el repartidor ni los buenos días
me dejaron plantado, nunca llegó el técnico que agendaron
muy decepcionada con el corte, no era lo que pedí
Siempre es lo mismo con ustedes, puro cuento
# cmp - C es fx
¡¡SON UNOS LADRONES!! Jamás en la vida les vuelvo a comprar y le voy a decir a todo el mundo
Estoy harta, furiosa, cancelo mi cuenta y me voy con la competencia, inútiles
# cmp - C es fl
Los voy a denunciar en Profeco por publicidad engañosa, ya junté las pruebas
# cmp - C en
Honestly disappointed, the place was dirty and nobody seemed to care
Great job keeping me on hold for an hour, really impressive.
Your driver blocked my garage and was rude about it
# cmp - C en fx
This is the worst company I have ever dealt with, you lost a customer for good. Disgusting!
# cmp - C en l
My attorney will be contacting you about the damage your crew did to my roof
# cmp - W es x
Llevamos cinco años comprándoles cada mes y con este trato estamos viendo a otro proveedor
# sup 0 C es
no me deja entrar a la app, me dice contraseña incorrecta
¿Cómo se limpia el filtro del purificador que les compré?
Ayuda, no sé cómo emparejar los audífonos con el celular
ya instalé el programa pero no imprime las facturas
¿Qué cuidados debo tener después de la extracción de la muela?
# sup 0 C en
How do I reset the thermostat you installed?
I can't log in to the client portal, it keeps saying error 403
can you walk me through setting up the router
# sup 0 W es
Se me quebró la pantalla del celular por un golpe, ¿ustedes lo reparan? yo pago el arreglo
Mi aire acondicionado viejo gotea, ¿hacen mantenimiento?
# sup - C es
Llevo toda la mañana peleando con el sistema y no me deja timbrar, ya me desesperé, ayúdenme
# sup - C en
I've tried this three times and the app keeps crashing, so frustrating. How do I fix it?
# war 0 C es
La licuadora que les compré en marzo dejó de encender, todavía está en garantía
El colchón se hundió a los dos meses, quiero que me lo cambien por otro
A los tenis se les despegó la suela en una semana, ¿cómo hago válida la garantía?
el panel numero 3 salio defectuoso de fabrica, necesito que lo repongan
# war 0 C en
The drill you sold me stopped working after a month, I'd like a replacement under warranty
New fridge is leaking since day one. Can someone come and repair it at no cost?
Received the lamp with a cracked shade, please send a new one
# war - C es
Segunda batería que me sale mala, qué vergüenza de calidad, cámbienmela ya
# war - C es fl
La puerta que instalaron se cayó y casi mata a mi hijo. O la reponen o nos vemos en los tribunales
# trk 0 C es
Hola, ¿ya salió mi paquete? la guía es 88213
me dijeron que entre 2 y 5 llegaba el técnico, ya viene en camino?
¿En qué va el trámite de mi declaración?
a que hora me traen el refri
Pueden mandar mi pedido a otra dirección? es que ya no estoy en la oficina
¿Cuándo me entregan las llaves del apartamento?
# trk 0 C en
Any update on order 5521?
Has my parcel left the warehouse yet
when is the crew arriving today?
could you deliver it to my neighbour at number 12 instead
# trk - C es
Ya pasaron diez días y mi compra nada que llega, ¡qué falta de respeto! ¿Dónde está?
# trk - C en
It was supposed to be here on Monday. Where on earth is my package??
# ref 0 C es
me equivoqué de talla, quiero devolver los zapatos y que me regresen el dinero
Me cobraron dos veces la misma mensualidad, favor de reversar el cargo
¿Cómo va mi reembolso? lo pedí el 3 de mayo
quiero cancelar la reserva y recuperar el anticipo
# ref 0 C en
I'd like to return the headphones, still in the box
You charged my card twice, please reverse one of them
When will the refund show up on my statement?
# ref - C es
Ya no quiero cambios ni vales, regrésenme mi plata, esto es una burla
# ref - C es l
Si mañana no está mi dinero de vuelta presento la demanda, mi abogada ya tiene todo
# ref - C en f
Give me my money back NOW, you scammers, I'm sick of your excuses
# ref - C en l
Refund me or I'm filing in small claims court on Friday
# par 0 W es
Somos fabricantes de empaques biodegradables en León y quisiéramos ser sus proveedores
Tengo 80 mil seguidores en Instagram, ¿les late un intercambio por publicaciones?
Buenas tardes, ¿dan franquicias para Medellín?
me gustaría vender sus productos en mi tienda de Heredia, cómo hago para ser distribuidor
Soy corredor de bienes raíces, ¿pagan comisión por referir clientes?
Queremos invitarlos a patrocinar el torneo de la escuela
# par 0 W en
We run a chain of gyms and would love to carry your protein bars, who handles wholesale partnerships?
I'm a food blogger, open to a collab?
Our agency refers clients to installers like you, do you have a referral programme?
# par 0 H es
Representamos 14 hoteles y queremos firmar convenio de suministro antes del 30, mínimo 5.000 amenidades al mes
# par 0 H en
We want exclusive distribution for Panama, committing to 3 containers a quarter, can we sign this month?
# gen 0 C es
Buenas tardes
a qué hora cierran los domingos?
¿Dónde quedan?
aceptan yappy o solo efectivo?
Están contratando? les dejo mi currículum
perdón, número equivocado
listo, gracias
Ok
# gen 0 C es h
¿me puede llamar el doctor Ramírez?
quiero hablar con una persona, no con un robot
# gen 0 C en
hey there
what are your opening hours
Is there parking near the shop?
Sorry, wrong chat
are you hiring drivers?
# gen 0 C en h
Can I talk to someone real please
# gen + C es
Solo paso a decir que quedamos felices con la cocina, mil gracias por todo 🥰
Excelente atención la de Marcela, un amor
# gen + C en
You guys are amazing, best haircut of my life!
Just wanted to say thank you, the team was wonderful
# spm 0 C es
Gana 500 dólares diarios desde casa con nuestro robot de trading, escríbeme al privado
Felicidades, tu número fue seleccionado para un iPhone 15, ingresa aquí: bit.ly/3xk
Préstamos inmediatos sin buró, solo con tu INE, hasta 300 mil pesos
Su cuenta bancaria ha sido suspendida, verifique sus datos en este enlace
reenvía este mensaje a 10 contactos o tendrás mala suerte
Le haremos una demanda si no paga en 24 horas, deposite en bitcoin a esta billetera
# spm 0 C en
We can rank your website #1 on Google, guaranteed SEO results, reply for a free audit
Double your Bitcoin in 48 hours, limited spots, DM me
Hello dear, I am Anna, a lonely widow, I saw your profile and want to know you
Dear friend, I am a prince with an inheritance of $9 million and need your help
Your parcel is on hold, pay 1.99 customs fee here: http://post-track.xyz
# buy 0 H es h
Quiero comprar dos lotes de contado, que me llame un asesor ahorita
# prc 0 W es h
Me podría llamar alguien para darme precios del plan empresarial?
# cmp - C es h
No quiero seguir hablando con una máquina, pásame a tu supervisor, llevo días con esto
# sup 0 C en h
The pump is making a noise again, can Carlos call me back?
# inf 0 W es
No me llamen por favor, solo mándenme la ficha técnica por aquí
No quiero comprar todavía, nada más saber si la cabaña tiene chimenea
# gen 0 C es
no tengo ninguna queja, al contrario, solo quería saber si abren el feriado
# buy 0 W es
Somos un bufete de abogados y queremos contratar el servicio de limpieza
# inf 0 W en
We're a law firm, does your CRM handle lawsuits and court deadlines?
# cmp - C es
No los voy a demandar ni nada, pero qué mal trabajo hicieron con el piso
# inf 0 W es
¿Hay mucha demanda de esos lotes o todavía quedan?
`;
