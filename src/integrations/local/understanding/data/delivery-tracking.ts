/** Training messages that ask where an order, a shipment, a crew, keys or a filing is, or redirect it. */
export const deliveryTracking = `
# trk 0 C es
¿Dónde está mi pedido?
donde viene mi pedido
¿Ya enviaron mi paquete?
¿Cuándo llega mi pedido {order}?
¿Me da el número de guía?
mi numero de orden es {order}, ¿en qué estado está?
¿Cómo va mi envío?
¿A qué hora llega el repartidor?
¿Ya salió el técnico para mi casa?
¿Cuándo viene la cuadrilla a instalar?
¿Cuándo me entregan la casa?
¿Cuándo puedo recoger las llaves?
¿Ya presentaron mi declaración de impuestos?
¿Cómo va el trámite de mi crédito?
¿Ya están listos mis resultados de laboratorio?
¿Ya está listo {theprod} que mandé a reparar?
Quiero rastrear mi compra
Quisiera cambiar la dirección de entrega de mi pedido
¿Pueden entregar mi pedido mañana en vez de hoy? no voy a estar
Déjenlo con el portero por favor, no voy a estar cuando llegue el paquete
El rastreo dice entregado pero no he recibido nada
Todavía no me llega {theprod} que pedí el lunes
no ha llegado mi paquete
¿Qué día llega lo que compré?
Hice una compra hace una semana y no me ha llegado
¿Ya despacharon el pedido de {biz}?
¿Ya va en camino?
ya viene?
cuanto le falta a mi pedido
¿En cuánto llegan los muchachos de la instalación?
¿Mi pedido sale hoy o mañana?
La guía no me aparece en la página de la paquetería
Buenas, consulta por el envío {order}, figura demorado
¿Sabés si ya salió lo mío?
¿Me confirmas la fecha de entrega de {theprods} que ya pagamos?
¿Ya registraron mi escritura?
¿Para cuándo estará mi vestido? lo dejé la semana pasada
Se suponía que llegaba ayer, ¿me confirman?
no quiero cancelar, solo saber cuándo llega
No es para reclamar garantía, solo quiero saber dónde va mi pedido
# trk 0 C en
Where is my order?
Has my order shipped yet?
When will my package arrive? Order {order}
Can I get the tracking number?
What's the status of order {order}?
Is the technician on the way?
When is the crew coming to install?
When can I pick up the keys?
Have you filed my tax return yet?
Are my test results ready?
Is my repair ready for pickup?
I'd like to change the delivery address
Could you leave it with the doorman, I won't be home
Tracking says delivered but I got nothing
I haven't received {theprod} I ordered on Monday
any news on my delivery?
Can you deliver tomorrow instead of today?
how far away is the driver
Still waiting for my order, could you check?
Don't want to cancel, just want to know when it arrives
track my package
# trk - C es
¿DÓNDE ESTÁ MI PEDIDO? Llevo dos semanas esperando
Ya van tres veces que me dicen mañana, ¿cuándo llega {theprod}? estoy molesto
Qué falta de seriedad, pagué hace un mes y no me han entregado
Estoy enojada, el técnico nunca llegó, ¿a qué hora viene por fin?
Nunca llega nada a tiempo con ustedes, ¿dónde viene mi paquete?
Mi hija cumple años hoy y el regalo no llegó, qué decepción, ¿dónde está?
Otra semana más y mis papeles nada, ¿en qué va el trámite? ya me cansé
Felicidades por la entrega en 24 horas, ya voy por el día ocho. ¿Dónde anda?
# trk - C en
WHERE IS MY ORDER? It's been two weeks
You keep saying tomorrow, when will {theprod} get here? I'm upset
The technician never came, so annoyed, what time is he coming?
Nice "24 hour delivery", it's day eight. Where is it?
Paid a month ago and nothing arrived, ridiculous. Where is my stuff?
# trk - C es fx
INÚTILES, un mes esperando, ¿dónde está mi pedido? No les vuelvo a comprar
# trk - W es x
Somos cliente mayorista y otra vez no llega el pedido; si no llega hoy buscamos otro proveedor. ¿Dónde viene?
# trk - C es l
Si mi pedido no llega mañana pongo la denuncia en la Profeco, ¿dónde está?
# trk + C es
Gracias por todo, son súper amables! ¿ya saben qué día llega mi pedido?
# trk + C en
You've been so kind, thank you so much! Do you know when it will arrive?
# trk 0 C es h
No encuentro mi guía, ¿me puede llamar el repartidor?
¿Me comunica con el área de envíos? mi pedido {order} no llega
# trk 0 C en h
My order {order} hasn't arrived, can I speak to someone?
`;
