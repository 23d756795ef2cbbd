import type { Cost } from './harness.ts'

/** One line of the report; without an aim it is only told. `unit` says what the cost is of. */
export type Result = Cost & { name: string; against: string; aim: number | null; unit?: string }

/** A result for people: what it costs, whether the aim is met, where the time goes. */
export function inWords({
  name,
  against,
  aim,
  unit = 'a request',
  ours,
  reference,
  ratio,
  least,
  most,
  where,
}: Result): string {
  const met = aim === null ? 'no aim' : `aim ${aim.toFixed(1)}: ${ratio <= aim ? 'met' : 'NOT MET'}`
  const shares = where
    .filter(({ share }) => share >= 0.02)
    .map(({ part, share }) => `${part} ${Math.round(share * 100)} %`)
  return [
    name,
    `  ${ours.toFixed(3)} ms of CPU ${unit}; ${against}: ${reference.toFixed(3)} ms`,
    `  ratio ${ratio.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)}), ${met}`,
    ...(shares.length > 0 ? [`  where it goes: ${shares.join(', ')}`] : []),
  ].join('\n')
}
