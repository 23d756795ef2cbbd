/** A colleague who can be spoken to. */
export type Colleague = { id: string; name: string }

/** Who is spoken to, and where in the text; UTF-16 offsets, the sign is part of it. */
export type Mention = { userId: string; startOffset: number; endOffset: number }

/**
 * Who a text speaks to by @ and a name as the people list has it, in any case; the Chinese or the Latin part of a name is
 * enough when nobody else has it. Of several names the longest is meant. The sign of an e-mail address speaks to nobody.
 */
export function mentionsIn(text: string, colleagues: readonly Colleague[]): Mention[] {
  const names = callsOf(colleagues)
  const mentions: Mention[] = []
  for (const { index } of text.matchAll(/(?<![\p{Script=Latin}\p{N}._-])[@＠]/gu)) {
    const rest = text.slice(index + 1, index + 1 + LONGEST_NAME)
    const call = names.find(({ name }) => isCalled(rest, name))
    if (call) mentions.push({ userId: call.userId, startOffset: index, endOffset: index + 1 + call.name.length })
  }
  return mentions
}

const LONGEST_NAME = 200

type Call = { name: string; userId: string }

/** All that people can be called by, the longest first. */
function callsOf(colleagues: readonly Colleague[]): Call[] {
  const whole = colleagues.map(({ id, name }) => ({ name, userId: id }))
  const parts = colleagues.flatMap(({ id, name }) => partsOf(name).map((part) => ({ name: part, userId: id })))
  return [
    ...onlyOnes(whole),
    ...onlyOnes(parts).filter(({ name }) => !whole.some((call) => isSame(call.name, name))),
  ].sort((one, other) => other.name.length - one.name.length || (one.name < other.name ? -1 : 1))
}

/** A name that two people have calls neither of them. */
function onlyOnes(calls: readonly Call[]): Call[] {
  const count = new Map<string, number>()
  for (const { name } of calls) count.set(name.toLowerCase(), (count.get(name.toLowerCase()) ?? 0) + 1)
  return calls.filter(({ name }) => count.get(name.toLowerCase()) === 1)
}

/** 陈雨桐 and Chen Yutong of 陈雨桐 Chen Yutong. */
function partsOf(name: string): string[] {
  const chinese = name.match(/[\p{Script=Han}·]{2,}/u)?.[0]
  const latin = name
    .replace(/[\p{Script=Han}·]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return [chinese ?? '', latin].filter((part) => part.length > 1 && part !== name)
}

/** A Latin name ends where its last word does; a Chinese one where its last character stands. */
function isCalled(rest: string, name: string): boolean {
  if (!isSame(rest.slice(0, name.length), name)) return false
  const isLatinEnd = /[\p{Script=Latin}\p{N}]$/u.test(name)
  return !(isLatinEnd && /^[\p{Script=Latin}\p{N}]/u.test(rest.slice(name.length)))
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
