/** A product's name for comparing: case and spacing aside, nothing else. */
export const productKey = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();
