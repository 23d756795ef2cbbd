import { align } from '../../server/engines/align/align.ts'
import { lexiconFromFile } from '../../server/engines/lexicon-file.ts'
import type { Result } from './report.ts'

const SIZES = [100, 1000, 10_000]
const ROUNDS = 3
const LEAST_LINES = 1000

/** How the cost of pairing grows: CPU time of 100 lines in texts of 100, 1,000 and 10,000 lines, against the shortest. */
export async function alignTexts(): Promise<Result[]> {
  const texts = SIZES.map(textOf)
  for (const passes of [1, 2]) costOf(texts[1] ?? textOf(LEAST_LINES), passes) // warms up
  return [1, 2].flatMap((passes) => {
    const rounds = Array.from({ length: ROUNDS }, () => texts.map((text) => costOf(text, passes)))
    return SIZES.map((lines, size) => {
      const ours = median(rounds.map((costs) => costs[size] ?? 0))
      const reference = median(rounds.map((costs) => costs[0] ?? 0))
      const ratios = rounds.map((costs) => (costs[size] ?? 0) / (costs[0] ?? 1))
      return {
        name: `align: 100 lines of ${lines}, ${passes === 1 ? 'one pass' : 'two passes'} (${Math.round(100_000 / ours)} lines a second)`,
        against: '100 lines of 100',
        aim: null,
        ours,
        reference,
        ratio: median(ratios),
        least: Math.min(...ratios),
        most: Math.max(...ratios),
        where: [],
        unit: 'for 100 lines',
      }
    })
  })
}

type Text = { source: readonly string[]; target: readonly string[] }

/** Milliseconds of CPU for 100 lines; short texts are paired again and again. */
function costOf({ source, target }: Text, passes: number): number {
  const lexicon = lexiconFromFile()
  const times = Math.ceil(LEAST_LINES / source.length)
  const before = process.cpuUsage()
  for (let time = 0; time < times; time += 1) align(source, target, { lexicon, passes })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / ((source.length * times) / 100)
}

/** Lines of words and figures; now and then English joins two lines, or leaves one out. */
function textOf(lines: number): Text {
  const made = Array.from({ length: lines }, (_, line) => {
    const words = Array.from({ length: 5 + ((line * 3) % 11) }, (_each, place) => wordFor(line, place))
    const figure = 1000 + ((line * 7919) % 9000)
    return {
      source: `${words.map(([chinese]) => chinese).join('的')}，共${line % 3 === 0 ? figure : '许多'}个。`,
      target: `There were ${line % 3 === 0 ? figure : 'many'} ${words.map(([, english]) => english).join(' of the ')}.`,
    }
  })
  const target: string[] = []
  made.forEach((pair, line) => {
    if (line % 23 === 11) return
    if (line % 17 === 5 && target.length > 0) target.push(`${target.pop() ?? ''} ${pair.target}`)
    else target.push(pair.target)
  })
  return { source: made.map((pair) => pair.source), target }
}

function wordFor(line: number, place: number): readonly [string, string] {
  return WORDS[(line * 31 + place * 17 + ((line * (place + 3)) % 13)) % WORDS.length] ?? ['', '']
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

const WORDS = (
  '政府 government,图书馆 library,花园 garden,学生 students,船 ships,市场 markets,医院 hospitals,老师 teachers,农民 farmers,' +
  '铁路 railways,河流 rivers,音乐 music,工厂 factories,工人 workers,桥 bridges,山 mountains,雨 rain,雪 snow,灯 lamps,街道 streets,' +
  '孩子 children,老人 elders,历史 history,照片 photographs,画家 painters,诗 poems,机器 machines,钢铁 steel,煤 coal,电 electricity,' +
  '汽车 cars,飞机 aircraft,邮局 post,银行 banks,税 tax,法律 law,法院 courts,律师 lawyers,警察 police,消防 fire,水稻 rice,小麦 wheat,' +
  '茶 tea,酒 wine,盐 salt,糖 sugar,鱼 fish,牛 cattle,羊 sheep,马 horses,鸟 birds,森林 forests,湖 lakes,岛 islands,海 sea,沙漠 deserts'
)
  .split(',')
  .map((couple) => couple.split(' ') as [string, string]) // each has two words
