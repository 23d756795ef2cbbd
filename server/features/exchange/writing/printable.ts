/** Control characters (C0 and C1) but for tab and line feed, and U+FFFE, U+FFFF: XML forbids them or readers choke. */
const UNPRINTABLE = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu

/** The text with what no file format can carry taken out; half a character becomes U+FFFD, every line end `\n`. */
export function printable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNPRINTABLE, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
}
