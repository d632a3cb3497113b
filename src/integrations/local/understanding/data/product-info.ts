/** Training messages that ask what something is, has, includes, or whether it is available. */
export const productInfo = `
# inf 0 W es
¿Tienen {prods}?
¿Tienen {theprod} en otros colores?
tienen stock de {prods}?
¿Todavía está disponible {theprod}?
¿Sigue disponible?
disponible?
¿Qué incluye {svc}?
¿Qué características tiene {theprod}?
¿De qué tamaño es {theprod}?
¿Qué medidas tiene?
¿Cuánto pesa y de qué material está hecho {theprod}?
¿{theprod} viene con instalación incluida?
me da información de {theprod}
info porfa
Más información por favor
Quisiera información sobre {svc}
¿Qué marcas manejan de {prods}?
¿Hacen envíos a {city}?
¿Cuánto se tarda el envío a {city} si compro?
¿Cómo funcionan los envíos?
¿Qué garantía tienen {theprods}?
¿Cuánto dura la garantía de {theprod}?
Antes de comprar quiero saber si puedo devolverlo si no me queda
¿Cuál es su política de devoluciones?
¿Aceptan cambios si la talla no me queda?
¿Sirve para exteriores?
¿Es compatible con iPhone?
¿Qué diferencia hay entre el básico y el premium?
¿Cuántos metros tiene el lote y cuenta con agua y luz?
¿El apartamento acepta mascotas?
¿La casa tiene patio y parqueo?
¿Cuántas habitaciones tiene el apto de {city}?
¿El curso da certificado?
¿Qué requisitos piden para {svc}?
¿Qué documentos necesito para alquilar?
¿Trabajan con seguro médico?
¿El tratamiento duele? ¿cuántas sesiones son?
¿Qué doctores atienden y qué especialidades tienen?
¿Tienen opciones veganas o sin gluten?
¿Qué trae la canasta?
¿Me mandas el catálogo?
me pasas fotos de {theprod}?
¿Tienen ficha técnica de {theprod}?
¿Hacen trabajos de {svc} en {city}?
¿Ustedes dan {svc}?
che, ¿laburan con {prods} importados?
¿Lo tenés en talle L?
¿Lo tenéis en stock en la tienda de {city}?
hay en azul??
¿Cuánto rinde un galón?
¿Cuál me recomiendas para un cuarto pequeño, este o el otro?
¿Es original o réplica?
¿Es nuevo o usado?
¿Es resistente al agua?
¿Con cuánta anticipación hay que pedir?
¿Cuál es el pedido mínimo?
¿Ofrecen factura electrónica con el plan contable?
¿Se puede pagar al recibir o cómo es la entrega cuando uno compra?
¿Qué me puede decir de la urbanización nueva?
¿Hay mucha demanda de {prods} o alcanzo?
¿Qué experiencia tienen en {svc}? 
No quiero comprar aún, solo saber si tienen {prods}
No es queja, solo quiero saber si {theprod} trae cargador
no me interesa el precio todavía, quiero saber qué incluye
El que publicaron ayer, ¿es automático o manual?
¿Su sistema lleva expedientes de juicios? somos un despacho de abogados
Hola qué tal mira te mando audio mejor no, escribo, es que vi {theprod} en la página y quería saber si es el mismo de la foto o viene otro modelo
¿Qué voltaje usa {theprod}? 
¿Tienen servicio a domicilio?
¿Cuánto tiempo tarda {svc}?
Por favor no me llamen, estoy en la oficina; solo díganme si tienen {prods}
¿El hotel incluye desayuno?
¿Hay cupo para el curso de marzo?
¿De cuántos litros es? ¿gasta mucha luz?
# inf 0 W en
Do you have {prods}?
Do you have {prods} in stock?
Is {theprod} still available?
still available?
What does {svc} include?
What are the features of {theprod}?
What size is {theprod}?
What are the dimensions and what is it made of?
Does {theprod} come with installation?
more info please
Can you send me information about {svc}?
Which brands of {prods} do you carry?
Do you ship to {city}?
How long does shipping usually take if I order?
What warranty does {theprod} have?
What's your return policy before I buy?
Can I exchange it if it doesn't fit?
Is it compatible with Android?
What's the difference between the basic and premium plans?
Does the house have a garage and a garden?
How many bedrooms does the apartment in {city} have?
Do you take insurance?
Does the treatment hurt and how many sessions are there?
Any vegan or gluten free options?
Can you send me your catalogue?
could you send pictures of {theprod}?
Do you offer {svc} in {city}?
do you guys do {svc}?
Is it new or used?
Does it come in black?
what's the minimum order?
Please don't call me, just send the spec sheet by message
Which one would you recommend for a small room?
Is there a lot of demand for these or are some left?
We're attorneys, can your software track court cases?
Does breakfast come included?
not buying yet, just wondering if {theprod} has bluetooth
Are there any spots left in the course?
# inf 0 H es
¿Tienen {n} {prods} en bodega? tengo que comprarlos hoy para mi negocio
Tengo el dinero listo y quiero llevármelo hoy, solo dígame si {theprod} trae garantía
¿Hay existencia de {n} {prods}? el pedido ya está aprobado y es para {soon}
¿Entregan {soon}? si llegan a tiempo compro {n} {prods} ya
# inf 0 H en
Do you have {n} {prods} on hand? I have to buy them today for my restaurant
If it ships by {soon} I'm buying {n} right now, does {theprod} include the mount?
# inf + W es
¡Qué bonito está {theprod}! ¿viene en más colores?
# inf - W es
En su página no dice nada, qué pérdida de tiempo, ¿{theprod} trae cable o no?
# inf 0 C es
Hola, es para una tarea de la escuela, ¿cómo se fabrican {theprods}?
Soy estudiante y hago mi tesis, ¿me pueden explicar cómo funciona {theprod}?
Solo por curiosidad, ¿de dónde traen {theprods}?
Estoy haciendo una investigación universitaria, ¿cuántos tipos de {prods} existen?
pura curiosidad, no voy a comprar: ¿cómo se hace {theprod}?
# inf 0 C en
I'm a student writing a paper, can you explain how {theprod} works?
Just curious, not buying, where are {theprods} made?
For a university assignment: what materials are used in {prods}?
# inf 0 W es h
Quiero información de {svc}, ¿me pueden llamar?
¿Me puede explicar un asesor por teléfono cómo funciona {svc}?
# inf 0 W en h
I have questions about {svc}, can somebody call me to explain?
`;
