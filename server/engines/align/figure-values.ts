const FIGURE = /^(\d[\d,]*(?:\.\d+)?)[多余几]?\s?(.*)$/
// prettier-ignore
const SCALES: Record<string, number> = {
  百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12, hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12,
}

/** The value of digits with a scale word after them. */
export function figureValue(text: string): number {
  const [, digits = '', scale = ''] = FIGURE.exec(text) ?? []
  return Number((Number(digits.replaceAll(',', '')) * (SCALES[scale] ?? 1)).toPrecision(12))
}
