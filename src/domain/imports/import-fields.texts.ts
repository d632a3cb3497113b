import { defineTexts } from '../shared/translations.js';

/** Names that people give to the columns of their files, separated by bars. The first one is the name that exports use. */
export const fieldNames = defineTexts('import-fields', {
  id: { es: 'Id', en: 'Id' },
  firstName: { es: 'Primer nombre|Nombres', en: 'First name|Given name|Firstname' },
  lastName: { es: 'Apellido|Apellidos', en: 'Last name|Surname|Family name|Lastname' },
  name: {
    es: 'Nombre|Nombre completo|Contacto|Cliente',
    en: 'Name|Full name|Contact|Customer|Client|Lead',
  },
  phone: {
    es: 'Teléfono|Celular|Móvil|WhatsApp|Tel|Número|Número de teléfono|Teléfono celular|Teléfono móvil',
    en: 'Phone|Phone number|Mobile|Cell|Cell phone|Mobile phone|Telephone',
  },
  email: {
    es: 'Correo|Correo electrónico|Dirección de correo',
    en: 'E-mail|Email|Mail|E-mail address|Email address',
  },
  city: { es: 'Ciudad|Localidad', en: 'City|Town' },
  company: { es: 'Empresa|Compañía|Organización|Negocio', en: 'Company|Organization|Business' },
  birthday: { es: 'Cumpleaños|Fecha de nacimiento|Nacimiento', en: 'Birthday|Birth date|Date of birth' },
  language: { es: 'Idioma', en: 'Language' },
  address: { es: 'Dirección|Domicilio', en: 'Address|Street address' },
  vip: { es: 'VIP|Cliente VIP', en: 'VIP' },
  source: { es: 'Origen|Fuente', en: 'Source|Lead source' },
  inquiry: {
    es: 'Consulta|Mensaje|Notas|Nota|Interés|Comentarios|Comentario',
    en: 'Inquiry|Message|Notes|Comments|Interest',
  },
  tags: { es: 'Etiquetas', en: 'Tags|Labels' },
  sku: { es: 'Código|SKU|Referencia|Código de producto', en: 'SKU|Code|Reference|Product code' },
  product: { es: 'Nombre|Producto|Artículo', en: 'Name|Product|Item|Title' },
  description: { es: 'Descripción|Detalle', en: 'Description|Details' },
  price: { es: 'Precio|Precio unitario', en: 'Price|Unit price' },
  currency: { es: 'Moneda', en: 'Currency' },
  stock: { es: 'Existencias|Existencia|Inventario|Cantidad|Stock', en: 'Stock|Inventory|Quantity' },
  unit: { es: 'Unidad', en: 'Unit' },
  keywords: { es: 'Palabras clave', en: 'Keywords' },
  active: { es: 'Activo', en: 'Active' },
});
