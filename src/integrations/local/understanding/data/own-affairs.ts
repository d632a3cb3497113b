/**
 * Training messages: customers who see to their own affairs (accounts, invoices, orders, details, policies) in the flat words of search
 * boxes and forms. "I want to" buys nothing here, and "problem" complains of nothing.
 */
export const ownAffairs = `
# sup 0 C en
I want to close my profile
i'd like to remove my account, how
need help changing the email on my profile
help me reset my password
forgot my login, need a new one
how do i change the phone number you have for me
I need to update my surname in the system
want to switch from my personal profile to the company one
i cannot register, the form gives me an error
trouble signing up with my work email
problem paying with my card on your page
the payment does not go through, can you help
payment keeps failing at the last step
can you help me add a second address
I want to edit what I ordered
need to take two items off my order
I would like to cancel my order, what are the steps
cancelling an order I placed this morning
help to cancel purchase 55231
is it possible to change the size on an order already made
where do I change the language of the app
i don't know where to find my order history
assistance with my account please
I need assistance to log in
how can I unlock my user
recover my access key
i lost my pin, what do i do
I'm trying to merge two accounts
can't find where to enter the coupon code
do i need to verify my phone again?
my card was declined at your shop, why
the machine swallowed my card
my card got stolen, block it please
lost my phone, can you freeze the account
how do I activate the card that came in the post
a transfer I made was rejected
the top up failed twice
contactless stopped working
why can't I take cash out abroad
the app won't accept my ID photo
how do i get a new passcode
somebody used my card without permission, please help
# trk 0 C en
i want to know the status of my order
check my order
track purchase 8841
how can i see when my purchase gets here
I need to change where my order is sent
the delivery address is wrong, please change it
want to update the shipping address of my purchase
when will my new card come
I still have not received my card in the mail
how long until my order arrives
estimated arrival of my purchase?
find my parcel
# inf 0 C en
what are the delivery options
can you ship to Alaska
which shipping methods do you have
how many days do you give to return something
under what conditions do you give money back
where can I read your refund policy
tell me about your return rules
what happens if I cancel early
who can open an account with you
do I need to be over 18 to sign up
in which countries do you work
which currencies can I hold
is there a limit on how much I can send
how many users does one licence allow
what kinds of accounts are there
# inf 0 W en
difference between the free and the premium account
what does the business membership give me
# prc 0 C en
is there a fee for cancelling
how much do I pay if I cancel early
checking the penalty for ending the contract
do you charge for topping up by card
what is the exchange rate you apply
is there a charge for cash withdrawals
there is a fee I don't recognise on my transfer, what's it for
# buy 0 W en
I want to open an account
I'd like to order a card
help me place an order
how do i buy two of these
can you help me order something
want to subscribe to the premium plan
# ref 0 C en
i want my money returned
can you refund order 1182
where's my refund
check the status of my reimbursement
was my refund processed yet
I want to ask for compensation for the cancelled booking
the same purchase was taken twice from my card, please put one back
# cmp 0 C en
I want to make a complaint
how do I lodge a complaint
I need to file a claim against your company
where can I leave a complaint
help me report bad service
I have a complaint about your branch
# gen 0 C en
I need my invoice from March
where can I get my bill
send me the receipt of my last purchase
see my invoices
which cards do you take
can I pay with cash on delivery
payment methods please
how do I leave feedback
sign me up for the newsletter
unsubscribe me from your emails
how do I contact support
when can I call customer service
i'd like to send feedback about your store
what's the email for customer care
# gen 0 C en h
I want to talk to an agent
speak with somebody please
can I have a live agent
get me a person from support
i need to chat with a real operator
connect me to a representative
I'd rather speak to a human being
put a person on
could I talk to one of your colleagues
want to be transferred to an agent
how can I speak to a human agent
human assistance please
can i speak with customer support
# sup 0 C es
quiero eliminar mi cuenta
necesito cambiar el correo de mi perfil
olvidé mi clave, ayúdenme a recuperarla
quiero actualizar mis datos
cómo cambio el número de celular que tienen registrado
no logro registrarme, el formulario da error
el pago no pasa, ¿me ayudan?
problemas para pagar con tarjeta en la página
quiero modificar mi pedido
ocupo quitar dos cosas de la orden
deseo cancelar mi pedido, ¿cuáles son los pasos?
ayuda para anular la compra 55231
¿se puede cambiar la talla de un pedido ya hecho?
no sé cómo borrar mi usuario
cómo desbloqueo mi cuenta
quiero pasar de la cuenta personal a la de empresa
necesito ayuda con mi cuenta
me robaron la tarjeta, bloquéenla por favor
se me perdió el teléfono, ¿pueden congelar la cuenta?
¿cómo activo la tarjeta que me llegó?
rechazaron mi transferencia
no me deja retirar efectivo
necesito un código nuevo, el otro venció
la app no acepta la foto de mi cédula
hicieron una compra que no fui yo, ayuda
agregar otra dirección a mi perfil
dónde pongo el cupón
# trk 0 C es
quiero saber el estado de mi pedido
revisar mi orden
consultar pedido 8841
necesito cambiar la dirección de entrega de mi compra
la dirección del envío está mal, corríjanla por favor
todavía no me llega la tarjeta al correo
¿cuánto falta para mi compra?
fecha estimada de llegada de lo que pedí
# inf 0 C es
¿qué opciones de envío hay?
métodos de envío disponibles
¿cuántos días dan para devolver algo?
¿en qué casos devuelven el dinero?
dónde leo la política de cambios
¿qué pasa si cancelo antes de tiempo?
¿quién puede abrir una cuenta?
¿en qué países trabajan?
¿hay límite para enviar dinero?
# inf 0 W es
diferencia entre la cuenta gratis y la premium
qué trae la membresía de empresa
# prc 0 C es
¿cobran por cancelar?
cuánto es la penalización por terminar el contrato antes
¿cobran comisión por recargar?
¿por qué me cobraron una comisión en ese pago?
a cuánto toman el dólar
# buy 0 W es
quiero abrir una cuenta
quiero hacer un pedido
ayúdenme a hacer una compra
deseo pedir una tarjeta
cómo compro dos de estos
# ref 0 C es
cómo pido un reembolso
quiero que me regresen el dinero
¿ya procesaron mi reembolso?
estado de mi devolución
me cobraron la misma compra dos veces, devuelvan una
# cmp 0 C es
quiero poner una queja
¿dónde presento un reclamo?
necesito hacer una reclamación contra la empresa
quiero reportar un mal servicio
# gen 0 C es
necesito mi factura de marzo
¿dónde descargo mis recibos?
mándenme el comprobante de la última compra
¿qué tarjetas reciben?
formas de pago por favor
quiero dejar una reseña
suscribirme al boletín
no quiero recibir más correos de ustedes
¿cuál es el teléfono de atención al cliente?
cómo me comunico con soporte
# gen 0 C es h
quiero hablar con un agente
páseme con alguien de soporte
necesito atención de una persona
¿puedo hablar con un ejecutivo?
comuníqueme con servicio al cliente
quiero un operador humano
deseo ser atendido por alguien
solicito un asesor
póngame a alguien del equipo
¿me puede atender una persona?
# spm 0 C en
You've been chosen for our 2000 weekly draw! Text WIN to 80808
FREE ringtone this week only, reply TONE to 61200. 150p per msg
Your mobile number has been awarded a bonus prize, call 09061 700 700 from a landline now
Claim your complimentary holiday voucher, call now, T&Cs apply
Hot singles near you want to chat, text DATE to 69000, 18+
WINNER! Guaranteed cash or gift, to claim call the number below before midnight
Last chance: you have unclaimed points expiring today, text YES to redeem
Get the newest camera phone FREE plus 500 texts, call our operator on 0800 now
Private! Your account statement shows 800 un-redeemed bonus points, call 0871
Someone has a secret crush on you, find out who, ring 0906 now
Cheap meds without prescription, discreet shipping worldwide
Urgent! We are trying to reach you about your prize, ring 0905 today
# spm 0 C es
GANASTE un bono de 5000! Manda PREMIO al 2020 para reclamarlo
Tu número fue elegido ganador, llama ya desde un fijo y cobra tu viaje
Descarga tonos GRATIS, envía TONO al 777, costo por mensaje
Chicas lindas cerca de ti quieren conocerte, manda CITA al 6060
Última oportunidad: tus puntos vencen hoy, responde SI para canjear
`;
