import { runChecks } from '../engines/checks/checks.ts'
import type { Finding } from '../engines/checks/check.ts'
import { loadWords, type Words } from '../web/i18n.ts'
import { printLine } from './print.ts'
import { linesOf, nameOf, readText } from './read-lines.ts'
import { EXIT, RefusedInput } from './refusal.ts'

type LineFinding = Pick<Finding, 'check' | 'severity' | 'source' | 'target'> & {
  line: number
  message: string
  fix: null
}

/** Prints what the checks say about `source TAB target` lines; answers whether they said anything. */
export function checkFile(file: string, { json }: { json?: boolean }): number {
  const words = loadWords()('en')
  const findings = linesOf(readText(file)).flatMap((text, index) => findingsOf(file, text, index + 1, words))
  if (json) printLine(JSON.stringify({ findings }))
  else
    for (const each of findings)
      printLine(`${nameOf(file)}:${each.line}: ${each.severity} ${each.check}: ${each.message}`)
  return findings.length > 0 ? EXIT.findings : EXIT.fine
}

function findingsOf(file: string, text: string, line: number, words: Words): LineFinding[] {
  const cells = text.split('\t')
  const [source, target] = cells
  if (source === undefined || target === undefined || cells.length !== 2) {
    throw new RefusedInput(
      `${nameOf(file)}:${line}: a line is source, one tab, target; here are ${cells.length - 1} tabs`,
    )
  }
  return runChecks({ source, target, link: 'one-to-one' }).map(({ details, ...finding }) => ({
    line,
    check: finding.check,
    severity: finding.severity,
    source: finding.source,
    target: finding.target,
    message: words(`workbench:check_${finding.check}`, details),
    fix: null,
  }))
}
