/** The same function of a text, which keeps its last answers; for what a page asks of the same texts again and again. */
export function remembered<Result>(work: (text: string) => Result, most: number): (text: string) => Result {
  const kept = new Map<string, Result>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const result = work(text)
    const [oldest] = kept.keys()
    if (kept.size >= most && oldest !== undefined) kept.delete(oldest)
    kept.set(text, result)
    return result
  }
}
