/** The smallest picture: one grey point, as PNG. Readers compare pictures by their bytes and never look at them. */
export const greyPoint = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64'),
)
