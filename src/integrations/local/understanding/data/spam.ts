/** Training messages that are mass or deceptive content. Their sentiment is always neutral; threats in them are not legal action. */
export const spam = `
# spm 0 C es
Gana dinero desde casa sin experiencia, {money} a la semana garantizados
Invierte {money} y recibe el triple en 7 días con nuestro bot de bitcoin
¿Quieres libertad financiera? Únete a mi grupo de criptomonedas, cupos limitados
¡Felicidades! Has ganado un premio, haz clic aquí para reclamarlo {url}
Su cuenta será bloqueada, actualice sus datos en {url}
Su paquete está retenido en aduana, pague la tasa aquí {url}
Préstamos rápidos sin revisar buró, aprobación en 10 minutos
¿Necesitas dinero urgente? Créditos inmediatos sin aval, escríbenos
Posiciona tu negocio en Google, primera página garantizada
Hacemos páginas web baratas y SEO, más clientes garantizados
Vendemos seguidores reales para tu Instagram
Aumenta tus ventas un 300% con nuestra base de datos de correos
Comparte este mensaje con 15 personas y algo bueno te pasará
Cadena de oración: reenvía a 12 contactos o perderás la bendición
Hola guapo, soy {name}, mira mis fotos aquí {url}
Hola mi amor, soy viuda y busco un hombre serio para compartir mi herencia
Descarga esta app y gana premios {url}
Casino en línea: bono de {money} gratis, regístrate ya {url}
Baja 10 kilos en una semana con estas pastillas milagrosas
Trabajo fácil: dale like a videos y gana {money} al día
Su pariente lejano dejó una herencia millonaria, envíe sus datos
Último aviso: si no paga hoy será demandado, transfiera a esta cuenta en bitcoin
Tenemos un video íntimo tuyo, paga en bitcoin o lo publicamos
Oferta exclusiva para emprendedores: multiplica tus ingresos mientras duermes
El SAT detectó un error, descargue el archivo adjunto {url}
Curso de trading gratis, hazte millonario {url}
Te regalamos una tarjeta con {money}, solo ingresa tu PIN
Verifica tu WhatsApp con el código que te llegó y envíamelo
URGENTE: su tarjeta fue clonada, llame ya e indique su clave
Gane comisiones ilimitadas con nuestra red multinivel, sea su propio jefe
Amarres de amor garantizados, recupera a tu pareja en 24 horas
Viagra y cialis al mejor precio sin receta
IPTV 5000 canales gratis prueba {url}
Llámame ahora y te explico cómo ganar {money} por día con cripto
Estimado dueño de negocio, podemos mejorar su presencia digital, responda SI para una auditoría gratis
Señal de forex con 95% de acierto, entra al grupo VIP
Tu número ganó la lotería Coca-Cola 2024
mira quién vio tu perfil {url}
Compro y vendo USDT, ganancias diarias del 5%
Abogados te cobran caro: elimina tus deudas hoy mismo con nuestro método secreto {url}
# spm 0 C en
Earn {money} a week from home, no experience needed
Invest {money} in bitcoin and triple it in 7 days
Join our crypto signals group, 95% accuracy, limited spots
Congratulations! You've won a prize, click here to claim {url}
Your account has been suspended, verify your details at {url}
Your package could not be delivered, pay the fee here {url}
Fast loans, no credit check, approved in 10 minutes
We can get your website on the first page of Google, guaranteed
Cheap SEO and web design services, more leads for your business
Buy real Instagram followers, cheap
Increase your sales by 300% with our email list
Forward this message to 15 people or you will have bad luck
Hey handsome, I'm {name}, see my photos here {url}
I am a widow with an inheritance and I seek a trustworthy person
Dear beneficiary, the sum of {money} is awaiting your claim
Online casino bonus {money} free, sign up {url}
Lose 10 kilos in a week with this miracle pill
Like videos and earn {money} a day
Final notice: you will be sued unless you pay now in gift cards
We have a video of you, pay in bitcoin or we publish it
The IRS has filed a lawsuit against you, call immediately and pay with gift cards
Be your own boss with our network marketing system
Hello sir/madam, we are an SEO agency with affordable packages, reply for a free audit
Your wallet was hacked, enter your seed phrase here {url}
Cheap viagra no prescription
Make money while you sleep, message me now
Call me now and I'll show you how I make {money} a day
I came across your website and noticed errors that hurt your ranking, can I send a proposal?
I found your profile and I want to be your friend, I am lonely
free iphone giveaway, just pay shipping {url}
Unlock your inheritance today, send your bank details
We offer business loans at 2% interest to anyone, apply now
`;
