/**
 * Signs that nobody sees, by their number: controls, and those that turn the direction of what follows. The joiners
 * that letters and emoji need stay.
 */
export const visible = (text: string): string =>
  text.replace(
    /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu,
    (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
