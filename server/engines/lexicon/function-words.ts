/**
 * Small words that a dictionary explains badly. A translation keeps them more often than not, and in dialogue they are
 * nearly all there is. The first word of an English family stands for it.
 */
const ENGLISH = [
  'i me my mine myself,we us our ours ourselves,you your yours yourself yourselves,he him his himself,she her hers herself',
  'they them their theirs themselves,it its itself,not no nor never nothing cannot none nobody don doesn didn won wouldn isn wasn aren weren couldn shouldn haven hasn hadn',
  'who whom whose,what whatever,why,how,where,when while,if unless,because since,although though despite,but however yet',
  'so therefore thus,also too,only just merely,all every each both,most,more,many much,some any,this these here,that those there',
  'other another,will would shall,can could,must should,before,after,between,under,over,up,down,out,again,same,already,then',
]
const CHINESE = [
  'i 我 俺 本人 吾 余 咱,we 我们 咱们 咱 我方 我国 大家,you 你 您 你们 您们 汝 尔,he 他 其 他的,she 她 其,they 他们 她们 它们 其 大家',
  'it 它 其 此,not 不 没 没有 别 未 无 非 莫 勿 不是 不会 不能 不要 不可 不得 从未 从不 并未 并非 毫无 尚未,who 谁 何人 哪个',
  'what 什么 啥 甚么 何 怎样 什么样,why 为什么 为何 怎么 何以 何必,how 怎么 怎样 如何 多么 多少 几 怎,where 哪里 哪儿 何处 那儿,when 时 时候 当 之时 何时 一边',
  'if 如果 要是 若 假如 倘若 如 只要 的话 是否 除非,because 因为 因 由于 既然 自从,although 虽然 虽 尽管 虽说,but 但 但是 可 可是 不过 然而 却 只是 而 倒',
  'so 所以 因此 因而 于是 故 这么 那么 这样,also 也 亦 还 又 同时 并 太,only 只 仅 只有 只是 才 不过 就 仅仅 只能,all 都 全 所有 一切 全部 各 每 凡 皆 均 全体,most 最 大多数 多数',
  'more 更 更加 更多 越 多 较,many 许多 很多 多 众多 不少 好多 多次,some 一些 有些 某 某些 有的 几,this 这 这个 此 这些 该 本 这里 这儿 这样 这种,that 那 那个 那些 那里 那儿 那样 那种 该',
  'other 其他 其它 别的 另 另外 别人 另一 其余 他人,will 将 会 要 将会 便 将要,can 能 可以 可 能够 得以,must 必须 须 应 应该 应当 必 需 需要 得 要 必需,before 前 之前 以前,after 后 之后 以后 后来',
  'between 之间 间,under 下 之下 底下,over 上 超过 过,up 起来 起 上,down 下来 下去 下,out 出 出来 出去,again 又 再 再次 重新,same 同 同样 一样 相同,already 已 已经,then 然后 便 就 那时 于是 接着 当时',
]

/** The word that stands for an English small word, or the word itself. */
export const FUNCTION_KEYS: ReadonlyMap<string, string> = new Map(
  ENGLISH.flatMap((line) => line.split(',')).flatMap((family) => {
    const words = family.split(' ')
    return words.map((word) => [word, `=${words[0] ?? ''}`] as const)
  }),
)

/** For each Chinese small word what it may be in English. */
export const FUNCTION_GLOSSES: ReadonlyMap<string, readonly string[]> = CHINESE.flatMap((line) =>
  line.split(','),
).reduce((all, family) => {
  const [key = '', ...words] = family.split(' ')
  for (const word of words) all.set(word, [...(all.get(word) ?? []), `=${key}`])
  return all
}, new Map<string, string[]>())
