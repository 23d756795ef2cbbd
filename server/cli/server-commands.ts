import { Option, type Command } from 'commander'
import type { NewUserOptions } from './add-user.ts'
import { FORMATS, LAYOUTS } from '../features/exchange/writing/article-file.ts'
import type { ExportOptions } from './export.ts'
import type { ImportOptions } from './import.ts'
import type { OntoOptions } from './import-onto.ts'

/** The commands that work on the office's database; each is loaded only when it is called. */
export function serverCommands(program: Command): void {
  servingCommands(program)
  articleCommands(program)
  keepingCommands(program)
}

function servingCommands(program: Command): void {
  program
    .command('serve')
    .description('serve the desk; with nobody in it, print the link that makes the first admin')
    .action(async () => (await import('./serve.ts')).serveDesk())

  program
    .command('demo')
    .description('serve a sample desk from a fresh data folder, and print who can sign in')
    .action(async () => (await import('./demo.ts')).demo())
}

function articleCommands(program: Command): void {
  program
    .command('import')
    .description('make an article of a Chinese file and, if there is one, its English; print it as JSON')
    .option('--source <FILE>', 'the Chinese: TXT, Markdown, HTML or DOCX; always needed for a new article')
    .option('--target <FILE>', 'the English')
    .option('--title <TITLE>', 'the title, Chinese or English, when the files do not say it')
    .option('--as <EMAIL>', 'the person who brings it in; otherwise the command line itself')
    .option('--onto <ARTICLE>', 'newer files for this article, by id or slug, of whoever holds its pen (--as)')
    .option('--dry-run', 'with --onto: only print what would change')
    .action(async (options: ImportOptions & OntoOptions) =>
      options.onto === undefined
        ? (await import('./import.ts')).importArticle(options)
        : (await import('./import-onto.ts')).importOnto({ ...options, onto: options.onto }),
    )

  program
    .command('export <ARTICLE>')
    .description('write an article, by its id or slug, as a file; what is not approved says so on every page')
    .addOption(new Option('--to <FORMAT>', 'what to write').choices(FORMATS).makeOptionMandatory())
    .addOption(new Option('--layout <LAYOUT>', 'how the languages stand').choices(LAYOUTS).default(LAYOUTS[0]))
    .option('--version <NUMBER>', 'one frozen version; otherwise what stands now')
    .option('--out <FILE>', 'the file to write; otherwise standard output')
    .action(async (article: string, options: ExportOptions) =>
      (await import('./export.ts')).exportToFile(article, options),
    )
}

function keepingCommands(program: Command): void {
  program
    .command('backup <FILE>')
    .description('copy the embedded database to a new file, also while the server runs')
    .action(async (file: string) => (await import('./backup.ts')).backup(file))

  program
    .command('restore <FILE>')
    .description('put a backup in the place of the embedded database, which is kept beside it; stop the server first')
    .action(async (file: string) => (await import('./restore.ts')).restore(file))

  program
    .command('migrate')
    .description('bring the database to the schema of this release, as every start does')
    .action(async () => (await import('./migrate.ts')).migrate())

  program
    .command('verify')
    .description(
      'recompute every hash and compare what is public with what was approved; exit code 1 when a byte differs',
    )
    .action(async () => {
      const [{ withDesk }, { verify }, { printLine }] = await Promise.all([
        import('./open-services.ts'),
        import('./verify.ts'),
        import('./print.ts'),
      ])
      process.exitCode = await withDesk((desk) => verify(desk, printLine))
    })

  program
    .command('redraw')
    .description('draw the public pages again, after the name or the address of the office has changed')
    .action(async () => (await import('./redraw.ts')).redraw())

  program
    .command('user')
    .description('the people of the office')
    .command('add')
    .description('add a person who can sign in, and print the password made for them')
    .requiredOption('--email <EMAIL>', 'the address they sign in with')
    .requiredOption('--name <NAME>', 'the name that stands at their deeds')
    .requiredOption('--roles <ROLES>', 'translator, reviewer, editor, admin; several with commas')
    .addOption(
      new Option('--language <LANGUAGE>', 'the language of their pages').choices(['zh-Hans', 'en']).default('zh-Hans'),
    )
    .option('--password-stdin', 'take the password from the first line of standard input')
    .action(async (options: NewUserOptions) => (await import('./add-user.ts')).addUser(options))
}
