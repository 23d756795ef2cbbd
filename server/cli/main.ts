import { Command } from 'commander'
import { engineCommands } from './engine-commands.ts'
import { finish } from './finish.ts'
import { serverCommands } from './server-commands.ts'

const program = new Command('duizhao')
  .description('Duizhao 对照 turns Chinese articles into approved, published bilingual ones.')
  .addHelpText('after', '\nExit codes: 0 fine, 1 findings (or a start that failed), 2 wrong usage, 3 refused input.')
  .showHelpAfterError('With --help it says what it takes.')
  .exitOverride()
engineCommands(program)
serverCommands(program)

await finish(program.parseAsync())
