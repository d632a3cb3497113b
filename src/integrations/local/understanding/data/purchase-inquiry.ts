/** Training messages of people who want to buy, order, reserve, rent, hire or visit to buy. See training/corpus.ts for the format. */
export const purchaseInquiry = `
# buy 0 H es
Necesito {n} {prods} para {soon}, ¿tienen disponibles?
Quiero comprar {n} {prods} hoy, ya tengo el presupuesto aprobado, soy el dueño
Quiero comprar {n} {prods} {soon}, ya tengo el presupuesto y yo decido
Soy el gerente de compras de {biz} y necesito cerrar el pedido de {n} {prods} hoy
me urge {aprod}, lo pago ya mismo
¿Me puedes apartar {aprod}? paso hoy en la tarde a pagarlo
Mándame el link de pago por favor, ya me decidí por {theprod}
Listo, lo compro. ¿A qué cuenta deposito?
Dale, haceme el pedido de {n} {prods}, te transfiero ahora
ya hice la transferencia por {theprod}, les mando el comprobante para que lo envíen
Ocupo {n} {prods} urgente para una obra, ¿cuándo me los pueden entregar?
Confirmado, queremos {n} {prods}, favor enviar factura proforma para pagar
Repito el pedido del mes pasado: {n} {prods}, para entregar {soon}
lo mismo de siempre porfa, {n} {prods} para {soon}
Somos {biz}, necesitamos contratar {svc} antes del viernes, el presupuesto ya está autorizado
Quiero firmar el contrato de {svc} esta semana
Vengo decidido a comprar el apartamento, tengo el crédito preaprobado y puedo firmar el lunes
Quiero visitar la casa hoy mismo, ya tengo la prima lista para reservarla
Resérvame la mesa para 8 personas hoy a las 8
Quiero agendar la cirugía lo antes posible, pago de contado
Soy el administrador del condominio y necesito contratar {svc} ya, la junta lo aprobó
Tenemos orden de compra lista por {n} {prods}, ¿a nombre de quién la emitimos?
Quiero hacer un pedido grande: {n} {prods}, es para surtir mis {n} tiendas esta semana
Necesito rentar {aprod} mañana temprano, dígame dónde pago
Agarro los dos, {theprod} y el otro, ¿aceptan tarjeta para pagar ahora?
quiero contratar el plan anual desde hoy, mi tarjeta está lista
Vale, me lo quedo. Dime cómo pago y me lo mandáis mañana
Necesito sí o sí {n} {prods} antes de {soon}, pago por adelantado
Buenas, de la constructora. Pasame {n} {prods} para la obra de {city}, factura a la misma razón social
Inviértanme en esto: tengo {money} listos para comprar {aprod} este mes
# buy 0 H en
I need {n} {prods} by {soon}, do you have them in stock?
I want to buy {n} {prods} today, budget is approved and I'm the owner
I'm the owner of {biz} and I want to place an order for {n} {prods} right now
Send me the invoice, I'm ready to pay for {theprod} today
Where do I send the payment? I'm taking {theprod}
We need to hire someone for {svc} this week, our budget is approved
Please reorder {n} {prods}, same as last time, we need them by {soon}
Ready to sign for {svc}, can you send the contract today?
I need {aprod} asap, can I pick it up in an hour and pay cash?
Our purchase order for {n} {prods} is approved, please confirm delivery for {soon}
I want to see the apartment today, my mortgage is pre-approved and I'd put down the deposit
Book me in for tomorrow at 10, I'll pay in advance
We're opening next week and urgently need {n} {prods}, I make the decisions here
count me in, I'd like to subscribe to the yearly plan right away
I'll take all {n} of them if you can deliver by {soon}
Just transferred the deposit for {theprod}, please go ahead with the order
# buy - H es
Llevo dos días pidiendo que me vendan {theprod} y nadie responde, tengo el dinero en la mano, ¿lo quieren vender o no?
Es increíble que no contesten, necesito {n} {prods} para {soon} y quiero pagar ya
qué mala atención pero igual necesito {n} {prods} hoy, díganme dónde pago
# buy - H en
I've been trying to give you my money for two days, nobody answers. I need {n} {prods} by {soon}, can I pay now?
# buy + H es
Quedé encantada con {theprod}, mándame {n} más para {soon}, ya te transferí
¡Me fascinó! Lo compro hoy mismo, pásame los datos para pagar 😍
# buy + H en
Absolutely love {theprod}! Sending payment today, please ship {n} more by {soon}
# buy 0 W es
Hola, estoy interesado en {theprod}
Hola me interesa {theprod}, quiero más adelante comprarlo
Busco {aprod} para mi casa
Estoy buscando {aprod}, ¿qué me recomiendan?
Quisiera comprar {aprod}
Me gustaría reservar una habitación para las vacaciones
Quiero sacar cita para una valoración
Quisiera agendar una visita para conocer el apartamento en {city}
me gustaria contratar {svc} para mi empresa
necesito {svc}
Ando buscando {svc} en {city}
Quiero poner un pedido, ¿cómo le hago?
quiero pedir {prods}
¿Me pueden vender al por mayor? tengo una tienda pequeña
Estamos pensando en remodelar la oficina el próximo año y queremos ver opciones de {prods}
Me interesa un lote para invertir, no tengo prisa
vi su anuncio de {theprod} y me interesó
me apunto para el curso de inglés del próximo ciclo
¿Cómo puedo comprar en línea?
¿Puedo pasar a ver {theprod} a la tienda? me interesa comprarlo
Me gustaría alquilar {aprod} para un evento en unos meses
Quiero cambiar mi carro por uno más nuevo, a ver qué tienen
Para una fiesta de 30 personas me gustaría encargar un pastel
Somos una clínica pequeña y buscamos proveedor de {prods}
Buscamos un contador para nuestra empresa
Me interesa el servicio, ¿cómo empezamos?
Mi esposo y yo queremos ver casas en {city}, sin apuro
¿Me anotas en la lista de espera de {theprod}?
Quería un turno para blanqueamiento
¿Puedo apartar {theprod} y lo pago en unos meses?
Necesito unos {prods}, luego veo cuáles
Che, ando queriendo cambiar {theprod}, ¿qué me ofrecés?
somos despacho de abogados y buscamos {svc}
Soy abogada y quiero contratar {svc} para mi bufete
Quisiera inscribirme
Hola! Me interesa
Deseo adquirir {aprod}
quiero uno
Quiero hospedarme en Semana Santa con mi familia
Me gustaría probar el software, ¿puedo tener una demo?
# buy 0 W en
I'm interested in {theprod}
Looking for {aprod}, what do you recommend?
I'd like to buy {aprod}
I would like to order {prods}
How do I place an order?
I'd like to book an appointment
Can I schedule a viewing of the house next month?
We're looking for {svc} for our office
I need {svc}
we may switch suppliers next year and are looking for {prods}
Can I reserve a table for some weekend?
Is it possible to rent {aprod} for a party in the summer?
I saw {theprod} on your page and I'd love to get one eventually
Hi, we're a small clinic looking for someone to supply {prods}
Looking to hire an accountant for my business
We are a law firm and want to hire {svc}
I want one
sign me up for the next course
Would like a demo of the software for my team
My wife and I want to look at houses in {city}, no hurry
# buy + W es
Qué hermoso está {theprod}, lo quiero para mi casa 😍
Me enamoré de {theprod}, quiero uno así ❤️
Me encanta todo lo que hacen, quiero encargarles {aprod} pronto
# buy + W en
I love your work! I'd like to order {aprod} sometime
Wow, {theprod} is gorgeous, I want it!
# buy 0 H es h
Quiero comprar {n} {prods} hoy, que me llame un vendedor por favor
Estoy listo para firmar, comuníqueme con el asesor
# buy 0 H en h
I want to buy {n} {prods} today, please have a sales rep call me
# buy 0 W es h
Me interesa {theprod}, ¿me puede llamar un asesor?
Quiero contratar {svc}, prefiero que me atienda una persona
# buy 0 W en h
I'm interested in {svc}, could someone give me a call?
# buy 0 W es
Quiero {aprod}, pero no me llamen, mejor por mensaje
`;
