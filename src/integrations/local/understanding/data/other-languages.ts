/** Training messages for the language head alone: neither Spanish nor English. */
export const otherLanguages = `
Olá, quanto custa este produto?
Bom dia, vocês entregam em São Paulo?
Eu gostaria de comprar duas cadeiras, por favor
Não consigo acessar a minha conta, podem me ajudar?
Onde está o meu pedido? Ainda não chegou
Obrigado pela ajuda, vocês são ótimos
Quero meu dinheiro de volta, o atendimento foi péssimo
Qual é o horário de funcionamento da loja?
Você tem disponibilidade para amanhã?
Estou muito insatisfeito com o serviço de vocês
Bonjour, combien coûte cet appareil ?
Je voudrais acheter deux chaises s'il vous plaît
Où est ma commande ? Je ne l'ai pas encore reçue
Merci beaucoup pour votre aide
Je ne suis pas content du service, je veux être remboursé
Quels sont vos horaires d'ouverture ?
Est-ce que vous livrez à Paris ?
Guten Tag, wie viel kostet das?
Ich möchte zwei Stühle bestellen
Wo ist meine Bestellung? Sie ist noch nicht angekommen
Vielen Dank für Ihre Hilfe
Ich bin mit dem Service nicht zufrieden und will mein Geld zurück
Haben Sie am Samstag geöffnet?
Buongiorno, quanto costa questo prodotto?
Vorrei comprare due sedie per favore
Dov'è il mio ordine? Non è ancora arrivato
Grazie mille per l'aiuto, siete fantastici
Non sono contento del servizio, voglio un rimborso
Siete aperti la domenica?
Hoeveel kost dit product?
Waar is mijn bestelling gebleven?
Merhaba, fiyatı ne kadar?
Dzień dobry, ile to kosztuje?
Привет, сколько это стоит?
Где мой заказ? Уже прошла неделя
你好，这个多少钱？
我想买两把椅子
こんにちは、値段はいくらですか
مرحبا، كم السعر؟
नमस्ते, इसकी कीमत क्या है?
안녕하세요 가격이 얼마예요?
`;
