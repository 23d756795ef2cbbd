/** English words that say nothing about which lines belong together. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'a an the this that these those there here it its he she they we you i his her their our my your him them us me',
    'himself herself itself themselves myself yourself ourselves who whom whose which what when where why how',
    'is am are was were be been being do does did done doing have has had having will would shall should can could may might must',
    'of in on at by for from with without to into onto as and or but nor so yet if than then though although because while',
    'not no nor too very just also only own same such some any each every all both more most other another much many',
    'about above after again against before below between during over under up down out off through until upon within toward towards',
    'one ones s t d ll ve re m o re etc e g i.e sb sth oneself one',
  ].flatMap((line) => line.split(' ')),
)
