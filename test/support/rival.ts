import { fork, type ChildProcess } from 'node:child_process'
import { openTestDatabase, openTestFile } from './database.ts'
import { perform, type Outcome, type RaceDeed } from './race-deeds.ts'
import { scene, type Scene, type Setting } from './scene.ts'

/** An office on a database that another process can open at `address`, as durable as the server's own. */
export type SharedScene = Scene & { address: string }

export async function sharedScene(setting: Setting = {}): Promise<SharedScene> {
  const wanted = process.env.DUIZHAO_TEST_DATABASE
  if (wanted) return { ...(await scene({ ...setting, database: await openTestDatabase() })), address: wanted }
  const { database, file } = await openTestFile()
  return { ...(await scene({ ...setting, database })), address: file }
}

/** Somebody who does deeds at the same time: in this process or in another one. */
export type Rival = { perform(office: SharedScene, deed: RaceDeed): Promise<Outcome>; stop(): Promise<void> }

export const HERE: Rival = { perform: ({ database }, deed) => perform(database, deed), stop: async () => undefined }

/** Runs a race several times, since who wins is chance; a round may begin its deeds in another order. */
export function many(race: (round: number) => Promise<void>): () => Promise<void> {
  return async () => {
    for (let round = 1; round <= 4; round += 1) await race(round)
  }
}

/** Another process that opens the same databases. */
export async function startRival(): Promise<Rival & { process: ChildProcess }> {
  const child = fork(new URL('./rival-process.ts', import.meta.url), { execArgv: ['--import', 'tsx'] })
  const waiting = new Map<number, (outcome: Outcome) => void>()
  let count = 0
  child.on('message', (message: { id: number; outcome: Outcome }) => waiting.get(message.id)?.(message.outcome))
  await new Promise((resolve) => child.once('message', resolve))
  return {
    process: child,
    perform: ({ address }, deed) =>
      new Promise((resolve) => {
        const id = (count += 1)
        waiting.set(id, resolve)
        child.send({ id, address, deed })
      }),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.disconnect()
      }),
  }
}
