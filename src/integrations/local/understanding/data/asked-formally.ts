/** Training messages in the even, complete sentences of forms, help centres and business letters: the ask is plain, the feeling is not shown. */
export const askedFormally = `
# ref 0 C en
I want to know how to get a refund
could you help me request a reimbursement of my purchase
what is your money back policy for an order I've already placed? I want to use it
I need assistance to see the status of my refund
help me get compensation for the item I returned
I would like to cancel my purchase and be reimbursed
how can I check if the refund for my order has been issued
where do I ask for my money back
I'd like to return a product
We kindly request a credit note for invoice 20-114, which was settled twice.
Please advise on the reversal of the charge dated 12 June.
# ref 0 C es
quiero saber cómo solicitar un reembolso
necesito ayuda para pedir la devolución de mi compra
cómo puedo revisar el estado de mi reembolso
deseo cancelar la compra y que se me reintegre el importe
Por este medio solicito la devolución del monto pagado en exceso en la factura A-2231.
Estimados: requiero el reverso del cargo efectuado el 3 de mayo.
quisiera devolver un artículo, ¿cuál es el procedimiento?
# trk 0 C en
I need help tracking my order
could you tell me the status of order 33-8812
I would like to know when my package will arrive
how do I see where my delivery is
what is the estimated time of arrival of my purchase
I want to change the shipping address of an order in transit
can you check the delivery status for me
We have not yet received the consignment due on the 4th; please confirm the date of arrival.
# trk 0 C es
necesito ayuda para rastrear mi pedido
quisiera conocer el estado de mi orden 4471
cómo puedo ver por dónde va mi envío
Solicitamos nos indiquen la fecha estimada de arribo de la mercancía.
me gustaría saber cuándo llega mi compra
quiero cambiar la dirección de entrega del pedido que ya va en camino
A la fecha no hemos recibido los equipos; favor confirmar despacho.
# sup 0 C en
I forgot my password, how do I reset it
help me recover my account
I need to change my email address in the profile
how to edit my personal information
I cannot sign up, the form gives an error
could you help me to switch to another account
how do I delete my account
I have a problem with the registration
I want to download my invoice
I am having trouble making a payment
how do I remove a saved card
I need assistance setting up my delivery preferences
how can I unsubscribe from the newsletter
Please advise on the correct maintenance interval for the unit supplied.
I want to change an item in my order
how to cancel my subscription
My top up is not working
why was my card declined
# sup 0 C es
olvidé mi contraseña, cómo la recupero
necesito ayuda para cambiar mi correo
no puedo registrarme, el formulario marca error
cómo elimino mi cuenta
quiero descargar mi factura
tengo problemas para realizar el pago
cómo doy de baja el boletín
necesito editar mis datos personales
cómo cambio el plan de mi cuenta
Agradecemos nos indiquen el procedimiento para reactivar el usuario.
Favor indicar cómo se realiza el mantenimiento preventivo del equipo adquirido.
quiero modificar un artículo de mi pedido
cómo cancelo mi suscripción
por qué fue rechazada mi tarjeta
# gen 0 C en
what payment methods do you accept
what are your business hours
where are you located
how can I contact you
what is your email address
I want to leave a review
how do I submit feedback
which days are you open
what's the customer service number
how to apply for a position
what languages do you speak
who am I chatting with
tell me about your company
where can I see your privacy policy
do you have a branch in Austin
# gen 0 C en h
I want to speak with customer service
I would like to contact a human agent
how can I talk to an operator
Could you please arrange for an account executive to telephone me
# gen 0 C es
qué métodos de pago aceptan
cuál es su horario de atención
dónde están ubicados
cuál es su correo electrónico
quiero dejar una reseña
cómo puedo contactarlos
qué días trabajan
quién es el gerente
dónde veo el aviso de privacidad
cuál es el número de atención a clientes
cómo aplico a una vacante
tienen sucursal en Cartago
desde cuándo existe la empresa
# gen 0 C es h
quiero hablar con un agente
necesito comunicarme con servicio al cliente
cómo hago para hablar con un operador
Solicito ser contactado telefónicamente por un ejecutivo
# inf 0 W en
I would like more information about your services
what delivery options do you offer
how long does shipping take to Canada
what is your return policy
does the product come with a guarantee
which sizes are available
Could you send the technical data sheet of item 4410?
Please confirm availability of the model in stainless steel.
how many installments can I choose from
what does the premium account give me
I'd like to know the requirements for a loan
where do you deliver
# inf 0 W es
quisiera más información sobre sus servicios
qué opciones de envío tienen
cuánto tarda el envío a Guatemala
cuál es la política de cambios
el producto cuenta con garantía
qué tallas hay disponibles
Favor enviar la ficha técnica del artículo 4410.
Solicitamos confirmar disponibilidad del modelo en acero inoxidable.
qué beneficios tiene la cuenta premium
cuáles son los requisitos para un préstamo
a qué zonas entregan
# prc 0 W en
I would like a quotation for 12 desks
what is the cost of express shipping
how much is the cancellation fee
Please send us your price list.
do you charge for early withdrawal
We would appreciate your best offer for the annual maintenance of 3 lifts.
what discounts are available
# prc 0 W es
quisiera una cotización de 12 escritorios
cuál es el costo del envío exprés
cuánto es la comisión por cancelación
Favor enviar lista de precios vigente.
Agradecemos su mejor oferta por el mantenimiento anual de 3 ascensores.
qué descuentos tienen
Solicito presupuesto para la pintura de un edificio de cuatro pisos.
# buy 0 W en
I want to place an order
help me buy a product
I would like to open an account
I want to make a reservation
We wish to engage your services for the coming fiscal year.
I need to purchase several items
how can I order from your website
how do I upgrade to the premium plan? I'd like to have it
# buy 0 W es
quiero hacer un pedido
ayúdame a comprar un producto
deseo abrir una cuenta
me gustaría hacer una reservación
Deseamos contratar sus servicios para el próximo ejercicio fiscal.
necesito comprar varios artículos
# buy 0 H en
Please find attached purchase order 5582 for immediate dispatch.
Our board has approved your proposal dated 2 March. Please send the agreement for signature this week.
We accept the quotation and have remitted the advance; proceed with manufacture.
# buy 0 H es
Adjunto orden de compra 5582 para despacho inmediato.
Nuestra junta directiva aprobó su propuesta; favor remitir el contrato para firma esta semana.
Aceptamos la oferta y hemos transferido el anticipo; procedan con la fabricación.
# cmp - C en
I want to file a complaint about your organisation
I wish to express my dissatisfaction with the conduct of your staff
how do I submit a claim against your company? I'm unhappy
This is the third letter regarding the poor state of the common areas.
We were most disappointed by the quality of last week's service.
# cmp - C es
quiero presentar una queja sobre su servicio
deseo expresar mi inconformidad con el trato recibido
dónde pongo un reclamo, estoy descontento
Es la tercera carta que enviamos por el mal estado de las áreas comunes.
Lamentamos profundamente la falta de profesionalismo de su personal.
Por medio de la presente manifiesto mi molestia por la atención brindada.
# war 0 C en
I would like to make a warranty claim
The unit purchased on 4 May has failed and is within its guarantee; please arrange repair.
I received a defective item, how do I get a replacement
the product I received is damaged
We report a malfunction in the compressor supplied in January and request its substitution.
# war 0 C es
quiero hacer válida la garantía
El equipo adquirido el 4 de mayo presenta falla y está en garantía; favor coordinar reparación.
recibí un artículo defectuoso, cómo obtengo el reemplazo
el producto que recibí está dañado
Reportamos avería en el compresor suministrado en enero y solicitamos su sustitución.
# par 0 W en
We are writing to explore a possible distribution agreement.
Our company manufactures labels and we would welcome the chance to supply you.
We would like to invite your firm to sponsor our annual congress.
I represent a group of investors interested in franchising your brand.
# par 0 W es
Nos dirigimos a ustedes para explorar un acuerdo de distribución.
Nuestra empresa fabrica etiquetas y desearíamos ser considerados como proveedores.
Invitamos a su compañía a patrocinar nuestro congreso anual.
Represento a inversionistas interesados en la franquicia de su marca.
`;
