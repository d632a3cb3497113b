/** Words with which a message goes on from what was said, and that say nothing themselves, as the source of an expression. */
export const openers = 'ah?|oh|ok|okay|bueno|listo|dale|va|vale|perfecto|genial|si|yes|ya|great';
