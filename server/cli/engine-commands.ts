import { Option, type Command } from 'commander'
import type { Language } from '../engines/text/language.ts'

type WithLanguage = { lang: Language; json?: boolean }

/** The engines by themselves: files in, text or JSON out, no database; each is loaded only when it is called. */
export function engineCommands(program: Command): void {
  program
    .command('segment <FILE>')
    .description('cut a text into sentences')
    .addOption(language())
    .option('--json', 'print [{"text","start","end"}], offsets in UTF-16 units')
    .action(async (file: string, options: WithLanguage) => (await import('./segment.ts')).segmentFile(file, options))

  program
    .command('pair [SOURCE] [TARGET]')
    .description('pair the lines (paragraphs or sentences) of a Chinese text with those of its English one')
    .option('--json', 'print {"pairs":[{"source":[0],"target":[0,1],"score","link"}]}, lines counted from 0')
    .option('--tsv', 'print source TAB target, a pair a line')
    .option('--tmx', 'print TMX 1.4 of the pairs that have both sides')
    .option('--quick', 'one pass: learn nothing from the texts themselves; half the time, a little less right')
    .option('--jsonl', 'read {"id","source":[…],"target":[…]} a line from standard input, print {"id","pairs"} a line')
    .action(async (source: string | undefined, target: string | undefined, options: object) =>
      (await import('./pair.ts')).pairFiles(source, target, options),
    )

  program
    .command('check <FILE>')
    .description('check translations, one a line: source TAB target; exit code 1 when there are findings')
    .option(
      '--json',
      'print {"findings":[{"line","check","severity","source","target","message","fix"}]}, lines counted from 1',
    )
    .action(async (file: string, options: { json?: boolean }) => {
      process.exitCode = (await import('./check.ts')).checkFile(file, options)
    })

  program
    .command('diff <OLD> <NEW>')
    .description('show what became of a text, by whole words')
    .addOption(language())
    .option('--json', 'print [{"op":"equal|insert|delete","text"}]')
    .action(async (before: string, after: string, options: WithLanguage) =>
      (await import('./diff.ts')).diffFiles(before, after, options),
    )
}

function language(): Option {
  return new Option('--lang <LANGUAGE>', 'the language of the text').choices(['zh', 'en']).makeOptionMandatory()
}
